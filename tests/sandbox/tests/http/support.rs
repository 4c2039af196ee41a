//! A running sandbox, and how to talk to it.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

pub const HOUR: i64 = 3600;
pub const DAY: i64 = 24 * HOUR;
pub const APP: &str = "900000000000098";
pub const SECRET: &str = "5a4db0c0ffee00000000000000000001";

pub struct Sandbox {
    process: Child,
    pub address: String,
    /// The sample token that it announced.
    pub sample: String,
    agent: ureq::Agent,
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub headers: ureq::http::HeaderMap,
    pub body: Vec<u8>,
}

impl Reply {
    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    /// Status, code and subcode of a Graph error.
    pub fn failure(&self) -> (u16, Value, Value) {
        let error = &self.json()["error"];
        (
            self.status,
            error["code"].clone(),
            error["error_subcode"].clone(),
        )
    }
}

impl Sandbox {
    pub fn start() -> Self {
        Self::start_with(&[])
    }

    pub fn start_with(options: &[&str]) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_sandbox"))
            .args(["--port", "0"])
            .args(options)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let word = |prefix: &str| {
            line.split_whitespace()
                .find(|word| word.starts_with(prefix))
                .unwrap()
                .to_owned()
        };
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .build()
            .new_agent();
        Self {
            process,
            address: word("http://"),
            sample: word("IGAA"),
            agent,
        }
    }

    fn url(&self, path: &str) -> String {
        if path.starts_with("http") {
            path.to_owned()
        } else {
            format!("{}{path}", self.address)
        }
    }

    pub fn try_get(&self, path: &str) -> Result<Reply, ureq::Error> {
        self.agent.get(self.url(path)).call().map(read)
    }

    pub fn get(&self, path: &str) -> Reply {
        self.try_get(path).unwrap()
    }

    /// A part of a file; none where the connection broke before its end.
    pub fn get_range(&self, url: &str, range: &str) -> Option<Reply> {
        let mut response = self.agent.get(url).header("Range", range).call().unwrap();
        let body = response.body_mut().read_to_vec().ok()?;
        Some(Reply {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            body,
        })
    }

    pub fn post_form(&self, path: &str, form: &[(&str, &str)]) -> Reply {
        read(
            self.agent
                .post(self.url(path))
                .send_form(form.iter().copied())
                .unwrap(),
        )
    }

    pub fn options(&self, path: &str) -> Reply {
        read(self.agent.options(self.url(path)).call().unwrap())
    }

    /// Tells the admin API something.
    pub fn tell(&self, path: &str, body: Value) -> Reply {
        read(
            self.agent
                .post(self.url(&format!("/sandbox/{path}")))
                .send_json(body)
                .unwrap(),
        )
    }

    pub fn delete(&self, path: &str, body: Value) -> Reply {
        let request = self
            .agent
            .delete(self.url(&format!("/sandbox/{path}")))
            .force_send_body();
        read(request.send_json(body).unwrap())
    }

    pub fn token(&self, name: &str) -> String {
        self.get("/sandbox/tokens").json()[name]
            .as_str()
            .unwrap_or_else(|| panic!("no token {name}"))
            .to_owned()
    }

    /// A Graph call with a token.
    pub fn ask(&self, path: &str, token: &str) -> Reply {
        let joint = if path.contains('?') { '&' } else { '?' };
        self.get(&format!("{path}{joint}access_token={token}"))
    }

    pub fn refresh(&self, token: &str) -> Reply {
        self.ask("/refresh_access_token?grant_type=ig_refresh_token", token)
    }

    pub fn advance(&self, seconds: i64) {
        assert_eq!(
            self.tell("clock", json!({ "advance": seconds })).status,
            200
        );
    }

    /// For what comes of the time: one request may come just before the turn of a second or an hour, the next after it.
    pub fn stop_clock(&self) {
        let now = self.get("/sandbox/clock").json()["now"].clone();
        assert_eq!(self.tell("clock", json!({ "stop": now })).status, 200);
    }

    pub fn fail(&self, fault: Value) {
        let reply = self.tell("faults", fault);
        assert_eq!(reply.status, 200, "{}", reply.text());
    }
}

fn read(mut response: ureq::http::Response<ureq::Body>) -> Reply {
    Reply {
        status: response.status().as_u16(),
        headers: response.headers().clone(),
        body: response.body_mut().read_to_vec().unwrap(),
    }
}
