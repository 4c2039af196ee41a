use super::*;

const LINEAGE: &str = "studio #1";
/// When the stored token was issued.
const ISSUED: i64 = 1_000_000;

fn state(label: &str, issued_at: i64) -> TokenState {
    TokenState {
        label: label.to_owned(),
        lineage: LINEAGE.to_owned(),
        issued_at,
        expires_at: issued_at + 60 * DAY,
        refusal: None,
    }
}

fn sight(items: u64) -> Sight {
    Sight {
        account: true,
        token: Some("IGAA".to_owned()),
        items,
        hidden: false,
    }
}

fn call(area: &str, time: i64) -> Call {
    Call {
        time,
        area: area.to_owned(),
        token: "studio #1".to_owned(),
        lineage: LINEAGE.to_owned(),
        in_flight: 0,
        spoilt: false,
        status: Some(200),
    }
}

/// A site with a token and twelve posts.
fn ledger(strings_stay: bool) -> Ledger {
    let mut ledger = Ledger::connected(LINEAGE.to_owned(), strings_stay);
    let seen = ledger.saw(ISSUED, &sight(12), Some(state("studio #1", ISSUED)));
    assert_eq!(seen, None);
    ledger
}

fn broken(finding: Option<Finding>) -> Option<Broken> {
    finding.map(|finding| finding.broken)
}

#[test]
fn a_token_that_expires_after_a_tick_that_could_have_refreshed_it_expired_in_vain() {
    let mut ledger = ledger(false);
    ledger.ticked(ISSUED + 30 * DAY, true);
    assert_eq!(ledger.expiry(ISSUED + 59 * DAY), Expiry::NotYet);
    let chance = ISSUED + 30 * DAY;
    assert_eq!(ledger.expiry(ISSUED + 60 * DAY), Expiry::InVain { chance });
}

#[test]
fn a_token_that_expires_while_nothing_got_through_could_not_be_saved() {
    let mut ledger = ledger(false);
    // Instagram would have refused this one: the token was younger than a day.
    ledger.ticked(ISSUED + DAY / 2, true);
    for day in 1..60 {
        ledger.ticked(ISSUED + day * DAY, false);
    }
    assert_eq!(ledger.expiry(ISSUED + 61 * DAY), Expiry::Unavoidable);
}

#[test]
fn a_refreshed_token_begins_anew() {
    for (label, strings_stay) in [("studio #2", false), ("studio #1", true)] {
        let mut ledger = ledger(strings_stay);
        ledger.ticked(ISSUED + 2 * DAY, true);
        let refreshed_at = ISSUED + 4 * DAY;
        ledger.saw(refreshed_at, &sight(12), Some(state(label, refreshed_at)));
        assert_eq!(ledger.expiry(ISSUED + 62 * DAY), Expiry::NotYet);
        assert_eq!(ledger.expiry(refreshed_at + 60 * DAY), Expiry::Unavoidable);
    }
}

#[test]
fn what_is_stored_must_be_a_token_that_instagram_takes() {
    let refused = TokenState {
        refusal: Some("malformed_token".to_owned()),
        ..state("studio #1", ISSUED)
    };
    let anothers = TokenState {
        lineage: "studio #9".to_owned(),
        ..state("studio #9", ISSUED)
    };
    let no_account = Sight {
        account: false,
        ..sight(12)
    };
    for (sight, token) in [
        (no_account, None),
        (sight(12), None),
        (sight(12), Some(refused)),
        (sight(12), Some(anothers)),
    ] {
        let seen = ledger(false).saw(ISSUED + DAY, &sight, token);
        assert_eq!(broken(seen), Some(Broken::TokenLost));
    }
}

#[test]
fn an_expired_token_is_not_lost_but_expired() {
    let expired = TokenState {
        refusal: Some("expired".to_owned()),
        ..state("studio #1", ISSUED)
    };
    let seen = ledger(false).saw(ISSUED + 70 * DAY, &sight(12), Some(expired));
    assert_eq!(seen, None);
}

#[test]
fn a_feed_must_not_shrink_nor_be_hidden() {
    let token = || Some(state("studio #1", ISSUED));
    let hidden = Sight {
        hidden: true,
        ..sight(12)
    };
    for (sight, expected) in [
        (sight(0), Some(Broken::FeedEmptied)),
        (sight(11), Some(Broken::FeedEmptied)),
        (hidden, Some(Broken::FeedEmptied)),
        (sight(13), None),
    ] {
        let seen = ledger(false).saw(ISSUED + DAY, &sight, token());
        assert_eq!(broken(seen), expected);
    }
}

#[test]
fn a_refresh_while_another_is_under_way_is_one_too_many() {
    let overlapping = Call {
        in_flight: 1,
        ..call("refresh", ISSUED + 4 * DAY)
    };
    let found = ledger(false).called(&overlapping);
    assert_eq!(broken(found), Some(Broken::TwoAtOnce));
}

#[test]
fn a_second_refresh_of_what_was_just_refreshed_is_one_too_many() {
    let mut ledger = ledger(false);
    let at = ISSUED + 4 * DAY;
    assert_eq!(ledger.called(&call("refresh", at)), None);
    assert_eq!(
        broken(ledger.called(&call("refresh", at + 1))),
        Some(Broken::TwoAtOnce)
    );
}

#[test]
fn an_old_string_must_not_be_refreshed_again_days_later_unless_it_stays() {
    for (strings_stay, expected) in [(false, Some(Broken::TwoAtOnce)), (true, None)] {
        let mut ledger = ledger(strings_stay);
        let at = ISSUED + 4 * DAY;
        assert_eq!(ledger.called(&call("refresh", at)), None);
        assert_eq!(
            broken(ledger.called(&call("refresh", at + 4 * DAY))),
            expected
        );
    }
}

#[test]
fn after_a_failed_refresh_or_a_crash_one_more_is_right() {
    let at = ISSUED + 4 * DAY;
    let failed = Call {
        spoilt: true,
        ..call("refresh", at)
    };
    let mut after_failure = ledger(false);
    assert_eq!(after_failure.called(&failed), None);
    assert_eq!(after_failure.called(&call("refresh", at + 900)), None);

    let mut after_crash = ledger(false);
    assert_eq!(after_crash.called(&call("refresh", at)), None);
    after_crash.crashed();
    assert_eq!(after_crash.called(&call("refresh", at + 300)), None);
    assert_eq!(
        broken(after_crash.called(&call("refresh", at + 600))),
        Some(Broken::TwoAtOnce)
    );
}

#[test]
fn the_twenty_seventh_call_in_any_24_hours_is_one_too_many() {
    let mut ledger = ledger(false);
    for hour in 0..26 {
        assert_eq!(ledger.called(&call("media", ISSUED + hour * 3300)), None);
    }
    // Pictures come from other hosts, and are no calls to the API.
    assert_eq!(ledger.called(&call("cdn", ISSUED + 26 * 3300)), None);
    assert_eq!(
        broken(ledger.called(&call("media", ISSUED + DAY - 1))),
        Some(Broken::TooManyCalls)
    );
}

#[test]
fn a_call_24_hours_ago_counts_no_more() {
    let mut ledger = ledger(false);
    for hour in 0..26 {
        ledger.called(&call("me", ISSUED + hour * 3300));
    }
    assert_eq!(ledger.called(&call("me", ISSUED + DAY)), None);
}
