//! Values that no log, error or page may show.

use std::fmt;

/// A token, a code or an app secret. `Debug` and `Display` print `[hidden]`; only [`Secret::reveal`] gives the value.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Takes the value in.
    pub fn new(value: impl Into<String>) -> Self {
        Self(value.into())
    }

    /// The value itself: for a request's body or query, nothing else.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[hidden]")
    }
}

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[hidden]")
    }
}

#[cfg(test)]
mod tests {
    use super::Secret;

    #[test]
    fn a_secret_prints_nothing_of_its_value() {
        let secret = Secret::new("IGAAcanary");
        assert_eq!(
            format!("{secret} {secret:?} {:?}", Some(&secret)),
            "[hidden] [hidden] Some([hidden])"
        );
        assert_eq!(secret.reveal(), "IGAAcanary");
    }
}
