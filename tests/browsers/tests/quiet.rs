//! The console says nothing while all goes well. What it says when it does not is in `faults`.

use browser_tests::{Done, EXPLAINER, Engine, Key, Page, Scripting};

browser_tests::tests! {
    no_page_complains,
    using_everything_brings_no_complaint,
}

async fn no_page_complains(engine: Engine) -> Done {
    let page = Page::blank(engine, Scripting::On).await?;
    for path in ["/", EXPLAINER, &EXPLAINER.replace("/en/", "/es/")] {
        page.go(path).await?;
        page.live().await?;
        assert_eq!(page.problems().await?, [], "{path}");
    }
    Ok(())
}

async fn using_everything_brings_no_complaint(engine: Engine) -> Done {
    let page = Page::open_live(engine, EXPLAINER).await?;
    page.press_on(".ce-event summary", Key::Enter).await?;
    page.see(".ce-event[aria-current] > details[open]").await?;
    page.on_every_screen(async |screen| {
        assert_eq!(page.problems().await?, [], "{screen}");
        Ok(())
    })
    .await
}
