//! Posts: the list of an account's, and one by its id.

use super::fields::{self, Field};
use super::{Call, Refusal, paging};
use crate::accounts::{Product, account};
use crate::cdn;
use crate::clock::iso;
use crate::errors::Failure;
use crate::posts::{Child, Content, Medium, Post};
use crate::settings::AltText;
use crate::world::World;
use serde_json::{Map, Value, json};

/// `GET /me/media` and `GET /{user-id}/media`.
pub fn edge(world: &World, call: &Call) -> Result<Value, Refusal> {
    let fields = fields::parse(call.parameter("fields"))?;
    let numbers = world.post_numbers(call.grant.account);
    let page = paging::page(&numbers, call, world.settings.paging)?;
    let nodes = page
        .numbers
        .iter()
        .map(|number| view(world, call).post(&world.post(call.grant.account, *number), &fields))
        .collect::<Result<Vec<_>, _>>()?;
    let mut reply = json!({ "data": nodes });
    if let Some(paging) = page.paging {
        reply["paging"] = paging;
    }
    Ok(reply)
}

/// `GET /{media-id}`, which knows the children of albums too.
pub fn node(world: &World, call: &Call, id: &str) -> Result<Value, Refusal> {
    let fields = fields::parse(call.parameter("fields"))?;
    let unknown = || Refusal::about(Failure::UnknownObject, id);
    let wanted: u64 = id.parse().map_err(|_| unknown())?;
    let posts: Vec<Post> = world.posts(call.grant.account).collect();
    if let Some(post) = posts.iter().find(|post| post.id == wanted) {
        return view(world, call).post(post, &fields);
    }
    let mut children = posts
        .iter()
        .flat_map(|post| post.children().iter().map(move |child| (post, child)));
    let (post, child) = children
        .find(|(_, child)| child.id == wanted)
        .ok_or_else(unknown)?;
    view(world, call).child(post, child, &fields)
}

fn view<'a>(world: &'a World, call: &'a Call) -> View<'a> {
    View { world, call }
}

/// Writes posts for one caller.
struct View<'a> {
    world: &'a World,
    call: &'a Call<'a>,
}

impl View<'_> {
    fn post(&self, post: &Post, fields: &[Field]) -> Result<Value, Refusal> {
        object(fields, |field| self.value(post, field), post.id)
    }

    fn child(&self, post: &Post, child: &Child, fields: &[Field]) -> Result<Value, Refusal> {
        object(
            fields,
            |field| self.child_value(post, child, field),
            child.id,
        )
    }

    /// None where the post has no such value: the key is then missing, not null.
    fn value(&self, post: &Post, field: &Field) -> Result<Option<Value>, Refusal> {
        let is_video = matches!(post.content, Content::Video | Content::Reel { .. });
        let login = self.call.product() == Product::InstagramLogin;
        if self.world.settings.refused_fields.contains(&field.name) {
            return Err(Refusal::about(Failure::BadField, &field.name));
        }
        Ok(match field.name.as_str() {
            "id" => Some(post.id.to_string().into()),
            "caption" => post.caption.clone().map(Value::from),
            "media_type" => Some(media_type(&post.content).into()),
            "media_url" => post.has_media_url.then(|| self.media_url(post).into()),
            "thumbnail_url" => is_video.then(|| self.picture(post.scene, post).into()),
            "permalink" => Some(permalink(post).into()),
            "timestamp" => Some(iso(post.taken_at).into()),
            "username" => Some(account(self.call.grant.account).username.into()),
            "children" if post.children().is_empty() => None,
            "children" => Some(self.children(post, field)?),
            "media_product_type" if login => Some(
                if matches!(post.content, Content::Reel { .. }) {
                    "REELS"
                } else {
                    "FEED"
                }
                .into(),
            ),
            "shortcode" if login => Some(post.shortcode().into()),
            "alt_text" if login && self.world.settings.alt_text == AltText::Served => {
                post.alt.map(Value::from)
            }
            "like_count" if login => post.likes.map(Value::from),
            "comments_count" if login => Some(post.comments.into()),
            "is_shared_to_feed" if login => match post.content {
                Content::Reel { is_on_grid } => Some(is_on_grid.into()),
                Content::Image | Content::Video | Content::Album(_) => None,
            },
            unknown => return Err(Refusal::about(Failure::BadField, unknown)),
        })
    }

    fn children(&self, post: &Post, field: &Field) -> Result<Value, Refusal> {
        let id = [Field::id()];
        let fields = if field.fields.is_empty() {
            &id[..]
        } else {
            &field.fields
        };
        let children = post
            .children()
            .iter()
            .map(|child| self.child(post, child, fields));
        Ok(json!({ "data": children.collect::<Result<Vec<_>, _>>()? }))
    }

    fn child_value(
        &self,
        post: &Post,
        child: &Child,
        field: &Field,
    ) -> Result<Option<Value>, Refusal> {
        Ok(match field.name.as_str() {
            "id" => Some(child.id.to_string().into()),
            "media_type" => Some(
                match child.medium {
                    Medium::Image => "IMAGE",
                    Medium::Video => "VIDEO",
                }
                .into(),
            ),
            "media_url" => Some(self.child_url(post, child).into()),
            "thumbnail_url" => {
                (child.medium == Medium::Video).then(|| self.picture(child.scene, post).into())
            }
            "permalink" => Some(permalink(post).into()),
            "timestamp" => Some(iso(post.taken_at).into()),
            "username" => Some(account(self.call.grant.account).username.into()),
            unknown => return Err(Refusal::about(Failure::BadField, unknown)),
        })
    }

    fn media_url(&self, post: &Post) -> String {
        match &post.content {
            Content::Image => self.picture(post.scene, post),
            Content::Video | Content::Reel { .. } => self.video(post.id),
            Content::Album(children) => children
                .first()
                .map_or_else(String::new, |first| self.child_url(post, first)),
        }
    }

    fn child_url(&self, post: &Post, child: &Child) -> String {
        match child.medium {
            Medium::Image => self.picture(child.scene, post),
            Medium::Video => self.video(child.id),
        }
    }

    fn picture(&self, scene: u64, post: &Post) -> String {
        let size = self.world.settings.pictures.of(post.shape.size());
        cdn::picture_url(self.call.origin, scene, size, self.world.now())
    }

    fn video(&self, id: u64) -> String {
        cdn::video_url(self.call.origin, id, self.world.now())
    }
}

/// The fields asked for, and `id` in any case.
fn object(
    fields: &[Field],
    value: impl Fn(&Field) -> Result<Option<Value>, Refusal>,
    id: u64,
) -> Result<Value, Refusal> {
    let mut object = Map::new();
    for field in fields {
        if let Some(value) = value(field)? {
            object.insert(field.name.clone(), value);
        }
    }
    object.entry("id").or_insert_with(|| id.to_string().into());
    Ok(Value::Object(object))
}

fn media_type(content: &Content) -> &'static str {
    match content {
        Content::Image => "IMAGE",
        Content::Video | Content::Reel { .. } => "VIDEO",
        Content::Album(_) => "CAROUSEL_ALBUM",
    }
}

fn permalink(post: &Post) -> String {
    let kind = if matches!(post.content, Content::Reel { .. }) {
        "reel"
    } else {
        "p"
    };
    format!("https://www.instagram.com/{kind}/{}/", post.shortcode())
}
