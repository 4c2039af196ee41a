//! A request over HTTP, with everything decided that the browser's `fetch` would decide otherwise.

use crate::graph;
use crate::secret::Secret;

/// Instagram answers within a second or two, or something is wrong; so does a page that prints a nonce.
const QUICK_MS: u32 = 10_000;

/// A request as it goes out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Read, or do.
    pub method: Method,
    /// The whole address. That of a request to Instagram holds the token, hence the type.
    pub url: Secret,
    /// Names and values.
    pub headers: Vec<(&'static str, Secret)>,
    /// It may hold the token.
    pub body: Option<Secret>,
    /// Whether cookies go along.
    pub credentials: Credentials,
    /// Whether a cache may answer.
    pub cache: Cache,
    /// What the other side may know of the page.
    pub referrer_policy: ReferrerPolicy,
    /// Milliseconds after which it is given up.
    pub timeout_ms: u32,
}

/// The methods that are sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Read.
    Get,
    /// Do.
    Post,
}

/// Whether cookies go along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Credentials {
    /// To nobody.
    Omit,
    /// To the site itself, which knows the person by them.
    SameOrigin,
}

/// Whether a cache may answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cache {
    /// None may, and none may keep what came.
    NoStore,
}

/// What the other side may know of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReferrerPolicy {
    /// Nothing.
    NoReferrer,
    /// What the page's own policy says.
    OfThePage,
}

impl Request {
    /// To Instagram. The token stands in the address: no cookie, no referrer and no cache goes with it, and no header,
    /// for nothing is known of a preflight there.
    #[must_use]
    pub fn to_instagram(request: &graph::request::Request) -> Self {
        Self {
            credentials: Credentials::Omit,
            referrer_policy: ReferrerPolicy::NoReferrer,
            ..Self::to_site(request.url())
        }
    }

    /// A plain GET to the site itself.
    #[must_use]
    pub fn to_site(url: String) -> Self {
        Self {
            method: Method::Get,
            url: Secret::new(url),
            headers: Vec::new(),
            body: None,
            credentials: Credentials::SameOrigin,
            cache: Cache::NoStore,
            referrer_policy: ReferrerPolicy::OfThePage,
            timeout_ms: QUICK_MS,
        }
    }
}
