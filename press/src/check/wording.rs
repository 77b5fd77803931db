//! Wording: easy enough to read, short enough for a phone, no promise, and no allegation that reads like a fact.
//!
//! The rules of a language are in its locale; without one, nothing is judged. Words that are not the editor's own (names,
//! titles of sources) are left alone.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::Checker;
use crate::problem::{Kind, Problem, SHOWN};
use crate::source::{BasisWord, List, Located, Needs, Place, RawCase, Span, gap};
use crate::wording::{Hard, Judge, Long, Plain, ReadingRules};

/// Keys of words that stand as a label or title.
const LABELS: [&str; 8] = ["headline", "label", "name", "point", "role", "short", "term", "title"];

/// Tables that a reader takes in as a whole.
const WHOLES: [&str; 2] = ["question.", "outcome."];

/// The words that are shown without the rest of the case.
const HEADS: [&str; 2] = ["title", "summary"];

/// How many words a sentence shares with an allegation if it tells the same.
const TELLING: usize = 4;

/// Some words of the case.
struct Words {
    /// The table they stand in, such as `event.filed`; empty for the top of the file.
    table: String,
    path: String,
    is_label: bool,
    /// As they are written.
    written: Located<String>,
    /// As they are read.
    plain: Plain,
    /// Whether what they say is alleged.
    alleged: bool,
}

/// The rest of the sentence that starts with a reported phrase, and how to fix it.
struct Advice {
    reason: &'static str,
    fix: &'static str,
}

/// How the case's words are judged: its table `[reading]`. A grade that is none is a problem of that table.
fn rules(raw: &RawCase) -> ReadingRules {
    let Some(reading) = &raw.reading else { return ReadingRules::default() };
    let words = |list: &Option<List>| {
        let words = list.iter().flat_map(|list| &list.value);
        words.map(|word| word.value.clone()).collect()
    };
    let grade = reading.grade.as_ref().and_then(|grade| u8::try_from(grade.value).ok());
    ReadingRules {
        names: words(&reading.names),
        except: words(&reading.except),
        grade: grade.map(f64::from),
    }
}

impl Checker<'_> {
    /// Judges every word by the rules of the case's language.
    pub(super) fn wording(&mut self) {
        let Some(language) = &self.raw.language else { return };
        let Some(locale) = self.setting.locales.get(&language.value) else { return };
        if self.errors >= SHOWN {
            return;
        }
        let mut rules = rules(self.raw);
        if self.original.is_some() {
            // A grade that was agreed is one of the original's formula; a translation has its own language's.
            rules.grade = None;
        }
        let judge = Judge::new(&locale.wording, &rules);
        let all = words(self.raw);
        for words in &all {
            if self.errors < SHOWN {
                self.promises(words, &judge);
            }
            // Warnings that nobody would see are not looked for: judging takes longer than anything else.
            if !self.is_long() {
                self.told_as_fact(words, &judge);
                self.absolute(words, &judge);
                self.present(words, &judge);
            }
        }
        if !self.is_long() {
            self.headed_as_fact(&all, &judge);
            self.repeats(&judge);
        }
        let free = |words: &&Words| !rules.except.iter().any(|path| belongs(&words.path, path));
        let all: Vec<&Words> = all.iter().filter(free).collect();
        for words in &all {
            if !self.is_long() {
                self.long(words, &judge);
            }
        }
        for group in all.chunk_by(|one, other| one.table == other.table) {
            if self.is_long() {
                return;
            }
            let before = self.problems.len();
            for words in group {
                self.hard(&[words], &judge);
            }
            let table = group.first().map_or("", |words| words.table.as_str());
            let whole = WHOLES.iter().any(|whole| table.starts_with(whole));
            // Where a part is too hard by itself, there is enough to mend.
            if whole && self.problems.len() == before {
                self.hard(group, &judge);
            }
        }
    }

    fn promises(&mut self, words: &Words, judge: &Judge) {
        self.report_phrases(Kind::Promise, words, judge.promises(&words.plain), &Advice {
            reason: "tells readers what only a court or an administrator can know.",
            fix: "Say what the group is or what the paper says, and let readers compare; or say that it is open \
                   (\"nobody can tell you if ...\").",
        });
    }

    fn told_as_fact(&mut self, words: &Words, judge: &Judge) {
        if words.alleged && !judge.alleges(&words.plain) {
            self.report(Problem::new(
                Kind::AllegedAsFact,
                words.written.span.clone(),
                "The basis is `alleged`, but these words do not say whose word it is.",
                "Write \"The suit says ...\", or begin with \"That ...\".",
            ));
        }
    }

    /// Warns of a title or summary that tells an allegation without saying whose word it is, also as a question.
    fn headed_as_fact(&mut self, all: &[Words], judge: &Judge) {
        let mut alleged: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        for words in all.iter().filter(|words| words.alleged) {
            let sentences = judge.attributed(&words.plain).into_iter();
            let claimed =
                sentences.filter(|(_, attributed)| *attributed).flat_map(|(words, _)| words);
            alleged.entry(&words.table).or_default().extend(claimed);
        }
        for words in all.iter().filter(|words| HEADS.contains(&words.path.as_str())) {
            let repeats =
                judge.attributed(&words.plain).into_iter().any(|(sentence, attributed)| {
                    let shared = |words: &BTreeSet<String>| sentence.intersection(words).count();
                    !attributed && alleged.values().any(|words| shared(words) >= TELLING)
                });
            if repeats {
                self.report(Problem::new(
                    Kind::AllegedAsFact,
                    words.written.span.clone(),
                    "A sentence here tells what is only alleged, and does not say whose word it is.",
                    "Say who says so: \"... was accused of ...\". A question leaves it just as open.",
                ));
            }
        }
    }

    fn absolute(&mut self, words: &Words, judge: &Judge) {
        self.report_phrases(Kind::Absolute, words, judge.absolutes(&words.plain), &Advice {
            reason: "speaks of all reports, and nobody has read them all.",
            fix: "Say that it is about what you found: \"no report we found\", \"we found this only in ...\".",
        });
    }

    fn present(&mut self, words: &Words, judge: &Judge) {
        let kind = self.raw.posture.as_ref().and_then(|posture| posture.kind.as_ref());
        if kind.is_some_and(|kind| kind.value.is_over()) {
            self.report_phrases(
                Kind::PresentTense,
                words,
                judge.present_of_suit(&words.plain),
                &Advice {
                    reason: "is in the present, but by its status the case is over.",
                    fix: "Write it in the past tense: \"the suit said\".",
                },
            );
        }
    }

    /// Reports the first few of these parts of a text, each at its place.
    fn report_phrases(
        &mut self,
        kind: Kind,
        words: &Words,
        parts: Vec<Range<usize>>,
        advice: &Advice,
    ) {
        for part in parts.into_iter().take(SHOWN) {
            let said = words.plain.text.get(part.clone()).unwrap_or_default();
            let reason = format!("\"{said}\" {}", advice.reason);
            self.report(Problem::new(kind, self.place(words, &part), reason, advice.fix));
        }
    }

    fn long(&mut self, words: &Words, judge: &Judge) {
        let (long, what) = if words.is_label {
            (judge.long_label(&words.plain), "characters; a label")
        } else {
            (judge.long_text(&words.plain), "words; a text")
        };
        let Some(Long { length, most, beyond }) = long else { return };
        self.report(Problem::new(
            Kind::LongText,
            self.place(words, &beyond),
            format!("This has {length} {what} on a phone has room for {most}."),
            "Shorten it, or make two of it.",
        ));
    }

    /// Judges words that are read together.
    fn hard(&mut self, group: &[&Words], judge: &Judge) {
        let texts: Vec<&Plain> = group.iter().map(|words| &words.plain).collect();
        let Some(Hard { grade, limit, text, sentence, words }) = judge.hard(&texts) else { return };
        let Some(hardest) = group.get(text) else { return };
        let (what, path) = match group {
            [words] => ("This text reads", &words.path),
            _ => ("All words of this part together read", &hardest.table),
        };
        self.report(Problem::new(
            Kind::HardToRead,
            self.place(hardest, &sentence),
            format!("{what} at school grade {grade}; the limit is {limit}."),
            format!(
                "This sentence adds most to it ({words} words): split it, or use shorter words. If the words cannot be \
                 others, add \"{path}\" to `except` in `[reading]`."
            ),
        ));
    }

    /// Where some of the words stand in the file; where all of them stand, if that cannot be told.
    fn place(&self, words: &Words, part: &Range<usize>) -> Span {
        let part = words.plain.written(part);
        let span = words.written.within(self.text, &part);
        if span != words.written.span {
            return span;
        }
        words.written.part(self.text, words.written.value.get(part).unwrap_or_default())
    }
}

/// The editor's own words.
fn words(raw: &RawCase) -> Vec<Words> {
    let mut all: Vec<Words> = Vec::new();
    // Visiting can change words, too, so it wants a copy.
    raw.clone().words(&mut |place, field| {
        let Some(written) = field.as_ref().filter(|_| is_judged(&place)) else { return };
        // What is not written yet has no wording to judge.
        if gap(written).is_some() {
            return;
        }
        let alleged = place.statement == Some(BasisWord::Alleged);
        let event = place.table.starts_with("event.");
        // An event's title is read alone, so it has to say so, too.
        if let Some(title) = all.last_mut().filter(|last| last.table == place.table)
            && event
            && alleged
        {
            title.alleged = true;
        }
        all.push(Words {
            table: place.table.to_owned(),
            path: place.path(),
            // How long an event's title may be is judged with the timeline.
            is_label: LABELS.contains(&place.key) && !event,
            plain: Plain::of(&written.value),
            written: written.clone(),
            alleged,
        });
    });
    all
}

/// The path of every text that is judged, or will be once it is written.
pub(super) fn judged_paths(raw: &RawCase) -> Vec<String> {
    let mut paths = Vec::new();
    raw.clone().words(&mut |place, _| paths.extend(is_judged(&place).then(|| place.path())));
    paths
}

/// Whether words are the editor's own. Those of the definition are quoted or reported, and its sentence is put together
/// elsewhere.
fn is_judged(place: &Place<'_>) -> bool {
    place.needs == Needs::Always && (place.table, place.key) != ("definition", "sentence")
}

/// Whether a path is the one that is named, or inside of it.
pub(super) fn belongs(path: &str, named: &str) -> bool {
    path.strip_prefix(named).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_exception_names_a_text_or_all_of_a_table() {
        for named in ["event.filed.text", "event.filed", "event"] {
            assert!(belongs("event.filed.text", named), "{named}");
        }
        for named in ["event.file", "event.filed.title", "filed", "event.filed.text.more"] {
            assert!(!belongs("event.filed.text", named), "{named}");
        }
    }
}
