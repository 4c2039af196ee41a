//! The sandbox's controls, as far as the soak needs them.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::time::Duration;

use super::troubles::Outage;

/// One line of the sandbox's log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    pub time: i64,
    pub area: String,
    /// Label of the token.
    pub token: String,
    pub lineage: String,
    pub in_flight: u64,
    pub spoilt: bool,
    pub status: Option<u64>,
}

impl Call {
    pub fn is_well(&self) -> bool {
        self.status == Some(200) && !self.spoilt
    }

    fn read(call: &Value) -> Option<Self> {
        Some(Self {
            time: call["time"].as_i64()?,
            area: call["area"].as_str()?.to_owned(),
            token: call["token"].as_str()?.to_owned(),
            lineage: call["lineage"].as_str()?.to_owned(),
            in_flight: call["in_flight"].as_u64()?,
            spoilt: call["spoilt"].as_bool()?,
            status: call["status"].as_u64(),
        })
    }
}

/// What the sandbox says of a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenState {
    pub label: String,
    pub lineage: String,
    pub issued_at: i64,
    pub expires_at: i64,
    /// Why it is refused.
    pub refusal: Option<String>,
}

impl TokenState {
    /// Whether it is the same token and was not refreshed in between.
    pub fn is_same_term(&self, other: &Self) -> bool {
        self.label == other.label && self.issued_at == other.issued_at
    }
}

/// Bytes.
const BUFFER: usize = 8 * 1024;

/// One sandbox.
pub struct Instagram {
    agent: ureq::Agent,
    url: String,
}

impl Instagram {
    pub fn at(url: &str) -> Self {
        let agent = ureq::Agent::config_builder()
            .timeout_global(Some(Duration::from_secs(30)))
            .http_status_as_error(false)
            // Made anew for each of a million requests, and zeroed.
            .input_buffer_size(BUFFER)
            .output_buffer_size(BUFFER)
            .build();
        Self {
            agent: agent.into(),
            url: format!("{url}/sandbox"),
        }
    }

    pub fn reset(&self) -> Result<()> {
        self.post("reset", &json!({})).map(drop)
    }

    /// As if it had started at that moment, where its clock stands.
    pub fn begin_at(&self, time: i64) -> Result<()> {
        self.post("reset", &json!({ "stop": time })).map(drop)
    }

    pub fn set(&self, settings: &Value) -> Result<()> {
        self.post("settings", settings).map(drop)
    }

    /// Its clock stands there until the next time: how long the machine takes is no simulated time.
    pub fn set_clock(&self, time: i64) -> Result<()> {
        self.post("clock", &json!({ "stop": time })).map(drop)
    }

    /// A new token of that age in seconds: its text and its lineage.
    pub fn issue(&self, username: &str, age: i64, serial: usize) -> Result<(String, String)> {
        let wish = json!({"account": username, "age": age, "serial": serial});
        let said = self.post("tokens", &wish)?;
        let text = |key: &str| said[key].as_str().map(str::to_owned);
        text("token")
            .zip(text("lineage"))
            .with_context(|| format!("the sandbox gave no token: {said}"))
    }

    /// None where the text is no token.
    pub fn state(&self, token: &str) -> Result<Option<TokenState>> {
        let url = format!("{}/tokens/{token}", self.url);
        let said = read(self.agent.get(url).call()?)?;
        let text = |key: &str| said[key].as_str().map(str::to_owned);
        let state = || {
            Some(TokenState {
                label: text("label")?,
                lineage: text("lineage")?,
                issued_at: said["issued_at"].as_i64()?,
                expires_at: said["expires_at"].as_i64()?,
                refusal: text("refusal"),
            })
        };
        Ok(state())
    }

    /// Spoils the calls of one lineage as the outage says, or of none.
    pub fn spoil(&self, lineage: &str, outage: Option<&Outage>) -> Result<()> {
        self.delete("faults", &json!({ "token": lineage }))?;
        if let Some(Outage {
            on, kind, headers, ..
        }) = outage
        {
            let fault = json!({"on": on, "kind": kind, "headers": headers, "token": lineage});
            self.post("faults", &fault)?;
        }
        Ok(())
    }

    /// Has calls spoilt, in place of whatever spoilt them before.
    pub fn spoil_all(&self, fault: Option<&Value>) -> Result<()> {
        self.delete("faults", &json!({}))?;
        match fault {
            Some(fault) => self.post("faults", fault).map(drop),
            None => Ok(()),
        }
    }

    /// Has an account do something with its posts.
    pub fn change_posts(&self, deed: &Value) -> Result<Value> {
        self.post("posts", deed)
    }

    pub fn delete_posts(&self, account: &str, numbers: &[i64]) -> Result<()> {
        let which = json!({"account": account, "numbers": numbers});
        self.delete("posts", &which).map(drop)
    }

    /// An account's posts, newest first.
    pub fn posts(&self, account: &str) -> Result<Value> {
        let mut said = read(self.agent.get(format!("{}/posts", self.url)).call()?)?;
        Ok(said[account].take())
    }

    /// The calls since the last time.
    pub fn drain(&self) -> Result<Vec<Call>> {
        // Without a body: this is answered before one is read, and one that came then would have the answer cut off.
        let said = read(self.agent.delete(format!("{}/calls", self.url)).call()?)?;
        let calls = said["calls"].as_array().map_or(&[][..], Vec::as_slice);
        let read =
            |call| Call::read(call).with_context(|| format!("a call of another shape: {call}"));
        calls.iter().map(read).collect()
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value> {
        let request = self.agent.post(format!("{}/{path}", self.url));
        read(request.send(body.to_string())?)
    }

    fn delete(&self, path: &str, body: &Value) -> Result<Value> {
        let request = self.agent.delete(format!("{}/{path}", self.url));
        read(request.force_send_body().send(body.to_string())?)
    }
}

fn read(mut response: ureq::http::Response<ureq::Body>) -> Result<Value> {
    let text = response
        .body_mut()
        .with_config()
        .limit(100_000_000)
        .read_to_string()?;
    if !response.status().is_success() {
        bail!("the sandbox refused: {text}");
    }
    Ok(serde_json::from_str(&text)?)
}
