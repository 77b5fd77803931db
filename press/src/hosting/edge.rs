//! `_headers`, which Netlify and Cloudflare Pages read at the root of what they publish.

use super::table::{EVERYWHERE, FEED, Zone};

/// The file.
///
/// Of rules that name the same header for one address, Cloudflare sends all values in one line. So no two do.
pub(super) fn headers() -> String {
    let everywhere = EVERYWHERE.map(|(name, value)| format!("  {name}: {value}\n")).concat();
    let zones = [Zone::Pages, Zone::Demo, Zone::Shared].map(rules).concat();
    let (name, media) = FEED;
    format!(
        "# Written by case-press; docs/hosting.md explains it.\n/*\n{everywhere}{zones}\
         /cases/:slug/:language/{name}\n  Content-Type: {media}\n"
    )
}

fn rules(zone: Zone) -> String {
    let headers = format!(
        "  Cache-Control: {}\n  Content-Security-Policy: {}\n",
        zone.cache(),
        zone.policy()
    );
    zone.addresses().iter().map(|address| format!("{address}\n{headers}")).collect()
}
