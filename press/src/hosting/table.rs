//! The one table: the types of the files, which of them are worth compressing, how long they are kept, and the headers.

use url::Url;

use crate::page::{demo_policy, policy};

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
pub(crate) const KINDS: [Kind; 16] = [
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
    worth("ts", "text/plain; charset=utf-8"),
    worth("txt", "text/plain; charset=utf-8"),
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

/// A file whose name says more than its end.
pub(super) const FEED: (&str, &str) = ("feed.xml", "application/atom+xml; charset=utf-8");

/// The headers of every answer.
///
/// A frame in a sandbox has an origin that is nobody's, so to it even the page's own module and brief are of another
/// site: without the first of these they do not load. Nothing says who may frame the page, since everybody may.
pub(super) const EVERYWHERE: [(&str, &str); 4] = [
    ("Access-Control-Allow-Origin", "*"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", CLOSED),
];

/// What no explainer needs. The clipboard and printing are not among it.
const CLOSED: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), \
     magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

/// A part of the site that is kept for another time, or may load other things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Zone {
    /// Pages, and what lies beside them: everything that is in no other zone.
    Pages,
    /// The articles that have an explainer.
    Demo,
    /// The folder that is named by what is in it.
    Shared,
}

impl Zone {
    /// How long an answer may be kept without asking again.
    pub(super) fn cache(self) -> &'static str {
        match self {
            // They are asked for, and not sent again while they are the same.
            Self::Pages | Self::Demo => "no-cache",
            Self::Shared => "public, max-age=31536000, immutable",
        }
    }

    /// What a page may load. The page's own head says the same.
    pub(super) fn policy(self, site: Option<&Url>) -> String {
        match self {
            Self::Pages | Self::Shared => policy(site),
            // A page at the root of a site in a folder called `demo` can live under it as well: a server cannot tell it
            // from the article.
            Self::Demo => demo_policy(site),
        }
    }

    /// A regular expression for the end of its addresses, since nobody knows in which folder the site will be.
    pub(super) fn tail(self) -> &'static str {
        match self {
            Self::Pages => "",
            Self::Demo => "/demo/([a-z]+/)?(index\\.html)?$",
            Self::Shared => "/assets/[0-9a-f]{12}/[^/]+$",
        }
    }

    /// Its addresses where the site is at the root, a star for what follows.
    pub(super) fn addresses(self) -> &'static [&'static str] {
        match self {
            Self::Pages => &["/", "/index.html", "/cases/*"],
            Self::Demo => &["/demo/*"],
            Self::Shared => &["/assets/*"],
        }
    }
}
