//! What JavaScript can call.

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{Callback, Renderer};

use super::host::{Host, ports};
use super::instances::{self, Instance, Way};
use crate::app::{Action, Clock};
use crate::brief::decode;
use crate::view::{Root, RootProps, SharedBrief};
use crate::{questionnaire, timeline};

/// Brings the timeline and the questionnaire of a pressed page to life, in the places `timeline` and `check`.
///
/// `today`, where the reader is, and the day on which the article around it was `published` are counted in days since 1
/// January 1970. Returns a ticket for the other calls. The widget draws the same markup as stands in the places, and
/// tells `host` in the same task in which it has been drawn.
///
/// # Errors
/// A `brief` that is damaged or of another version: a sentence that says so. Nothing has been touched then.
#[wasm_bindgen]
pub fn mount(
    timeline: Element,
    check: Element,
    brief: &[u8],
    today: i32,
    published: Option<i32>,
    host: Host,
) -> Result<u32, JsError> {
    let brief = Rc::new(decode(brief).map_err(|damage| JsError::new(damage.reason()))?);
    let clock = Clock { today: Some(today), published };
    let way = Way::new(Callback::noop().into());
    let drawn = Rc::clone(&way);
    let ports = ports(host, move |send| drop(drawn.replace(send)));
    // Yew empties the place of the app, but not that of a portal.
    check.set_text_content(None);
    let props = RootProps { brief: SharedBrief(brief), clock, check, ports };
    let app = Renderer::<Root>::with_root_and_props(timeline, props).render();
    Ok(instances::add(Instance { app, way }))
}

/// Tells that somebody has opened an event of the list, by its place in time; what is no event does nothing.
#[wasm_bindgen]
pub fn opened(ticket: u32, event: usize) {
    instances::tell(ticket, Action::Timeline(timeline::Action::Opened(event)));
}

/// Tells that an address leads to an event, by its place in time; what is no event does nothing.
#[wasm_bindgen]
pub fn lead(ticket: u32, event: usize) {
    instances::tell(ticket, Action::Timeline(timeline::Action::Go(event)));
}

/// Goes on in another language: in place of the brief comes the one of the same case in that language. Returns whether it is one;
/// if not, nothing has changed.
#[wasm_bindgen]
pub fn speak(ticket: u32, brief: &[u8]) -> bool {
    let brief = decode(brief).map(|brief| instances::tell(ticket, Action::Speak(Rc::new(brief))));
    brief.is_ok()
}

/// Tells that the browser's Back leads to where a reader had gone so many steps through the questions.
#[wasm_bindgen]
pub fn back(ticket: u32, depth: u8) {
    instances::tell(ticket, Action::Questionnaire(questionnaire::Action::BackTo(depth)));
}

/// Ends the explainer that a ticket stands for and empties its places. An old ticket does nothing.
#[wasm_bindgen]
pub fn destroy(ticket: u32) {
    instances::remove(ticket);
}
