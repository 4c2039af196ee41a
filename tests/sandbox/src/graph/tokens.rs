//! Long-lived tokens: the exchange for one, and its refresh.

use super::{Call, Refusal};
use crate::accounts::{Product, app_of};
use crate::errors::Failure;
use crate::token::{LONG_LIFE, Life, REFRESH_AGE};
use crate::world::World;
use serde_json::{Value, json};

/// `GET /access_token`: a short-lived token's long-lived successor.
pub fn exchange(world: &mut World, call: &Call) -> Result<Value, Refusal> {
    require_grant_type(call, "ig_exchange_token")?;
    match call.parameter("client_secret") {
        None => return Err(Refusal::about(Failure::BadParameter, "client_secret")),
        Some(secret) if secret != app_of(call.product()).secret => {
            return Err(Failure::WrongSecret.into());
        }
        Some(_) => (),
    }
    if call.grant.life == Life::Long {
        return Err(Failure::AlreadyLongLived.into());
    }
    let token = world.succeed(&call.grant).text();
    Ok(reply(&token, None))
}

/// `GET /refresh_access_token`: another sixty days.
pub fn refresh(world: &mut World, call: &Call) -> Result<Value, Refusal> {
    require_grant_type(call, "ig_refresh_token")?;
    if call.grant.life == Life::Short {
        return Err(Failure::RefreshShortLived.into());
    }
    if world.now() - call.grant.issued_at < REFRESH_AGE {
        return Err(Failure::RefreshTooEarly.into());
    }
    let token = world.reissue(call.token, &call.grant);
    Ok(reply(&token, Some(permissions(call.product()))))
}

/// The permissions a token carries, as replies write them.
pub fn permissions(product: Product) -> &'static str {
    match product {
        Product::BasicDisplay => "instagram_graph_user_profile,instagram_graph_user_media",
        Product::InstagramLogin => "instagram_business_basic",
    }
}

fn require_grant_type(call: &Call, wanted: &str) -> Result<(), Refusal> {
    if call.parameter("grant_type") == Some(wanted) {
        Ok(())
    } else {
        Err(Refusal::about(Failure::BadParameter, "grant_type"))
    }
}

fn reply(token: &str, permissions: Option<&str>) -> Value {
    let mut reply = json!({"access_token": token, "token_type": "bearer", "expires_in": LONG_LIFE});
    if let Some(permissions) = permissions {
        reply["permissions"] = permissions.into();
    }
    reply
}
