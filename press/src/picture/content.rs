//! What stands on the picture: words of the page, and its timeline.

use case_explainer::brief::Timeline;

use super::measure::plain;
use crate::export::Told;

/// The words and the timeline of a picture.
#[derive(Clone, Debug)]
pub struct Content<'a> {
    /// Language tag.
    pub language: &'a str,
    /// Whether its words run from right to left.
    pub from_right: bool,
    /// What the page is.
    pub kicker: String,
    /// The case's short name.
    pub name: String,
    /// The page's title.
    pub title: String,
    /// Where the case stands, in a few words.
    pub status: String,
    /// Up to when that holds, if there is a day, and when somebody last looked.
    pub notes: Vec<String>,
    /// The short name of each lane.
    pub lanes: Vec<String>,
    /// How to read the marks: on record, one side's word, a day that is not certain.
    pub key: [String; 3],
    /// What happened.
    pub timeline: &'a Timeline,
}

impl<'a> Content<'a> {
    /// What the page of a case says.
    #[must_use]
    pub fn of(told: Told<'a>) -> Self {
        let (article, words) = (&told.compiled.article, &told.compiled.words);
        let live = &told.compiled.brief.words;
        let until = article.deadlines.iter().find(|it| Some(it.day) == article.status.until);
        let until = until.map(|it| plain(&format!("{}: {}", it.label, it.when.text)));
        let reviewed = plain(&format!("{} {}", words.reviewed, article.reviewed.text));
        Self {
            language: &told.case.language,
            from_right: told.locale.locale.direction == "rtl",
            kicker: plain(&words.kicker),
            name: plain(&article.name),
            title: plain(&article.title),
            status: plain(&article.status.headline),
            notes: until.into_iter().chain([reviewed]).collect(),
            lanes: told.case.lanes.iter().map(|lane| plain(&lane.short)).collect(),
            key: [&live.key_record, &live.key_word, &live.key_vague].map(|words| plain(words)),
            timeline: &told.compiled.brief.timeline,
        }
    }

    /// What the picture shows, for those who cannot see it.
    #[must_use]
    pub fn alternative(&self) -> String {
        format!("{}: {}. {} {}", self.kicker, self.name, self.title, self.status)
    }
}
