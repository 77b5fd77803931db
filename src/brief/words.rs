//! The fixed sentences of the live parts, from `locales/<lang>.toml`.

use serde::{Deserialize, Serialize};

use super::Str;
use super::wire::{Reader, Wire};

macro_rules! words {
    ($($(#[doc = $doc:literal])+ $name:ident,)+) => {
        /// Every fixed sentence the widget shows. A missing or unknown one fails the build of the pages.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct Words {
            $($(#[doc = $doc])+ pub $name: Str,)+
        }

        super::wire::fields! { Words { $($name),+ } }
    };
}

words! {
    /// Heading over what the status means for a reader.
    meaning_heading,
    /// What the strip shows, for those who do not see it.
    strip_label,
    /// Name of the legend.
    key_label,
    /// Legend: filled.
    key_record,
    /// Legend: outline.
    key_word,
    /// Legend: dashed capsule.
    key_vague,
    /// Legend: band open to the left.
    key_open,
    /// Before a source's number, for screen readers.
    source,
    /// Under that heading.
    check_intro,
    /// The offer to begin.
    compare,
    /// Beside the offer; `{most}` questions.
    compare_note,
    /// Heading of the criteria.
    criteria_heading,
    /// `{number}` of at most `{most}`.
    question_count,
    /// Opens why a question is asked and how to find out.
    why,
    /// The answer of a reader who does not know.
    not_sure,
    /// Gives the answer.
    go_on,
    /// To the question before.
    back,
    /// Heading of the message about a missing answer.
    problem_heading,
    /// The message.
    problem,
    /// That answers stay on the page.
    private,
    /// Above the result.
    result_lead,
    /// A criterion holds.
    fits,
    /// A criterion does not hold.
    differs,
    /// A criterion stays open.
    open,
    /// A criterion's question was not asked.
    not_asked,
    /// Why it was not asked.
    not_asked_why,
    /// Before the answer given.
    you_said,
    /// For screen readers: a phrase of the definition that has not come up yet.
    todo,
    /// For screen readers: the phrase that the question on screen is about.
    now,
    /// Changes an answer.
    change,
    /// For screen readers, between `change` and the question.
    change_about,
    /// Forgets every answer.
    restart,
    /// Beside every result.
    not_advice,
}

/// Puts numbers into a sentence: each `{name}` becomes its number.
pub fn fill(sentence: &str, numbers: &[(&str, u8)]) -> Str {
    let mut text = String::new();
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        text.push_str(before);
        for (_, number) in numbers.iter().filter(|(known, _)| *known == name) {
            text.push_str(&number.to_string());
        }
        rest = after;
    }
    text.push_str(rest);
    text.into()
}
