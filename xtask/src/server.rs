//! A small web server for a folder of static files, on this machine only.
//!
//! `cargo xtask serve` shows the site with it, and the page tests watch the site through it: it
//! remembers every request, and can be told to fail as a real network would. It is not for
//! publishing: nothing is cached, compressed or encrypted.

mod faults;

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use axum::Router;
use axum::extract::{Request as HttpRequest, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use tokio::runtime;
use tokio::sync::oneshot;
use tower_http::services::ServeDir;

use faults::Book;
pub use faults::Fault;

/// How a server is started.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// The port to listen on, or any that is free.
    pub port: Option<u16>,
    /// Headers to send with every answer, by name and value.
    pub headers: Vec<(String, String)>,
}

/// A request the server was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The method, such as `GET`.
    pub method: String,
    /// The path, without the query.
    pub path: String,
    /// The query, without its question mark.
    pub query: Option<String>,
    /// The page the browser says the request comes from.
    pub referrer: Option<String>,
}

/// A running server. Dropping it stops it.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    book: Arc<Book>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Starts to serve a folder, on a thread of its own.
    ///
    /// # Errors
    ///
    /// Fails if the port is taken or a header is not one.
    pub fn start(folder: impl AsRef<Path>, config: Config) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, config.port.unwrap_or(0)))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let book = Arc::new(Book::default());
        let router = router(folder.as_ref(), headers(&config.headers)?, Arc::clone(&book));
        let runtime = runtime::Builder::new_current_thread().enable_io().build()?;
        let (stop, stopped) = oneshot::channel();
        let thread = thread::Builder::new().name("server".to_owned()).spawn(move || {
            runtime.spawn(serve(listener, router));
            // The sender is dropped with the server. Either way it is time to stop, and dropping
            // the runtime ends every connection.
            runtime.block_on(stopped).ok();
        })?;
        Ok(Self { address, book, stop: Some(stop), thread: Some(thread) })
    }

    /// The address the server listens on.
    #[must_use]
    pub fn addr(&self) -> SocketAddr {
        self.address
    }

    /// Every request since the server started or was last cleared, in order.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        self.book.requests()
    }

    /// Forgets all requests and all faults.
    pub fn clear(&self) {
        self.book.clear();
    }

    /// Makes every path that ends like this fail from now on.
    pub fn fault(&self, path_suffix: impl Into<String>, fault: Fault) {
        self.book.fault(path_suffix.into(), fault);
    }

    /// Waits for as long as the server runs.
    pub fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            stop.send(()).ok();
        }
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

/// What every request passes on its way.
#[derive(Clone)]
struct Desk {
    book: Arc<Book>,
    headers: HeaderMap,
}

async fn serve(listener: TcpListener, router: Router) -> io::Result<()> {
    axum::serve(tokio::net::TcpListener::from_std(listener)?, router).await
}

fn router(folder: &Path, headers: HeaderMap, book: Arc<Book>) -> Router {
    Router::new()
        .fallback_service(ServeDir::new(folder))
        .layer(middleware::from_fn_with_state(Desk { book, headers }, answer))
}

async fn answer(State(desk): State<Desk>, request: HttpRequest, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    desk.book.note(describe(&request));
    desk.book.hold(&path).await;
    let fault = desk.book.faulty(&path).and_then(|fault| fault.response(&path));
    let mut response = match fault {
        Some(response) => response,
        None => next.run(request).await,
    };
    response.headers_mut().extend(desk.headers);
    response
}

fn describe(request: &HttpRequest) -> Request {
    let referrer = request.headers().get(header::REFERER);
    Request {
        method: request.method().to_string(),
        path: request.uri().path().to_owned(),
        query: request.uri().query().map(str::to_owned),
        referrer: referrer.and_then(|value| value.to_str().ok()).map(str::to_owned),
    }
}

/// The headers of every answer. What is being worked on must never come from a cache.
fn headers(wanted: &[(String, String)]) -> io::Result<HeaderMap> {
    let invalid = |error| io::Error::new(io::ErrorKind::InvalidInput, error);
    let mut headers = HeaderMap::new();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    for (name, value) in wanted {
        let name: HeaderName = name.parse().map_err(|_| invalid(format!("not a name: {name}")))?;
        let value = value.parse().map_err(|_| invalid(format!("not a value: {value}")))?;
        headers.insert(name, value);
    }
    Ok(headers)
}

#[cfg(test)]
mod tests;
