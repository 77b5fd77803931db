//! What must survive the change from pressed page to widget: the pressed nodes, the focus, and which details are open.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

/// What a reader was doing in the pressed page.
#[derive(Clone, Default)]
pub(super) struct Reading {
    /// The way from the root to the element with the focus: the position among its siblings at each step down.
    focus: Option<Vec<u32>>,
    /// One flag for each `<details>`, in the order of the page.
    open: Vec<bool>,
}

/// Notes what the reader is doing.
pub(super) fn reading(root: &Element) -> Reading {
    Reading { focus: way_to_focus(root), open: details(root).iter().map(is_open).collect() }
}

/// Takes up in the widget what the reader was doing in the page: same markup, so the same ways lead to the same places.
pub(super) fn resume(root: &Element, reading: &Reading) {
    for (details, open) in details(root).iter().zip(&reading.open) {
        if *open != is_open(details) {
            // Cannot fail: the attribute's name is valid.
            let _ = if *open {
                details.set_attribute("open", "")
            } else {
                details.remove_attribute("open")
            };
        }
    }
    if let Some(way) = &reading.focus {
        let mut place = Some(root.clone());
        for step in way {
            place = place.and_then(|element| element.children().item(*step));
        }
        if let Some(element) = place.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            // A page that is going away refuses focus; then there is none to keep.
            let _ = element.focus_with_options(&options);
        }
    }
}

/// The pressed nodes of a place that the widget has taken over.
#[derive(Clone)]
pub(super) struct Pressed {
    place: Element,
    nodes: Vec<Node>,
}

impl Pressed {
    /// Takes the pressed nodes out of a place, in order.
    pub(super) fn take(place: Element) -> Pressed {
        let mut nodes = Vec::new();
        while let Some(node) = place.first_child() {
            // Cannot fail: it was just read as a child of this place.
            let _ = place.remove_child(&node);
            nodes.push(node);
        }
        Pressed { place, nodes }
    }

    /// Puts the pressed nodes back, instead of whatever stands there now.
    pub(super) fn put_back(&self) {
        Pressed::take(self.place.clone());
        for node in &self.nodes {
            // Cannot fail: the nodes came from here.
            let _ = self.place.append_child(node);
        }
    }
}

fn way_to_focus(root: &Element) -> Option<Vec<u32>> {
    let mut element = document().active_element()?;
    let mut way = Vec::new();
    while &element != root {
        let mut before = 0;
        let mut sibling = element.previous_element_sibling();
        while let Some(one) = sibling {
            before += 1;
            sibling = one.previous_element_sibling();
        }
        way.push(before);
        element = element.parent_element()?;
    }
    way.reverse();
    (!way.is_empty()).then_some(way)
}

fn details(root: &Element) -> Vec<Element> {
    let list = root.get_elements_by_tag_name("details");
    (0..list.length()).filter_map(|position| list.item(position)).collect()
}

fn is_open(details: &Element) -> bool {
    details.has_attribute("open")
}
