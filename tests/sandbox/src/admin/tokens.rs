//! Access tokens as tests need them: made, looked at, revoked.

use super::{Answer, account_called, mistake, read};
use crate::accounts::account;
use crate::clock::Timestamp;
use crate::errors::Failure;
use crate::token::{Grant, Life};
use crate::world::Sandbox;
use axum::Json;
use axum::extract::{Path, State};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::collections::HashMap;
use std::hash::Hash;

/// `GET /sandbox/tokens`
pub async fn samples(State(sandbox): State<Sandbox>) -> Json<Map<String, Value>> {
    let world = sandbox.world();
    Json(
        world
            .sample_tokens()
            .map(|(name, token)| (name.to_owned(), token.into()))
            .collect(),
    )
}

/// A token that a test wishes for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wish {
    account: String,
    /// Seconds since it was issued.
    #[serde(default)]
    age: Timestamp,
    #[serde(default = "long")]
    kind: Life,
    /// The next free one where left out.
    serial: Option<u32>,
}

fn long() -> Life {
    Life::Long
}

/// `POST /sandbox/tokens`
pub async fn issue(State(sandbox): State<Sandbox>, body: String) -> Answer {
    let Wish {
        account,
        age,
        kind,
        serial,
    } = read(&body)?;
    let mut world = sandbox.world();
    let issued = world.issue(account_called(&account)?, kind);
    let serial = serial.unwrap_or(issued.serial);
    let text = Grant {
        issued_at: issued.issued_at.saturating_sub(age),
        serial,
        lineage: serial,
        ..issued
    }
    .text();
    Ok(Json(
        json!({ "lineage": world.lineage(&text), "token": text }),
    ))
}

/// `GET /sandbox/tokens/{token}`: what Instagram would say of it now. It counts as no call.
pub async fn state(State(sandbox): State<Sandbox>, Path(token): Path<String>) -> Json<Value> {
    let world = sandbox.world();
    Json(match world.grant(&token) {
        Ok(grant) => json!({
            "label": world.label(&token), "lineage": world.lineage(&token),
            "account": account(grant.account).username, "kind": grant.life,
            "issued_at": grant.issued_at, "expires_at": grant.expires_at(),
            "refusal": world.refusal(&token, &grant),
        }),
        Err(refusal) => json!({ "label": world.label(&token), "refusal": refusal }),
    })
}

/// A token (its text or its sample name) or all tokens of an account.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Revocation {
    token: Option<String>,
    account: Option<String>,
    /// The refusal from now on; null lifts an earlier one.
    #[serde(default = "app_removed")]
    reason: Option<Failure>,
}

fn app_removed() -> Option<Failure> {
    Some(Failure::AppRemoved)
}

/// `POST /sandbox/revoke`
pub async fn revoke(State(sandbox): State<Sandbox>, body: String) -> Answer {
    let Revocation {
        token,
        account,
        reason,
    } = read(&body)?;
    let mut world = sandbox.world();
    match (token, account) {
        (Some(token), None) => {
            let named = world
                .sample_tokens()
                .find(|(name, _)| *name == token)
                .map(|(_, text)| text);
            change(&mut world.refused_tokens, named.unwrap_or(token), reason);
        }
        (None, Some(username)) => {
            let index = account_called(&username)?;
            change(&mut world.refused_accounts, index, reason);
        }
        (Some(_), Some(_)) | (None, None) => return Err(mistake("Name a token or an account.")),
    }
    Ok(Json(json!({ "reason": reason })))
}

fn change<K: Hash + Eq>(refused: &mut HashMap<K, Failure>, key: K, reason: Option<Failure>) {
    match reason {
        Some(reason) => refused.insert(key, reason),
        None => refused.remove(&key),
    };
}
