//! Ids: how they are formed, that each is there once, and that every mention finds its owner.

use std::collections::{BTreeMap, BTreeSet};

use case_explainer::brief::Str;

use super::{Checker, Index};
use crate::problem::{Fault, Kind, Lines, Problem};
use crate::source::{Field, List, Located, Span, gap_id, listed, nearest};

/// More ids than this are not listed in a sentence.
const FEW: usize = 8;

/// The ids of one kind of things, and which of these things has each.
pub(super) struct Names {
    /// What the things are called: "source", "term".
    noun: &'static str,
    owners: BTreeMap<String, (usize, Span)>,
    /// Whether some of the things could not be read; then an id may be theirs.
    incomplete: bool,
}

impl Names {
    /// Collects ids in the order of the file; a badly formed or second one is a problem.
    pub(super) fn gather<'r>(
        noun: &'static str,
        ids: impl IntoIterator<Item = &'r Field<String>>,
        lines: &Lines,
        problems: &mut Vec<Problem>,
    ) -> Self {
        let mut owners: BTreeMap<String, (usize, Span)> = BTreeMap::new();
        let mut incomplete = false;
        for (position, id) in ids.into_iter().enumerate() {
            let Some(id) = id else {
                incomplete = true;
                continue;
            };
            if let Some(gap) = gap_id(id) {
                problems.push(gap);
                incomplete = true;
                continue;
            }
            if let Err(fault) = well_formed(&id.value) {
                problems.push(fault.at(Kind::BadId, id.span.clone()));
            }
            if let Some((_, first)) = owners.get(&id.value) {
                problems.push(Problem::new(
                    Kind::Duplicate,
                    id.span.clone(),
                    format!(
                        "Another {noun} has the id `{}` already, on line {}.",
                        id.value,
                        lines.number(first.start)
                    ),
                    "Give one of them another id; if one has been published, change the other.",
                ));
            } else {
                owners.insert(id.value.clone(), (position, id.span.clone()));
            }
        }
        Self { noun, owners, incomplete }
    }

    /// As it is, of things that a case must have: without any, none could be read.
    pub(super) fn required(mut self) -> Self {
        self.incomplete |= self.owners.is_empty();
        self
    }

    /// Which thing has this id.
    pub(super) fn find(&self, id: &str) -> Option<usize> {
        self.owners.get(id).map(|(position, _)| *position)
    }

    /// Why an id leads nowhere; nothing if that is a consequence of another problem. `briefly`: without a guess.
    fn lost(&self, id: &Located<String>, briefly: bool) -> Option<Problem> {
        let known = self.owners.keys().map(String::as_str);
        let known = known.take(if briefly { 0 } else { usize::MAX });
        let fault = dangling(self.noun, &id.value, known);
        (!self.incomplete).then(|| fault.at(Kind::DanglingId, id.span.clone()))
    }
}

/// Why an id leads nowhere, among the ids there are.
pub(super) fn dangling<'a>(
    noun: &str,
    id: &str,
    known: impl Iterator<Item = &'a str> + Clone,
) -> Fault {
    let mend = match nearest(id, known.clone()) {
        Some(meant) => format!("Did you mean `{meant}`?"),
        None if known.clone().count() == 1 => {
            format!("Mend the id, or add the {noun}. The only one is {}.", listed(known))
        }
        None if (2..=FEW).contains(&known.clone().count()) => {
            format!("Mend the id, or add the {noun}. There are {}.", listed(known))
        }
        None => format!("Mend the id, or add the {noun}."),
    };
    Fault::new(format!("There is no {noun} with the id `{id}`."), mend)
}

/// Lower-case letters, digits and hyphens, starting with a letter.
pub(super) fn well_formed(id: &str) -> Result<(), Fault> {
    let starts = id.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase());
    let signs = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if starts && id.bytes().all(signs) {
        return Ok(());
    }
    Err(Fault::new(
        format!("\"{id}\" is not an id."),
        "Use lower-case letters a to z, digits and hyphens, with a letter first: `privacy-policy-2024`.",
    ))
}

impl Checker<'_> {
    /// The id of something, which has been judged already.
    pub(super) fn id(&self, raw: &Field<String>) -> Option<Str> {
        raw.as_ref().map(|id| Str::from(id.value.as_str()))
    }

    /// Which of some things has the id that is mentioned.
    pub(super) fn find(&mut self, of: fn(&Index) -> &Names, id: &Field<String>) -> Option<usize> {
        self.mention(of, id.as_ref()?)
    }

    /// Which of some things has this id.
    pub(super) fn mention(
        &mut self,
        of: fn(&Index) -> &Names,
        id: &Located<String>,
    ) -> Option<usize> {
        if let Some(gap) = gap_id(id) {
            self.report(gap);
            return None;
        }
        let names = of(&self.index);
        let found = names.find(&id.value);
        if found.is_none() {
            let lost = names.lost(id, self.is_long());
            lost.into_iter().for_each(|problem| self.report(problem));
        }
        found
    }

    /// The sources that are mentioned; at least one, none twice.
    pub(super) fn sources(&mut self, raw: &Option<List>) -> Option<Vec<usize>> {
        let list = raw.as_ref()?;
        if list.value.is_empty() {
            self.report(Problem::new(
                Kind::NoSource,
                list.span.clone(),
                "This list of sources is empty, so nobody can check what is stated.",
                "Put the id of at least one `[[source]]` between the brackets.",
            ));
        }
        self.once(&list.value);
        let found =
            self.each(&list.value, |checker, id| checker.mention(|index| &index.sources, id))?;
        self.cited.extend(&found);
        Some(found)
    }

    /// Says which words of a list stand in it a second time.
    pub(super) fn once(&mut self, words: &[Located<String>]) {
        let mut seen = BTreeSet::new();
        for word in words {
            if !seen.insert(&word.value) {
                self.report(Problem::new(
                    Kind::Duplicate,
                    word.span.clone(),
                    format!("`{}` stands in this list twice.", word.value),
                    "Take one of them out.",
                ));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_can_stand_in_an_address() {
        for id in ["a", "privacy-policy-2024", "a1"] {
            assert!(well_formed(id).is_ok(), "{id}");
        }
        for id in ["", "2024", "-a", "A", "a_b", "a b", "é", "a.b"] {
            assert!(well_formed(id).is_err(), "{id}");
        }
    }
}
