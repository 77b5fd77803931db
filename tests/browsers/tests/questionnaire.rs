//! The questionnaire: by keyboard alone, one question at a time, and back and forth without losing an answer.

use anyhow::Result;
use browser_tests::{Done, EXPLAINER, Engine, Key, Page, brief, option_label};
use case_explainer::brief::Brief;
use serde_json::json;

browser_tests::tests! {
    from_start_to_result_by_keyboard_with_a_change_on_the_way in each(Keys),
    going_on_without_an_answer_says_what_is_missing in each(Focus),
    choosing_changes_nothing_else in each(Keys),
    back_keeps_the_answer,
    back_from_the_second_question_drops_its_choice_only,
    a_no_ends_early,
    what_follows_from_an_answer_is_explained,
    a_change_asks_only_what_matters_now_and_keeps_the_rest,
    the_browsers_back_goes_back_step_by_step in each(History),
    after_a_reload_one_back_leaves_the_page in each(History),
    a_browser_that_takes_no_more_entries_holds_nobody_up in each(History),
    the_result_says_what_decides_and_what_would_change_it,
    a_result_can_be_copied_or_saved_and_says_so in each(Policy),
}

/// The positions of this case's options: the first question is about Premium, the second about InMail.
const PAID: usize = 0;
const NO: usize = 3;
const BEFORE: usize = 0;
const ONLY_AFTER: usize = 2;
/// The criterion that the data was given away before a certain day.
const BEFORE_THE_DAY: usize = 4;

async fn start(engine: Engine) -> Result<(Page, Brief)> {
    Ok((Page::open_live(engine, EXPLAINER).await?, brief()?))
}

/// Waits until the focus is on the heading of a screen that says this.
async fn is_at(page: &Page, heading: &str) -> Done {
    page.see("[data-ce-step]:focus").await?;
    let text = page.text("[data-ce-step]").await?;
    assert!(text.contains(heading), "“{text}” instead of “{heading}”");
    assert!(page.is_in_view("[data-ce-step]").await?, "“{text}” has the focus and is out of view");
    Ok(())
}

/// Gives the option that is so many arrows down, by keyboard.
async fn answer_by_keys(page: &Page, arrows: usize) -> Done {
    page.tab_to("#check input[type=radio]").await?;
    page.press(Key::Space).await?;
    for _ in 0..arrows {
        page.press(Key::Down).await?;
    }
    page.press_on("#check button[type=submit]", Key::Enter).await?;
    page.see("[data-ce-step]:focus").await
}

async fn from_start_to_result_by_keyboard_with_a_change_on_the_way(engine: Engine) -> Done {
    let (page, brief) = start(engine).await?;
    let questions = &brief.check.questions;
    page.press_on("#check a.ce-button", Key::Enter).await?;
    is_at(&page, &questions[0].text).await?;
    answer_by_keys(&page, PAID).await?;
    is_at(&page, &questions[1].text).await?;
    answer_by_keys(&page, BEFORE).await?;
    is_at(&page, &brief.check.outcomes[1].title).await?;

    page.press_on("[data-ce-change='0']", Key::Enter).await?;
    is_at(&page, &questions[0].text).await?;
    assert_eq!(page.chosen().await?, Some(PAID), "the answer is still chosen");
    page.tab_to("#check input:checked").await?;
    page.press(Key::Down).await?;
    page.press_on("#check button[type=submit]", Key::Enter).await?;
    is_at(&page, &brief.check.outcomes[2].title).await?;
    assert!(
        page.row(1).await?.contains(option_label(&brief, 1, BEFORE)?),
        "the other answer is kept"
    );
    Ok(())
}

async fn going_on_without_an_answer_says_what_is_missing(engine: Engine) -> Done {
    let (page, brief) = start(engine).await?;
    page.begin().await?;
    assert_eq!(page.chosen().await?, None, "no option is chosen beforehand");
    page.press_on("#check button[type=submit]", Key::Enter).await?;
    page.see("[data-ce-problem]:focus").await?;
    assert!(page.text("[data-ce-problem]").await?.contains(&*brief.words.problem));
    assert_eq!(page.count("fieldset[aria-describedby~='ce-problem']").await?, 1);
    assert_eq!(page.text("#ce-problem").await?, &*brief.words.problem);

    page.press_on("[data-ce-problem] a", Key::Enter).await?;
    page.see("#ce-option-1:focus").await?;
    page.press(Key::Space).await?;
    page.press(Key::Enter).await?;
    is_at(&page, &brief.check.questions[1].text).await?;
    assert_eq!(page.count("[data-ce-problem], #ce-problem:not(:empty)").await?, 0);
    assert_eq!(page.count("fieldset[aria-describedby~='ce-problem']").await?, 0);
    Ok(())
}

async fn choosing_changes_nothing_else(engine: Engine) -> Done {
    let (page, _) = start(engine).await?;
    page.begin().await?;
    let (before, heading) = (page.place().await?, page.text("[data-ce-step]").await?);
    page.tab_to("#check input[type=radio]").await?;
    assert!(page.is_active("#ce-option-1").await?, "Tab leads to the first option");
    // Whether the arrows go round from the last option to the first differs from browser to browser.
    for (key, option) in [(Key::Down, 2), (Key::Down, 3), (Key::Down, 4), (Key::Up, 3)] {
        page.press(key).await?;
        page.see(&format!("#ce-option-{option}:focus:checked")).await?;
        assert_eq!(page.text("[data-ce-step]").await?, heading);
        assert_eq!(page.place().await?, before);
    }
    Ok(())
}

async fn back_keeps_the_answer(engine: Engine) -> Done {
    let (page, brief) = start(engine).await?;
    page.begin().await?;
    page.answer(PAID).await?;
    is_at(&page, &brief.check.questions[1].text).await?;
    page.press_on("[data-ce-back]", Key::Enter).await?;
    is_at(&page, &brief.check.questions[0].text).await?;
    assert_eq!(page.chosen().await?, Some(PAID));
    page.click("[data-ce-back]").await?;
    is_at(&page, &brief.words.check_intro).await
}

async fn back_from_the_second_question_drops_its_choice_only(engine: Engine) -> Done {
    let (page, _) = start(engine).await?;
    page.begin().await?;
    page.answer(PAID).await?;
    page.choose(BEFORE).await?;
    page.click("[data-ce-back]").await?;
    page.see("[data-ce-step]:focus").await?;
    page.go_on().await?;
    page.see("[data-ce-step]:focus").await?;
    assert_eq!(page.progress().await?.0, 2);
    Ok(())
}

async fn a_no_ends_early(engine: Engine) -> Done {
    let (page, brief) = start(engine).await?;
    page.begin().await?;
    page.answer(NO).await?;
    is_at(&page, &brief.check.outcomes[0].title).await?;
    let (first, second) = (page.row(0).await?, page.row(1).await?);
    assert!(first.contains(&*brief.words.differs) && first.contains(option_label(&brief, 0, NO)?));
    assert!(second.contains(&*brief.words.not_asked), "{second}");
    assert!(second.contains(&*brief.words.not_asked_why), "{second}");
    assert_eq!(page.count("[data-ce-change]").await?, 1, "only what was answered can be changed");
    Ok(())
}

async fn what_follows_from_an_answer_is_explained(engine: Engine) -> Done {
    let (page, brief) = start(engine).await?;
    page.begin().await?;
    page.answer(PAID).await?;
    page.answer(ONLY_AFTER).await?;
    is_at(&page, &brief.check.outcomes[0].title).await?;
    let row = page.row(BEFORE_THE_DAY).await?;
    assert!(row.contains(&*brief.words.differs), "{row}");
    assert!(row.contains(&*brief.check.because[0]), "{row}");
    Ok(())
}

async fn a_change_asks_only_what_matters_now_and_keeps_the_rest(engine: Engine) -> Done {
    let (page, brief) = start(engine).await?;
    page.begin().await?;
    page.answer(PAID).await?;
    page.answer(BEFORE).await?;
    page.click("[data-ce-change='0']").await?;
    is_at(&page, &brief.check.questions[0].text).await?;
    page.answer(NO).await?;
    is_at(&page, &brief.check.outcomes[0].title).await?;
    assert_eq!(
        page.count("[data-ce-change='1']").await?,
        0,
        "an answer that does not count is not shown"
    );

    page.click("[data-ce-change='0']").await?;
    is_at(&page, &brief.check.questions[0].text).await?;
    page.answer(PAID).await?;
    is_at(&page, &brief.check.outcomes[1].title).await?;
    assert!(
        page.row(1).await?.contains(option_label(&brief, 1, BEFORE)?),
        "it is back when it counts"
    );
    Ok(())
}

async fn the_browsers_back_goes_back_step_by_step(engine: Engine) -> Done {
    let (page, brief) = start(engine).await?;
    page.begin().await?;
    page.answer(PAID).await?;
    page.answer(BEFORE).await?;
    for question in [1, 0] {
        page.go_back().await?;
        let number =
            "return document.querySelector('.ce-count')?.textContent.includes(` ${arguments[0]} `)";
        page.holds(number, json!([question + 1])).await?;
        is_at(&page, &brief.check.questions[question].text).await?;
        assert_eq!(page.chosen().await?, Some(PAID), "the answer is kept");
    }
    page.go_back().await?;
    page.see("#check a.ce-button").await?;
    is_at(&page, &brief.words.check_intro).await
}

async fn after_a_reload_one_back_leaves_the_page(engine: Engine) -> Done {
    let page = Page::open(engine, "/demo/").await?;
    page.go(EXPLAINER).await?;
    page.live().await?;
    page.begin().await?;
    page.answer(PAID).await?;
    page.reload().await?;
    page.live().await?;
    page.holds("return history.state?.ceStep === 0", json!([])).await?;
    page.go_back().await?;
    page.holds("return location.pathname === '/demo/'", json!([])).await
}

/// Firefox and WebKit throw when a page makes many entries in a short time, as tests do.
async fn a_browser_that_takes_no_more_entries_holds_nobody_up(engine: Engine) -> Done {
    let (page, brief) = start(engine).await?;
    page.begin().await?;
    let refuse = "for (const name of ['pushState', 'replaceState', 'go'])
        History.prototype[name] = () => { throw new DOMException('too many', 'SecurityError') }";
    page.ask::<()>(refuse, json!([])).await?;
    page.answer(PAID).await?;
    page.click("[data-ce-back]").await?;
    is_at(&page, &brief.check.questions[0].text).await?;
    page.answer(PAID).await?;
    page.answer(BEFORE).await?;
    page.see(".ce-result").await?;
    page.click("[data-ce-restart]").await?;
    is_at(&page, &brief.words.check_intro).await
}

async fn the_result_says_what_decides_and_what_would_change_it(engine: Engine) -> Done {
    let (page, brief) = start(engine).await?;
    page.begin().await?;
    page.answer(PAID).await?;
    page.answer(BEFORE).await?;
    page.click(".ce-result > details > summary").await?;
    page.see(".ce-result > details[open]").await?;
    let told = page.text(".ce-result > details").await?;
    for (question, option) in [(0, PAID), (1, BEFORE)] {
        assert!(told.contains(option_label(&brief, question, option)?), "{told}");
    }
    let led = format!("{} → {}", option_label(&brief, 0, NO)?, brief.check.outcomes[0].title);
    assert!(told.contains(&led), "{told}");
    Ok(())
}

async fn a_result_can_be_copied_or_saved_and_says_so(engine: Engine) -> Done {
    let (page, brief) = start(engine).await?;
    page.begin().await?;
    page.answer(NO).await?;
    page.click("[data-ce-keep=file]").await?;
    let said = "return document.querySelector('[data-ce-announce]').textContent === arguments[0]";
    page.holds(said, json!([&*brief.words.kept])).await?;
    assert_eq!(page.count("[data-ce-kept]").await?, 0, "the controls are there again");
    Ok(())
}
