//! PURE. What a web server has to know of the site, in the words of each kind of server.
//!
//! Types, caching and headers stand in one table, [`table`]; every file for a server is written from it, so that two
//! servers cannot send different things. docs/hosting.md tells who needs which file.

mod apache;
mod bucket;
mod edge;
mod nginx;
pub(crate) mod table;

use url::Url;

/// The files for servers, by their names on the site. Two of them have to stand at its root to be found.
#[must_use]
pub fn files(site: Option<&Url>) -> [(&'static str, String); 4] {
    [
        (".htaccess", apache::htaccess(site)),
        ("_headers", edge::headers(site)),
        ("hosting/nginx.conf", nginx::include(site)),
        ("hosting/s3.sh", bucket::script()),
    ]
}
