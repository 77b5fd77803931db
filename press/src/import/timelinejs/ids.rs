//! Ids: the one that TimelineJS makes links of is kept where it is one of ours; else a new one is made, and noted.

use std::collections::BTreeSet;

use super::html;
use super::raw::{Notes, Slide};
use crate::check::is_id;

/// The ids that are given away.
#[derive(Debug, Default)]
pub(super) struct Ids {
    /// As TimelineJS gives them, to events and to the title.
    theirs: BTreeSet<String>,
    ours: BTreeSet<String>,
}

impl Ids {
    /// The title takes an id in TimelineJS, and none in a case.
    pub(super) fn title(&mut self, slide: &Slide) {
        self.theirs.extend(self.their_id(slide));
    }

    /// The id of an event, in the order of the file.
    pub(super) fn event(&mut self, slide: &Slide, notes: &mut Notes) -> String {
        let theirs = self.their_id(slide);
        self.theirs.extend(theirs.clone());
        let kept = theirs.as_deref().filter(|id| is_id(id) && !self.ours.contains(*id));
        let id = match kept {
            Some(id) => id.to_owned(),
            None => self.new_id(slide, theirs.as_deref()),
        };
        match theirs.filter(|theirs| *theirs != id) {
            None => {}
            Some(theirs) => notes.kept(
                slide.row,
                format!("Its id is `{id}`, and was `{theirs}`."),
                "An id has lower-case letters a to z, digits and hyphens only, starts with a letter, and is there once.",
                format!("Links to `#event-{theirs}` have to become links to `#event-{id}`."),
            ),
        }
        self.ours.insert(id.clone());
        id
    }

    /// The id of an era, to which TimelineJS has no links.
    pub(super) fn era(&mut self, slide: &Slide) -> String {
        let id = self.new_id(slide, None);
        self.ours.insert(id.clone());
        id
    }

    fn new_id(&self, slide: &Slide, theirs: Option<&str>) -> String {
        let made = theirs.and_then(slug).or_else(|| slug(&html::words(&slide.headline)));
        unused(made.unwrap_or_else(|| "event".to_owned()), |id| self.ours.contains(id))
    }

    /// The id that TimelineJS gives to a slide; nothing where it draws one by lot.
    fn their_id(&self, slide: &Slide) -> Option<String> {
        let given = Some(slide.unique_id.clone()).filter(|id| !id.trim().is_empty());
        let id =
            given.or_else(|| Some(their_slug(&slide.headline)).filter(|slug| !slug.is_empty()))?;
        if !self.theirs.contains(&id) {
            return Some(id);
        }
        let alike: Vec<&String> = self.theirs.iter().filter(|other| root(other) == id).collect();
        let free = |number: &usize| !alike.contains(&&format!("{id}-{number}"));
        let number = Some(alike.len() + 1).filter(free);
        let number = number.or_else(|| (alike.len()..=2 * alike.len() + 2).find(free))?;
        Some(format!("{id}-{number}"))
    }
}

/// An id without the number that made it different from another.
fn root(id: &str) -> &str {
    match id.rsplit_once('-') {
        Some((root, number)) if !root.is_empty() && !number.is_empty() => {
            if number.bytes().all(|byte| byte.is_ascii_digit()) { root } else { id }
        }
        _ => id,
    }
}

/// The first of an id and the same with `-2`, `-3` … that is not used.
pub(super) fn unused(id: String, used: impl Fn(&str) -> bool) -> String {
    if !used(&id) {
        return id;
    }
    let others = (2..).map(|number: u32| format!("{id}-{number}"));
    others.into_iter().find(|other| !used(other)).unwrap_or(id)
}

/// An id of ours made of words; nothing if no letter or digit of them can stand in one.
pub(super) fn slug(words: &str) -> Option<String> {
    let mut slug = String::new();
    for sign in words.to_lowercase().chars().map(without_accent) {
        if sign.is_ascii_alphanumeric() {
            slug.push(sign);
        } else if !matches!(sign, '\'' | '’') && !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    match slug.bytes().next()? {
        b'0'..=b'9' => Some(format!("e-{slug}")),
        _ => Some(slug),
    }
}

/// The id that TimelineJS makes of a headline, markup and all.
fn their_slug(headline: &str) -> String {
    let mut slug = String::new();
    for sign in headline.trim().to_lowercase().chars().map(without_accent) {
        match sign {
            'a'..='z' | '0'..='9' => slug.push(sign),
            ' ' | '-' | '·' | '/' | '_' | ',' | ':' | ';' if !slug.ends_with('-') => {
                slug.push('-')
            }
            _ => {}
        }
    }
    if slug.starts_with(|sign: char| sign.is_ascii_digit()) {
        slug.insert(0, '_');
    }
    slug
}

/// The letter under the accents that TimelineJS takes away.
fn without_accent(sign: char) -> char {
    match sign {
        'ã' | 'à' | 'á' | 'ä' | 'â' => 'a',
        'ẽ' | 'è' | 'é' | 'ë' | 'ê' => 'e',
        'ì' | 'í' | 'ï' | 'î' => 'i',
        'õ' | 'ò' | 'ó' | 'ö' | 'ô' => 'o',
        'ù' | 'ú' | 'ü' | 'û' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        other => other,
    }
}
