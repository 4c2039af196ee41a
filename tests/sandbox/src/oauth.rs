//! Authorisation: the page where a person allows or denies, and the code that comes of it.

use crate::accounts::{ACCOUNTS, AccountIndex, App, Product, account, app};
use crate::clock::{HOUR, Timestamp};
use crate::digest;
use crate::errors::{Circumstances, Failure};
use crate::graph::permissions;
use crate::settings::Shape;
use crate::token::Life;
use crate::world::{Sandbox, World};
use axum::extract::{RawQuery, State};
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use maud::{DOCTYPE, Markup, html};
use serde_json::{Value, json};
use std::collections::HashMap;

/// What an authorisation code stands for. It lives an hour and works once.
#[derive(Debug, Clone)]
pub struct Code {
    account: AccountIndex,
    client_id: String,
    redirect_uri: String,
    issued_at: Timestamp,
    is_used: bool,
}

const CODE_LIFE: i64 = HOUR;

type Parameters = HashMap<String, String>;

fn parameters(encoded: &str) -> Parameters {
    form_urlencoded::parse(encoded.as_bytes())
        .into_owned()
        .collect()
}

fn parameter<'a>(parameters: &'a Parameters, name: &str) -> &'a str {
    parameters.get(name).map_or("", String::as_str)
}

/// A request for authorisation that is in order.
struct Request<'a> {
    app: &'static App,
    redirect_uri: &'a str,
}

fn request<'a>(world: &World, parameters: &'a Parameters) -> Result<Request<'a>, &'static str> {
    let app = app(parameter(parameters, "client_id")).ok_or("Invalid platform app")?;
    let redirect_uri = parameter(parameters, "redirect_uri");
    if !world.settings.allows_redirect_to(redirect_uri) {
        return Err("Invalid redirect_uri");
    }
    if parameter(parameters, "response_type") != "code" {
        return Err("Invalid response_type");
    }
    let scopes: Vec<&str> = parameter(parameters, "scope").split([',', ' ']).collect();
    let known: &[&str] = match app.product {
        Product::BasicDisplay => &["user_profile", "user_media"],
        Product::InstagramLogin => &["instagram_business_basic"],
    };
    if !scopes.contains(&known[0]) {
        return Err("Invalid scope");
    }
    Ok(Request { app, redirect_uri })
}

/// `GET /oauth/authorize`
pub async fn page(State(sandbox): State<Sandbox>, RawQuery(query): RawQuery) -> Response {
    let parameters = parameters(&query.unwrap_or_default());
    match request(&sandbox.world(), &parameters) {
        Ok(request) => form(&request, &parameters).into_response(),
        Err(reason) => error_page(reason),
    }
}

/// `POST /oauth/authorize`: the page's own form.
pub async fn decide(State(sandbox): State<Sandbox>, body: String) -> Response {
    let parameters = parameters(&body);
    let mut world = sandbox.world();
    let Request { app, redirect_uri } = match request(&world, &parameters) {
        Ok(request) => request,
        Err(reason) => return error_page(reason),
    };
    let mut answer = form_urlencoded::Serializer::new(String::new());
    let account = ACCOUNTS.iter().position(|account| {
        account.username == parameter(&parameters, "account") && account.product == app.product
    });
    match account.and_then(|index| AccountIndex::try_from(index).ok()) {
        Some(account) if parameter(&parameters, "decision") == "allow" => {
            let code = hand_out(&mut world, account, app, redirect_uri);
            answer.append_pair("code", &code);
        }
        _ => {
            answer.append_pair("error", "access_denied");
            answer.append_pair("error_reason", "user_denied");
            answer.append_pair("error_description", "The user denied your request");
        }
    }
    if let Some(state) = parameters.get("state") {
        answer.append_pair("state", state);
    }
    let joint = if redirect_uri.contains('?') { '&' } else { '?' };
    let location = format!("{redirect_uri}{joint}{}#_", answer.finish());
    (StatusCode::FOUND, [(header::LOCATION, location)]).into_response()
}

fn hand_out(world: &mut World, account: AccountIndex, app: &App, redirect_uri: &str) -> String {
    let issued_at = world.now();
    let count = world.codes.len().to_string();
    let code = format!(
        "AQ{}",
        digest::text(&["code", &count, &issued_at.to_string()], 180)
    );
    let grant = Code {
        account,
        client_id: app.id.to_owned(),
        redirect_uri: redirect_uri.to_owned(),
        issued_at,
        is_used: false,
    };
    world.codes.insert(code.clone(), grant);
    code
}

/// `POST /oauth/access_token`: a short-lived token for a code.
pub async fn redeem(State(sandbox): State<Sandbox>, body: String) -> Response {
    let mut world = sandbox.world();
    match token_for(&mut world, &parameters(&body)) {
        Ok(reply) => axum::Json(reply).into_response(),
        Err(failure) => failure.reply(Circumstances {
            now: world.now(),
            expired_at: world.now(),
            subject: "",
        }),
    }
}

fn token_for(world: &mut World, form: &Parameters) -> Result<Value, Failure> {
    let app = app(parameter(form, "client_id"))
        .filter(|app| app.secret == parameter(form, "client_secret"));
    let app = app.ok_or(Failure::InvalidPlatformApp)?;
    if parameter(form, "grant_type") != "authorization_code" {
        return Err(Failure::InvalidGrantType);
    }
    let now = world.now();
    let code = parameter(form, "code");
    if !code.starts_with("AQ") {
        return Err(Failure::CodeInvalid);
    }
    let code = world.codes.get_mut(code).filter(|code| {
        code.client_id == app.id && !code.is_used && now - code.issued_at < CODE_LIFE
    });
    let code = code.ok_or(Failure::CodeUsed)?;
    if code.redirect_uri != parameter(form, "redirect_uri") {
        return Err(Failure::RedirectMismatch);
    }
    code.is_used = true;
    let index = code.account;
    let token = world.issue(index, Life::Short).text();
    Ok(reply(world.settings.code_reply, index, &token))
}

/// Ids are numbers here, and too large for a float to hold.
fn reply(shape: Shape, index: AccountIndex, token: &str) -> Value {
    let account = account(index);
    let permissions = permissions(account.product);
    match (account.product, shape) {
        (Product::BasicDisplay, _) => json!({"access_token": token, "user_id": account.user_id}),
        (Product::InstagramLogin, Shape::Flat) => {
            json!({"access_token": token, "user_id": account.user_id, "permissions": permissions.split(',').collect::<Vec<_>>()})
        }
        (Product::InstagramLogin, Shape::Documented) => {
            json!({"data": [{"access_token": token, "user_id": account.user_id.to_string(), "permissions": permissions}]})
        }
    }
}

/// `GET /accounts/login/`: where calls end up that are sent elsewhere.
pub async fn login() -> Html<String> {
    document(
        "Log in",
        &html! { h1 { "Log in" } p { "Nobody can log in here." } },
    )
}

fn error_page(reason: &str) -> Response {
    let message = format!("Invalid Request: Request parameters are invalid: {reason}");
    (
        StatusCode::BAD_REQUEST,
        document("Invalid Request", &html! { p { (message) } }),
    )
        .into_response()
}

fn form(request: &Request, parameters: &Parameters) -> Html<String> {
    let kept = [
        "client_id",
        "redirect_uri",
        "response_type",
        "scope",
        "state",
    ];
    let accounts = ACCOUNTS
        .iter()
        .filter(|account| account.product == request.app.product);
    document(
        "Allow access",
        &html! {
            h1 { "Allow access to your posts?" }
            p { "App " (request.app.id) " asks to see your profile and your posts. This is the sandbox: no real account is touched." }
            form method="post" action="/oauth/authorize" {
                @for name in kept {
                    @if let Some(value) = parameters.get(name) { input type="hidden" name=(name) value=(value); }
                }
                label { "Account " select name="account" { @for account in accounts { option { (account.username) } } } }
                p {
                    button name="decision" value="allow" { "Allow" }
                    " "
                    button name="decision" value="deny" { "Deny" }
                }
            }
        },
    )
}

fn document(title: &str, body: &Markup) -> Html<String> {
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head { meta charset="utf-8"; title { (title) } style { "body{font:16px/1.5 system-ui;max-width:28rem;margin:10vh auto;padding:0 1rem}" } }
            body { (body) }
        }
    };
    Html(page.into_string())
}
