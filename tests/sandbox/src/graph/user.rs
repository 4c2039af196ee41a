//! The user node.

use super::fields::{self, Field};
use super::{Call, Refusal};
use crate::accounts::{Product, account};
use crate::cdn;
use crate::errors::Failure;
use crate::settings::Shape;
use crate::world::World;
use serde_json::{Map, Value, json};

/// `GET /me` and `GET /{user-id}`.
pub fn node(world: &World, call: &Call) -> Result<Value, Refusal> {
    let mut node = Map::new();
    for field in fields::parse(call.parameter("fields"))? {
        if let Some(value) = value(world, call, &field)? {
            node.insert(field.name, value);
        }
    }
    node.entry("id")
        .or_insert_with(|| account(call.grant.account).id.to_string().into());
    Ok(match world.settings.user_reply {
        Shape::Flat => Value::Object(node),
        Shape::Documented => json!({ "data": [node] }),
    })
}

/// None where the account has no such value: the key is then missing, not null.
fn value(world: &World, call: &Call, field: &Field) -> Result<Option<Value>, Refusal> {
    let account = account(call.grant.account);
    let text = |text: &str| (!text.is_empty()).then(|| Value::from(text));
    Ok(match (field.name.as_str(), account.product) {
        ("id", _) => text(&account.id.to_string()),
        ("username", _) => text(account.username),
        ("account_type", _) => text(account.account_type),
        ("media_count", _) => Some(world.post_numbers(call.grant.account).len().into()),
        ("user_id", Product::InstagramLogin) => text(&account.user_id.to_string()),
        ("name", Product::InstagramLogin) => text(account.name),
        ("biography", Product::InstagramLogin) => text(account.biography),
        ("followers_count", Product::InstagramLogin) => Some(account.followers.into()),
        ("follows_count", Product::InstagramLogin) => Some(account.follows.into()),
        ("profile_picture_url", Product::InstagramLogin) => account
            .has_profile_picture
            .then(|| cdn::profile_picture_url(call.origin, call.grant.account, world.now()).into()),
        (unknown, _) => return Err(Refusal::about(Failure::BadField, unknown)),
    })
}
