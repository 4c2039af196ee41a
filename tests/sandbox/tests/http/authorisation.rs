use crate::support::{APP, HOUR, Reply, SECRET, Sandbox};
use serde_json::{Value, json};

const REDIRECT: &str = "https://example.org/";

fn request(redirect_uri: &str) -> Vec<(&'static str, String)> {
    [
        ("client_id", APP),
        ("redirect_uri", redirect_uri),
        ("response_type", "code"),
        ("scope", "instagram_business_basic"),
        ("state", "loupe-1 2"),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .to_vec()
}

fn decide(sandbox: &Sandbox, decision: &str) -> String {
    let request = request(REDIRECT);
    let mut form: Vec<(&str, &str)> = request
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    form.extend([("account", "lumen.studio"), ("decision", decision)]);
    let reply = sandbox.post_form("/oauth/authorize", &form);
    assert_eq!(reply.status, 302, "{}", reply.text());
    reply.header("location").unwrap().to_owned()
}

fn code(sandbox: &Sandbox) -> String {
    let location = decide(sandbox, "allow");
    let code = location.strip_prefix("https://example.org/?code=").unwrap();
    code.strip_suffix("&state=loupe-1+2#_").unwrap().to_owned()
}

fn redeem(sandbox: &Sandbox, code: &str, secret: &str, redirect_uri: &str) -> Reply {
    sandbox.post_form(
        "/oauth/access_token",
        &[
            ("client_id", APP),
            ("client_secret", secret),
            ("grant_type", "authorization_code"),
            ("redirect_uri", redirect_uri),
            ("code", code),
        ],
    )
}

fn page(sandbox: &Sandbox, redirect_uri: &str) -> Reply {
    let query: Vec<String> = request(redirect_uri)
        .iter()
        .map(|(name, value)| format!("{name}={}", value.replace(' ', "%20")))
        .collect();
    sandbox.get(&format!("/oauth/authorize?{}", query.join("&")))
}

#[test]
fn the_page_lets_a_person_allow_or_deny() {
    let sandbox = Sandbox::start();
    let page = page(&sandbox, REDIRECT).text();
    for part in [
        "method=\"post\"",
        "value=\"allow\"",
        "value=\"deny\"",
        "lumen.studio",
        "value=\"loupe-1 2\"",
    ] {
        assert!(page.contains(part), "{part}");
    }
}

#[test]
fn a_bad_redirect_uri_gets_the_error_page_and_no_redirect() {
    let sandbox = Sandbox::start();
    let plain = page(&sandbox, "http://example.org/");
    assert!(
        plain
            .text()
            .contains("Invalid Request: Request parameters are invalid: Invalid redirect_uri")
    );
    sandbox.tell(
        "settings",
        json!({"redirect_uris": ["https://example.org/back/"]}),
    );
    assert_eq!(page(&sandbox, "https://example.org/back/").status, 200);
    assert_eq!(page(&sandbox, "https://example.org/back").status, 400);
}

#[test]
fn denying_redirects_with_the_reason() {
    let sandbox = Sandbox::start();
    let location = decide(&sandbox, "deny");
    assert!(location.contains("?error=access_denied&error_reason=user_denied&error_description=The+user+denied+your+request"));
}

#[test]
fn a_code_is_exchanged_once() {
    let sandbox = Sandbox::start();
    let code = code(&sandbox);
    assert!(code.starts_with("AQ"));
    let reply = redeem(&sandbox, &code, SECRET, REDIRECT);
    assert_eq!(reply.header("access-control-allow-origin"), None);
    let grant = &reply.json()["data"][0];
    assert_eq!(
        (&grant["user_id"], &grant["permissions"]),
        (
            &json!("17841400000000001"),
            &json!("instagram_business_basic")
        )
    );
    assert_eq!(
        sandbox
            .ask("/me", grant["access_token"].as_str().unwrap())
            .status,
        200
    );
    let again = redeem(&sandbox, &code, SECRET, REDIRECT);
    assert_eq!(
        (again.status, &again.json()["error_message"]),
        (
            400,
            &json!("Matching code was not found or was already used")
        )
    );
}

#[test]
fn the_flat_shape_has_the_id_as_a_number() {
    let sandbox = Sandbox::start();
    sandbox.tell("settings", json!({"code_reply": "flat"}));
    let grant = redeem(&sandbox, &code(&sandbox), SECRET, REDIRECT).json();
    assert_eq!(
        (&grant["user_id"], &grant["permissions"]),
        (
            &json!(17_841_400_000_000_001_u64),
            &json!(["instagram_business_basic"])
        )
    );
}

#[test]
fn a_code_lives_an_hour() {
    let sandbox = Sandbox::start();
    let code = code(&sandbox);
    sandbox.advance(HOUR);
    assert_eq!(redeem(&sandbox, &code, SECRET, REDIRECT).status, 400);
}

#[test]
fn what_is_wrong_with_an_exchange_is_told_in_the_flat_shape() {
    let sandbox = Sandbox::start();
    let code = code(&sandbox);
    for (reply, message) in [
        (
            redeem(&sandbox, &code, "wrong", REDIRECT),
            "Invalid platform app",
        ),
        (
            redeem(&sandbox, "nonsense", SECRET, REDIRECT),
            "Invalid authorization code",
        ),
        (
            redeem(&sandbox, &format!("{code}#_"), SECRET, REDIRECT),
            "Matching code was not found or was already used",
        ),
        (
            redeem(&sandbox, &code, SECRET, "https://example.org"),
            "Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request",
        ),
    ] {
        assert_eq!(
            reply.json(),
            json!({"error_type": "OAuthException", "code": 400, "error_message": message})
        );
    }
    assert_eq!(redeem(&sandbox, &code, SECRET, REDIRECT).status, 200);
}

#[test]
fn basic_display_answers_a_token_and_a_number() {
    let sandbox = Sandbox::start();
    let form = [
        ("client_id", "900000000000411"),
        ("redirect_uri", REDIRECT),
        ("response_type", "code"),
        ("scope", "user_profile,user_media"),
        ("account", "garden_diary"),
        ("decision", "allow"),
    ];
    let reply = sandbox.post_form("/oauth/authorize", &form);
    let location = reply.header("location").unwrap();
    let code = location
        .strip_prefix("https://example.org/?code=")
        .unwrap()
        .strip_suffix("#_")
        .unwrap();
    let grant = sandbox
        .post_form(
            "/oauth/access_token",
            &[
                ("client_id", "900000000000411"),
                ("client_secret", "5a4db0c0ffee00000000000000000002"),
                ("grant_type", "authorization_code"),
                ("redirect_uri", REDIRECT),
                ("code", code),
            ],
        )
        .json();
    assert_eq!(grant["user_id"], Value::from(17_841_400_000_000_218_u64));
    assert!(grant["access_token"].as_str().unwrap().starts_with("IGQVJ"));
}
