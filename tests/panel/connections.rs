//! Who connected an account, whether it is this site's, and what disconnecting leaves behind.

use loupe::panel::{AccountAction, Action, Event, update};
use serde_json::{Value, json};

use super::support::{ID, connected, panel, summary, view};

fn card(name: &str, value: Value) -> String {
    let mut account = summary();
    account[name] = value;
    view(&panel(json!({"accounts": [account]})))
}

#[test]
fn a_card_tells_who_connected_the_account_and_when() {
    let html = card("connected", json!({"at": 1_799_900_000, "by": "Jo <b>"}));
    assert!(html.contains("<dt>Connected on</dt><dd>14 January 2027, by Jo &lt;b&gt;</dd>"));
    let html = card("connected", json!({"at": 1_799_900_000, "by": ""}));
    assert!(html.contains("<dt>Connected on</dt><dd>14 January 2027</dd>"));
}

#[test]
fn a_bridge_that_does_not_say_who_it_was_is_not_quoted() {
    for connection in [json!(null), json!({"by": "Jo"}), json!([])] {
        assert!(!card("connected", connection).contains("<dt>Connected on</dt>"));
    }
}

#[test]
fn an_account_of_another_address_is_shown_as_paused() {
    assert!(card("state", json!("elsewhere")).contains("Paused"));
}

#[test]
fn what_stands_still_until_the_site_is_changed_is_not_said_to_be_tried_again_soon() {
    let html = card("state", json!("fix_server"));
    assert!(html.contains("Needs a change on this site"));
}

#[test]
fn whoever_disconnects_hears_that_the_token_lives_on_and_where_its_access_ends() {
    let mut model = connected();
    let ask = Action::Account(ID.into(), AccountAction::AskDisconnect);
    update(&mut model, Event::Pressed(ask));
    let html = view(&model);
    assert!(html.contains("the token lives on"));
    assert!(html.contains(r#"href="https://www.instagram.com/accounts/manage_access/""#));
}
