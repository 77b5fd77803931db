//! A server for one editor on this machine: the site's folder, and word to the open pages that it has changed.
//!
//! Each page gets one script of the server's own beside its own, by an address and not inline, so that the page's policy
//! holds as it will when it is published.

use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::thread;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use futures::stream;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tower_http::services::ServeDir;

const SCRIPT: &str = "new EventSource('/.case-press/news').onmessage = () => location.reload();";
const TAG: &str = "<script type=\"module\" src=\"/.case-press/reload.js\"></script></body>";
/// A page larger than this is served as it is.
const LARGEST: usize = 64 * 1024 * 1024;

/// A running preview.
#[derive(Debug)]
pub struct Preview {
    address: SocketAddr,
    news: watch::Sender<u64>,
}

impl Preview {
    /// Starts to serve a folder on a port of this machine, until the program ends.
    ///
    /// # Errors
    /// The port is taken, or the system does not give it.
    pub fn start(folder: &Path, port: u16) -> io::Result<Self> {
        let (news, _) = watch::channel(0);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let listener =
            runtime.block_on(TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))))?;
        let address = listener.local_addr()?;
        let router = Router::new()
            .route("/.case-press/reload.js", get(script))
            .route("/.case-press/news", get(tell))
            .fallback_service(ServeDir::new(folder))
            .layer(middleware::from_fn(dress))
            .with_state(news.clone());
        thread::spawn(move || runtime.block_on(async { axum::serve(listener, router).await }));
        Ok(Self { address, news })
    }

    /// Where it is.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Lets every open page load again.
    pub fn reload(&self) {
        self.news.send_modify(|count| *count += 1);
    }
}

async fn script() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/javascript")], SCRIPT)
}

/// One message for each change after the page was opened.
async fn tell(State(news): State<watch::Sender<u64>>) -> impl IntoResponse {
    let next = |mut news: watch::Receiver<u64>| async move {
        news.changed().await.ok()?;
        let count = *news.borrow_and_update();
        Some((Ok::<_, Infallible>(Event::default().data(count.to_string())), news))
    };
    Sse::new(stream::unfold(news.subscribe(), next)).keep_alive(KeepAlive::default())
}

/// Puts the script into pages, and asks for every file anew.
async fn dress(request: Request, next: Next) -> Response {
    let (mut parts, body) = next.run(request).await.into_parts();
    parts.headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    let html = parts.headers.get(header::CONTENT_TYPE);
    if !html.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html")) {
        return Response::from_parts(parts, body);
    }
    let Ok(page) = to_bytes(body, LARGEST).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let page = String::from_utf8_lossy(&page).replace("</body>", TAG);
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(page))
}
