//! A page in a browser, built by hand: an article with the two places, and pressed nodes in them.

use case_explainer::web::exports::{destroy, mount};
use js_sys::{Error, Function, Promise};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsError, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlElement, Node, window};

#[wasm_bindgen(inline_js = "
    export const script = (root, ready) => ({
        ready,
        focus: (selector) => root.querySelector(selector)?.focus(),
        announce: (words) => (root.querySelector('[data-ce-announce]').textContent = words),
        step: (depth) => (root.steps = String(depth)),
        arrange: (states, gaps, newest) => (root.arranged = [[...states], gaps, newest].join('|')),
        select: (event) => (root.selected = `${event}`),
        fold: (words) => words.toLowerCase(),
        read: () => 'one word\\0another',
        mark: (words) => (root.marked = words),
    });
")]
extern "C" {
    /// A script's side of an explainer, as small as can be; what it is told is kept on the root.
    fn script(root: &Element, ready: &Function) -> JsValue;
}

/// Where the timeline is drawn.
pub(crate) const TIMELINE: &str = "[data-ce-timeline]";
/// Where the questionnaire is drawn.
pub(crate) const CHECK: &str = "[data-ce-check]";

pub(crate) fn document() -> Document {
    window().unwrap().document().unwrap()
}

/// A pressed page of its own within the document; it leaves with the test.
pub(crate) struct Page {
    pub(crate) root: Element,
}

impl Drop for Page {
    fn drop(&mut self) {
        self.root.remove();
    }
}

impl Page {
    /// An article with a heading and two empty places.
    pub(crate) fn bare() -> Page {
        let root = element("article", "");
        for (name, mark) in
            [("h2", "data-still"), ("div", "data-ce-timeline"), ("div", "data-ce-check")]
        {
            root.append_child(&element(name, mark)).unwrap();
        }
        document().body().unwrap().append_child(&root).unwrap();
        Page { root }
    }

    /// An article as the press writes it: what the widget draws first, as plain nodes.
    pub(crate) async fn pressed(brief: &[u8]) -> Page {
        let (drawn, pressed) = (Page::bare(), Page::bare());
        let ticket = drawn.mount(brief).await;
        for place in [TIMELINE, CHECK] {
            for node in drawn.nodes(place) {
                let copy = node.clone_node_with_deep(true).unwrap();
                copy.unchecked_ref::<Element>().set_attribute("data-pressed", "").unwrap();
                pressed.one(place).append_child(&copy).unwrap();
            }
        }
        destroy(ticket);
        settled().await;
        pressed
    }

    /// Brings the page to life and waits until it is drawn.
    pub(crate) async fn mount(&self, brief: &[u8]) -> u32 {
        let ticket = self.start(brief, &Function::new_no_args("")).map_err(reason).unwrap();
        yew::scheduler::flush().await;
        ticket
    }

    /// Brings the page to life; `ready` is called once it is drawn.
    pub(crate) fn start(&self, brief: &[u8], ready: &Function) -> Result<u32, JsError> {
        let place = |name| self.one(name).unchecked_into();
        let host = script(&self.root, ready).unchecked_into();
        mount(place(TIMELINE), place(CHECK), brief, 0, None, host)
    }

    /// The sentence with which mounting fails.
    pub(crate) async fn refusal(&self, brief: &[u8]) -> String {
        let refused = self.start(brief, &Function::new_no_args("")).map_err(reason).unwrap_err();
        yew::scheduler::flush().await;
        refused
    }

    /// Every element that a selector finds on this page.
    pub(crate) fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let list = self.root.query_selector_all(selector).unwrap();
        (0..list.length()).map(|at| list.get(at).unwrap().unchecked_into()).collect()
    }

    /// The one element that a selector finds on this page.
    pub(crate) fn one(&self, selector: &str) -> HtmlElement {
        let mut found = self.all(selector);
        assert_eq!(found.len(), 1, "elements for {selector}");
        found.remove(0)
    }

    /// How many elements a selector finds on this page.
    pub(crate) fn count(&self, selector: &str) -> usize {
        self.all(selector).len()
    }

    /// The nodes in a place.
    pub(crate) fn nodes(&self, place: &str) -> Vec<Node> {
        let list = self.one(place).child_nodes();
        (0..list.length()).map(|at| list.get(at).unwrap()).collect()
    }

    /// The nodes in both places.
    pub(crate) fn live(&self) -> Vec<Node> {
        [self.nodes(TIMELINE), self.nodes(CHECK)].concat()
    }

    /// Types words in place of those in a field and waits until what follows is drawn.
    pub(crate) async fn type_into(&self, selector: &str, words: &str) {
        let field = self.one(selector);
        js_sys::Reflect::set(&field, &"value".into(), &words.into()).unwrap();
        let bubbling = web_sys::InputEventInit::new();
        bubbling.set_bubbles(true);
        let input = web_sys::InputEvent::new_with_event_init_dict("input", &bubbling).unwrap();
        field.dispatch_event(&input).unwrap();
        yew::scheduler::flush().await;
    }

    /// What the script was told last under a name.
    pub(crate) fn told(&self, name: &str) -> Option<String> {
        js_sys::Reflect::get(&self.root, &name.into()).unwrap().as_string()
    }

    /// Clicks an element and waits until what follows is drawn.
    pub(crate) async fn click(&self, selector: &str) {
        self.one(selector).click();
        yew::scheduler::flush().await;
    }
}

/// The element with the focus.
pub(crate) fn focused() -> Element {
    document().active_element().unwrap()
}

/// Waits until everything is done that was begun: the next task comes after all work that Yew has put off.
pub(crate) async fn settled() {
    let next_task = Promise::new(&mut |resolve, _| {
        window().unwrap().set_timeout_with_callback(&resolve).unwrap();
    });
    JsFuture::from(next_task).await.unwrap();
    yew::scheduler::flush().await;
}

fn element(name: &str, mark: &str) -> Element {
    let element = document().create_element(name).unwrap();
    if !mark.is_empty() {
        element.set_attribute(mark, "").unwrap();
    }
    element
}

fn reason(error: JsError) -> String {
    JsValue::from(error).unchecked_into::<Error>().message().into()
}
