//! Facts that the page states again and again, found by the words and sources that sentences share.

use std::collections::BTreeSet;

use super::Checker;
use crate::problem::{Kind, Problem, SHOWN};
use crate::source::{Field, List, Located, RawCase, RawStatement};
use crate::wording::{Judge, Plain};

/// The number of places that may say the same.
const PLACES: usize = 3;
/// The number of words that two sentences must have for a comparison to mean anything.
const LEAST_WORDS: usize = 5;
/// Of the words of the shorter of two sentences, so many tenths are in the other if they say the same.
const SHARED_TENTHS: usize = 6;
/// More sentences than a page has that anybody reads as a whole.
const MOST: usize = 600;

/// A sentence on the page.
struct Sentence<'r> {
    path: String,
    text: &'r Located<String>,
    words: BTreeSet<String>,
    /// The sources; none for a text that may say only what others have shown.
    sources: BTreeSet<&'r str>,
}

impl Sentence<'_> {
    /// Returns true if the two stand in different places, may rest on the same, and share most words.
    fn says_what(&self, other: &Self) -> bool {
        let fewer = self.words.len().min(other.words.len());
        let apart = !self.sources.is_empty()
            && !other.sources.is_empty()
            && self.sources.is_disjoint(&other.sources);
        if self.path == other.path || fewer < LEAST_WORDS || apart {
            return false;
        }
        self.words.intersection(&other.words).count() * 10 >= fewer * SHARED_TENTHS
    }
}

impl Checker<'_> {
    /// Warns of each sentence that says what three other places on the page have said.
    pub(super) fn repeats(&mut self, judge: &Judge) {
        let sentences = sentences(self.raw, judge);
        if sentences.len() > MOST {
            return;
        }
        for (at, sentence) in sentences.iter().enumerate() {
            let before = sentences.iter().take(at).filter(|other| sentence.says_what(other));
            let before: BTreeSet<_> = before.map(|other| format!("`{}`", other.path)).collect();
            if before.len() < PLACES || self.problems.len() >= SHOWN {
                continue;
            }
            let places = before.into_iter().collect::<Vec<_>>().join(", ");
            self.report(Problem::new(
                Kind::Repeated,
                sentence.text.span.clone(),
                format!("A sentence here says what stands in {places} already."),
                "Say it once, where readers need it, and take it out elsewhere or leave it to the record.",
            ));
        }
    }
}

/// Returns the sentences of the page.
fn sentences<'r>(raw: &'r RawCase, judge: &Judge) -> Vec<Sentence<'r>> {
    let mut found = Vec::new();
    let mut add =
        |noun: &str, id: &Field<String>, text: &'r Field<String>, sources: Option<&'r List>| {
            let Some(text) = text else { return };
            let path =
                id.as_ref().map_or_else(|| noun.to_owned(), |id| format!("{noun}.{}", id.value));
            let sources = sources.iter().flat_map(|list| &list.value).map(|id| id.value.as_str());
            let sources: BTreeSet<_> = sources.collect();
            let sentences = judge.content_words(&Plain::of(&text.value)).into_iter();
            found.extend(sentences.map(|words| Sentence {
                path: path.clone(),
                text,
                words,
                sources: sources.clone(),
            }));
        };
    let mut state = |noun: &str, id: &Field<String>, statement: &'r RawStatement| {
        if !statement.is_of_record() {
            add(noun, id, &statement.text, statement.ground.sources.as_ref());
        }
    };
    if let Some(posture) = &raw.posture {
        state("posture", &None, &posture.statement);
        posture.meaning.iter().for_each(|it| state("meaning", &it.id, &it.statement));
    }
    raw.minute.iter().for_each(|it| state("minute", &it.id, &it.statement));
    raw.parties.iter().for_each(|it| state("party", &it.id, &it.statement));
    raw.claims.iter().for_each(|it| state("claim", &it.id, &it.statement));
    raw.events.iter().for_each(|it| state("event", &it.id, &it.statement));
    raw.next.iter().for_each(|it| state("next", &it.id, &it.statement));
    let doubts = raw.definition.iter().flat_map(|it| &it.doubts);
    doubts.for_each(|it| state("doubt", &it.id, &it.statement));
    raw.disagreements.iter().for_each(|it| state("disagreement", &it.id, &it.statement));
    raw.corrections.iter().for_each(|it| state("correction", &it.id, &it.statement));
    raw.related.iter().for_each(|it| state("related", &it.id, &it.statement));
    raw.background.iter().for_each(|it| state("background", &it.id, &it.statement));
    for it in &raw.criteria {
        add("criterion", &it.id, &it.note, it.ground.sources.as_ref());
    }
    raw.questions.iter().for_each(|it| add("question", &it.fact, &it.why, None));
    raw.outcomes.iter().for_each(|it| add("outcome", &it.id, &it.text, None));
    raw.terms.iter().for_each(|it| add("term", &it.id, &it.text, it.sources.as_ref()));
    found
}
