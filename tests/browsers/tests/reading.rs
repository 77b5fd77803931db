//! Without scripts: all that the page says is visible, and nothing offers what it cannot do. `pressed` reads what it says, and
//! `screens` and `quiet` see the pages of both languages come to life.

use browser_tests::{Done, EXPLAINER, Engine, Page, Scripting, from_package};
use serde_json::json;

/// The title of the case.
const TITLE: &str = "LinkedIn, private messages and AI: the suit was dropped";

browser_tests::tests! {
    nothing_is_folded_away in each(Scripting),
    no_control_is_dead in each(Scripting),
    a_page_leads_to_its_other_language_and_back,
    the_demo_frames_the_explainer,
    a_browsers_reading_view_keeps_it,
}

/// The page with scripts off. The driver can still look at it.
async fn unscripted(engine: Engine, path: &str) -> anyhow::Result<Page> {
    let page = Page::blank(engine, Scripting::Off).await?;
    page.go(path).await?;
    assert!(!page.is_live().await?, "scripts are not off");
    Ok(page)
}

async fn nothing_is_folded_away(engine: Engine) -> Done {
    let page = unscripted(engine, EXPLAINER).await?;
    let script = "return [...document.querySelectorAll('details > :not(summary)')]
        .filter((part) => !part.closest('.ce-live'))
        .filter((part) => !part.checkVisibility() || part.getBoundingClientRect().height === 0)
        .map((part) => part.textContent.slice(0, 60))";
    let folded: Vec<String> = page.ask(script, json!([])).await?;
    assert_eq!(folded, Vec::<String>::new());
    Ok(())
}

async fn no_control_is_dead(engine: Engine) -> Done {
    let page = unscripted(engine, EXPLAINER).await?;
    let script = "return [...document.querySelectorAll('button, input, select, form')]
        .filter((one) => one.checkVisibility()).length";
    assert_eq!(
        page.ask::<usize>(script, json!([])).await?,
        0,
        "what would do nothing is not shown"
    );
    page.click("#check a.ce-button").await?;
    assert!(
        page.place().await?.address.ends_with("#criteria"),
        "the offer to compare leads nowhere"
    );
    Ok(())
}

async fn a_page_leads_to_its_other_language_and_back(engine: Engine) -> Done {
    for from in ["/", EXPLAINER] {
        let page = unscripted(engine, from).await?;
        page.click(".ce-kicker a[hreflang=es]").await?;
        page.see("html[lang=es] h1").await?;
        assert_eq!(
            page.text("html[lang=es] h1").await?,
            "LinkedIn, mensajes privados e IA: la demanda se retiró"
        );
        page.click(".ce-kicker a[hreflang=en]").await?;
        page.see("html[lang=en] h1").await?;
        assert_eq!(page.text("html[lang=en] h1").await?, TITLE, "from {from}");
    }
    Ok(())
}

async fn the_demo_frames_the_explainer(engine: Engine) -> Done {
    let page = Page::open(engine, "/demo/").await?;
    assert_eq!(page.count("main > p + iframe + p").await?, 1, "the frame stands within a story");
    let name: String = page.ask("return document.querySelector('iframe').title", json!([])).await?;
    assert_eq!(name, TITLE, "the frame has a name");
    page.enter_frame().await?;
    page.live().await?;
    assert_eq!(page.text("h1").await?, TITLE);
    Ok(())
}

/// With the library of Firefox's own reading view.
async fn a_browsers_reading_view_keeps_it(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    let library = std::fs::read_to_string(from_package("@mozilla/readability", "Readability.js")?)?;
    let script =
        format!("{library}\nreturn new Readability(document.cloneNode(true)).parse().textContent");
    let kept: String = page.ask(&script, json!([])).await?;
    let kept = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    // The status, the labels of the summary, and the titles of events and sources.
    let wanted = "const parts = '.ce-status strong, #minute dt, .ce-event summary strong, .ce-sources a';
        return [...document.querySelectorAll(parts)].map((part) => part.textContent.replace(/\\s+/g, ' ').trim())";
    let wanted: Vec<String> = page.ask(wanted, json!([])).await?;
    assert!(wanted.len() > 50, "{wanted:?}");
    for words in wanted {
        assert!(kept.contains(&words), "“{words}” is gone from {kept}");
    }
    Ok(())
}
