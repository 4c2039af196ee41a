//! Answers with status 200 that say what cannot be true, made of the ordinary ones.

use axum::body::{Body, to_bytes};
use axum::http::{Response, header};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Far more than the longest list.
const LONGEST: usize = 16_000_000;

/// How many posts are left of a list that names few.
const FEW: usize = 3;

/// What becomes of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Distortion {
    /// A list without a post.
    EmptyList,
    /// A list that ends after its newest three.
    FewPosts,
    /// A page that does not say that another comes after it.
    LastPage,
    /// Each post twice.
    RepeatedPosts,
    /// Posts of a kind that nobody knows.
    UnreadablePosts,
    /// An object where the list should be.
    ListIsAnObject,
    /// A user node with another account's ids.
    OtherUser,
    /// A user node without its name.
    Nameless,
    /// A user node without any count.
    Uncounted,
}

impl Distortion {
    /// The answer as it is spoilt. What is no JSON is left alone.
    pub async fn of(self, answer: Response<Body>) -> Response<Body> {
        let (mut head, body) = answer.into_parts();
        let bytes = to_bytes(body, LONGEST).await.unwrap_or_default();
        let Ok(mut value) = serde_json::from_slice(&bytes) else {
            return Response::from_parts(head, bytes.into());
        };
        self.spoil(&mut value);
        head.headers.remove(header::CONTENT_LENGTH);
        Response::from_parts(head, value.to_string().into())
    }

    fn spoil(self, answer: &mut Value) {
        match self {
            Self::EmptyList => *answer = json!({"data": []}),
            Self::FewPosts => {
                change_posts(answer, |posts| posts.truncate(FEW));
                remove(answer, &["paging"]);
            }
            Self::LastPage => remove(answer, &["paging"]),
            Self::RepeatedPosts => change_posts(answer, |posts| {
                *posts = posts
                    .iter()
                    .flat_map(|post| [post.clone(), post.clone()])
                    .collect();
            }),
            Self::UnreadablePosts => change_posts(answer, |posts| {
                for post in posts {
                    post["media_type"] = "HOLOGRAM".into();
                }
            }),
            Self::ListIsAnObject => *answer = json!({"data": {"0": answer["data"][0]}}),
            Self::OtherUser => {
                answer["id"] = "17841400000000997".into();
                answer["user_id"] = "17841400000000998".into();
                answer["username"] = "somebody.else".into();
            }
            Self::Nameless => remove(answer, &["username"]),
            Self::Uncounted => remove(answer, &["media_count", "followers_count"]),
        }
    }
}

/// Those of a list, if it is one.
fn change_posts(answer: &mut Value, change: impl FnOnce(&mut Vec<Value>)) {
    if let Some(posts) = answer.get_mut("data").and_then(Value::as_array_mut) {
        change(posts);
    }
}

fn remove(answer: &mut Value, fields: &[&str]) {
    if let Value::Object(node) = answer {
        node.retain(|field, _| !fields.contains(&field.as_str()));
    }
}
