//! What the mutations begin with: the cases of `spec/vectors`, which both languages read as they should.

use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::area::{Area, Case};

/// The account's, for posts that do not name their own.
pub const USERNAME: &str = "lumen.studio";

/// What the bridge asks with, and takes out of what it relays.
pub const TOKEN: &str = "IGAAfuzz0123456789abcdefghijZD";

pub fn all() -> Result<Vec<Case>> {
    let mut seeds = Vec::new();
    let mut add = |area, body: Vec<u8>| seeds.push(Case { area, body });
    for case in cases("media")? {
        let body = body(&case)?;
        add(Area::Media, body.clone());
        add(Area::Relayed, with_token(&body));
    }
    for case in cases("users")? {
        add(Area::User, body(&case)?);
    }
    for case in cases("failures")? {
        add(Area::Failure, body(&case)?);
        add(Area::ExchangeFailure, body(&case)?);
        for (name, value) in case["headers"].as_object().into_iter().flatten() {
            let value = value
                .as_str()
                .context("a header is text")?
                .as_bytes()
                .to_vec();
            add(
                if name.eq_ignore_ascii_case("retry-after") {
                    Area::RetryAfter
                } else {
                    Area::Usage
                },
                value,
            );
        }
    }
    for case in cases("pasted")? {
        add(Area::Pasted, body(&case)?);
    }
    for expires_in in [json!(5_183_944), json!("5183944"), Value::Null] {
        let reply =
            json!({"access_token": TOKEN, "token_type": "bearer", "expires_in": expires_in});
        add(Area::Term, reply.to_string().into());
        let reply = json!({"access_token": TOKEN, "user_id": 17_841_400_000_000_001_u64, "permissions": "a"});
        add(Area::Code, reply.to_string().into());
        add(Area::Code, json!({"data": [reply]}).to_string().into());
    }
    for case in cases("settings")? {
        add(Area::Settings, case["input"].to_string().into());
    }
    for case in cases("markup")? {
        let mut feed = match case["feed"].as_str() {
            Some(name) => serde_json::from_str(&fs::read_to_string(folder("markup").join(name))?)?,
            None => json!({"items": case["items"]}),
        };
        feed["settings"] = case["settings"].clone();
        add(Area::Markup, feed.to_string().into());
        for item in feed["items"].as_array().into_iter().flatten() {
            if let Some(caption) = item["caption"].as_str().filter(|text| text.len() > 200) {
                add(Area::Caption, caption.as_bytes().to_vec());
            }
        }
    }
    for case in cases("selection")? {
        let feed = json!({"settings": case["settings"], "items": case["items"]});
        add(Area::Selection, feed.to_string().into());
    }
    Ok(seeds)
}

/// Instagram's address of a next page embeds the token.
fn with_token(body: &[u8]) -> Vec<u8> {
    String::from_utf8_lossy(body)
        .replace("IGAAnotarealtoken", TOKEN)
        .into()
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../spec/vectors")
        .join(name)
}

fn cases(name: &str) -> Result<Vec<Value>> {
    let folder = folder(name);
    let mut files = fs::read_dir(&folder)
        .with_context(|| folder.display().to_string())?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>>>()?;
    files.retain(|file| {
        file.extension()
            .is_some_and(|extension| extension == "json")
    });
    // The same order everywhere, or a seed would not repeat anything.
    files.sort();
    let mut cases = Vec::new();
    for file in files {
        let list: Vec<Value> = serde_json::from_str(&fs::read_to_string(&file)?)
            .with_context(|| file.display().to_string())?;
        cases.extend(list);
    }
    Ok(cases)
}

/// As tests/vectors/mod.rs tells.
fn body(case: &Value) -> Result<Vec<u8>> {
    if let Some(pieces) = case["bytes"].as_array() {
        let mut bytes = Vec::new();
        for piece in pieces {
            match piece {
                Value::String(text) => bytes.extend_from_slice(text.as_bytes()),
                byte => bytes.push(byte.as_u64().context("a byte")?.try_into()?),
            }
        }
        return Ok(bytes);
    }
    let body = case.get("text").or(case.get("body")).context("a body")?;
    Ok(match body {
        Value::String(text) => text.as_bytes().to_vec(),
        body => body.to_string().into(),
    })
}
