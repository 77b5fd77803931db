//! What stands beside each page, read with other people's readers.
//!
//! All three cases are pressed into one site in each of their languages, as a host gets it. What the files have to say is
//! worked out from the case files and from the pages.

mod apple;
mod calendar;
mod case_json;
mod docs;
mod feed;
mod oembed;
mod pasted;
mod sitemap;
mod structured;
mod table;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use case_press::case::Event;
use scraper::{Html, Selector};
use url::Url;

use crate::support::edition::{EDITIONS, Edition};
use crate::support::project::{Project, SITE};
use crate::support::{LINKEDIN, OKAFOR, RIVERA};

/// Every text of a site with all three cases, pressed once for all tests, by its address on the site.
static PRESSED: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let project = Project::new();
    for folder in [LINKEDIN, RIVERA, OKAFOR] {
        project.add_case(folder);
    }
    assert!(project.press().sound);
    let files = project.files().into_iter();
    files.filter_map(|(name, content)| Some((name, String::from_utf8(content).ok()?))).collect()
});

impl Edition {
    /// The address of its page.
    fn page(&self) -> String {
        format!("{SITE}{}", self.address())
    }

    /// A file beside its page, if it is there.
    fn found(&self, name: &str) -> Option<&'static str> {
        PRESSED.get(&format!("{}{name}", self.address())).map(String::as_str)
    }

    /// A file beside its page, or the page.
    fn file(&self, name: &str) -> &'static str {
        self.found(name).unwrap_or_else(|| panic!("no {name} in {}", self.address()))
    }

    /// A file that is made of the case as it is now, for a site whose address nobody knows.
    fn homeless(&self, name: &str) -> String {
        self.pressed(None).remove(name).unwrap()
    }

    /// The page and the files beside it, by name, made of the case as it is now.
    fn pressed(&self, site: Option<&Url>) -> BTreeMap<String, String> {
        let named = self.files(site, false).into_iter().map(|(name, content)| {
            let content = String::from_utf8_lossy(&content).into_owned();
            (name.replacen(&self.address(), "", 1), content)
        });
        named.collect()
    }

    /// Returns the ids of all events, in the order in which the page tells those of the guide.
    fn told(&self) -> Vec<String> {
        let events = self.compiled().article.events;
        let ids: Vec<String> = events.iter().map(|event| event.id.to_string()).collect();
        let page = Html::parse_document(self.file("index.html"));
        let rows = Selector::parse("[id^='event-']").unwrap();
        let shown = page.select(&rows).map(|it| it.value().id().unwrap().replacen("event-", "", 1));
        let shown: Vec<String> = shown.collect();
        assert_eq!(
            shown.len(),
            self.case.guide().events.len(),
            "the page tells every event of the guide"
        );
        let in_order = ids.iter().filter(|id| shown.contains(id));
        assert_eq!(in_order.collect::<Vec<_>>(), shown.iter().collect::<Vec<_>>());
        ids
    }

    fn event(&self, id: &str) -> &Event {
        self.case.events.iter().find(|event| &*event.id == id).unwrap()
    }
}

fn editions() -> impl Iterator<Item = Edition> {
    EDITIONS.into_iter().map(Edition::of)
}
