//! What JavaScript can call.

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::Renderer;

use super::instances::{self, Instance, Stage};
use super::keep::{self, Pressed};
use super::{panic, ports};
use crate::brief::decode;
use crate::view::{Root, RootProps, SharedBrief};

/// Brings the timeline and the questionnaire of a pressed page to life; `root` is the explainer's element.
///
/// Returns a ticket for [`destroy`]. The page moves by not a pixel: the widget draws the same markup in the same task,
/// focus and open details are kept, and everything but the two live parts is not touched at all.
///
/// # Errors
/// A `brief` that is damaged or of another version, or a `root` without places for the live parts: a sentence that says
/// so. The page as pressed stays in place.
#[wasm_bindgen]
pub fn mount(root: Element, brief: &[u8]) -> Result<u32, JsError> {
    let brief = decode(brief).map_err(|damage| JsError::new(damage.reason()))?;
    let place = |name: &str| {
        let found = root.query_selector(name).ok().flatten();
        found.ok_or_else(|| JsError::new(&["the page has no ", name].concat()))
    };
    let (timeline, check) = (place("[data-ce-timeline]")?, place("[data-ce-check]")?);
    panic::install();
    let ticket = instances::next_ticket();
    let ready = {
        let (root, reading) = (root.clone(), keep::reading(&root));
        move || {
            keep::resume(&root, &reading);
            instances::drawn(ticket).into_iter().for_each(end);
        }
    };
    let ports = ports::ports(&root, ready);
    let pressed = vec![Pressed::take(timeline.clone()), Pressed::take(check.clone())];
    let props = RootProps { brief: SharedBrief(Rc::new(brief)), check, ports };
    let app = Renderer::<Root>::with_root_and_props(timeline, props).render();
    instances::add(Instance { pressed, app, stage: Stage::Starting });
    Ok(u32::try_from(ticket).unwrap_or(u32::MAX))
}

/// Ends the explainer that a ticket stands for and puts the pressed page back. An old ticket does nothing.
#[wasm_bindgen]
pub fn destroy(ticket: u32) {
    usize::try_from(ticket).ok().and_then(instances::remove).into_iter().for_each(end);
}

fn end(Instance { pressed, app, .. }: Instance) {
    app.destroy();
    pressed.iter().for_each(Pressed::put_back);
}
