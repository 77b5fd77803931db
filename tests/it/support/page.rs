//! The two live parts, drawn natively and read again as HTML.

use std::rc::Rc;

use case_explainer::app::AppState;
use case_explainer::view::{questionnaire, timeline};
use futures::executor::block_on;
use scraper::{ElementRef, Html as Document, Selector};
use yew::prelude::*;

/// A state that is equal only to itself, as a property has to be comparable.
#[derive(Clone)]
struct Shared(Rc<AppState>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Clone, PartialEq, Properties)]
struct PartsProps {
    state: Shared,
}

#[component]
fn Parts(props: &PartsProps) -> Html {
    let send = Callback::noop();
    html! {
        <>
            <div id="ce-test-timeline">{ timeline(&props.state.0, &send) }</div>
            <div id="ce-test-check">{ questionnaire(&props.state.0, &send) }</div>
        </>
    }
}

/// What a reader sees of a state.
pub(crate) struct Page {
    document: Document,
}

/// Draws timeline and questionnaire.
pub(crate) fn draw(state: &AppState) -> Page {
    let props = PartsProps { state: Shared(Rc::new(state.clone())) };
    let render = yew::LocalServerRenderer::<Parts>::with_props(props).hydratable(false).render();
    Page { document: Document::parse_fragment(&block_on(render)) }
}

impl Page {
    /// Every element that a selector finds.
    pub(crate) fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        let selector = Selector::parse(selector).unwrap();
        self.document.select(&selector).collect()
    }

    /// The one element that a selector finds.
    pub(crate) fn one(&self, selector: &str) -> ElementRef<'_> {
        let found = self.all(selector);
        assert_eq!(found.len(), 1, "elements for {selector}");
        found[0]
    }

    /// How many elements a selector finds.
    pub(crate) fn count(&self, selector: &str) -> usize {
        self.all(selector).len()
    }
}

/// The elements within another that a selector finds.
pub(crate) fn within<'a>(element: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).unwrap();
    element.select(&selector).collect()
}

/// The words of an element, with single spaces.
pub(crate) fn words(element: ElementRef<'_>) -> String {
    let text: String = element.text().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
