//! Reads the cases that Rust and PHP share. Each file is a list of cases; an empty one is a defect.

use loupe::words::Message;
use serde_json::{Value, json};
use std::{fmt::Debug, fs, path::PathBuf};

/// One case, and where it stands.
pub struct Case {
    pub file: String,
    pub name: String,
    pub case: Value,
}

/// All cases of one folder.
pub fn cases(folder: &str) -> Vec<Case> {
    let mut cases = Vec::new();
    for entry in fs::read_dir(root().join(folder)).expect("the folder of vectors") {
        let path = entry.expect("an entry of the folder").path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let file = path.display().to_string();
        let text = fs::read_to_string(&path).expect("a readable file of vectors");
        let list: Vec<Value> = serde_json::from_str(&text).expect(&file);
        assert!(!list.is_empty(), "{file} has no cases");
        cases.extend(list.into_iter().map(|case| Case {
            file: file.clone(),
            name: case["name"].as_str().expect("a case has a name").to_owned(),
            case,
        }));
    }
    assert!(!cases.is_empty(), "no vectors in {folder}");
    cases
}

/// The feed that a markup case is about: its own posts, or those of a file beside it.
pub fn feed(case: &Value) -> Value {
    let Some(name) = case["feed"].as_str() else {
        return json!({"items": case["items"]});
    };
    let file = root().join("markup").join(name);
    let text = fs::read_to_string(&file).expect(name);
    serde_json::from_str(&text).expect(name)
}

/// The text that a case is about, as a browser decodes it: in `bytes`, pieces of text and single bytes; in one of `fields`,
/// text as it came, or JSON to be sent.
pub fn text(case: &Value, fields: &[&str]) -> String {
    if let Some(pieces) = case["bytes"].as_array() {
        let bytes: Vec<u8> = pieces
            .iter()
            .flat_map(|piece| match piece {
                Value::String(text) => text.clone().into_bytes(),
                byte => vec![
                    byte.as_u64()
                        .and_then(|byte| byte.try_into().ok())
                        .expect("a byte"),
                ],
            })
            .collect();
        return String::from_utf8_lossy(&bytes).into_owned();
    }
    let field = fields.iter().find_map(|field| case.get(field));
    match field.expect("a case has a text or a body") {
        Value::String(text) => text.clone(),
        body => body.to_string(),
    }
}

/// What a case of an enum is called in the vectors: its name in Rust, in snake case.
pub fn named(case: impl Debug) -> String {
    let printed = format!("{case:?}");
    let letters = printed.chars().take_while(char::is_ascii_alphanumeric);
    let mut name = String::new();
    for letter in letters {
        if letter.is_ascii_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.push(letter.to_ascii_lowercase());
    }
    name
}

/// Which sentence a message is, as the vectors tell it: its id, and in an object of that name the one that stands in it.
pub fn said(message: &Message) -> Value {
    match message {
        Message::Said(text) => json!({ "said": text }),
        Message::Ours { word, values } => match values.first() {
            None => word.id().into(),
            Some((_, value)) => json!({word.id(): said(value)}),
        },
    }
}

/// The folder that holds the vectors.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("spec/vectors")
}
