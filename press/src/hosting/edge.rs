//! `_headers`, which Netlify and Cloudflare Pages read at the root of what they publish.

use url::Url;

use super::table::{EVERYWHERE, FEED, Zone};

/// The file.
///
/// Of rules that name the same header for one address, Cloudflare sends all values in one line. So no two do.
pub(super) fn headers(site: Option<&Url>) -> String {
    let everywhere = EVERYWHERE.map(|(name, value)| format!("  {name}: {value}\n")).concat();
    let zones = [Zone::Pages, Zone::Demo, Zone::Shared].map(|zone| rules(zone, site)).concat();
    let (name, media) = FEED;
    format!(
        "# Written by case-press; docs/hosting.md explains it.\n/*\n{everywhere}{zones}\
         /cases/:slug/:language/{name}\n  Content-Type: {media}\n"
    )
}

fn rules(zone: Zone, site: Option<&Url>) -> String {
    let headers = format!(
        "  Cache-Control: {}\n  Content-Security-Policy: {}\n",
        zone.cache(),
        zone.policy(site)
    );
    zone.addresses().iter().map(|address| format!("{address}\n{headers}")).collect()
}
