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
    /// Legend: band whose left end fades.
    key_open,
    /// Legend: a span whose right end fades.
    key_ongoing,
    /// Legend: a band behind all rows.
    key_era,
    /// At the line of the reader's day.
    today,
    /// Name of the strip's slider, which goes from event to event.
    scrub,
    /// Name of the ways to tell the story.
    views_label,
    /// Every event; `{all}` of them.
    view_all,
    /// The few that tell the story; `{key}` of them.
    view_key,
    /// One event at a time.
    view_one,
    /// Opens search, filters and zoom.
    tools,
    /// Name of the field for words.
    find,
    /// Name of the choice of lanes.
    lanes_label,
    /// Name of the choice of what events rest on.
    basis_label,
    /// Name of the choice of whom events concern.
    party_label,
    /// No choice made.
    anything,
    /// The newest event first.
    newest_first,
    /// Only events since the article around the explainer was published.
    since_article,
    /// How many are shown: `{shown}` of `{all}`.
    shown,
    /// Nothing fits.
    none_shown,
    /// Shows everything again.
    reset,
    /// Name of the choice of days that the strip shows.
    zoom_label,
    /// Fewer days.
    zoom_closer,
    /// More days.
    zoom_wider,
    /// Earlier days.
    zoom_back,
    /// Later days.
    zoom_on,
    /// All days.
    zoom_whole,
    /// Where a reader is: event `{number}` of `{all}`.
    event_count,
    /// To the event before, in the order of the list.
    step_back,
    /// To the event after it.
    step_on,
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
    /// The reader was asked and does not know; how to find out follows.
    not_sure_why,
    /// The text leaves it open; what it leaves open follows.
    unclear,
    /// Before the event that a criterion comes from.
    on_timeline,
    /// Heading of the groups within the class.
    groups_heading,
    /// Opens which answers decide and what would change the result.
    decided,
    /// Above sets of answers, each of which is enough for the result.
    decided_by,
    /// Between two such sets.
    or,
    /// Every way ends so.
    decided_always,
    /// Above other answers, each with what it would lead to.
    other_answer,
    /// What another answer leads to depends on further answers.
    depends,
    /// Name of the ways to keep the result.
    keep,
    /// Prints the result.
    keep_print,
    /// Copies it as text.
    keep_copy,
    /// Saves it as a file.
    keep_file,
    /// Said when it has been copied or handed to the browser.
    kept,
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
    /// That nobody has to pay, and what this page never asks for.
    scam,
}

/// Puts numbers into a sentence: each `{name}` becomes its number.
pub fn fill(sentence: &str, numbers: &[(&str, usize)]) -> Str {
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
