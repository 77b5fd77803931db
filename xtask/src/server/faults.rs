//! What the server remembers: the requests it was asked, and the faults it was told to show.

use std::sync::{Mutex, MutexGuard, PoisonError};

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use tokio::sync::Notify;

use super::Request;

/// A way for a request to go wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is no such file.
    Missing,
    /// Something else comes instead of the file, as the type of the file.
    Bytes(Vec<u8>),
    /// Nothing comes until the faults are forgotten, and then the file does.
    Late,
}

impl Fault {
    /// The answer to a request for `path` that goes wrong this way; none, if the file itself is the answer in the end.
    pub(super) fn response(self, path: &str) -> Option<Response> {
        Some(match self {
            Self::Late => return None,
            Self::Missing => StatusCode::NOT_FOUND.into_response(),
            Self::Bytes(bytes) => {
                let kind = mime_guess::from_path(path).first_or_octet_stream();
                ([(header::CONTENT_TYPE, kind.to_string())], bytes).into_response()
            }
        })
    }
}

/// The requests so far, and the faults to show.
#[derive(Debug, Default)]
pub(super) struct Book {
    requests: Mutex<Vec<Request>>,
    faults: Mutex<Vec<(String, Fault)>>,
    forgotten: Notify,
}

impl Book {
    /// Adds a request.
    pub(super) fn note(&self, request: Request) {
        open(&self.requests).push(request);
    }

    /// All requests, in order.
    pub(super) fn requests(&self) -> Vec<Request> {
        open(&self.requests).clone()
    }

    /// Adds a fault for every path that ends like this. A later one goes before an earlier one.
    pub(super) fn fault(&self, suffix: String, fault: Fault) {
        open(&self.faults).insert(0, (suffix, fault));
    }

    /// The fault to show for this path.
    pub(super) fn faulty(&self, path: &str) -> Option<Fault> {
        let faults = open(&self.faults);
        faults.iter().find(|(suffix, _)| path.ends_with(suffix)).map(|(_, fault)| fault.clone())
    }

    /// Waits until everything is forgotten, if this path is to come late.
    pub(super) async fn hold(&self, path: &str) {
        let forgotten = self.forgotten.notified();
        if self.faulty(path) == Some(Fault::Late) {
            forgotten.await;
        }
    }

    /// Forgets everything.
    pub(super) fn clear(&self) {
        open(&self.requests).clear();
        open(&self.faults).clear();
        self.forgotten.notify_waiters();
    }
}

/// What a mutex guards. A thread that panicked elsewhere cannot have left a list half changed.
fn open<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
