//! Which places of the page are painted when something happens, and that the others are left alone.

use loupe::panel::{AccountAction, Action, Chore, Event, Field, Model, Page, update};
use serde_json::json;

use super::support::{
    ID, TOKEN, answer, connected, media, panel, reply, summary, type_in, user_node, view,
};

/// A page that shows all there is so far.
fn page(model: &Model) -> Page {
    let mut page = Page::default();
    page.repaint(model);
    page
}

/// The places that are painted now, without the account's id.
fn painted(page: &mut Page, model: &Model) -> Vec<String> {
    let regions = page.repaint(model);
    let end = format!("-{ID}");
    let name = |id: &str| id.replace("loupe-", "").replace(&end, "");
    regions.iter().map(|region| name(&region.id)).collect()
}

fn two_accounts() -> Model {
    let mut other = summary();
    other["id"] = json!("17841400000000002");
    panel(json!({"accounts": [summary(), other]}))
}

#[test]
fn a_page_that_was_just_opened_shows_everything() {
    let model = connected();
    assert_eq!(
        painted(&mut Page::default(), &model),
        [
            "saved",
            "accounts",
            "account",
            "details",
            "paste-heading",
            "verdict",
            "lookup"
        ]
    );
}

#[test]
fn typing_paints_the_verdict_alone_and_only_when_it_is_another() {
    let mut model = connected();
    let mut page = page(&model);
    type_in(&mut model, "hello");
    assert_eq!(painted(&mut page, &model), ["verdict"]);
    type_in(&mut model, "hello there");
    assert_eq!(painted(&mut page, &model), [""; 0]);
}

#[test]
fn a_look_up_paints_its_own_places_one_after_the_other() {
    let mut model = connected();
    let mut page = page(&model);
    let version = type_in(&mut model, TOKEN);
    painted(&mut page, &model);
    let asking = update(&mut model, Event::Debounced(version));
    assert_eq!(painted(&mut page, &model), ["lookup"]);
    let asking = answer(&mut model, asking, user_node());
    assert_eq!(painted(&mut page, &model), ["lookup", "look"]);
    answer(&mut model, asking, media());
    assert_eq!(painted(&mut page, &model), ["look"], "the button stays");
    update(&mut model, Event::Pressed(Action::Save));
    assert_eq!(painted(&mut page, &model), ["lookup"], "the preview stays");
}

#[test]
fn a_preview_that_went_and_came_back_is_painted_again() {
    let mut model = panel(json!({}));
    let mut page = Page::default();
    for _ in 0..2 {
        let version = type_in(&mut model, TOKEN);
        painted(&mut page, &model);
        let asking = update(&mut model, Event::Debounced(version));
        painted(&mut page, &model);
        answer(&mut model, asking, user_node());
        assert_eq!(painted(&mut page, &model), ["lookup", "look"]);
    }
}

#[test]
fn seconds_paint_nothing_and_a_minute_paints_the_facts() {
    let mut model = connected();
    let mut page = page(&model);
    update(&mut model, Event::Clock(1_800_000_030));
    assert_eq!(painted(&mut page, &model), [""; 0]);
    update(&mut model, Event::Clock(1_800_000_061));
    assert_eq!(painted(&mut page, &model), ["details"]);
    assert!(view(&model).contains("1 minute ago"));
}

#[test]
fn what_happens_to_one_account_leaves_the_others_alone() {
    let mut model = two_accounts();
    let mut page = page(&model);
    let sync = Action::Account(ID.into(), AccountAction::Do(Chore::Sync));
    let asking = update(&mut model, Event::Pressed(sync));
    assert_eq!(painted(&mut page, &model), ["account"]);
    let done = reply(200, json!({"account": summary()}));
    answer(&mut model, asking, done);
    assert_eq!(painted(&mut page, &model), ["account"]);
}

#[test]
fn an_account_that_goes_takes_its_places_along() {
    let mut model = connected();
    let mut page = page(&model);
    let disconnect = Action::Account(ID.into(), AccountAction::Do(Chore::Disconnect));
    let asking = update(&mut model, Event::Pressed(disconnect));
    painted(&mut page, &model);
    answer(&mut model, asking, reply(200, json!({"deleted": true})));
    assert_eq!(
        painted(&mut page, &model),
        ["accounts", "paste-heading"],
        "the next one is the first again"
    );
}

#[test]
fn typing_the_address_of_a_code_paints_no_more_than_its_own_place() {
    let mut model = super::support::with_app(true);
    type_in(&mut model, super::support::CODE);
    let mut page = page(&model);
    update(
        &mut model,
        Event::Typed(Field::RedirectUri, "https://elsewhere.test/".into()),
    );
    // The field's attribute follows; what the person sees in it is the browser's.
    assert_eq!(painted(&mut page, &model), ["lookup"]);
}

#[test]
fn a_field_is_known_by_its_name_and_no_other_is() {
    for field in [Field::Token, Field::RedirectUri] {
        assert_eq!(Field::named(field.name()), Some(field));
        let html = view(&{
            let mut model = super::support::with_app(true);
            type_in(&mut model, super::support::CODE);
            model
        });
        assert!(
            html.contains(&format!(
                "id=\"{}\" data-field=\"{}\"",
                field.id(),
                field.name()
            )),
            "{html}"
        );
    }
    assert_eq!(Field::named("search"), None);
}
