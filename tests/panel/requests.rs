//! What leaves the browser, to the letter.

use loupe::panel::{
    AccountAction, Action, Cache, Chore, Credentials, Event, Method, Outcome, ReferrerPolicy,
    Request, update,
};
use serde_json::json;

use super::support::{
    ID, TOKEN, answer, connected, found, header, panel, reply, the_call, type_in, user_node,
};

fn pressed(chore: Chore) -> Request {
    let action = Action::Account(ID.into(), AccountAction::Do(chore));
    the_call(update(&mut connected(), Event::Pressed(action))).1
}

#[test]
fn the_token_goes_to_instagram_without_cookie_referrer_cache_or_header() {
    let mut model = panel(json!({}));
    let version = type_in(&mut model, TOKEN);
    let (ask, user) = the_call(update(&mut model, Event::Debounced(version)));
    let (_, posts) = the_call(update(&mut model, Event::Answered(ask, user_node())));
    for request in [user, posts] {
        assert_eq!(request.method, Method::Get);
        assert_eq!(request.credentials, Credentials::Omit);
        assert_eq!(request.referrer_policy, ReferrerPolicy::NoReferrer);
        assert_eq!(request.cache, Cache::NoStore);
        assert_eq!(request.headers, []);
        assert_eq!(request.body, None);
        assert_eq!(request.timeout_ms, 10_000);
    }
}

#[test]
fn the_site_knows_the_person_by_cookie_and_nonce_and_has_time_to_copy_pictures() {
    let request = pressed(Chore::Sync);
    assert_eq!(request.method, Method::Post);
    assert_eq!(
        request.url.reveal(),
        format!("https://site.test/wp-json/loupe/v1/accounts/{ID}/sync")
    );
    assert_eq!(request.credentials, Credentials::SameOrigin);
    assert_eq!(request.referrer_policy, ReferrerPolicy::OfThePage);
    assert_eq!(request.cache, Cache::NoStore);
    assert_eq!(header(&request, "X-WP-Nonce"), Some("old"));
    assert_eq!(header(&request, "Content-Type"), None, "no body");
    assert_eq!(request.timeout_ms, 90_000);
}

#[test]
fn what_has_a_body_says_that_it_is_json() {
    let (_, request) = the_call(update(&mut found(), Event::Pressed(Action::Save)));
    assert_eq!(header(&request, "Content-Type"), Some("application/json"));
}

#[test]
fn disconnecting_avoids_a_method_that_some_hosts_refuse() {
    let request = pressed(Chore::Disconnect);
    assert_eq!(request.method, Method::Post);
    assert_eq!(header(&request, "X-HTTP-Method-Override"), Some("DELETE"));
    assert_eq!(
        request.url.reveal(),
        format!("https://site.test/wp-json/loupe/v1/accounts/{ID}")
    );
}

#[test]
fn with_a_new_nonce_nothing_is_stored_but_what_was_asked_for() {
    let mut model = found();
    let saving = update(&mut model, Event::Pressed(Action::Save));
    let stale = json!({"code": "rest_cookie_invalid_nonce", "message": "Cookie check failed"});
    let renewing = answer(&mut model, saving, reply(403, stale));
    type_in(&mut model, "another text");
    let commands = answer(&mut model, renewing, reply(200, "abc123"));
    assert!(commands.is_empty(), "{commands:?}");
}

#[test]
fn the_bridge_is_not_asked_with_another_token_than_the_browser_was() {
    let mut model = panel(json!({}));
    let version = type_in(&mut model, TOKEN);
    let looking = update(&mut model, Event::Debounced(version));
    let asked = answer(&mut model, looking, user_node());
    type_in(&mut model, &TOKEN.replace("IGAA", "IGAAx"));
    assert!(answer(&mut model, asked, Outcome::Unreachable).is_empty());
}
