//! The widget in a browser: how it takes over a pressed page, and how it gives it back.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/dom.rs"]
mod dom;
#[path = "support/small.rs"]
mod small;

use case_explainer::brief::seal;
use case_explainer::web::exports::{destroy, mount};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

use dom::{CHECK, Page, TIMELINE, event, focused, settled};

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
async fn mounting_keeps_what_is_open_and_what_has_the_focus() {
    let page = Page::pressed(&brief()).await;
    page.all("details")[1].set_attribute("open", "").unwrap();
    page.all("summary")[1].focus().unwrap();
    page.mount(&brief()).await;
    let details = page.all("[data-ce-timeline] details");
    assert_eq!(
        details.iter().map(|it| it.has_attribute("open")).collect::<Vec<_>>(),
        [false, true]
    );
    let summary = details[1].query_selector("summary").unwrap().unwrap();
    assert!(focused().is_same_node(Some(&summary)), "the focus is on the same line");
    event(&details[1], "toggle").await;
    assert!(
        page.one("[aria-current=true]").contains(Some(&details[1])),
        "the widget has heard of it"
    );
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
async fn a_missing_place_is_named_and_the_other_one_stays_as_it_was_pressed() {
    for missing in [TIMELINE, CHECK] {
        let page = Page::pressed(&brief()).await;
        page.one(missing).remove();
        let pressed: Vec<_> = page.all("[data-pressed]");
        assert_eq!(page.refusal(&brief()).await, format!("the page has no {missing}"));
        assert_eq!((page.all("[data-pressed]"), pressed.len()), (pressed, 1));
    }
}

#[wasm_bindgen_test]
async fn destroying_puts_the_pressed_nodes_back_and_twice_does_nothing() {
    let page = Page::pressed(&brief()).await;
    let pressed = page.live();
    assert!(!pressed.is_empty());
    let ticket = page.mount(&brief()).await;
    page.click(".ce-button").await;
    for _ in 0..2 {
        destroy(ticket);
        assert_eq!(page.live(), pressed, "at once");
        settled().await;
        assert_eq!(page.live(), pressed, "and for good");
    }
    destroy(u32::MAX);
    assert_eq!(page.live(), pressed);
}

#[wasm_bindgen_test]
async fn destroying_before_the_first_drawing_puts_the_pressed_nodes_back() {
    let page = Page::pressed(&brief()).await;
    let pressed = page.live();
    destroy(mount(page.root.clone(), &brief()).unwrap());
    settled().await;
    assert_eq!(page.live(), pressed);
}

#[wasm_bindgen_test]
async fn a_page_comes_to_life_again_after_it_was_given_back() {
    let page = Page::pressed(&brief()).await;
    for _ in 0..2 {
        let ticket = page.mount(&brief()).await;
        page.click(".ce-button").await;
        assert_eq!(page.count("form"), 1, "a click is heard");
        destroy(ticket);
        settled().await;
        assert_eq!(page.count("form"), 0);
    }
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
    assert_eq!((first.count("[data-pressed]"), second.count("[data-pressed]")), (2, 0));
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
    page.click("[data-ce-restart]").await;
    at("p[data-ce-step]");
}
