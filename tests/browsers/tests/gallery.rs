//! Every part in every state, from the sample cases: assistive technology finds nothing wrong, and nothing gets lost in a narrow
//! column.

use anyhow::Result;
use browser_tests::{Done, Engine, PSEUDO, Page, SPACED, Scheme, Scripting, Site, State, TWICE};
use serde_json::json;

browser_tests::tests! {
    axe_finds_nothing_in_the_first_third_of_the_states,
    axe_finds_nothing_in_the_second_third,
    axe_finds_nothing_in_the_last_third,
    nothing_is_lost_in_the_first_third_of_the_states in each(Layout),
    nothing_is_lost_in_the_second_third in each(Layout),
    nothing_is_lost_in_the_last_third in each(Layout),
    nothing_is_lost_from_right_to_left in each(Layout),
    what_is_acted_on_stays_and_all_before_it in each(Layout),
    its_own_page_shows_every_state,
}

/// The column of a host that gives little room: how wide, in which direction of reading, and a reader's own styles. WCAG 2.2,
/// 1.4.10, 1.4.12 and 1.4.4: nothing may be lost.
const COLUMNS: [(&str, &str, &str); 4] = [
    ("280px", "ltr", ""),
    // What most phones have.
    ("390px", "ltr", ""),
    // A small phone.
    ("360px", "ltr", SPACED),
    ("560px", "ltr", TWICE),
];

/// The columns of a language that is written from right to left.
const FROM_RIGHT: [(&str, &str, &str); 2] = [("280px", "rtl", ""), ("560px", "rtl", TWICE)];

/// Returns every third state. A trial with all of them would run alone at the end.
fn third_of_states(third: usize) -> Result<Vec<State>> {
    Ok(State::all()?.into_iter().skip(third).step_by(3).collect())
}

/// A window that no state has been in.
async fn window(engine: Engine, still: bool) -> Result<Page> {
    let scripting = if still { Scripting::Off } else { Scripting::On };
    Page::blank_on(engine, scripting, Site::with_samples()?).await
}

async fn axe_finds_nothing_in_the_first_third_of_the_states(engine: Engine) -> Done {
    axe_finds_nothing_in_third(engine, 0).await
}

async fn axe_finds_nothing_in_the_second_third(engine: Engine) -> Done {
    axe_finds_nothing_in_third(engine, 1).await
}

async fn axe_finds_nothing_in_the_last_third(engine: Engine) -> Done {
    axe_finds_nothing_in_third(engine, 2).await
}

async fn axe_finds_nothing_in_third(engine: Engine, third: usize) -> Done {
    let page = window(engine, false).await?;
    // axe is a script, so it cannot look at a page that may run none; `screens` and `print` look at those.
    for state in third_of_states(third)?.iter().filter(|state| !state.still) {
        // Words of another language are other words in the same parts.
        let languages = if state.is_a_whole_page() { state.languages.len() } else { 1 };
        let within = state.part.as_deref().unwrap_or("html");
        for language in state.languages.iter().take(languages) {
            page.prefer(Scheme::Light).await?;
            page.go(&state.path(language)).await?;
            page.reach(state).await?;
            let at = format!("{} in {language}", state.name);
            assert_eq!(page.axe_within(within, "").await?, Vec::<String>::new(), "{at}");
            // In other colours only the contrast can be another.
            page.prefer(Scheme::Dark).await?;
            let dark = page.axe_within(within, "color-contrast").await?;
            assert_eq!(dark, Vec::<String>::new(), "{at}, dark");
        }
    }
    Ok(())
}

async fn what_is_acted_on_stays_and_all_before_it(engine: Engine) -> Done {
    let page = window(engine, false).await?;
    for state in State::all()?.iter().filter(|state| state.is_acted_on()) {
        page.go(&state.path("en")).await?;
        page.live().await?;
        page.narrow_to("390px", "ltr", "").await?;
        assert_eq!(page.moves(state).await?, Vec::<String>::new(), "{}", state.name);
    }
    Ok(())
}

async fn nothing_is_lost_in_the_first_third_of_the_states(engine: Engine) -> Done {
    nothing_is_lost_in_third(engine, 0).await
}

async fn nothing_is_lost_in_the_second_third(engine: Engine) -> Done {
    nothing_is_lost_in_third(engine, 1).await
}

async fn nothing_is_lost_in_the_last_third(engine: Engine) -> Done {
    nothing_is_lost_in_third(engine, 2).await
}

async fn nothing_is_lost_in_third(engine: Engine, third: usize) -> Done {
    let states = third_of_states(third)?;
    for still in [false, true] {
        let states: Vec<&State> = states.iter().filter(|state| state.still == still).collect();
        if states.is_empty() {
            continue;
        }
        let page = window(engine, still).await?;
        for state in states {
            let language = state.languages.last().map_or("en", String::as_str);
            nothing_is_lost(&page, state, language, &COLUMNS).await?;
        }
    }
    Ok(())
}

async fn nothing_is_lost_from_right_to_left(engine: Engine) -> Done {
    let page = Page::blank_on(engine, Scripting::On, Site::with_samples()?).await?;
    for state in State::all()?.iter().filter(|state| !state.still) {
        nothing_is_lost(&page, state, PSEUDO, &FROM_RIGHT).await?;
    }
    Ok(())
}

/// Brings a page into a state and into each of these columns, and sees that nothing sticks out and all can be hit.
async fn nothing_is_lost(
    page: &Page,
    state: &State,
    language: &str,
    columns: &[(&str, &str, &str)],
) -> Done {
    page.go(&state.path(language)).await?;
    page.reach(state).await?;
    for (width, direction, styles) in columns {
        let lost = page.lost_in_column(width, direction, styles).await?;
        let at = format!("{} in {language}, {width}, {direction}, {styles}", state.name);
        assert_eq!(lost, Vec::<String>::new(), "{at}");
    }
    Ok(())
}

async fn its_own_page_shows_every_state(engine: Engine) -> Done {
    let page = window(engine, false).await?;
    page.go("/gallery/").await?;
    for state in State::all()? {
        // What is far away is loaded when a reader comes near.
        let near = "document.getElementById(arguments[0]).scrollIntoView()";
        page.see(&format!("#{}", state.name)).await?;
        page.ask::<()>(near, json!([state.name])).await?;
        page.see(&format!("#{}[data-state=there]", state.name)).await?;
    }
    // A page that may run no script is one of the states.
    let mut problems = page.problems().await?;
    problems.retain(|problem| !problem.message.contains("Blocked script execution"));
    assert_eq!(problems, []);
    Ok(())
}
