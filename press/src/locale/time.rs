//! Words for dates that are more than a date, and for the time between two events.

use serde::Deserialize;

/// Dates that are more than a date, and the time between two events.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[expect(
    missing_docs,
    reason = "the names say it; `{date}`, `{time}`, `{zone}`, `{from}`, `{to}` and `{number}` are filled in"
)]
pub struct TimeWords {
    pub at: String,
    pub about: String,
    pub by: String,
    pub expected: String,
    pub postponed: String,
    pub since: String,
    pub before: String,
    pub span: String,
    pub undated: String,
    /// In place of a status whose last day, `{date}`, has passed.
    pub passed: String,
    pub events: Counted,
    pub later: LapseWords,
    pub earlier: LapseWords,
}

/// A time between two events, in each unit.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it; `{number}` is filled in")]
pub struct LapseWords {
    pub days: Counted,
    pub weeks: Counted,
    pub months: Counted,
    pub half_months: Counted,
    pub years: Counted,
}

/// A sentence with a `{number}`.
#[derive(Clone, Debug, Deserialize)]
#[serde(
    untagged,
    expecting = "words, or a table of the language's plural forms: `{ one = \"...\", other = \"...\" }`"
)]
pub enum Counted {
    /// The same for every number that can stand in it.
    Same(String),
    /// As the number asks for, where words change with it.
    Forms(Forms),
}

/// The forms of a sentence, by the plural categories of Unicode's CLDR. A form that is not there is `other`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the categories are CLDR's; each language uses some of them")]
pub struct Forms {
    pub zero: Option<String>,
    pub one: Option<String>,
    pub two: Option<String>,
    pub few: Option<String>,
    pub many: Option<String>,
    pub other: String,
}

impl From<&str> for Counted {
    fn from(sentence: &str) -> Self {
        Self::Same(sentence.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Deserialize)]
    struct Words {
        later: Counted,
    }

    fn read(text: &str) -> Result<Counted, String> {
        toml::from_str::<Words>(text).map(|words| words.later).map_err(|it| it.to_string())
    }

    #[test]
    fn a_sentence_has_one_form_or_those_of_the_language() {
        assert!(matches!(read("later = '{number} later'"), Ok(Counted::Same(_))));
        let forms = read("later = { one = 'a', many = 'b', other = 'c' }");
        assert!(matches!(forms, Ok(Counted::Forms(Forms { one: Some(_), few: None, .. }))));
        for wrong in ["later = { one = 'a' }", "later = { some = 'a', other = 'b' }", "later = 1"] {
            let reason = read(wrong).expect_err(wrong);
            assert!(reason.contains("plural forms"), "{wrong}: {reason}");
        }
    }
}
