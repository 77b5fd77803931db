//! What a reader looks at: which view, which events, which days, and the event that is marked.

use std::rc::Rc;

use crate::brief::{Str, Timeline};

use super::find::find;
use super::scale::Window;
use super::shown::shown;
use super::zoom::{Zoom, zoom};

/// How the list tells the story.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Every event.
    #[default]
    All,
    /// The few that tell the story.
    Key,
    /// One event at a time.
    One,
}

/// What a reader has done to the timeline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// How the list tells the story.
    pub view: View,
    /// Lanes that are left out.
    pub without: Vec<u8>,
    /// Only events that rest on this.
    pub basis: Option<u8>,
    /// Only events that concern this party.
    pub party: Option<u8>,
    /// Only what happened on this day or later.
    pub since: Option<i32>,
    /// Whether the newest event comes first.
    pub newest_first: bool,
    /// The words that are looked for, as they were typed; empty if none are.
    pub asked: Str,
    /// The same, folded.
    pub words: Str,
    /// What the events say, folded, as soon as somebody has looked for words.
    pub texts: Rc<[Str]>,
    /// The event that is marked in list and strip.
    pub selected: Option<usize>,
    /// The days that the strip shows, if not all.
    pub window: Option<Window>,
}

/// What a reader can do to the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// The detail of an event was opened, by the reader or by the browser (find in page does it too): it is marked.
    Opened(usize),
    /// Go to an event, whether or not it is shown now.
    Go(usize),
    /// Mark an event.
    Mark(usize),
    /// Mark an event, by its place among those that are shown, oldest first, from 0.
    Pass(usize),
    /// Another view.
    Look(View),
    /// Show a lane, or leave it out.
    Lane(u8),
    /// Only events that rest on this, or all.
    Basis(Option<u8>),
    /// Only events that concern this party, or all.
    Party(Option<u8>),
    /// Only what happened since a day, or all.
    Since(Option<i32>),
    /// Newest first, or oldest.
    Turn,
    /// Words to look for, as they are typed. Folding them is not the state's.
    Ask(Str),
    /// Look for these words; they are folded.
    Find(Str),
    /// What the events say, folded.
    Texts(Rc<[Str]>),
    /// Show every event again.
    Reset,
    /// Other days on the strip.
    Zoom(Zoom),
}

impl Action {
    /// Whether the list stands after it as it stood before, in this state, but for the event that is marked.
    pub fn keeps_the_list(&self, state: &State) -> bool {
        match self {
            Action::Ask(_) | Action::Zoom(_) => true,
            Action::Opened(_) | Action::Mark(_) | Action::Pass(_) => state.view != View::One,
            // Texts arrive when a reader begins to type: no word has been found yet, so none is left out.
            Action::Texts(_) => state.words.is_empty(),
            _ => false,
        }
    }
}

impl State {
    /// Whether some events are left out.
    pub fn is_filtered(&self) -> bool {
        !self.words.is_empty()
            || !self.without.is_empty()
            || self.basis.is_some()
            || self.party.is_some()
            || self.since.is_some()
    }

    /// The same, with no words looked for.
    #[must_use]
    pub fn without_words(&self) -> State {
        let none = || Str::from("");
        State { asked: none(), words: none(), texts: Rc::default(), ..self.clone() }
    }

    /// One flag for each event: does it hold the words that are looked for? Nothing, while nobody looks for any, or
    /// what the events say is not known yet.
    pub(super) fn hits(&self) -> Vec<bool> {
        if self.words.is_empty() { Vec::new() } else { find(&self.texts, &self.words) }
    }
}

/// The state after an action. An event that does not exist changes nothing.
pub fn update(timeline: &Timeline, state: &State, action: Action) -> State {
    let mut next = state.clone();
    match action {
        Action::Opened(event) | Action::Mark(event) => mark(timeline, &mut next, event),
        Action::Go(event) => {
            mark(timeline, &mut next, event);
            uncover(timeline, &mut next, event);
        }
        Action::Pass(place) => {
            let shown = shown(timeline, &next);
            if let Some((event, _)) = shown.iter().enumerate().filter(|(_, on)| **on).nth(place) {
                mark(timeline, &mut next, event);
            }
        }
        Action::Look(view) => next.view = view,
        Action::Lane(lane) => match next.without.iter().position(|it| *it == lane) {
            Some(at) => drop(next.without.swap_remove(at)),
            None => next.without.push(lane),
        },
        Action::Basis(basis) => next.basis = basis,
        Action::Party(party) => next.party = party,
        Action::Since(day) => next.since = day,
        Action::Turn => next.newest_first = !next.newest_first,
        Action::Ask(words) => next.asked = words,
        Action::Find(words) => next.words = words,
        Action::Texts(texts) => next.texts = texts,
        Action::Reset => {
            reset(&mut next);
            next.window = None;
        }
        Action::Zoom(how) => next.window = zoom(timeline, &next, how),
    }
    next
}

/// Marks an event, and moves the strip so that it can be seen there.
fn mark(timeline: &Timeline, state: &mut State, event: usize) {
    let Some(span) = timeline.events.get(event).map(|event| event.span) else { return };
    state.selected = Some(event);
    if state.window.is_some_and(|window| !window.meets(span.from, span.to)) {
        state.window = zoom(timeline, state, Zoom::Here);
    }
}

/// Shows everything again, if the event that a reader goes to is left out.
fn uncover(timeline: &Timeline, state: &mut State, event: usize) {
    if shown(timeline, state).get(event) != Some(&false) {
        return;
    }
    reset(state);
    if state.view == View::Key {
        state.view = View::All;
    }
}

fn reset(state: &mut State) {
    state.without.clear();
    (state.basis, state.party, state.since) = (None, None, None);
    (state.asked, state.words) = ("".into(), "".into());
}
