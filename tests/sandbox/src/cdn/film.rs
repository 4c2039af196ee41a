//! The film of every video, whole or a part of it, and how its server may misbehave.

use crate::settings::{Films, Settings};
use axum::body::{Body, Bytes, HttpBody};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use hyper::body::{Frame, SizeHint};
use std::io;
use std::ops::RangeInclusive;
use std::pin::Pin;
use std::task::{Context, Poll};

const CLIP: &[u8] = include_bytes!("../../assets/clip.mp4");

/// A box that players skip (ISO/IEC 14496-12, 8.1.2) stands in front of what makes the film longer.
const HEAD: usize = 8;

/// As `GET /cdn/{file}` asks for it.
pub fn serve(settings: &Settings, request: &HeaderMap) -> Response {
    let length = settings.film_bytes.max(CLIP.len() + HEAD);
    let range = match settings.films {
        Films::Elsewhere => {
            return Redirect::temporary("https://example.com/film.mp4").into_response();
        }
        Films::Whole => None,
        Films::Sound | Films::CutOff | Films::Misplaced => request
            .get(header::RANGE)
            .and_then(|range| read(range.to_str().ok()?)),
    };
    let (status, part) = match range {
        None => (StatusCode::OK, 0..=length - 1),
        Some((from, _)) if from >= length => {
            let place = [(header::CONTENT_RANGE, format!("bytes */{length}"))];
            return (StatusCode::RANGE_NOT_SATISFIABLE, place).into_response();
        }
        Some((from, to)) => (StatusCode::PARTIAL_CONTENT, from..=to.min(length - 1)),
    };
    let bytes = bytes(length, &part);
    let size = bytes.len();
    let body = match settings.films {
        Films::CutOff => Body::new(Broken::after(bytes.slice(..size / 2), size)),
        _ => Body::from(bytes),
    };
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let mut head = |name, value: String| {
        if let Ok(value) = HeaderValue::try_from(value) {
            response.headers_mut().insert(name, value);
        }
    };
    head(header::CONTENT_TYPE, "video/mp4".into());
    head(header::ACCEPT_RANGES, "bytes".into());
    head(header::ETAG, format!("\"clip-{length}\""));
    if status == StatusCode::PARTIAL_CONTENT {
        let shift = usize::from(settings.films == Films::Misplaced);
        let (from, to) = (part.start() + shift, part.end() + shift);
        head(
            header::CONTENT_RANGE,
            format!("bytes {from}-{to}/{}", length + shift),
        );
    }
    response
}

/// First and last byte of a range; none where it is of another kind than `bytes=0-99` or `bytes=100-`.
fn read(range: &str) -> Option<(usize, usize)> {
    let (from, to) = range.strip_prefix("bytes=")?.split_once('-')?;
    let to = if to.is_empty() {
        usize::MAX
    } else {
        to.parse().ok()?
    };
    Some((from.parse().ok()?, to)).filter(|(from, to)| from <= to)
}

fn bytes(length: usize, part: &RangeInclusive<usize>) -> Bytes {
    let rest = u32::try_from(length - CLIP.len()).unwrap_or(u32::MAX);
    let head = [CLIP, &rest.to_be_bytes(), b"free"].concat();
    let mut bytes = vec![0; part.end() - part.start() + 1];
    let known = head.get(*part.start()..).unwrap_or_default();
    for (byte, known) in bytes.iter_mut().zip(known) {
        *byte = *known;
    }
    bytes.into()
}

/// A body whose server goes away before its end.
struct Broken {
    bytes: Option<Bytes>,
    said: u64,
    is_sent: bool,
}

impl Broken {
    /// Of so many bytes, as it says.
    fn after(bytes: Bytes, said: usize) -> Self {
        Self {
            bytes: Some(bytes),
            said: said as u64,
            is_sent: false,
        }
    }
}

impl HttpBody for Broken {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        if let Some(bytes) = self.bytes.take() {
            return Poll::Ready(Some(Ok(Frame::data(bytes))));
        }
        if !self.is_sent {
            // What there is goes out while somebody waits for more.
            self.is_sent = true;
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(Some(Err(io::ErrorKind::ConnectionAborted.into())))
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.said)
    }
}
