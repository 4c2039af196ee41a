//! What is known of one site from outside, and what must never be seen there.
//!
//! Nothing here asks the code under test what it did: calls are those that the sandbox logged, tokens are judged by the
//! sandbox, and what is stored is read by another process.

use super::{
    instagram::{Call, TokenState},
    troubles::DAY,
};
use std::collections::VecDeque;

/// What must not happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Broken {
    ExpiredInVain,
    TokenLost,
    TwoAtOnce,
    FeedEmptied,
    TooManyCalls,
}

impl Broken {
    pub const ALL: [Self; 5] = [
        Self::ExpiredInVain,
        Self::TokenLost,
        Self::TwoAtOnce,
        Self::FeedEmptied,
        Self::TooManyCalls,
    ];

    /// As the summary has it.
    pub fn promise(self) -> &'static str {
        match self {
            Self::ExpiredInVain => "no token expired that a tick could have refreshed",
            Self::TokenLost => "no token was lost",
            Self::TwoAtOnce => "no token was refreshed twice at once",
            Self::FeedEmptied => "no feed was emptied",
            Self::TooManyCalls => "no idle account made more than 26 calls in 24 hours",
        }
    }
}

/// A promise broken, when, and how that showed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub broken: Broken,
    pub at: i64,
    pub how: String,
}

/// What another process read out of a site's store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sight {
    pub account: bool,
    pub token: Option<String>,
    pub items: u64,
    pub hidden: bool,
}

/// How a token's time ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expiry {
    NotYet,
    /// Nothing could have been done: its owner has to connect anew.
    Unavoidable,
    InVain {
        chance: i64,
    },
}

const MOST_CALLS: usize = 26;
/// Instagram refreshes a token that is a day old. The minutes are for clocks that differ.
const REFRESHABLE_AFTER: i64 = DAY + 15 * 60;
/// Two refreshes within it are "at once": far longer than any race, far shorter than any two that are due.
const AT_ONCE: i64 = 12 * 3600;

#[derive(Debug)]
pub struct Ledger {
    lineage: String,
    stored: Option<TokenState>,
    /// The first tick at which the stored token could have been refreshed.
    chance: Option<i64>,
    /// Calls to Instagram in the last 24 hours.
    calls: VecDeque<i64>,
    /// The last refresh that went well, of which token and when, unless there is a reason to do it again.
    refreshed: Option<(String, i64)>,
    /// Whether a refreshed token keeps its string.
    strings_stay: bool,
    most_items: u64,
}

#[cfg(test)]
mod tests;

impl Ledger {
    /// Of a site that was just connected with the first token of this lineage. Connecting is not idle: its calls don't
    /// count.
    pub fn connected(lineage: String, strings_stay: bool) -> Self {
        Self {
            lineage,
            stored: None,
            chance: None,
            calls: VecDeque::new(),
            refreshed: None,
            strings_stay,
            most_items: 0,
        }
    }

    pub fn lineage(&self) -> &str {
        &self.lineage
    }

    /// The working process was killed: if it had refreshed and not stored that, one more refresh is right.
    pub fn crashed(&mut self) {
        self.refreshed = None;
    }

    /// The site's clock jumped. It can't tell a day that passed from one that did not: what it did before is as if it
    /// were long ago.
    pub fn jumped(&mut self) {
        self.refreshed = None;
        self.calls.clear();
    }

    /// A tick that came to its end, where a refresh gets through or not.
    pub fn ticked(&mut self, at: i64, refreshes_get_through: bool) {
        let Some(token) = &self.stored else { return };
        let is_refreshable = token.issued_at + REFRESHABLE_AFTER <= at && at < token.expires_at;
        if refreshes_get_through && is_refreshable {
            self.chance.get_or_insert(at);
        }
    }

    /// What has become of the stored token by now.
    pub fn expiry(&self, now: i64) -> Expiry {
        match (&self.stored, self.chance) {
            (Some(token), _) if now < token.expires_at => Expiry::NotYet,
            (None, _) => Expiry::NotYet,
            (Some(_), None) => Expiry::Unavoidable,
            (Some(_), Some(chance)) => Expiry::InVain { chance },
        }
    }

    /// A call that the sandbox logged.
    pub fn called(&mut self, call: &Call) -> Option<Finding> {
        if !matches!(call.area.as_str(), "exchange" | "refresh" | "me" | "media") {
            return None;
        }
        let found = |broken, how| {
            Some(Finding {
                broken,
                at: call.time,
                how,
            })
        };
        self.calls.push_back(call.time);
        while self
            .calls
            .front()
            .is_some_and(|time| call.time - time >= DAY)
        {
            self.calls.pop_front();
        }
        if self.calls.len() > MOST_CALLS {
            let count = self.calls.len();
            return found(Broken::TooManyCalls, format!("{count} calls in 24 hours"));
        }
        if call.area != "refresh" {
            return None;
        }
        if call.in_flight > 0 {
            let how = "a refresh began while another was under way".to_owned();
            return found(Broken::TwoAtOnce, how);
        }
        let again = self.refreshed.as_ref().is_some_and(|(token, at)| {
            call.time - at < AT_ONCE || (!self.strings_stay && *token == call.token)
        });
        if call.is_well() {
            self.refreshed = Some((call.token.clone(), call.time));
        }
        let how = || format!("{} had just been refreshed", call.token);
        again.then(|| found(Broken::TwoAtOnce, how())).flatten()
    }

    /// What another process read, and what the sandbox says of that token.
    pub fn saw(&mut self, at: i64, sight: &Sight, token: Option<TokenState>) -> Option<Finding> {
        let found = |broken, how: String| Some(Finding { broken, at, how });
        if !sight.account {
            return found(Broken::TokenLost, "the account is gone".to_owned());
        }
        let Some(token) = token else {
            return found(Broken::TokenLost, "the token can't be read".to_owned());
        };
        if token.lineage != self.lineage {
            let how = format!("{} is stored, of {}", token.label, self.lineage);
            return found(Broken::TokenLost, how);
        }
        if let Some(refusal) = token
            .refusal
            .as_ref()
            .filter(|refusal| *refusal != "expired")
        {
            let how = format!("Instagram refuses the stored token: {refusal}");
            return found(Broken::TokenLost, how);
        }
        if self
            .stored
            .as_ref()
            .is_none_or(|old| !old.is_same_term(&token))
        {
            self.stored = Some(token);
            self.chance = None;
        }
        if sight.items < self.most_items {
            let how = format!("{} posts of {}", sight.items, self.most_items);
            return found(Broken::FeedEmptied, how);
        }
        self.most_items = sight.items;
        if sight.hidden {
            return found(Broken::FeedEmptied, "the feed is hidden".to_owned());
        }
        None
    }
}
