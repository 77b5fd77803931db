//! Every way through the questions, on the page: where it ends, how progress is told, and what is never said.

use browser_tests::{Done, EXPLAINER, Engine, Page, Way, brief, ways};
use case_explainer::brief::Brief;

browser_tests::tests! {
    every_way_ends_as_the_rules_say,
}

/// No outcome may tell a reader any of this.
const NEVER: [&str; 5] = [
    "you qualify",
    "you are eligible",
    "you are entitled",
    "you are in the class",
    "you are a class member",
];

/// Goes one way, from the start to the result.
async fn go(page: &Page, way: &Way, brief: &Brief) -> Done {
    page.begin().await?;
    let mut before = (0, u8::MAX);
    for asked in &way.asked {
        let heading = page.text("[data-ce-step]").await?;
        assert!(
            heading.contains(&*brief.check.questions[asked.question].text),
            "{way:?}: {heading}"
        );
        let (number, most) = page.progress().await?;
        assert_eq!((number, most), asked.progress, "{way:?}");
        assert!(
            number == before.0 + 1 && number <= most && most <= before.1,
            "{way:?}: {before:?}"
        );
        before = (number, most);
        says_nothing_it_must_not(page).await?;
        page.answer(asked.option).await?;
    }
    let title = page.text(".ce-result > [data-ce-step]").await?;
    assert_eq!(title, &*brief.check.outcomes[way.outcome].title, "{way:?}");
    says_nothing_it_must_not(page).await
}

async fn says_nothing_it_must_not(page: &Page) -> Done {
    let said = page.text("article.ce").await?.to_lowercase().replace("you’re", "you are");
    for never in NEVER {
        assert!(!said.contains(never), "the page says “{never}”");
    }
    Ok(())
}

async fn every_way_ends_as_the_rules_say(engine: Engine) -> Done {
    let (page, brief) = (Page::open_live(engine, EXPLAINER).await?, brief()?);
    let ways = ways(&brief.check)?;
    assert!(ways.len() > brief.check.outcomes.len(), "{} ways", ways.len());
    for way in &ways {
        go(&page, way, &brief).await?;
        page.click("[data-ce-restart]").await?;
        page.see("#check a.ce-button").await?;
    }
    Ok(())
}
