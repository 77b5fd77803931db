//! What JavaScript can call.

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::Renderer;

use super::instances::{self, Instance};
use super::{keep, panic, ports};
use crate::brief::decode;
use crate::view::{Root, RootProps, SharedBrief};

/// Brings the explainer to life inside `root`, in place of the pressed page it holds.
///
/// Returns a ticket for [`destroy`]. The page moves by not a pixel: the widget draws the same markup in the same task,
/// and focus, open details and the pressed nodes are kept.
///
/// # Errors
/// A `brief` that is damaged or of another version: a sentence that says so. The page as pressed stays in place.
#[wasm_bindgen]
pub fn mount(root: Element, brief: &[u8]) -> Result<u32, JsError> {
    let brief = decode(brief).map_err(|damage| JsError::new(&damage.to_string()))?;
    panic::install();
    let reading = keep::reading(&root);
    let pressed = keep::take(&root);
    let brief = SharedBrief(Rc::new(brief));
    let ports = ports::ports(&root, reading);
    let app = Renderer::<Root>::with_root_and_props(root.clone(), RootProps { brief, ports }).render();
    Ok(instances::add(Instance { root, pressed, app }))
}

/// Ends the explainer that a ticket stands for and puts the pressed page back. An old ticket does nothing.
#[wasm_bindgen]
pub fn destroy(ticket: u32) {
    if let Some(Instance { root, pressed, app }) = instances::remove(ticket) {
        app.destroy();
        keep::put_back(&root, &pressed);
    }
}
