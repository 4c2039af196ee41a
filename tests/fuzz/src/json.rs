//! JSON's parts in bytes that may be none: enough to cut it where it hurts.

use std::ops::Range;

/// Where values and names stand.
#[derive(Default)]
pub struct Parts {
    pub values: Vec<Range<usize>>,
    /// Whole fields: name, colon, value.
    pub fields: Vec<Range<usize>>,
    /// What stands between the quotes of values and names.
    pub texts: Vec<Range<usize>>,
    pub numbers: Vec<Range<usize>>,
}

pub fn parts(body: &[u8]) -> Parts {
    let mut parts = Parts::default();
    let mut open = Vec::new();
    let mut name = None;
    let mut at = 0;
    while let Some(&byte) = body.get(at) {
        let start = at;
        at += 1;
        let end = match byte {
            b'"' => {
                at = end_of_text(body, at);
                parts
                    .texts
                    .push(start + 1..at.saturating_sub(1).max(start + 1));
                at
            }
            b'{' | b'[' => {
                open.push((start, name.take()));
                continue;
            }
            b'}' | b']' => match open.pop() {
                Some((start, its_name)) => {
                    name = its_name;
                    add(&mut parts, start..at, name.take());
                    continue;
                }
                None => continue,
            },
            byte if is_plain(byte) => {
                at += body[at..]
                    .iter()
                    .take_while(|byte| is_plain(**byte))
                    .count();
                if byte == b'-' || byte.is_ascii_digit() {
                    parts.numbers.push(start..at);
                }
                at
            }
            _ => continue,
        };
        let rest = body[end..].iter();
        let blanks = rest.take_while(|byte| byte.is_ascii_whitespace()).count();
        if byte == b'"' && body.get(end + blanks) == Some(&b':') {
            name = Some(start);
        } else {
            add(&mut parts, start..end, name.take());
        }
    }
    parts
}

fn add(parts: &mut Parts, value: Range<usize>, name: Option<usize>) {
    if let Some(name) = name {
        parts.fields.push(name..value.end);
    }
    parts.values.push(value);
}

fn end_of_text(body: &[u8], mut at: usize) -> usize {
    while let Some(byte) = body.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    body.len()
}

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_fields_texts_and_numbers_are_found_with_their_ends() {
        let body = br#"{"a": [1, "x\"y"], "b":-2.5e3, "c": null}"#;
        let parts = parts(body);
        let told = |ranges: &[Range<usize>]| -> Vec<String> {
            let part = |range: &Range<usize>| String::from_utf8_lossy(&body[range.clone()]).into();
            ranges.iter().map(part).collect()
        };
        assert_eq!(
            told(&parts.values)[..5],
            ["1", r#""x\"y""#, r#"[1, "x\"y"]"#, "-2.5e3", "null"]
        );
        assert_eq!(
            told(&parts.fields),
            [r#""a": [1, "x\"y"]"#, r#""b":-2.5e3"#, r#""c": null"#]
        );
        assert_eq!(told(&parts.texts), ["a", r#"x\"y"#, "b", "c"]);
        assert_eq!(told(&parts.numbers), ["1", "-2.5e3"]);
    }

    #[test]
    fn bytes_that_break_off_anywhere_are_no_trouble() {
        let body = br#"{"a":[{"b\u00":"c\"#;
        for length in 0..=body.len() {
            parts(&body[..length]);
            parts(&body[length..]);
        }
    }
}
