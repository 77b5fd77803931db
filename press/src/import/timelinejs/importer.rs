//! From the slides to what a case can hold: ids, lanes, times, texts and sources, with a note for everything that is lost.

use super::dates;
use super::html::{self, Prose};
use super::ids::Ids;
use super::lanes::lanes;
use super::media::Sources;
use super::raw::{Notes, RawDate, Reason, Slide};
use super::zone::Zone;
use crate::import::{Event, Imported, Point, Row, Time, Words};
use crate::text::{Form, markdown, plain};

/// Characters a title may have (docs/case-format.md).
const TITLE: usize = 60;

/// What an editor is told to choose from where the kind of a source is not known.
const KINDS: &str = "report, court-paper, law, statement, policy, reference or dataset";

/// What has been taken over so far.
pub(super) struct Importer<'a> {
    pub(super) zone: Option<&'a Zone>,
    pub(super) notes: Notes,
    pub(super) ids: Ids,
    pub(super) sources: Sources,
}

impl Importer<'_> {
    /// Takes over everything.
    pub(super) fn timeline(
        mut self,
        title: Option<Slide>,
        slides: &[Slide],
        eras: &[Slide],
    ) -> Imported {
        let (title, summary) = title.map(|slide| self.title(&slide)).unwrap_or_default();
        let mut events: Vec<(Event, &str)> = Vec::new();
        for slide in slides {
            match dates::time(slide, self.zone, &mut self.notes) {
                Ok(time) => {
                    let id = self.ids.event(slide, &mut self.notes);
                    events.push((self.event(slide, id, time), &slide.group));
                }
                Err(reason) => self.notes.left_out(slide.row, reason),
            }
        }
        let mut periods = Vec::new();
        for slide in eras {
            match self.period(slide) {
                Ok(time) => {
                    let id = self.ids.era(slide);
                    periods.push(self.event(slide, id, time));
                }
                Err(reason) => self.notes.left_out(slide.row, reason),
            }
        }
        let rows: Vec<_> = events.iter().map(|(event, group)| (event.row, *group)).collect();
        let lanes = lanes(&rows, !periods.is_empty(), &mut self.notes);
        let placed = events.into_iter().zip(&lanes.of);
        let events = placed.map(|((event, _), lane)| Event { lane: *lane, ..event });
        let eras = periods.into_iter().map(|event| Event { lane: lanes.eras, ..event });
        Imported {
            title,
            summary,
            zone: self.zone.map(|zone| zone.name.clone()),
            events: sorted(events),
            eras: sorted(eras),
            lanes: lanes.lanes,
            sources: self.sources.0,
            notes: self.notes.sorted(),
        }
    }

    fn title(&mut self, slide: &Slide) -> (Option<String>, Option<String>) {
        self.ids.title(slide);
        let (title, summary) = (html::prose(&slide.headline), html::prose(&slide.text));
        self.losses(slide.row, "title", &title);
        self.losses(slide.row, "text", &summary);
        // A source of the title would be cited by nothing.
        Sources::default().media(&slide.media, slide.row, &mut self.notes);
        self.background(slide);
        let words = |prose: &Prose| Some(plain(&prose.pieces)).filter(|it| !it.is_empty());
        (words(&title), words(&summary))
    }

    /// When a period was; it has to have two ends.
    fn period(&mut self, slide: &Slide) -> Result<Time, Reason> {
        if slide.end.as_ref().is_none_or(RawDate::is_empty) {
            return Err(Reason::new(
                "This era has no end date.",
                "An era has a start and an end, and TimelineJS would show nothing of the file without them.",
                "Fill in the end, or make an event of it.",
            ));
        }
        dates::time(slide, None, &mut self.notes)
    }

    fn event(&mut self, slide: &Slide, id: String, time: Time) -> Event {
        let (headline, text) = (html::prose(&slide.headline), html::prose(&slide.text));
        self.losses(slide.row, "headline", &headline);
        self.losses(slide.row, "text", &text);
        let (written, form) = markdown(&text.pieces);
        if form != Form::Kept {
            self.notes.kept(
                slide.row,
                "Emphasis in its text is left out, and its words stay.",
                "Markdown has no form for it where it stands.",
                "Mark the words again, with blanks around them.",
            );
        }
        let sources = self.cited(slide, &text);
        self.background(slide);
        Event {
            row: slide.row,
            id,
            lane: 0,
            title: self.headline(slide, &plain(&headline.pieces)),
            time,
            text: Words::or_note(&written, "what happened, in a sentence or two"),
            sources,
            label: text.label.map(|label| label.trim().trim_end_matches(':').to_owned()),
        }
    }

    /// The sources of an event: those that an export has listed, and what stands beside the words.
    fn cited(&mut self, slide: &Slide, text: &Prose) -> Vec<usize> {
        let mut sources = Vec::new();
        let mut cite = |source: usize| {
            if !sources.contains(&source) {
                sources.push(source);
            }
        };
        for source in &text.sources {
            let kind = Words::ToWrite(KINDS.to_owned());
            cite(self.sources.add(&source.url, source.title.trim(), source.publisher.trim(), kind));
        }
        if let Some(source) = self.sources.media(&slide.media, slide.row, &mut self.notes) {
            cite(source);
        }
        sources
    }

    /// The title of an event; one that is too long is not cut, because where to cut is not for a program to say.
    fn headline(&mut self, slide: &Slide, words: &str) -> Words {
        let length = words.chars().count();
        if words.is_empty() {
            self.notes.kept(
                slide.row,
                "It has no headline.",
                "TimelineJS shows the start of its text, or the caption, in its place.",
                "Write a title of at most 60 characters.",
            );
        } else if length > TITLE {
            self.notes.kept(
                slide.row,
                format!("Its headline has {length} characters."),
                format!("There is room for {TITLE}, on a phone too."),
                "Shorten it; the text can tell the rest.",
            );
            return Words::ToWrite(format!("at most {TITLE} characters; it was: {words}"));
        }
        Words::or_note(words, "the event in a few words")
    }

    fn losses(&mut self, row: Row, part: &str, prose: &Prose) {
        if !prose.losses.is_empty() {
            self.notes.kept(
                row,
                format!("In its {part}: {}", prose.losses.join(" ")),
                "A text is one paragraph of words, emphasis and links.",
                "Read it, and mend it where the words alone do not say it.",
            );
        }
    }

    fn background(&mut self, slide: &Slide) {
        let background = slide.background.trim();
        if !background.is_empty() {
            self.notes.kept(
                slide.row,
                format!("The background {background} is not taken over."),
                "Events have no background of their own.",
                "Nothing.",
            );
        }
    }
}

/// Sorted by their start; events that start alike keep their order.
fn sorted(events: impl Iterator<Item = Event>) -> Vec<Event> {
    let mut events: Vec<Event> = events.collect();
    events.sort_by_key(|event| match event.time {
        Time::At(Point::Minute(moment)) => moment,
        Time::At(point) | Time::Span(point, _) => point.first_day().at(0, 0, 0, 0),
    });
    events
}
