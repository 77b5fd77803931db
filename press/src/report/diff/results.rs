//! What an edit changes on the ways through the questions.

use crate::rules::{Open, Truth};
use serde::{Serialize, Serializer};

use super::meet::meet;
use super::ways::{Told, Way};

/// What is different on the ways of two cases.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Results {
    /// How many ways the older case has.
    pub ways_before: usize,
    /// How many ways the newer case has.
    pub ways_after: usize,
    /// How many ways there are that a reader could go before and can go now.
    pub compared: usize,
    /// Those of them that are different, and those that can be gone in one case only.
    pub ways: Vec<WayChange>,
    /// The verdicts that no way of the older case ends with.
    #[serde(serialize_with = "truths")]
    pub never_before: Vec<Truth>,
    /// The verdicts that no way of the newer case ends with.
    #[serde(serialize_with = "truths")]
    pub never_after: Vec<Truth>,
}

/// A way on which something is different.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WayChange {
    /// What is different, the gravest first.
    pub change: WayFate,
    /// What the reader answers; a question that only one of the cases asks is among them.
    pub answers: Vec<Answered>,
    /// How it ended.
    pub before: Option<End>,
    /// How it ends.
    pub after: Option<End>,
    /// What is found otherwise, on a way that can be gone in both cases.
    pub findings: Vec<FindingChange>,
    /// Questions that are asked on it now.
    pub now_asked: Vec<String>,
    /// Questions that are not asked on it any more.
    pub no_longer_asked: Vec<String>,
}

/// What is different on a way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WayFate {
    /// It leads to another outcome, or the verdict or what stays open is another.
    Result,
    /// The outcome is the same, and something is found otherwise.
    Findings,
    /// Outcome and findings are the same, and other questions are asked.
    Questions,
    /// It could not be gone before.
    New,
    /// It cannot be gone any more.
    Gone,
}

/// A question and the answer to it, by their ids.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Answered {
    /// The id of the fact that is asked for.
    pub question: String,
    /// The id of the value; none for "not sure".
    pub answer: Option<String>,
}

/// How a way ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct End {
    /// The number that the way has in the review sheet.
    pub way: usize,
    /// The id of the outcome.
    pub outcome: Option<String>,
    /// How the answers compare with the definition.
    #[serde(serialize_with = "truth")]
    pub verdict: Truth,
    /// What stays open.
    #[serde(serialize_with = "open")]
    pub open: Open,
}

impl End {
    /// Whether a reader is shown the same.
    fn shows(&self, other: &Self) -> bool {
        (&self.outcome, self.verdict, self.open) == (&other.outcome, other.verdict, other.open)
    }
}

/// What a way finds about a criterion, or about a group within the class.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Whether it holds.
    #[serde(serialize_with = "truth")]
    pub verdict: Truth,
    /// Why: `answered`, `deduced`, `not-asked`, `not-sure`, `unclear`, `party` or `court`; none for a group.
    pub reason: Option<&'static str>,
    /// The id of the constraint that it is deduced from.
    pub constraint: Option<String>,
}

/// A finding that is another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FindingChange {
    /// The path of the criterion or the group: `criterion.inmail`.
    pub path: String,
    /// What was found.
    pub before: Option<Finding>,
    /// What is found.
    pub after: Option<Finding>,
}

impl Results {
    /// Whether every way is as it was.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ways.is_empty() && self.never_before == self.never_after
    }

    /// The ways on which this is different.
    pub fn of(&self, fate: WayFate) -> impl Iterator<Item = &WayChange> {
        self.ways.iter().filter(move |way| way.change == fate)
    }

    /// The questions that are asked on some way now and were not, or the other way round, with the number of ways.
    #[must_use]
    pub fn asked(&self, questions: impl Fn(&WayChange) -> &[String]) -> Vec<(String, usize)> {
        let mut counted: Vec<(String, usize)> = Vec::new();
        for question in self.ways.iter().flat_map(questions) {
            match counted.iter_mut().find(|(known, _)| known == question) {
                Some((_, ways)) => *ways += 1,
                None => counted.push((question.clone(), 1)),
            }
        }
        counted
    }
}

pub(super) fn results(before: &Told, after: &Told) -> Results {
    let pairs = meet(&before.ways, &after.ways);
    let (old, new): (Vec<usize>, Vec<usize>) = pairs.iter().copied().unzip();
    let pair = |(old, new): &(usize, usize)| Some((before.ways.get(*old)?, after.ways.get(*new)?));
    let mut ways: Vec<WayChange> =
        pairs.iter().filter_map(pair).filter_map(|(old, new)| changed(old, new)).collect();
    ways.extend(without(&after.ways, &new).map(|way| only(way, WayFate::New)));
    ways.extend(without(&before.ways, &old).map(|way| only(way, WayFate::Gone)));
    ways.sort_by_key(|way| way.change);
    Results {
        ways_before: before.ways.len(),
        ways_after: after.ways.len(),
        compared: pairs.len(),
        ways,
        never_before: before.never.clone(),
        never_after: after.never.clone(),
    }
}

/// The ways at none of these positions.
fn without<'w>(ways: &'w [Way], positions: &[usize]) -> impl Iterator<Item = &'w Way> {
    let mut known = vec![false; ways.len()];
    for position in positions {
        known.get_mut(*position).into_iter().for_each(|it| *it = true);
    }
    ways.iter().zip(known).filter(|(_, known)| !known).map(|(way, _)| way)
}

/// What is different on a way that can be gone in both cases, if anything is.
fn changed(before: &Way, after: &Way) -> Option<WayChange> {
    let findings = findings(before, after);
    let now_asked = asked_only(after, before);
    let no_longer_asked = asked_only(before, after);
    let same_questions = now_asked.is_empty() && no_longer_asked.is_empty();
    let change = match (before.end.shows(&after.end), findings.is_empty(), same_questions) {
        (false, _, _) => WayFate::Result,
        (true, false, _) => WayFate::Findings,
        (true, true, false) => WayFate::Questions,
        (true, true, true) => return None,
    };
    let mut answers = after.steps.clone();
    answers
        .extend(before.steps.iter().filter(|it| no_longer_asked.contains(&it.question)).cloned());
    let (before, after) = (Some(before.end.clone()), Some(after.end.clone()));
    Some(WayChange { change, answers, before, after, findings, now_asked, no_longer_asked })
}

/// A way that can be gone in one case only.
fn only(way: &Way, change: WayFate) -> WayChange {
    let end = |fate| (change == fate).then(|| way.end.clone());
    WayChange {
        change,
        answers: way.steps.clone(),
        before: end(WayFate::Gone),
        after: end(WayFate::New),
        findings: Vec::new(),
        now_asked: Vec::new(),
        no_longer_asked: Vec::new(),
    }
}

/// The questions of a way that are not on another.
fn asked_only(way: &Way, other: &Way) -> Vec<String> {
    let asked = |question: &String| other.steps.iter().any(|step| step.question == *question);
    let questions = way.steps.iter().map(|step| &step.question);
    questions.filter(|question| !asked(question)).cloned().collect()
}

fn findings(before: &Way, after: &Way) -> Vec<FindingChange> {
    let of = |way: &Way, path: &String| {
        let found = way.findings.iter().find(|(known, _)| known == path);
        found.map(|(_, finding)| finding.clone())
    };
    let gone = before.findings.iter().filter(|(path, _)| of(after, path).is_none());
    let paths = after.findings.iter().chain(gone).map(|(path, _)| path);
    let changes = paths.map(|path| FindingChange {
        path: path.clone(),
        before: of(before, path),
        after: of(after, path),
    });
    changes.filter(|change| change.before != change.after).collect()
}

fn truth<S: Serializer>(truth: &Truth, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(truth_name(*truth))
}

fn truths<S: Serializer>(truths: &[Truth], to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(truths.iter().map(|truth| truth_name(*truth)))
}

fn truth_name(truth: Truth) -> &'static str {
    match truth {
        Truth::Yes => "yes",
        Truth::No => "no",
        Truth::Unknown => "unknown",
    }
}

fn open<S: Serializer>(open: &Open, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(match open {
        Open::None => "none",
        Open::Others => "others",
        Open::Reader => "reader",
    })
}
