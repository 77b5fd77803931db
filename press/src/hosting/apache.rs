//! What Apache reads in the folder of the site, where its own configuration allows that (`AllowOverride`).

use url::Url;

use super::table::{EVERYWHERE, FEED, KINDS, Zone};

/// The file, for Apache 2.4.10 or later.
pub(super) fn htaccess(site: Option<&Url>) -> String {
    let types = KINDS.map(|kind| format!("    AddType \"{}\" .{}\n", kind.media, kind.ending));
    let endings: Vec<&str> =
        KINDS.into_iter().filter(|kind| kind.compress).map(|kind| kind.ending).collect();
    let everywhere = EVERYWHERE
        .map(|(name, value)| format!("    Header always set {name} \"{value}\"\n"))
        .concat();
    let zones = [Zone::Pages, Zone::Shared, Zone::Demo].map(|zone| headers(zone, site)).concat();
    format!(
        "# Written by case-press; docs/hosting.md explains it.\n\
         # It has only what AllowOverride FileInfo allows: anything else would be an error of the server.\n\
         AddDefaultCharset off\n\
         \n\
         <IfModule mod_mime.c>\n\
         {types}\
         \x20   # A copy has the type of its file. Apache knows these endings as something else.\n\
         \x20   RemoveType .gz .br\n\
         \x20   RemoveLanguage .br\n\
         \x20   AddEncoding gzip .gz\n\
         \x20   AddEncoding br .br\n\
         </IfModule>\n\
         <FilesMatch \"^{feed}(\\.gz|\\.br)?$\">\n\
         \x20   ForceType \"{media}\"\n\
         </FilesMatch>\n\
         # Of the press, and of other servers.\n\
         <IfModule mod_alias.c>\n\
         \x20   RedirectMatch 404 \"/\\.[^/]+$\"\n\
         </IfModule>\n\
         \n\
         # The .br or .gz beside each file is sent as it is.\n\
         <IfModule mod_rewrite.c>\n\
         \x20   RewriteEngine On\n\
         {br}{gz}\
         </IfModule>\n\
         \n\
         <IfModule mod_headers.c>\n\
         {everywhere}{zones}\
         \x20   <FilesMatch \"\\.({endings})(\\.gz|\\.br)?$\">\n\
         \x20       Header merge Vary Accept-Encoding\n\
         \x20   </FilesMatch>\n\
         </IfModule>\n",
        types = types.concat(),
        feed = FEED.0.replace('.', "\\."),
        media = FEED.1,
        br = rewrite("br", "br", &endings.join("|")),
        gz = rewrite("gzip", "gz", &endings.join("|")),
        endings = endings.join("|"),
    )
}

/// Sends a copy to who takes it. `no-gzip` keeps mod_deflate from compressing it again.
fn rewrite(coding: &str, ending: &str, endings: &str) -> String {
    format!(
        "    RewriteCond %{{HTTP:Accept-Encoding}} \\b{coding}\\b\n\
         \x20   RewriteCond %{{REQUEST_FILENAME}}.{ending} -f\n\
         \x20   RewriteRule \\.({endings})$ %{{REQUEST_URI}}.{ending} [E=no-gzip:1,E=no-brotli:1,L]\n"
    )
}

/// The headers that are not the same everywhere. Of several that fit, the last one counts.
fn headers(zone: Zone, site: Option<&Url>) -> String {
    let only = match zone {
        Zone::Pages => String::new(),
        Zone::Demo | Zone::Shared => format!(" \"expr=%{{REQUEST_URI}} =~ m#{}#\"", zone.tail()),
    };
    format!(
        "    Header set Cache-Control \"{}\"{only}\n    Header always set Content-Security-Policy \"{}\"{only}\n",
        zone.cache(),
        zone.policy(site),
    )
}
