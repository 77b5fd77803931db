//! The one table: which types the site's files have, and which of them are worth compressing.

/// A kind of file, by the end of its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Kind {
    /// The end of the name, without the dot.
    pub(crate) ending: &'static str,
    /// What is sent as `Content-Type`.
    pub(crate) media: &'static str,
    /// Whether compressing makes it smaller. Pictures are compressed already.
    pub(crate) compress: bool,
}

/// Every kind of file on the site.
pub(crate) const KINDS: [Kind; 14] = [
    worth("html", "text/html; charset=utf-8"),
    worth("css", "text/css; charset=utf-8"),
    worth("js", "text/javascript; charset=utf-8"),
    worth("wasm", "application/wasm"),
    worth("json", "application/json"),
    worth("bin", "application/octet-stream"),
    worth("svg", "image/svg+xml"),
    worth("csv", "text/csv; charset=utf-8"),
    worth("xml", "application/xml"),
    worth("ics", "text/calendar; charset=utf-8"),
    picture("png", "image/png"),
    picture("jpg", "image/jpeg"),
    picture("jpeg", "image/jpeg"),
    picture("webp", "image/webp"),
];

const fn worth(ending: &'static str, media: &'static str) -> Kind {
    Kind { ending, media, compress: true }
}

const fn picture(ending: &'static str, media: &'static str) -> Kind {
    Kind { ending, media, compress: false }
}

/// The kind of a file, by its name.
pub(crate) fn kind(name: &str) -> Option<Kind> {
    let (_, ending) = name.rsplit_once('.')?;
    KINDS.into_iter().find(|kind| kind.ending.eq_ignore_ascii_case(ending))
}
