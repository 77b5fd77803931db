//! What is ahead in a case that goes on: the days that are left, by the clock of the reader's machine.

use browser_tests::{Done, Engine, Page, SAMPLES, Scripting, Site, clock_at};

browser_tests::tests! {
    the_last_day_passes_by_the_readers_clock,
}

async fn the_last_day_passes_by_the_readers_clock(engine: Engine) -> Done {
    let told = async |clock: String| {
        let page = Page::blank_on(engine, Scripting::On, Site::with_samples()?).await?;
        page.go_after(&clock, &SAMPLES[6].path()).await?;
        page.live().await?;
        let status = page.text(".ce-status > strong").await?;
        let start = page.text("#check .ce-stage").await?;
        page.begin().await?;
        while page.count(".ce-result").await? == 0 {
            page.answer(0).await?;
        }
        anyhow::Ok((status, start, page.text(".ce-result").await?))
    };
    let (open, passed) = ("A settlement is open", "The last day was 22 Jan 2027");
    let (status, start, result) = told(clock_at(2026, 12, 20)).await?;
    for said in [&status, &start, &result] {
        assert!(said.contains(open) && !said.contains(passed), "{said}");
    }
    for said in [&start, &result] {
        assert!(said.contains("21 Dec 2026 (tomorrow): Exclude yourself"), "{said}");
        assert!(said.contains("(in 33 days): Send a claim"), "{said}");
        assert!(!said.contains("Letters have to be out"), "its day has passed: {said}");
    }
    let (status, start, result) = told(clock_at(2027, 1, 23)).await?;
    for said in [&status, &start, &result] {
        assert!(said.contains(passed) && !said.contains(open), "{said}");
    }
    for said in [&start, &result] {
        assert!(!said.contains("Send a claim") && said.contains("Final hearing"), "{said}");
    }
    Ok(())
}
