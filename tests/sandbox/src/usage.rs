//! The hourly budget of each token, and the headers that tell how much of it is used.

use crate::accounts::{AccountIndex, Product, account};
use crate::clock::{HOUR, Timestamp};
use crate::errors::Failure;
use crate::token::Grant;
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use serde_json::json;
use std::collections::HashMap;

/// Calls in the current hour, by token: one and all it goes back to count together.
#[derive(Debug, Default)]
pub struct Usage {
    hours: HashMap<(AccountIndex, u32), Hour>,
}

#[derive(Debug, Clone, Copy)]
struct Hour {
    began_at: Timestamp,
    calls: u32,
}

/// How much of the hour's budget is used.
#[derive(Debug, Clone, Copy)]
pub struct Share {
    percent: u32,
    is_over: bool,
    minutes_left: i64,
}

impl Usage {
    /// Counts a call.
    pub fn count(&mut self, grant: &Grant, budget: u32, now: Timestamp) -> Share {
        let token = (grant.account, grant.lineage);
        let hour = self.hours.entry(token).or_insert(Hour {
            began_at: now,
            calls: 0,
        });
        if !(0..HOUR).contains(&(now - hour.began_at)) {
            *hour = Hour {
                began_at: now,
                calls: 0,
            };
        }
        hour.calls += 1;
        let percent = u64::from(hour.calls) * 100 / u64::from(budget.max(1));
        Share {
            percent: u32::try_from(percent).unwrap_or(u32::MAX),
            is_over: hour.calls > budget,
            minutes_left: (hour.began_at + HOUR - now + 59) / 60,
        }
    }
}

impl Share {
    /// The share of a budget that is used up, for an hour to come.
    pub fn spent() -> Self {
        Self {
            percent: 100,
            is_over: true,
            minutes_left: 60,
        }
    }

    /// The refusal of a call that is one too many.
    pub fn refusal(self, product: Product) -> Option<Failure> {
        self.is_over.then_some(match product {
            Product::BasicDisplay => Failure::AppLimit,
            Product::InstagramLogin => Failure::BusinessLimit,
        })
    }

    /// The usage headers. The first few calls of an hour go without.
    pub fn headers(self, grant: &Grant) -> HeaderMap {
        const SHOWN_FROM_PERCENT: u32 = 2;
        let mut headers = HeaderMap::new();
        if self.percent < SHOWN_FROM_PERCENT {
            return headers;
        }
        let app =
            json!({"call_count": self.percent, "total_cputime": 0, "total_time": self.percent / 2});
        insert(&mut headers, "x-app-usage", app.to_string());
        let account = account(grant.account);
        if account.product == Product::InstagramLogin {
            let mut business = json!({});
            business[account.user_id.to_string()] = json!([{
                "type": "instagram",
                "call_count": self.percent,
                "total_cputime": 1,
                "total_time": 1,
                "estimated_time_to_regain_access": if self.is_over { self.minutes_left } else { 0 },
            }]);
            insert(
                &mut headers,
                "x-business-use-case-usage",
                business.to_string(),
            );
        }
        headers
    }
}

fn insert(headers: &mut HeaderMap, name: &'static str, value: String) {
    if let Ok(value) = HeaderValue::try_from(value) {
        headers.insert(HeaderName::from_static(name), value);
    }
}
