//! What nginx includes in the `location` of the site, whatever folder that is.

use url::Url;

use super::table::{EVERYWHERE, FEED, KINDS, Zone};

/// The file. It needs nothing that is not compiled into the nginx of Debian.
pub(super) fn include(site: Option<&Url>) -> String {
    let types = KINDS.map(|kind| format!("    \"{}\" {};\n", kind.media, kind.ending)).concat();
    let zones = [Zone::Shared, Zone::Demo].map(|zone| {
        format!("location ~ \"{}\" {{\n{}}}\n", zone.tail(), indented(&headers(zone, site)))
    });
    format!(
        "# Written by case-press; docs/hosting.md explains it. Put it into the location of the site:\n\
         #\n\
         #   location ^~ /law/explainers/ {{\n\
         #       alias /srv/explainers/;\n\
         #       include /srv/explainers/hosting/nginx.conf;\n\
         #   }}\n\
         \n\
         index index.html;\n\
         # Behind a proxy nginx does not know how readers call it.\n\
         absolute_redirect off;\n\
         \n\
         # The .gz beside each file is sent as it is.\n\
         gzip_static on;\n\
         gzip_vary on;\n\
         # With the package libnginx-mod-http-brotli-static, the .br as well:\n\
         # brotli_static on;\n\
         \n\
         default_type application/octet-stream;\n\
         types {{\n{types}}}\n\
         \n\
         {pages}\
         \n\
         # nginx takes no header from around a location that has some of its own, so they stand in each.\n\
         {zones}\
         location ~ \"/{feed}$\" {{\n    types {{ }}\n    default_type \"{media}\";\n}}\n\
         # Of the press, and of other servers.\n\
         location ~ \"/\\.[^/]+$\" {{\n    return 404;\n}}\n",
        pages = headers(Zone::Pages, site),
        zones = zones.concat(),
        feed = FEED.0.replace('.', "\\."),
        media = FEED.1,
    )
}

/// Every header of a zone. How long to keep an answer is told of files that are there only, the rest of errors too.
fn headers(zone: Zone, site: Option<&Url>) -> String {
    let everywhere = EVERYWHERE.map(|(name, value)| (name, value.to_owned()));
    let policy = [("Content-Security-Policy", zone.policy(site))];
    let always = everywhere.into_iter().chain(policy);
    let mut lines: String =
        always.map(|(name, value)| format!("add_header {name} \"{value}\" always;\n")).collect();
    lines.push_str(&format!("add_header Cache-Control \"{}\";\n", zone.cache()));
    lines
}

fn indented(lines: &str) -> String {
    lines.lines().map(|line| format!("    {line}\n")).collect()
}
