//! Facts that the page states again and again, found by the words and sources that statements share.

use std::collections::{BTreeMap, BTreeSet};

use super::Checker;
use crate::problem::{Kind, Problem, SHOWN};
use crate::source::{Located, RawCase, RawGround, RawStatement};
use crate::wording::{Judge, Plain};

/// How many places may say the same.
const PLACES: usize = 3;
/// How many words two statements must have for a comparison to mean anything.
const LEAST_WORDS: usize = 5;
/// The share of its words that the shorter of two statements finds in the other, if they say the same.
const SHARED: f64 = 0.6;
/// A word that is in more than one of so many statements is what the case is about, and tells no two apart.
const COMMON: usize = 4;
/// A word in so few statements is never that common.
const RARE: usize = 6;
/// More statements than a page has that anybody reads as a whole.
const MOST: usize = 400;

/// A statement on the page.
struct PageStatement<'r> {
    path: String,
    text: &'r Located<String>,
    words: BTreeSet<String>,
    sources: BTreeSet<&'r str>,
}

impl Checker<'_> {
    /// Warns of each statement that says what three others on the page have said.
    pub(super) fn repeats(&mut self, judge: &Judge) {
        let raw = self.raw;
        let mut statements = statements(raw, judge);
        if statements.len() > MOST {
            return;
        }
        leave_out_common_words(&mut statements);
        for (at, statement) in statements.iter().enumerate() {
            let before = statements.iter().take(at).filter(|other| say_the_same(statement, other));
            let before: Vec<_> = before.map(|other| format!("`{}`", other.path)).collect();
            if before.len() < PLACES || self.problems.len() >= SHOWN {
                continue;
            }
            self.report(Problem::new(
                Kind::Repeated,
                statement.text.span.clone(),
                format!("{} say this already, and rest on a source of this one.", before.join(", ")),
                "Say it once, where readers need it, and take it out elsewhere or leave it to the record.",
            ));
        }
    }
}

fn say_the_same(one: &PageStatement, other: &PageStatement) -> bool {
    let fewer = one.words.len().min(other.words.len());
    if fewer < LEAST_WORDS || one.sources.is_disjoint(&other.sources) {
        return false;
    }
    let shared = one.words.intersection(&other.words).count();
    // Both are counts of words in a text, far below what a float holds exactly.
    #[expect(clippy::cast_precision_loss, reason = "small counts")]
    let share = shared as f64 / fewer as f64;
    share >= SHARED
}

fn leave_out_common_words(statements: &mut [PageStatement]) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for word in statements.iter().flat_map(|it| &it.words) {
        *counts.entry(word.clone()).or_default() += 1;
    }
    let most = (statements.len() / COMMON).max(RARE);
    for statement in statements {
        statement.words.retain(|word| counts.get(word).is_none_or(|count| *count <= most));
    }
}

/// Returns the statements of the page.
fn statements<'r>(raw: &'r RawCase, judge: &Judge) -> Vec<PageStatement<'r>> {
    let mut statements = Vec::new();
    let mut add = |noun: &str, id: Option<&Located<String>>, statement: &'r RawStatement| {
        let RawGround { sources, .. } = &statement.ground;
        let (Some(text), Some(sources)) = (&statement.text, sources) else { return };
        if statement.is_of_record() {
            return;
        }
        let path = id.map_or_else(|| noun.to_owned(), |id| format!("{noun}.{}", id.value));
        let words = judge.content_words(&Plain::of(&text.value));
        let sources = sources.value.iter().map(|id| id.value.as_str()).collect();
        statements.push(PageStatement { path, text, words, sources });
    };
    if let Some(posture) = &raw.posture {
        add("posture", None, &posture.statement);
        posture.meaning.iter().for_each(|it| add("meaning", it.id.as_ref(), &it.statement));
    }
    raw.minute.iter().for_each(|it| add("minute", it.id.as_ref(), &it.statement));
    raw.parties.iter().for_each(|it| add("party", it.id.as_ref(), &it.statement));
    raw.claims.iter().for_each(|it| add("claim", it.id.as_ref(), &it.statement));
    raw.events.iter().for_each(|it| add("event", it.id.as_ref(), &it.statement));
    raw.next.iter().for_each(|it| add("next", it.id.as_ref(), &it.statement));
    let doubts = raw.definition.iter().flat_map(|it| &it.doubts);
    doubts.for_each(|it| add("doubt", it.id.as_ref(), &it.statement));
    raw.disagreements.iter().for_each(|it| add("disagreement", it.id.as_ref(), &it.statement));
    raw.corrections.iter().for_each(|it| add("correction", it.id.as_ref(), &it.statement));
    raw.related.iter().for_each(|it| add("related", it.id.as_ref(), &it.statement));
    raw.background.iter().for_each(|it| add("background", it.id.as_ref(), &it.statement));
    statements
}
