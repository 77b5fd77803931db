//! Every screen of every sample case: what the rules give is what is shown, and every check of the project's list holds.

use std::collections::HashSet;
use std::mem;

use anyhow::Result;
use browser_tests::checks::{Looker, Walker};
use browser_tests::tour::{RESTART, Screen, along, backwards, changes};
use browser_tests::{
    Done, Engine, Given, Need, Page, SAMPLES, Sample, Scripting, Site, Way, covering, ways,
};
use serde_json::json;

browser_tests::tests! {
    linkedin,
    linkedin_in_spanish,
    small,
    small_in_spanish,
    okafor in each(Focus),
    okafor_in_spanish,
    rivera,
}

/// Notes how long the page has the browser wait, before it can do so.
const NOTE_WAITS: &str = "window.ceWaits = [];
    for (const name of ['setTimeout', 'setInterval']) {
        const own = window[name];
        window[name] = (call, time = 0, ...more) => {
            if (name === 'setInterval' || time > 1000) window.ceWaits.push(`${name} of ${time} ms`);
            return own(call, time, ...more);
        };
    }";

/// Goes every way, wrong answers among them, and back and forth on some.
///
/// The rules are the same in every engine and language; what differs is form, focus, history and words, which ways that
/// lead to every screen show.
async fn every_screen(engine: Engine, sample: Sample) -> Done {
    let (page, brief) = (open(engine, sample).await?, sample.brief()?);
    let (requests, stored) = (page.site().requests(), page.stored().await?);
    let (walker, mut looker) =
        (Walker::new(&page, sample, &brief).await?, Looker::new(&page, sample)?);
    let ways = ways(&brief.check)?;
    assert!(ways.len() >= brief.check.outcomes.len(), "{sample}: {} ways", ways.len());
    let few = covering(&ways);
    for way in &few {
        let mut there = along(&brief, way)?;
        there.retain(|stop| !stop.screen.is_problem());
        for stops in [there, changes(&brief, way)?, backwards(&brief, way)?, vec![RESTART]] {
            walker.walk(&stops).await?;
        }
    }
    let waits: Vec<String> = page.ask("return window.ceWaits ?? []", json!([])).await?;
    assert_eq!(waits, Vec::<String>::new(), "36, {sample}: timers");
    // From here on, axe-core waits for itself.
    let start = Screen::Start { kept: false };
    if looker.wants(&start) {
        looker.look(&start).await?;
        assert_eq!(page.axe().await?, Vec::<String>::new(), "40, {sample}: around the questions");
    }
    let mut seen = HashSet::new();
    let every = engine == Engine::Chromium && sample.language == sample.original()?;
    for way in ways.iter().filter(|way| every || few.contains(way)) {
        let mut stops = along(&brief, way)?;
        // What is said to a wrong answer does not depend on what is answered later.
        stops.retain(|stop| !stop.screen.is_problem() || seen.insert(before(way, &stop.screen)));
        let mut passed = Vec::new();
        for stop in stops {
            let screen = stop.screen.clone();
            passed.push(stop);
            if looker.wants(&screen) {
                walker.walk(&mem::take(&mut passed)).await?;
                looker.look(&screen).await?;
            }
        }
        passed.push(RESTART);
        walker.walk(&passed).await?;
    }
    walker.look_at_all_opened().await?;
    assert_eq!(page.site().requests(), requests, "P1, {sample}: something was asked of the server");
    assert_eq!(page.stored().await?, stored, "P2, {sample}: something was stored");
    Ok(())
}

async fn open(engine: Engine, sample: Sample) -> Result<Page> {
    let page = Page::blank_on(engine, Scripting::On, Site::with_samples()?).await?;
    if Need::Emulation.is_met_by(engine) {
        page.go_after(NOTE_WAITS, &sample.path()).await?;
    } else {
        page.go(&sample.path()).await?;
    }
    page.live().await?;
    // After this the page may ask for nothing.
    page.begin_with_all().await?;
    page.click("[data-ce-back]").await?;
    page.see("#check a.ce-button").await?;
    Ok(page)
}

/// A screen of a way, and the answers that led there.
fn before(way: &Way, screen: &Screen) -> (Vec<Given>, String) {
    let given = way.given().into_iter();
    (given.take_while(|it| !screen.asks(it.0)).collect(), screen.to_string())
}

async fn linkedin(engine: Engine) -> Done {
    every_screen(engine, SAMPLES[0]).await
}

async fn linkedin_in_spanish(engine: Engine) -> Done {
    every_screen(engine, SAMPLES[1]).await
}

async fn small(engine: Engine) -> Done {
    every_screen(engine, SAMPLES[2]).await
}

async fn small_in_spanish(engine: Engine) -> Done {
    every_screen(engine, SAMPLES[3]).await
}

async fn okafor(engine: Engine) -> Done {
    every_screen(engine, SAMPLES[4]).await
}

async fn okafor_in_spanish(engine: Engine) -> Done {
    every_screen(engine, SAMPLES[5]).await
}

async fn rivera(engine: Engine) -> Done {
    every_screen(engine, SAMPLES[6]).await
}
