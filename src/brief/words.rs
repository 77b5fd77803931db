//! The fixed sentences of the interface, from `locales/<lang>.toml`.

use serde::{Deserialize, Serialize};

use super::Str;

macro_rules! words {
    ($($(#[doc = $doc:literal])+ $name:ident,)+) => {
        /// Every fixed sentence the widget shows. A missing or unknown one fails the build of the pages.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct Words {
            $($(#[doc = $doc])+ pub $name: Str,)+
        }
    };
}

words! {
    /// Above the headline.
    kicker,
    /// Name of the rail under the status.
    stages_label,
    /// Heading over what the status means for a reader.
    meaning_heading,
    /// Heading of the case in a minute.
    minute_heading,
    /// Heading of the claims.
    claims_heading,
    /// Label of what a claim asked for.
    asked_label,
    /// Heading of the timeline.
    timeline_heading,
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
    /// Heading of the questionnaire.
    check_heading,
    /// Under that heading.
    check_intro,
    /// The offer to begin.
    compare,
    /// Beside the offer; `{most}` questions.
    compare_note,
    /// Heading of the criteria.
    criteria_heading,
    /// Heading of what the sources leave open.
    doubts_heading,
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
    /// Name of the back matter.
    back_label,
    /// Heading of the terms.
    terms_heading,
    /// Heading of the sources.
    sources_heading,
    /// Heading of what surrounds the case.
    background_heading,
    /// Heading of where reports differ.
    disagreements_heading,
    /// Heading of the corrections.
    corrections_heading,
    /// Above the corrections.
    corrections_lead,
    /// In the footer.
    short_advice,
    /// Before the date of the last review.
    reviewed,
}

/// Puts numbers into a sentence: each `{name}` becomes its number.
pub fn fill(sentence: &str, numbers: &[(&str, u8)]) -> Str {
    let mut text = String::from(sentence);
    for (name, number) in numbers {
        let mut slot = String::from("{");
        slot.push_str(name);
        slot.push('}');
        text = text.replace(&slot, &number.to_string());
    }
    text.into()
}
