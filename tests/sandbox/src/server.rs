//! The routes, and the listener on this machine alone.

use crate::cdn::Pictures;
use crate::world::Sandbox;
use crate::{admin, calls, cdn, graph, oauth};
use axum::body::Body;
use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Router, middleware};
use hyper::server::conn::http1;
use hyper_util::rt::TokioIo;
use std::io;
use std::net::Ipv4Addr;
use tokio::net::{TcpListener, TcpStream};
use tower::ServiceExt;

/// Marks a response that must never be sent: the connection is closed instead.
#[derive(Debug, Clone, Copy)]
pub struct HangUp;

impl IntoResponse for HangUp {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::empty());
        response.extensions_mut().insert(self);
        response
    }
}

/// Serves until the process ends; port 0 takes a free one.
pub async fn serve(port: u16, pictures: Pictures) -> io::Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .await
        .map_err(|error| {
            io::Error::new(
                error.kind(),
                format!("it cannot listen on 127.0.0.1:{port}: {error}"),
            )
        })?;
    let sandbox = Sandbox::with(pictures);
    let sample = sandbox
        .world()
        .sample_tokens()
        .next()
        .map_or_else(String::new, |(_, token)| token);
    println!(
        "sandbox ready at http://{} with sample token {sample}",
        listener.local_addr()?
    );
    let router = router(sandbox);
    loop {
        let (stream, _) = listener.accept().await?;
        tokio::spawn(converse(stream, router.clone()));
    }
}

fn router(sandbox: Sandbox) -> Router {
    Router::new()
        .route("/oauth/authorize", get(oauth::page).post(oauth::decide))
        .route("/oauth/access_token", post(oauth::redeem))
        .route("/accounts/login/", get(oauth::login))
        .route("/cdn/{file}", get(cdn::serve))
        .nest("/sandbox", admin::routes())
        .fallback(graph::answer)
        .layer(middleware::from_fn_with_state(sandbox.clone(), calls::gate))
        .with_state(sandbox)
}

/// Answers one connection until either side closes it.
async fn converse(stream: TcpStream, router: Router) {
    let service =
        hyper::service::service_fn(move |request: hyper::Request<hyper::body::Incoming>| {
            let router = router.clone();
            async move {
                let request: Request = request.map(Body::new);
                let response = router
                    .oneshot(request)
                    .await
                    .unwrap_or_else(|never| match never {});
                if response.extensions().get::<HangUp>().is_some() {
                    return Err(io::Error::from(io::ErrorKind::ConnectionAborted));
                }
                Ok(response)
            }
        });
    // One request per connection: a request answered before its body was read
    // would otherwise end a connection that the client means to use again.
    let connection = http1::Builder::new()
        .keep_alive(false)
        .serve_connection(TokioIo::new(stream), service);
    // An error here is the peer's going away, or a hang-up that was asked for.
    let _ = connection.await;
}
