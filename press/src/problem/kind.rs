//! The kinds of problems, each with the code it is known by. A code never changes its meaning; a new kind gets a new one.

/// Whether a case can be published in spite of a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// It cannot.
    Error,
    /// It can, and somebody should look.
    Warning,
}

macro_rules! kinds {
    ($($code:literal $name:ident $slug:literal $label:literal $about:literal,)+) => {
        /// What kind of problem it is. `docs/problems/` has a page for each.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $(#[doc = $about] $name,)+
        }

        impl Kind {
            /// Every kind, in the order of the codes.
            pub const ALL: &'static [Kind] = &[$(Self::$name,)+];

            /// The code, such as `E04`: stable, for searches, editors and machines.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)+
                }
            }

            /// The name, such as `dead-end`.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$name => $slug,)+
                }
            }

            /// What it is, in a sentence.
            #[must_use]
            pub fn about(self) -> &'static str {
                match self {
                    $(Self::$name => $about,)+
                }
            }

            /// The page about it, in Markdown: why it matters, an example, and how to mend it.
            #[must_use]
            pub fn page(self) -> &'static str {
                match self {
                    $(Self::$name => include_str!(concat!("../../../docs/problems/", $code, ".md")),)+
                }
            }

            /// What stands under the marked words of the line.
            pub(super) fn label(self) -> &'static str {
                match self {
                    $(Self::$name => $label,)+
                }
            }
        }
    };
}

impl Kind {
    /// Whether a case can be published in spite of it; the code's letter says so.
    #[must_use]
    pub fn severity(self) -> Severity {
        if self.code().starts_with('W') { Severity::Warning } else { Severity::Error }
    }

    /// The kind with this code or name, in capital or small letters.
    #[must_use]
    pub fn named(words: &str) -> Option<Self> {
        let is = |name: &str| name.eq_ignore_ascii_case(words);
        Self::ALL.iter().copied().find(|kind| is(kind.code()) || is(kind.name()))
    }
}

kinds! {
    "E01" Syntax "syntax" "cannot be read from here" "The file is not TOML at this place.",
    "E02" UnknownKey "unknown-key" "not a key of this format" "A key or table that the format does not have.",
    "E03" MissingKey "missing-key" "incomplete" "A key or table that the format needs.",
    "E04" DeadEnd "dead-end" "some answers end nowhere" "Some answers lead to no outcome.",
    "E05" TwoOutcomes "two-outcomes" "a second outcome for one end" "Some answers lead to two outcomes.",
    "E06" OutcomeNeverShown "outcome-never-shown" "no answers lead here" "An outcome that no answers lead to.",
    "E07" IdleQuestion "question-cannot-matter" "cannot change the result" "A question whose answer never changes the outcome.",
    "E08" UnusedCriterion "criterion-unused" "counts nowhere" "A criterion that counts in no verdict.",
    "E09" ImpossibleAnswer "answer-impossible" "can never be true" "A value or an answer that the constraints rule out.",
    "E10" ValueVerdict "value-verdict" "sorted nowhere, or twice" "A value of a fact that a criterion sorts nowhere, or twice.",
    "E11" Definition "definition" "does not fit the criteria" "The definition's sentence and its criteria do not fit together.",
    "E12" NoSource "no-source" "cannot be checked by a reader" "Something stated that nobody can check.",
    "E13" NoBasis "no-basis" "rests on nothing" "A statement that does not say what it rests on.",
    "E14" Promise "forbidden-promise" "promises what nobody can know" "Words that tell readers that they are in a class or are owed money.",
    "E15" Speaker "speaker" "who says it?" "Words of a side without the side, or a side without its words.",
    "E16" Duplicate "duplicate" "a second time" "Something that may stand only once stands twice.",
    "E17" AsksAnother "asks-another" "the reader cannot know this" "A question about what only somebody else can know.",
    "E18" ImpossibleVerdict "impossible-verdict" "can be reached" "A verdict that was said to be impossible can be reached.",
    "E19" WrongType "wrong-type" "another kind of value" "A number where words belong, a list where a table belongs.",
    "E20" UnknownWord "unknown-word" "not known here" "A word outside a closed list.",
    "E21" BadDate "bad-date" "this date" "Not a date, or not a possible one.",
    "E22" EndBeforeStart "end-before-start" "ends before it starts" "A span that ends before it starts.",
    "E23" BadId "bad-id" "this id" "An id that is not formed like one.",
    "E24" DanglingId "dangling-id" "nothing has this id" "An id that nothing in the file has.",
    "E25" BadAddress "bad-address" "this address" "An address that is not a plain public `https` address.",
    "E26" BadText "bad-text" "cannot be shown" "Text outside the small part of Markdown, or without words.",
    "E27" Invisible "invisible-character" "cannot be seen" "A character that cannot be seen, or that turns the reading order.",
    "E28" TooFew "too-few" "not enough" "A list that is shorter than it has to be.",
    "E29" TooLong "too-long" "too long for its place" "Words that do not fit their place.",
    "E30" PostureOutdated "posture-outdated" "newer than the status" "Something happened after the day the status was last checked.",
    "E31" ReviewOutdated "review-outdated" "older than the newest event" "The last review is older than the newest event.",
    "E32" LongQuote "quote-too-long" "too long for a short quote" "A quote of more than 25 words.",
    "E33" Rules "rules" "does not add up" "Facts, criteria, questions and constraints do not fit together.",
    "E34" Untranslated "translation-missing" "not translated" "Words of the original that a translation does not have.",
    "E35" ExtraTranslation "translation-extra" "translates nothing" "Words of a translation that the original does not have.",
    "E36" StaleTranslation "translation-stale" "the original has changed" "A translation of words that have changed since.",
    "E37" ImageFile "image-file" "this picture" "A picture that is not a file of the case, or cannot be read.",
    "E38" ImageAlt "image-without-alt" "says nothing to those who cannot see it" "A picture without words for those who cannot see it.",
    "E39" TooMany "too-many" "more than can be proved" "More questions or answers than the press can prove.",
    "E40" TooLarge "too-large" "larger than a case can be" "A file, or a nesting in it, larger than any case.",
    "E41" Language "language" "no such language here" "A language that the project has no words for.",
    "E42" PostureNeeds "posture-needs" "does not fit the status" "The status needs something that is missing, or forbids something that is there.",
    "E43" Gap "gap" "not written yet" "A place that is marked as not written yet.",
    "W01" HardToRead "hard-to-read" "hard to read" "A text above the reading grade that was agreed.",
    "W02" SourceUncited "source-uncited" "nothing rests on it" "A source that nothing cites.",
    "W03" TermUnused "term-unused" "never used" "A term that no text leads to.",
    "W04" TermLate "term-late" "used before it is explained" "A term whose first use does not lead to its explanation.",
    "W05" LongText "long-text" "too long for a phone" "A text that fills more than a phone.",
    "W06" DeadlinePast "deadline-past" "this day has passed" "A deadline that has passed, without what came of it.",
    "W07" AllegedAsFact "alleged-as-fact" "reads like a fact" "An allegation whose words do not say who alleges it.",
    "W08" ImpliedCriterion "criterion-implied" "already implied by another" "A criterion that another one implies.",
    "W09" IdleException "exception-idle" "excepts nothing" "An exception for a text that is not there.",
    "W10" NotPictured "sign-not-pictured" "not in the picture’s fonts" "A sign that the picture for sharing cannot show.",
    "W11" Absolute "absolute" "says more than anyone looked for" "A claim about all reports that is not put as found or not found.",
    "W12" Repeated "repeated" "told in other places" "A fact that is told in more than three places.",
    "W13" CheckedLongAgo "checked-long-ago" "more than 30 days ago" "A status that nobody has checked for more than 30 days.",
    "W14" PresentTense "present-tense" "the suit has ended" "The suit's word in the present tense, though the case is over.",
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_code_and_a_name_mean_one_kind() {
        let codes: BTreeSet<_> = Kind::ALL.iter().map(|kind| kind.code()).collect();
        let names: BTreeSet<_> = Kind::ALL.iter().map(|kind| kind.name()).collect();
        assert_eq!((codes.len(), names.len()), (Kind::ALL.len(), Kind::ALL.len()));
    }

    #[test]
    fn a_kind_is_found_by_its_code_and_by_its_name() {
        for words in ["E04", "e04", "dead-end", "Dead-End"] {
            assert_eq!(Kind::named(words), Some(Kind::DeadEnd), "{words}");
        }
        assert_eq!(Kind::named("E4"), None);
    }
}
