//! After a panic the page still says everything: every explainer on it goes back to its pressed form.
//!
//! All of them, because a panic while rendering leaves Yew's one scheduler marked as running: no instance would react
//! again (research/codebases.md, P1).

use std::panic;
use std::sync::Once;

use wasm_bindgen::JsValue;

use super::instances;
use super::keep::Pressed;

/// Installs the hook, once, and keeps Yew from installing its own.
pub(super) fn install() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        yew::set_custom_panic_hook(Box::new(|info: &panic::PanicHookInfo<'_>| {
            instances::all_pressed().iter().for_each(Pressed::put_back);
            web_sys::console::error_1(&JsValue::from_str(&info.to_string()));
        }));
    });
}
