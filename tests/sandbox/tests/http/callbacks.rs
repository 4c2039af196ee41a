use crate::support::Sandbox;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::TcpListener;
use std::thread::{self, JoinHandle};

fn written(sandbox: &Sandbox, more: Value) -> String {
    let mut callback = json!({"kind": "deauthorise", "account": "lumen.studio", "issued_at": 1_800_000_000, "send": false});
    for (key, value) in more.as_object().unwrap() {
        callback[key] = value.clone();
    }
    let reply = sandbox.tell("callbacks", callback);
    assert_eq!(reply.status, 200, "{}", reply.text());
    reply.json()["signed_request"].as_str().unwrap().to_owned()
}

fn payload(signed_request: &str) -> Value {
    let payload = signed_request.split_once('.').unwrap().1;
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).unwrap()).unwrap()
}

/// A site that gives one answer, as often as asked, and then tells what it was sent.
fn site(answer: &'static str, times: usize) -> (String, JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/?loupe=delete", listener.local_addr().unwrap());
    let serve = move || {
        let converse = |_| {
            let (mut stream, _) = listener.accept().unwrap();
            let mut request = String::new();
            let mut buffer = [0; 4096];
            while !request.contains("signed_request=") {
                let read = stream.read(&mut buffer).unwrap();
                request.push_str(std::str::from_utf8(&buffer[..read]).unwrap());
            }
            stream.write_all(answer.as_bytes()).unwrap();
            request
        };
        (0..times).map(converse).collect()
    };
    (url, thread::spawn(serve))
}

#[test]
fn a_signed_request_is_signed_with_the_apps_secret_over_its_encoded_payload() {
    let sandbox = Sandbox::start();
    // Worked out with another program: HMAC-SHA256 of the payload's base64url, keyed with the app's secret.
    assert_eq!(
        written(&sandbox, json!({})),
        "xUgLrgGaW4i9D7EqtSnJjA9cpNCK3KPuuqCrvyyzHq0.eyJhbGdvcml0aG0iOiJITUFDLVNIQTI1NiIsImlzc3VlZF9hdCI6MTgwMDAwMDAwMCwidXNlcl9pZCI6IjE3ODQxNDAwMDAwMDAwMDAxIn0"
    );
}

#[test]
fn either_of_the_accounts_ids_can_be_sent() {
    let sandbox = Sandbox::start();
    assert_eq!(
        payload(&written(&sandbox, json!({"user_id": "id"})))["user_id"],
        "27200000000000001"
    );
    assert_eq!(
        payload(&written(&sandbox, json!({"user_id": "user_id"}))),
        json!({"algorithm": "HMAC-SHA256", "issued_at": 1_800_000_000, "user_id": "17841400000000001"})
    );
}

#[test]
fn a_forgery_differs_in_its_signature_alone() {
    let sandbox = Sandbox::start();
    let (real, forged) = (
        written(&sandbox, json!({})),
        written(&sandbox, json!({"secret": "guessed"})),
    );
    let (real, forged) = (
        real.split_once('.').unwrap(),
        forged.split_once('.').unwrap(),
    );
    assert_eq!(real.1, forged.1);
    assert_ne!(real.0, forged.0);
}

#[test]
fn it_is_posted_to_the_site_as_a_form_and_the_answer_is_told() {
    let sandbox = Sandbox::start();
    let (url, site) = site(
        "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"url\":\"a\",\"confirmation_code\":\"b\"}",
        2,
    );
    let said = sandbox
        .tell(
            "callbacks",
            json!({"kind": "delete", "account": "lumen.studio", "url": url, "times": 2}),
        )
        .json();
    assert_eq!(
        (&said["status"], &said["accepted"]),
        (&json!(200), &json!(true)),
        "{said}"
    );
    assert_eq!(said["answers"].as_array().unwrap().len(), 2);
    let requests = site.join().unwrap();
    let form = format!(
        "signed_request={}",
        said["signed_request"].as_str().unwrap()
    );
    assert!(
        requests
            .iter()
            .all(|request| request.starts_with("POST /?loupe=delete "))
    );
    assert!(requests.iter().all(|request| request.ends_with(&form)));
}

#[test]
fn an_answer_without_a_confirmation_code_does_for_a_deauthorisation_only() {
    let sandbox = Sandbox::start();
    for (kind, accepted) in [("deauthorise", true), ("delete", false)] {
        let (url, site) = site("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{}", 1);
        let said = sandbox
            .tell(
                "callbacks",
                json!({"kind": kind, "account": "lumen.studio", "url": url}),
            )
            .json();
        assert_eq!(said["accepted"], accepted, "{kind}");
        site.join().unwrap();
    }
}

#[test]
fn nothing_is_sent_to_another_machine_or_to_nobody() {
    let sandbox = Sandbox::start();
    for url in [
        json!("http://example.org/"),
        json!("https://127.0.0.1/"),
        json!("http://127.0.0.1:1/"),
        Value::Null,
    ] {
        let callback = json!({"kind": "delete", "account": "lumen.studio", "url": url});
        assert_eq!(sandbox.tell("callbacks", callback).status, 422, "{url}");
    }
}
