//! What JavaScript can call.

use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::Renderer;

use super::{instances, ports};
use crate::brief::decode;
use crate::view::{Root, RootProps, SharedBrief};

/// Brings the timeline and the questionnaire of a pressed page to life, in the places `timeline` and `check` within
/// `root`, the explainer's element.
///
/// Returns a ticket for [`destroy`]. The widget draws the same markup as stands in the places; `ready` is called in the
/// same task in which it has been drawn.
///
/// # Errors
/// A `brief` that is damaged or of another version: a sentence that says so. Nothing has been touched then.
#[wasm_bindgen]
pub fn mount(
    root: Element,
    timeline: Element,
    check: Element,
    brief: &[u8],
    ready: Function,
) -> Result<u32, JsError> {
    let brief = decode(brief).map_err(|damage| JsError::new(damage.reason()))?;
    let ports = ports::ports(root, ready);
    // Yew empties the place of the app, but not that of a portal.
    check.set_text_content(None);
    let props = RootProps { brief: SharedBrief(Rc::new(brief)), check, ports };
    Ok(instances::add(Renderer::<Root>::with_root_and_props(timeline, props).render()))
}

/// Ends the explainer that a ticket stands for and empties its places. An old ticket does nothing.
#[wasm_bindgen]
pub fn destroy(ticket: u32) {
    instances::remove(ticket);
}
