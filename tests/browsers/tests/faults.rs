//! Something does not arrive, or arrives damaged: the page stays as it was pressed, and the console says why.

use browser_tests::{Done, EXPLAINER, Entry, Fault, Page, Scripting};

/// Breaks what the page needs, and looks at what is left.
///
/// `reason` is what the page's own script has to name; nothing if it is the script that does not run.
async fn stays_as_pressed(path_suffix: &str, fault: Fault, reason: Option<&str>) -> Done {
    let page = Page::blank(Scripting::On).await?;
    let pressed = page.pressed(EXPLAINER).await?;
    page.site().fail(path_suffix, fault);
    page.go(EXPLAINER).await?;

    if let Some(reason) = reason {
        let problems = problems_until(&page, Entry::is_written).await?;
        let written: Vec<_> = problems.iter().filter(|entry| entry.is_written()).collect();
        assert_eq!(written.len(), 1, "{problems:?}");
        assert!(written.iter().all(|entry| entry.level == "WARNING"), "{problems:?}");
        assert!(written.iter().all(|entry| entry.message.contains(reason)), "{problems:?}");
    }
    assert!(!page.is_live().await?);
    is_as_pressed(&page, &pressed).await
}

/// The page holds what was pressed, and what works without the module works.
async fn is_as_pressed(page: &Page, pressed: &str) -> Done {
    assert!(page.markup().await? == pressed, "the page is not as it was pressed");
    page.click(".ce-event:nth-child(4) summary").await?;
    page.see(".ce-event:nth-child(4) details[open]").await?;
    page.click("#check a.ce-button").await?;
    assert!(page.place().await?.address.ends_with("#criteria"));
    Ok(())
}

/// What the console says, as soon as it says what is waited for.
async fn problems_until(page: &Page, wanted: fn(&Entry) -> bool) -> anyhow::Result<Vec<Entry>> {
    let mut problems = Vec::new();
    let asking = async {
        while !problems.iter().any(wanted) {
            problems.extend(page.problems().await?);
        }
        Done::Ok(())
    };
    tokio::time::timeout(browser_tests::PATIENCE, asking).await??;
    Ok(problems)
}

/// The brief, changed in some way.
fn brief(change: impl FnOnce(&mut Vec<u8>)) -> anyhow::Result<Fault> {
    let mut bytes = browser_tests::Site::start()?.file(&format!("{EXPLAINER}brief.bin"))?;
    change(&mut bytes);
    Ok(Fault::Bytes(bytes))
}

#[tokio::test]
async fn no_script() -> Done {
    stays_as_pressed("/widget.js", Fault::Missing, None).await
}

#[tokio::test]
async fn a_script_that_is_none() -> Done {
    let fault = Fault::Bytes(b"<!doctype html><title>Moved</title>".to_vec());
    stays_as_pressed("/widget.js", fault, None).await
}

#[tokio::test]
async fn no_module() -> Done {
    stays_as_pressed("/widget.wasm", Fault::Missing, Some("widget.wasm answered 404")).await
}

#[tokio::test]
async fn a_module_that_is_none() -> Done {
    let fault = Fault::Bytes(b"<!doctype html><title>Moved</title>".to_vec());
    stays_as_pressed("/widget.wasm", fault, Some("WebAssembly")).await
}

#[tokio::test]
async fn no_brief() -> Done {
    stays_as_pressed("/brief.bin", Fault::Missing, Some("brief.bin answered 404")).await
}

#[tokio::test]
async fn a_brief_with_one_bit_flipped() -> Done {
    let flip = |bytes: &mut Vec<u8>| {
        let middle = bytes.len() / 2;
        if let Some(byte) = bytes.get_mut(middle) {
            *byte ^= 0b100;
        }
    };
    stays_as_pressed("/brief.bin", brief(flip)?, Some("the brief arrived damaged")).await
}

#[tokio::test]
async fn half_a_brief() -> Done {
    let halve = |bytes: &mut Vec<u8>| bytes.truncate(bytes.len() / 2);
    stays_as_pressed("/brief.bin", brief(halve)?, Some("the brief arrived damaged")).await
}

#[tokio::test]
async fn an_empty_brief() -> Done {
    stays_as_pressed("/brief.bin", brief(Vec::clear)?, Some("Error: the brief")).await
}

#[tokio::test]
async fn a_page_in_place_of_the_brief() -> Done {
    let fault = Fault::Bytes(b"<!doctype html><title>Moved</title>".to_vec());
    stays_as_pressed("/brief.bin", fault, Some("Error: the brief")).await
}

#[tokio::test]
async fn no_styles() -> Done {
    let page = Page::blank(Scripting::On).await?;
    page.site().fail("/widget.css", Fault::Missing);
    page.go(EXPLAINER).await?;
    page.live().await?;
    page.begin().await?;
    page.answer(0).await?;
    Ok(())
}

/// The browser refuses once to insert a node, which Yew answers with a panic in the middle of rendering.
const REFUSE_ONCE: &str = "
    const { insertBefore, appendChild } = Node.prototype;
    for (const name of ['insertBefore', 'appendChild']) {
        Node.prototype[name] = () => {
            Object.assign(Node.prototype, { insertBefore, appendChild });
            throw new Error('refused');
        };
    }";

#[tokio::test]
async fn a_panic_while_rendering() -> Done {
    let page = Page::blank(Scripting::On).await?;
    let pressed = page.pressed(EXPLAINER).await?;
    page.go(EXPLAINER).await?;
    page.live().await?;
    page.ask::<()>(REFUSE_ONCE, serde_json::json!([])).await?;

    page.click("#check a.ce-button").await?;
    problems_until(&page, |entry| entry.message.contains("RuntimeError")).await?;
    is_as_pressed(&page, &pressed).await
}

#[tokio::test]
async fn ended_on_purpose() -> Done {
    let page = Page::blank(Scripting::On).await?;
    let pressed = page.pressed(EXPLAINER).await?;
    page.go(EXPLAINER).await?;
    page.live().await?;
    page.begin().await?;
    let end =
        "const done = arguments[1]; import(arguments[0]).then(({ end }) => done(end() ?? null))";
    let script = page.site().asset("widget.js")?;
    page.ask_later::<()>(end, serde_json::json!([script])).await?;
    is_as_pressed(&page, &pressed).await
}
