//! The widget in a browser: how it draws its parts, what it does when a reader acts, and how it ends.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test fails by panicking")]

mod dom;
#[path = "../it/support/small.rs"]
mod small;

use case_explainer::brief::seal;
use case_explainer::web::exports::{destroy, lead, opened};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

use dom::{Page, focused, settled};

wasm_bindgen_test_configure!(run_in_browser);

fn brief() -> Vec<u8> {
    seal(&postcard::to_allocvec(&small::brief()).unwrap())
}

#[wasm_bindgen_test]
async fn mounting_draws_both_parts_in_place_of_the_pressed_ones() {
    let page = Page::pressed(&brief()).await;
    let still = page.one("[data-still]");
    page.mount(&brief()).await;
    assert_eq!(page.count("[data-pressed]"), 0, "pressed nodes are set aside");
    assert_eq!(page.count("[data-ce-timeline] > .ce-timeline"), 1);
    assert_eq!(page.count("[data-ce-check] > .ce-check"), 1);
    assert!(page.one("[data-still]").is_same_node(Some(&still)), "the rest is not touched");
}

#[wasm_bindgen_test]
async fn mounting_takes_no_focus() {
    let page = Page::pressed(&brief()).await;
    let before = focused();
    page.mount(&brief()).await;
    assert!(focused().is_same_node(Some(&before)));
}

#[wasm_bindgen_test]
async fn damaged_bytes_leave_the_page_as_it_was_pressed() {
    let page = Page::pressed(&brief()).await;
    let pressed = page.live();
    let whole = brief();
    let mut flipped = whole.clone();
    flipped[whole.len() / 2] ^= 1;
    for (bytes, reason) in [
        (flipped.as_slice(), "the brief arrived damaged"),
        (&whole[..whole.len() - 1], "the brief arrived damaged"),
        (&[], "the brief and the widget are not of one version"),
        (b"<!doctype html>", "the brief and the widget are not of one version"),
    ] {
        assert_eq!(page.refusal(bytes).await, reason);
        assert_eq!(page.live(), pressed);
    }
}

#[wasm_bindgen_test]
async fn the_script_is_told_once_when_it_is_drawn() {
    let page = Page::pressed(&brief()).await;
    let told = js_sys::Array::new();
    let count = page.root.clone();
    let note = wasm_bindgen::closure::Closure::<dyn Fn()>::new({
        let told = told.clone();
        move || {
            told.push(&count.query_selector_all(".ce-check").unwrap().length().into());
        }
    });
    page.start(&brief(), note.as_ref().unchecked_ref()).map_err(|_| ()).unwrap();
    assert_eq!(told.length(), 0, "not before");
    settled().await;
    page.click(".ce-button").await;
    assert_eq!(Vec::from_iter(told.iter().map(|it| it.as_f64())), [Some(1.0)]);
}

#[wasm_bindgen_test]
async fn destroying_ends_it_and_twice_does_nothing() {
    let page = Page::pressed(&brief()).await;
    for _ in 0..2 {
        let ticket = page.mount(&brief()).await;
        page.click(".ce-button").await;
        assert_eq!(page.count("form"), 1, "a click is heard");
        for _ in 0..2 {
            destroy(ticket);
            settled().await;
            assert!(page.live().is_empty());
        }
    }
    destroy(u32::MAX);
}

#[wasm_bindgen_test]
async fn two_explainers_on_one_page_do_not_know_each_other() {
    let (first, second) = (Page::pressed(&brief()).await, Page::pressed(&brief()).await);
    let (one, two) = (first.mount(&brief()).await, second.mount(&brief()).await);
    assert_ne!(one, two);
    first.click(".ce-button").await;
    assert_eq!((first.count("form"), second.count("form")), (1, 0));
    destroy(one);
    settled().await;
    assert_eq!((first.live().len(), second.live().len()), (0, 2));
    second.click(".ce-button").await;
    assert_eq!(second.count("form"), 1, "the other one lives on");
    destroy(two);
}

#[wasm_bindgen_test]
async fn a_reader_is_led_through_the_questions() {
    let page = Page::pressed(&brief()).await;
    page.mount(&brief()).await;
    page.click(".ce-button").await;
    let at = |name: &str| {
        assert!(focused().is_same_node(Some(&page.one(name))), "the focus is not at {name}");
    };
    at("h3[data-ce-step]");
    page.click("form button[type=submit]").await;
    at("[data-ce-problem]");
    page.click("[data-ce-problem] a").await;
    at("#ce-option-1");
    page.click("#ce-option-2").await;
    page.click("form button[type=submit]").await;
    assert!(
        page.one("[data-ce-step]").text_content().unwrap().starts_with("Question 2 of at most 2")
    );
    page.click("#ce-option-2").await;
    page.click("form button[type=submit]").await;
    at("[data-ce-problem]");
    assert_eq!(
        page.one("#ce-problem").text_content().as_deref(),
        Some("Only members could write.")
    );
    page.click("#ce-option-3").await;
    page.click("form button[type=submit]").await;
    at("h3[data-ce-step]");
    assert_eq!(page.one("[data-ce-announce]").text_content().as_deref(), Some("Your answers"));
    assert_eq!(page.told("steps").as_deref(), Some("3"), "two questions, and the result");
    page.click("[data-ce-restart]").await;
    at("p[data-ce-step]");
}

#[wasm_bindgen_test]
async fn the_script_is_told_how_the_list_stands() {
    let page = Page::pressed(&brief()).await;
    let ticket = page.mount(&brief()).await;
    assert_eq!(page.told("arranged"), None, "it stands as it was pressed");
    opened(ticket, 1);
    yew::scheduler::flush().await;
    assert_eq!(page.told("selected").as_deref(), Some("1"));
    assert_eq!(page.told("arranged"), None, "it stands as it stood");
    assert_eq!(page.count("[data-here]"), 1, "the strip shows the same");
    lead(ticket, 0);
    yew::scheduler::flush().await;
    assert_eq!(page.told("selected").as_deref(), Some("0"));
    assert_eq!(page.told("arranged").as_deref(), Some("1,1|\n\n|false"));
}

#[wasm_bindgen_test]
async fn what_is_no_event_and_what_has_ended_hears_nothing() {
    let page = Page::pressed(&brief()).await;
    let ticket = page.mount(&brief()).await;
    lead(ticket, usize::MAX);
    yew::scheduler::flush().await;
    assert_eq!(page.count("[data-here]"), 0);
    destroy(ticket);
    lead(ticket, 0);
    opened(u32::MAX, 0);
    settled().await;
    assert!(page.live().is_empty());
}

#[wasm_bindgen_test]
async fn words_are_folded_and_found_by_script_and_module_together() {
    let page = Page::pressed(&brief()).await;
    page.mount(&brief()).await;
    page.type_into("input[type=search]", "WORD").await;
    assert_eq!(page.told("arranged").as_deref(), Some("1,0|\n\n|false"));
    assert_eq!(page.told("marked").as_deref(), Some("word"));
    page.type_into("input[type=search]", "").await;
    assert_eq!(page.told("arranged").as_deref(), Some("1,1|\n\n|false"));
    assert_eq!(page.told("marked").as_deref(), Some(""));
}
