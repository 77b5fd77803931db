//! Performs the widget's effects in the page.

use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};
use yew::Callback;

use crate::app::{Effect, Target};
use crate::view::Ports;

/// The ports of an explainer that lives in `root`; `ready` is called once it is drawn.
pub(super) fn ports(root: Element, ready: Function) -> Ports {
    Ports {
        // What the script does then is its own; it throws nothing that concerns the widget.
        ready: Callback::from(move |()| drop(ready.call0(&JsValue::NULL))),
        perform: Callback::from(move |effect| perform(&root, effect)),
    }
}

fn perform(root: &Element, effect: Effect) {
    match effect {
        Effect::Focus(target) => focus(root, &target),
        Effect::Announce(text) => {
            if let Some(live) = find(root, "[data-ce-announce]") {
                live.set_text_content(Some(&text));
            }
        }
    }
}

/// Gives the focus, which brings its place into view as well.
fn focus(root: &Element, target: &Target) {
    let selector = match target {
        // An id of the case format holds letters, digits and hyphens: nothing to escape.
        Target::Event(id) => ["#event-", id, " summary"].concat(),
        Target::Step => "[data-ce-step]".to_owned(),
        Target::Problem => "[data-ce-problem]".to_owned(),
        Target::Options => "[data-ce-check] input".to_owned(),
    };
    if let Some(element) =
        find(root, &selector).and_then(|found| found.dyn_into::<HtmlElement>().ok())
    {
        // A page that is going away refuses focus; the reader is gone as well.
        let _ = element.focus();
    }
}

fn find(root: &Element, selector: &str) -> Option<Element> {
    root.query_selector(selector).ok().flatten()
}
