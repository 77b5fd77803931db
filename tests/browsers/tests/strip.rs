//! The strip leaves the page alone: it takes no wheel, no drag and no keys that are not meant for it.

use anyhow::Result;
use browser_tests::{Done, EXPLAINER, Engine, Key, Page};
use serde_json::json;

browser_tests::tests! {
    keys_elsewhere_do_nothing,
    the_wheel_over_the_strip_scrolls_the_page,
    a_closer_look_shows_fewer_days_and_all_come_back,
    nothing_sticks_out_of_a_narrow_column needs Emulation,
    the_flag_slides_unless_motion_is_reduced needs Emulation,
}

async fn keys_elsewhere_do_nothing(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    for key in [Key::Right, Key::Left, Key::Home, Key::End, Key::Enter] {
        page.press(key).await?;
    }
    assert_eq!(page.count("[aria-current], [data-here]").await?, 0);
    Ok(())
}

async fn the_wheel_over_the_strip_scrolls_the_page(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    let whole = ticks(&page).await?;
    let before = page.bring(".ce-strip > svg").await?;
    page.wheel(".ce-strip > svg", 200).await?;
    page.holds("return scrollY > arguments[0] + 100", json!([before])).await?;
    assert_eq!(ticks(&page).await?, whole, "and the strip stays as it was");
    Ok(())
}

/// The words at the ticks of the scale.
async fn ticks(page: &Page) -> Result<String> {
    page.text(".ce-scale").await
}

async fn a_closer_look_shows_fewer_days_and_all_come_back(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    let whole = ticks(&page).await?;
    page.click(".ce-timeline details > summary").await?;
    page.click(".ce-zoom button:not([disabled])").await?;
    page.see(".ce-zoom button:first-of-type:not([disabled])").await?;
    assert_ne!(ticks(&page).await?, whole);
    assert_eq!(page.count(".ce-lens").await?, 0, "the lens belongs to the whole");
    page.click(".ce-zoom button:first-of-type").await?;
    page.see(".ce-lens").await?;
    assert_eq!(ticks(&page).await?, whole);
    Ok(())
}

async fn the_flag_slides_unless_motion_is_reduced(engine: Engine) -> Done {
    for (wish, moves) in [("no-preference", true), ("reduce", false)] {
        let page = Page::open_live(engine, EXPLAINER).await?;
        page.emulate("screen", &[("prefers-reduced-motion", wish)]).await?;
        page.click(".ce-event:first-child summary").await?;
        page.see(".ce-flag svg").await?;
        let note = "window.moves = []; window.from = document.querySelector('.ce-flag svg').getAttribute('x');
            document.addEventListener('transitionrun', ({ propertyName }) => moves.push(propertyName))";
        page.ask::<()>(note, json!([])).await?;
        page.click(".ce-event:last-child summary").await?;
        // Some frames after it is drawn in another place, a move has begun.
        let drawn = "const [done] = arguments;
            let frames = 0;
            const look = () => {
                const x = document.querySelector('.ce-flag svg').getAttribute('x');
                x !== window.from && ++frames > 3 ? done(window.moves) : requestAnimationFrame(look);
            };
            look()";
        let run: Vec<String> = page.ask_later(drawn, json!([])).await?;
        let what = if moves { vec!["x", "rotate"] } else { Vec::new() };
        assert!(what.iter().all(|it| run.iter().any(|run| run == it)), "{wish}: {run:?}");
        assert!(moves || run.is_empty(), "{wish}: {run:?}");
    }
    Ok(())
}

async fn nothing_sticks_out_of_a_narrow_column(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    page.set_window(280, 700).await?;
    page.click(".ce-timeline details > summary").await?;
    page.see("input[type=search]").await?;
    assert_eq!(page.sticking_out().await?, Vec::<String>::new());
    page.click(".ce-views > label:last-child").await?;
    page.see(".ce-steps").await?;
    assert_eq!(page.sticking_out().await?, Vec::<String>::new());
    assert_eq!(page.lower_than(44).await?, Vec::<String>::new(), "everything can be touched");
    Ok(())
}
