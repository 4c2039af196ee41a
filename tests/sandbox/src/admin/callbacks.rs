//! What Meta sends to a site of its own accord: that access was withdrawn, that data is to be deleted.

use super::{Answer, Mistake, account_called, mistake, read};
use crate::accounts::{account, app_of};
use crate::clock::Timestamp;
use crate::world::Sandbox;
use axum::Json;
use axum::body::Body;
use axum::extract::State;
use axum::http::{Method, Request, Uri, header};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use serde::Deserialize;
use serde_json::{Value, json};
use sha2::Sha256;
use std::io;
use tokio::net::TcpStream;

/// One of Meta's two callbacks. They differ in the answer they want.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Deauthorise,
    Delete,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum WhichId {
    Id,
    UserId,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Callback {
    kind: Kind,
    account: String,
    #[serde(default = "user_id")]
    user_id: WhichId,
    /// Now, where left out.
    issued_at: Option<Timestamp>,
    /// Another than the app's own, for a forgery.
    secret: Option<String>,
    /// Whether it is sent, or only written down.
    #[serde(default = "yes")]
    send: bool,
    url: Option<String>,
    #[serde(default = "once")]
    times: usize,
}

fn user_id() -> WhichId {
    WhichId::UserId
}

fn yes() -> bool {
    true
}

fn once() -> usize {
    1
}

/// `POST /sandbox/callbacks`
pub async fn call_back(State(sandbox): State<Sandbox>, body: String) -> Answer {
    let callback: Callback = read(&body)?;
    let account = account(account_called(&callback.account)?);
    let id = match callback.user_id {
        WhichId::Id => account.id,
        WhichId::UserId => account.user_id,
    };
    let issued_at = callback.issued_at.unwrap_or_else(|| sandbox.world().now());
    let secret = callback.secret.as_deref();
    let secret = secret.unwrap_or(app_of(account.product).secret);
    let request = signed_request(secret, id, issued_at)?;
    if !callback.send {
        return Ok(Json(json!({ "signed_request": request })));
    }
    let url = callback.url.as_deref();
    let url: Uri = url
        .and_then(|url| url.parse().ok())
        .ok_or_else(|| mistake("Say in \"url\" where to send it, or \"send\": false."))?;
    let mut answers = Vec::new();
    for _ in 0..callback.times {
        let answer = post(&url, &request).await;
        answers.push(answer.map_err(|error| mistake(format!("{url} did not answer: {error}")))?);
    }
    let last = answers.last();
    let last = last.ok_or_else(|| mistake("It must be sent at least once."))?;
    Ok(Json(json!({
        "status": last["status"], "body": last["body"], "accepted": callback.kind.accepts(last),
        "answers": answers, "signed_request": request,
    })))
}

impl Kind {
    /// Whether Meta would be content with a site's answer.
    fn accepts(self, answer: &Value) -> bool {
        let said: Value = answer["body"]
            .as_str()
            .and_then(|body| serde_json::from_str(body).ok())
            .unwrap_or_default();
        answer["status"] == 200
            && match self {
                Self::Deauthorise => true,
                Self::Delete => said["url"].is_string() && said["confirmation_code"].is_string(),
            }
    }
}

/// `<signature>.<payload>`, the signature over the payload as it is encoded.
fn signed_request(secret: &str, id: u64, issued_at: Timestamp) -> Result<String, Mistake> {
    let payload =
        json!({"algorithm": "HMAC-SHA256", "issued_at": issued_at, "user_id": id.to_string()});
    let payload = URL_SAFE_NO_PAD.encode(payload.to_string());
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).map_err(mistake)?;
    mac.update(payload.as_bytes());
    let signature = URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes());
    Ok(format!("{signature}.{payload}"))
}

/// Sends it as a form, to this machine alone, and reads the answer.
async fn post(url: &Uri, signed_request: &str) -> io::Result<Value> {
    let host = url.host().unwrap_or_default();
    if url.scheme_str() != Some("http") || !matches!(host, "127.0.0.1" | "localhost") {
        return Err(io::Error::other("it is not http on 127.0.0.1 or localhost"));
    }
    let stream = TcpStream::connect((host, url.port_u16().unwrap_or(80))).await?;
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream))
        .await
        .map_err(io::Error::other)?;
    tokio::spawn(connection);
    let form = form_urlencoded::Serializer::new(String::new())
        .append_pair("signed_request", signed_request)
        .finish();
    let authority = url.authority().map_or("", |authority| authority.as_str());
    let request = Request::builder()
        .method(Method::POST)
        .uri(url.path_and_query().map_or("/", |path| path.as_str()))
        .header(header::HOST, authority)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(form))
        .map_err(io::Error::other)?;
    let response = sender
        .send_request(request)
        .await
        .map_err(io::Error::other)?;
    let status = response.status().as_u16();
    let body = axum::body::to_bytes(Body::new(response.into_body()), LONGEST_ANSWER)
        .await
        .map_err(io::Error::other)?;
    Ok(json!({"status": status, "body": String::from_utf8_lossy(&body)}))
}

const LONGEST_ANSWER: usize = 1_000_000;
