//! The Instagram accounts that exist here, and the apps that may ask for them.

use crate::clock::{DAY, Timestamp};
use serde::{Deserialize, Serialize};

/// Which of the two products an app, a token and an account's permission belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Product {
    BasicDisplay,
    InstagramLogin,
}

#[derive(Debug)]
pub struct Account {
    pub username: &'static str,
    pub name: &'static str,
    pub biography: &'static str,
    pub account_type: &'static str,
    pub product: Product,
    /// The id that one app knows the account by.
    pub id: u64,
    /// The professional account's id, the one in webhooks and in token replies.
    pub user_id: u64,
    pub followers: u32,
    pub follows: u32,
    pub has_profile_picture: bool,
    pub posts_at_start: u32,
    /// Seconds of the sandbox's clock from one new post to the next.
    pub posts_every: Option<Timestamp>,
}

impl Account {
    pub fn is_called(&self, id: &str) -> bool {
        id.parse()
            .is_ok_and(|id: u64| id == self.id || id == self.user_id)
    }
}

/// An index into [`ACCOUNTS`].
pub type AccountIndex = u8;

pub const STUDIO: AccountIndex = 0;
pub const NEWCOMER: AccountIndex = 1;
pub const ONE_POST: AccountIndex = 2;
pub const BASIC: AccountIndex = 3;

pub const ACCOUNTS: [Account; 4] = [
    Account {
        username: "lumen.studio",
        name: "Lumen Studio",
        biography: "Light, land & weather ⛰️\nPrints, walks and workshops from the north coast\n“Slow pictures” — every few days",
        account_type: "BUSINESS",
        product: Product::InstagramLogin,
        id: 27_200_000_000_000_001,
        user_id: 17_841_400_000_000_001,
        followers: 12_048,
        follows: 311,
        has_profile_picture: true,
        posts_at_start: 42,
        posts_every: Some(3 * DAY),
    },
    Account {
        username: "just.opened",
        name: "Just Opened",
        biography: "",
        account_type: "BUSINESS",
        product: Product::InstagramLogin,
        id: 27_200_000_000_000_002,
        user_id: 17_841_400_000_000_002,
        followers: 3,
        follows: 17,
        has_profile_picture: false,
        posts_at_start: 0,
        posts_every: None,
    },
    Account {
        username: "one.good.picture",
        name: "One Good Picture",
        biography: "One is enough.",
        account_type: "MEDIA_CREATOR",
        product: Product::InstagramLogin,
        id: 27_200_000_000_000_003,
        user_id: 17_841_400_000_000_003,
        followers: 208,
        follows: 1,
        has_profile_picture: true,
        posts_at_start: 1,
        posts_every: None,
    },
    Account {
        username: "garden_diary",
        name: "",
        biography: "",
        account_type: "PERSONAL",
        product: Product::BasicDisplay,
        id: 17_841_400_000_000_218,
        user_id: 17_841_400_000_000_218,
        followers: 0,
        follows: 0,
        has_profile_picture: false,
        posts_at_start: 18,
        posts_every: Some(3 * DAY),
    },
];

pub fn account(index: AccountIndex) -> &'static Account {
    &ACCOUNTS[usize::from(index) % ACCOUNTS.len()]
}

/// An app registered with Meta.
#[derive(Debug)]
pub struct App {
    pub id: &'static str,
    pub secret: &'static str,
    pub product: Product,
}

pub const APPS: [App; 2] = [
    App {
        id: "900000000000098",
        secret: "5a4db0c0ffee00000000000000000001",
        product: Product::InstagramLogin,
    },
    App {
        id: "900000000000411",
        secret: "5a4db0c0ffee00000000000000000002",
        product: Product::BasicDisplay,
    },
];

pub fn app(id: &str) -> Option<&'static App> {
    APPS.iter().find(|app| app.id == id)
}

pub fn app_of(product: Product) -> &'static App {
    match product {
        Product::InstagramLogin => &APPS[0],
        Product::BasicDisplay => &APPS[1],
    }
}
