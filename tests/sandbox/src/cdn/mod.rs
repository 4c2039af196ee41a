//! The picture hosts: addresses that carry their own expiry, and the files behind them.

mod film;
mod picture;
mod scene;
pub mod signature;

use crate::accounts::{AccountIndex, account};
use crate::clock::Timestamp;
use crate::world::Sandbox;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use picture::Picture;
pub use picture::Pictures;
use signature::Kind;

/// Where a scene can be had, so many pixels wide and high.
pub fn picture_url(
    origin: &str,
    scene: u64,
    (width, height): (u32, u32),
    now: Timestamp,
) -> String {
    signature::sign(
        origin,
        &Picture {
            scene,
            width,
            height,
        }
        .file_name(),
        Kind::Image,
        now,
    )
}

/// Where an account's profile picture can be had.
pub fn profile_picture_url(origin: &str, index: AccountIndex, now: Timestamp) -> String {
    const SIDE: u32 = 320;
    let scene = account(index).id;
    signature::sign(
        origin,
        &Picture {
            scene,
            width: SIDE,
            height: SIDE,
        }
        .file_name(),
        Kind::Image,
        now,
    )
}

/// Where the video of a post can be had. All show the same clip.
pub fn video_url(origin: &str, id: u64, now: Timestamp) -> String {
    signature::sign(origin, &format!("{id}_v.mp4"), Kind::Video, now)
}

/// `GET /cdn/{file}`
pub async fn serve(
    State(sandbox): State<Sandbox>,
    Path(file): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let now = sandbox.world().now();
    if let Err(refusal) = signature::check(&file, &query.unwrap_or_default(), now) {
        return refusal.into_response();
    }
    if file.ends_with(".mp4") {
        let settings = sandbox.world().settings.clone();
        return film::serve(&settings, &headers);
    }
    let Some(picture) = Picture::named(&file) else {
        return (StatusCode::NOT_FOUND, "Not Found").into_response();
    };
    match sandbox.pictures.get(picture).await {
        Some(jpeg) => (
            [
                (header::CONTENT_TYPE, "image/jpeg"),
                (header::CACHE_CONTROL, "max-age=1209600, no-transform"),
            ],
            jpeg,
        )
            .into_response(),
        None => (
            StatusCode::INTERNAL_SERVER_ERROR,
            "The picture could not be painted",
        )
            .into_response(),
    }
}
