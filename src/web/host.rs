//! What the page's script does for the widget: it is a browser's native tongue, and a few lines of it where a module needs
//! a kilobyte.

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use yew::Callback;

use crate::app::{Action, Effect, Target};
use crate::brief::Str;
use crate::timeline::{self, Arrangement};
use crate::view::Ports;

#[wasm_bindgen]
extern "C" {
    /// The script's side of an explainer (`embed/live.js`). None of these throws.
    pub type Host;

    /// The live parts are drawn.
    #[wasm_bindgen(method)]
    fn ready(this: &Host);

    /// Opens what a selector finds, gives it the focus, and brings it into view.
    #[wasm_bindgen(method)]
    fn focus(this: &Host, selector: &str);

    /// A reader has gone so many steps through the questions, and the screen of the last is drawn.
    #[wasm_bindgen(method)]
    fn step(this: &Host, depth: u8);

    /// Has a screen reader say this.
    #[wasm_bindgen(method)]
    fn announce(this: &Host, words: &str);

    /// Brings the pressed list into an order: for each event its state, and the words above it, a line each.
    #[wasm_bindgen(method)]
    fn arrange(this: &Host, states: Vec<u8>, gaps: &str, newest_first: bool);

    /// Marks an event in the list, or none: -1.
    #[wasm_bindgen(method)]
    fn select(this: &Host, event: i32);

    /// Words without case and accents.
    #[wasm_bindgen(method)]
    fn fold(this: &Host, words: &str) -> String;

    /// What the events say, folded, oldest first, with a null character between two.
    #[wasm_bindgen(method)]
    fn read(this: &Host) -> String;

    /// Marks words, folded, in the events that are shown; takes old marks off.
    #[wasm_bindgen(method)]
    fn mark(this: &Host, words: &str);
}

/// The way out of a widget. `ready` gets the way in, once it is drawn.
pub(super) fn ports(host: Host, ready: impl Fn(Callback<Action>) + 'static) -> Ports {
    let host = Rc::new(host);
    let drawn = Rc::clone(&host);
    let ready = move |send| {
        ready(send);
        drawn.ready();
    };
    let perform = move |(effect, send): (Effect, Callback<Action>)| match effect {
        Effect::Focus(target) => host.focus(&selector(&target)),
        Effect::Announce(words) => host.announce(&words),
        Effect::Arrange(arrangement) => arrange(&host, &arrangement),
        Effect::Select(event) => {
            host.select(event.and_then(|event| i32::try_from(event).ok()).unwrap_or(-1));
        }
        Effect::Fold { words, first } => look(&host, &words, first, &send),
        Effect::Mark(words) => host.mark(&words),
        Effect::Step(depth) => host.step(depth),
    };
    Ports { ready: Callback::from(ready), perform: Callback::from(perform) }
}

/// An id of the case format holds letters, digits and hyphens: nothing to escape.
fn selector(target: &Target) -> String {
    match target {
        Target::Event(id) => ["#event-", id].concat(),
        Target::Step => "[data-ce-step]".to_owned(),
        Target::Problem => "[data-ce-problem]".to_owned(),
        Target::Options => "[data-ce-check] input".to_owned(),
    }
}

fn arrange(host: &Host, list: &Arrangement) {
    let mut gaps = String::new();
    let mut states = Vec::with_capacity(list.lines.len());
    for line in &list.lines {
        states.push(u8::from(line.shown) | u8::from(line.open) << 1 | u8::from(line.same_day) << 2);
        gaps.push_str(&line.gap);
        gaps.push('\n');
    }
    host.arrange(states, &gaps, list.newest_first);
}

/// Folds words and looks for them; the first time, what the events say is told before.
fn look(host: &Host, words: &str, first: bool, send: &Callback<Action>) {
    if first {
        let texts = host.read().split('\0').map(Str::from).collect();
        send.emit(Action::Timeline(timeline::Action::Texts(texts)));
    }
    send.emit(Action::Timeline(timeline::Action::Find(host.fold(words).into())));
}
