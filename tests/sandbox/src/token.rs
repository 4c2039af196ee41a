//! Access tokens. A token's text says by itself what it grants, so one that was
//! issued before a restart of the sandbox still works after it.

use crate::accounts::{AccountIndex, Product, account};
use crate::clock::{DAY, HOUR, Timestamp};
use crate::digest;
use crate::errors::Failure;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

pub const SHORT_LIFE: i64 = HOUR;
pub const LONG_LIFE: i64 = 60 * DAY;
/// A token must be this old before it can be refreshed.
pub const REFRESH_AGE: i64 = DAY;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Life {
    Short,
    Long,
}

/// What a token stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grant {
    pub account: AccountIndex,
    pub life: Life,
    pub issued_at: Timestamp,
    /// Tells tokens apart that were issued in the same second.
    pub serial: u32,
    /// The serial of the token that this one goes back to, exchange by exchange and refresh by refresh.
    pub lineage: u32,
}

/// Characters of filler in front of what the token says, which bring it to a real token's length.
const FILLER: usize = 140;
const TAIL: &str = "ZD";
/// Of what the token says, before it is written in base64 without padding.
const BYTES: usize = 18;

impl Grant {
    pub fn expires_at(&self) -> Timestamp {
        self.issued_at
            + match self.life {
                Life::Short => SHORT_LIFE,
                Life::Long => LONG_LIFE,
            }
    }

    pub fn text(&self) -> String {
        let prefix = match account(self.account).product {
            Product::InstagramLogin => "IGAA",
            Product::BasicDisplay => "IGQVJ",
        };
        let filler = match account(self.account).product {
            Product::InstagramLogin => FILLER,
            Product::BasicDisplay => FILLER - 20,
        };
        let said = URL_SAFE_NO_PAD.encode(self.bytes());
        format!(
            "{prefix}{}{said}{TAIL}",
            digest::text(&["token", &said], filler)
        )
    }

    /// The grant behind a token's text, or why that text is no token.
    pub fn read(text: &str) -> Result<Self, Failure> {
        const REAL_LENGTH: usize = 100;
        if text.is_empty() {
            return Err(Failure::NoToken104);
        }
        if text.starts_with("EAA") {
            return Err(Failure::CannotParse);
        }
        if !text.starts_with("IG") || text.len() < REAL_LENGTH {
            return Err(Failure::MalformedToken);
        }
        Self::decode(text)
            .filter(|grant| grant.text() == text)
            .ok_or(Failure::Undecryptable)
    }

    fn bytes(&self) -> [u8; BYTES] {
        let mut bytes = [0; BYTES];
        bytes[0] = self.account;
        bytes[1] = match self.life {
            Life::Short => 0,
            Life::Long => 1,
        };
        bytes[2..6].copy_from_slice(&self.serial.to_be_bytes());
        bytes[6..10].copy_from_slice(&self.lineage.to_be_bytes());
        bytes[10..].copy_from_slice(&self.issued_at.to_be_bytes());
        bytes
    }

    fn decode(text: &str) -> Option<Self> {
        const SAID: usize = BYTES.div_ceil(3) * 4;
        let body = text.strip_suffix(TAIL)?;
        let said = body.get(body.len().checked_sub(SAID)?..)?;
        let bytes: [u8; BYTES] = URL_SAFE_NO_PAD.decode(said).ok()?.try_into().ok()?;
        let [
            account,
            life,
            s0,
            s1,
            s2,
            s3,
            l0,
            l1,
            l2,
            l3,
            issued_at @ ..,
        ] = bytes;
        Some(Self {
            account,
            life: match life {
                0 => Life::Short,
                1 => Life::Long,
                _ => return None,
            },
            serial: u32::from_be_bytes([s0, s1, s2, s3]),
            lineage: u32::from_be_bytes([l0, l1, l2, l3]),
            issued_at: Timestamp::from_be_bytes(issued_at),
        })
    }
}
