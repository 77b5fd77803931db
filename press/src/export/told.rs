//! A case as the exports see it: what the case file holds beside what the page says of it.
//!
//! Every export reaches the events through here, so that only this file knows where the compiled ones are.

use case_explainer::brief::Node;
use url::Url;

use super::text::{html, in_place};
use crate::article;
use crate::case::{Case, Event};
use crate::compile::Compiled;
use crate::locale::Locale;
use crate::picture;

/// A case in one language, as the exports see it.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// The case.
    pub case: &'a Case,
    /// The same, compiled.
    pub compiled: &'a Compiled,
    /// The words of its language.
    pub locale: &'a Locale,
    /// The address under which the site will be found, ending in a slash; without one, addresses are relative.
    pub site: Option<&'a Url>,
    /// Whether there is a picture for sharing beside the page.
    pub picture: bool,
}

impl<'a> Told<'a> {
    /// Every event in order of time: as the case file has it, and as the page tells it.
    pub(super) fn events(self) -> impl Iterator<Item = (&'a Event, &'a article::Event)> {
        let own = |told: &article::Event| self.case.events.iter().find(|own| own.id == told.id);
        let told = self.compiled.article.events.iter();
        told.filter_map(move |told| Some((own(told)?, told)))
    }

    /// The folder of the page on the site.
    pub(super) fn folder(self) -> String {
        format!("cases/{}/{}/", self.case.id, self.case.language)
    }

    /// The page's address: whole if the site's is known, else as seen from the page.
    pub(crate) fn page(self) -> String {
        match self.site {
            Some(site) => format!("{site}{}", self.folder()),
            None => "./".to_owned(),
        }
    }

    /// The whole address of the picture for sharing, if there is one and the site's address is known.
    pub(crate) fn picture(self) -> Option<String> {
        self.site.filter(|_| self.picture).map(|_| format!("{}{}", self.page(), picture::NAME))
    }

    /// Text as HTML for another page: a term leads to its explanation only if the page's whole address is known.
    pub(super) fn html(self, text: &[Node]) -> String {
        let known = |node: &Node| match node {
            Node::Term { .. } if self.site.is_none() => in_place(node),
            other => other.clone(),
        };
        html(&text.iter().map(known).collect::<Vec<_>>(), &self.page())
    }

    /// The address of one of the case's own files, such as a picture.
    pub(super) fn file(self, name: &str) -> String {
        match self.site {
            Some(site) => format!("{site}cases/{}/{name}", self.case.id),
            None => format!("../{name}"),
        }
    }
}
