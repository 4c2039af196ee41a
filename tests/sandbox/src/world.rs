//! Everything that changes while the sandbox runs.

use crate::accounts::{AccountIndex, BASIC, NEWCOMER, ONE_POST, STUDIO, account};
use crate::calls::Log;
use crate::cdn::Pictures;
use crate::clock::{Clock, DAY, HOUR, Timestamp};
use crate::errors::Failure;
use crate::faults::Fault;
use crate::oauth::Code;
use crate::posts::{self, Number, Post};
use crate::settings::{RefreshedToken, Settings};
use crate::token::{Grant, LONG_LIFE, Life};
use crate::usage::Usage;
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What every request handler holds.
#[derive(Clone)]
pub struct Sandbox {
    world: Arc<Mutex<World>>,
    pub pictures: Arc<Pictures>,
}

impl Sandbox {
    /// A new world whose posts show these.
    pub fn with(pictures: Pictures) -> Self {
        Self {
            world: Arc::default(),
            pictures: Arc::new(pictures),
        }
    }

    pub fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[derive(Debug)]
pub struct World {
    pub clock: Clock,
    pub started_at: Timestamp,
    pub settings: Settings,
    pub faults: Vec<Fault>,
    pub log: Log,
    pub usage: Usage,
    /// Authorisation codes that were handed out.
    pub codes: HashMap<String, Code>,
    pub deleted_posts: HashSet<(AccountIndex, Number)>,
    /// Captions that were edited.
    pub captions: HashMap<(AccountIndex, Number), String>,
    /// When posts were made that a test asked for, beside those that come by themselves.
    published: HashMap<AccountIndex, Vec<Timestamp>>,
    /// Tokens and whole accounts that are refused, and how.
    pub refused_tokens: HashMap<String, Failure>,
    pub refused_accounts: HashMap<AccountIndex, Failure>,
    /// Tokens refreshed without a new string, and when they were last issued.
    reissued: HashMap<String, Timestamp>,
    serial: u32,
    samples: Vec<(&'static str, Grant)>,
}

impl Default for World {
    fn default() -> Self {
        Self::begun(Clock::default())
    }
}

impl World {
    /// A new one, whose accounts have had their first posts by now.
    pub fn begun(clock: Clock) -> Self {
        let now = clock.now();
        let samples = samples(now);
        let refused = [
            ("revoked", Failure::AppRemoved),
            ("password_changed", Failure::PasswordChanged),
            ("checkpointed", Failure::Checkpointed),
            ("not_confirmed", Failure::NotConfirmed),
        ];
        let text = |name: &str| {
            samples
                .iter()
                .find(|(sample, _)| *sample == name)
                .map(|(_, grant)| grant.text())
        };
        Self {
            clock,
            started_at: now,
            settings: Settings::default(),
            faults: Vec::new(),
            log: Log::default(),
            usage: Usage::default(),
            codes: HashMap::new(),
            deleted_posts: HashSet::new(),
            captions: HashMap::new(),
            published: HashMap::new(),
            refused_tokens: refused
                .into_iter()
                .filter_map(|(name, failure)| Some((text(name)?, failure)))
                .collect(),
            refused_accounts: HashMap::new(),
            reissued: HashMap::new(),
            serial: 100,
            samples,
        }
    }
}

/// Tokens to start from, by what is special about them.
fn samples(now: Timestamp) -> Vec<(&'static str, Grant)> {
    let ages = [
        ("sample", STUDIO, Life::Long, 3 * DAY),
        ("young", STUDIO, Life::Long, HOUR),
        ("old", STUDIO, Life::Long, LONG_LIFE - 2 * DAY),
        ("short_lived", STUDIO, Life::Short, 0),
        ("expired", STUDIO, Life::Long, LONG_LIFE + DAY),
        ("revoked", STUDIO, Life::Long, 10 * DAY),
        ("password_changed", STUDIO, Life::Long, 11 * DAY),
        ("checkpointed", STUDIO, Life::Long, 12 * DAY),
        ("not_confirmed", STUDIO, Life::Long, 13 * DAY),
        ("no_posts", NEWCOMER, Life::Long, 3 * DAY),
        ("one_post", ONE_POST, Life::Long, 3 * DAY),
        ("basic_display", BASIC, Life::Long, 3 * DAY),
    ];
    let grant = |(serial, (name, account, life, age))| {
        (
            name,
            Grant {
                account,
                life,
                issued_at: now - age,
                serial,
                lineage: serial,
            },
        )
    };
    (1..).zip(ages).map(grant).collect()
}

impl World {
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// A new token for the account, issued now, that goes back to no other.
    pub fn issue(&mut self, account: AccountIndex, life: Life) -> Grant {
        let serial = self.next_serial();
        Grant {
            account,
            life,
            issued_at: self.now(),
            serial,
            lineage: serial,
        }
    }

    /// A new long-lived token, issued now in place of this one.
    pub fn succeed(&mut self, grant: &Grant) -> Grant {
        Grant {
            life: Life::Long,
            issued_at: self.now(),
            serial: self.next_serial(),
            ..*grant
        }
    }

    fn next_serial(&mut self) -> u32 {
        self.serial += 1;
        self.serial
    }

    /// A long-lived token in place of this one, as the settings have it: a new string or the same.
    pub fn reissue(&mut self, token: &str, grant: &Grant) -> String {
        match self.settings.refreshed_token {
            RefreshedToken::New => self.succeed(grant).text(),
            RefreshedToken::Same => {
                self.reissued.insert(token.to_owned(), self.now());
                token.to_owned()
            }
        }
    }

    /// What the token grants, whether or not it still does.
    pub fn grant(&self, token: &str) -> Result<Grant, Failure> {
        let mut grant = Grant::read(token)?;
        if let Some(issued_at) = self.reissued.get(token) {
            grant.issued_at = *issued_at;
        }
        Ok(grant)
    }

    /// Why a token that was once good is refused now.
    pub fn refusal(&self, token: &str, grant: &Grant) -> Option<Failure> {
        let withdrawn = self
            .refused_tokens
            .get(token)
            .or_else(|| self.refused_accounts.get(&grant.account));
        withdrawn
            .copied()
            .or_else(|| (self.now() >= grant.expires_at()).then_some(Failure::Expired))
    }

    /// The numbers of the account's posts that exist now, the newest first.
    pub fn post_numbers(&self, account: AccountIndex) -> Vec<Number> {
        let first = self.first_published(account);
        let published = self.published.get(&account).map_or(0, Vec::len);
        let published: Vec<Number> = (first..).take(published).collect();
        let older = self.settings.older_posts;
        let others = posts::numbers(account, self.started_at, self.now(), older);
        let newest_first = published.into_iter().rev();
        newest_first
            .chain(others)
            .filter(|number| !self.deleted_posts.contains(&(account, *number)))
            .collect()
    }

    pub fn post(&self, account: AccountIndex, number: Number) -> Post {
        let mut post = posts::post(account, number, self.started_at);
        if let Some(caption) = self.captions.get(&(account, number)) {
            post.caption = Some(caption.clone());
        }
        let published = usize::try_from(number - self.first_published(account)).ok();
        let times = self.published.get(&account);
        if let Some(at) = times.zip(published).and_then(|(times, at)| times.get(at)) {
            post.taken_at = *at;
        }
        post
    }

    /// The account has posted so many by now, a second apart. Not one that posts by itself: numbers would meet.
    pub fn publish(&mut self, index: AccountIndex, count: usize) -> Option<Vec<Post>> {
        if account(index).posts_every.is_some() {
            return None;
        }
        let now = self.now();
        let times = self.published.entry(index).or_default();
        let before = times.len();
        // A list is in the order of its times.
        let last = times.last().copied().unwrap_or(Timestamp::MIN);
        let first = now - Timestamp::try_from(count).unwrap_or(Timestamp::MAX);
        let first = first.max(last) + 1;
        times.extend((first..).take(count));
        let first = self.first_published(index);
        let new = (first..).skip(before).take(count);
        Some(new.map(|number| self.post(index, number)).collect())
    }

    fn first_published(&self, index: AccountIndex) -> Number {
        Number::from(account(index).posts_at_start) + 1
    }

    pub fn posts(&self, account: AccountIndex) -> impl Iterator<Item = Post> {
        let numbers = self.post_numbers(account).into_iter();
        numbers.map(move |number| self.post(account, number))
    }

    /// The sample tokens by name.
    pub fn sample_tokens(&self) -> impl Iterator<Item = (&'static str, String)> {
        self.samples
            .iter()
            .map(|(name, grant)| (*name, grant.text()))
    }

    /// A name for the token that gives nothing of it away.
    pub fn label(&self, token: &str) -> String {
        self.named(token, |grant| grant.serial)
    }

    /// The name of the first token that this one goes back to: it stays through every refresh.
    pub fn lineage(&self, token: &str) -> String {
        self.named(token, |grant| grant.lineage)
    }

    fn named(&self, token: &str, serial: impl Fn(&Grant) -> u32) -> String {
        if token.is_empty() {
            return "none".to_owned();
        }
        let Ok(grant) = Grant::read(token) else {
            return "unknown".to_owned();
        };
        let serial = serial(&grant);
        let samples = &mut self.samples.iter();
        match samples.find(|(_, sample)| sample.serial == serial) {
            Some((name, _)) => (*name).to_owned(),
            None => format!("{} #{serial}", account(grant.account).username),
        }
    }
}
