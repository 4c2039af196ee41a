//! Requests to the bridge.

use super::request::{Method, Request};
use crate::json::quoted;
use crate::secret::Secret;

/// The bridge may be copying pictures.
const PATIENT_MS: u32 = 90_000;

/// The way to the server: `loupe/v1`.
#[derive(Debug)]
pub struct Bridge {
    /// Address of `loupe/v1`, without a final slash.
    pub root: String,
    /// WordPress's nonce for it; it lives for a day at most.
    pub nonce: Secret,
    /// Answers a fresh nonce as plain text while the person is logged in.
    pub nonce_url: String,
}

impl Bridge {
    /// Reads something.
    #[must_use]
    pub fn get(&self, path: &str) -> Request {
        let nonce = ("X-WP-Nonce", self.nonce.clone());
        Request {
            headers: vec![nonce],
            timeout_ms: PATIENT_MS,
            ..Request::to_site(format!("{}{path}", self.root))
        }
    }

    /// Has something done, with the fields of a JSON object.
    #[must_use]
    pub fn post(&self, path: &str, body: Option<Secret>) -> Request {
        let mut request = self.get(path);
        request.method = Method::Post;
        if body.is_some() {
            let json = Secret::new("application/json");
            request.headers.push(("Content-Type", json));
        }
        Request { body, ..request }
    }

    /// Removes something. Some hosts refuse the method DELETE; WordPress reads a header in its place.
    #[must_use]
    pub fn delete(&self, path: &str) -> Request {
        let mut request = self.post(path, None);
        let delete = Secret::new("DELETE");
        request.headers.push(("X-HTTP-Method-Override", delete));
        request
    }

    /// Fetches a new nonce.
    #[must_use]
    pub fn renew_nonce(&self) -> Request {
        Request::to_site(self.nonce_url.clone())
    }
}

/// A JSON object of texts.
#[must_use]
pub fn fields<V: AsRef<str>>(fields: &[(&str, V)]) -> Secret {
    let mut object = String::from("{");
    for (i, (name, value)) in fields.iter().enumerate() {
        let comma = if i > 0 { "," } else { "" };
        object += &format!("{comma}\"{name}\":{}", quoted(value.as_ref()));
    }
    Secret::new(object + "}")
}
