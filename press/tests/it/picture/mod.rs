//! The picture for sharing, and what leads to it.

mod drawing;
mod head;
mod words;

use case_press::compile::Compiled;
use case_press::export::Told;
use case_press::picture::{Content, svg};
use url::Url;

use crate::support::edition::{EDITIONS, Edition};
use crate::support::project::SITE;
use crate::support::{LINKEDIN, RIVERA, SMALL};

impl Edition {
    /// The drawing of the case as it is now.
    fn svg(&self) -> String {
        let compiled = self.compiled();
        svg(&Content::of(told(self, &compiled)))
    }

    /// The page and what lies beside it with the picture, for a site that is found there.
    fn pictured(&self, site: Option<&str>) -> Vec<(String, Vec<u8>)> {
        let site = site.map(|site| Url::parse(site).unwrap());
        self.files(site.as_ref(), true)
    }
}

fn told<'a>(edition: &'a Edition, compiled: &'a Compiled) -> Told<'a> {
    let Edition { case, locale, .. } = edition;
    Told { case, compiled, locale, site: None, picture: true }
}

fn editions() -> impl Iterator<Item = Edition> {
    let small = [(SMALL, "en"), (SMALL, "es")];
    EDITIONS.into_iter().chain(small).map(Edition::of)
}

/// A file of these, if it is there.
fn found<'a>(files: &'a [(String, Vec<u8>)], name: &str) -> Option<&'a [u8]> {
    files.iter().find(|(it, _)| it == name).map(|(_, content)| content.as_slice())
}
