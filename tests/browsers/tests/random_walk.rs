//! Readers do things in an order that nobody has thought of: 2,000 random actions with nothing going wrong. A failure lists
//! the actions that led to it; `CASE_EXPLAINER_WALK_SEED=7` walks by another seed.

use std::env;

use anyhow::{Context, Result};
use browser_tests::{Done, EXPLAINER, Engine, Page, SAMPLES, Sample, Scripting, Site};

browser_tests::tests! {
    linkedin,
    linkedin_again,
    okafor,
    rivera,
}

/// The number of actions in each of the four walks.
const ACTIONS: usize = 500;

/// The seed of a walk: its own, or the one that the environment names.
fn seed(own: u32) -> Result<u32> {
    let named = env::var("CASE_EXPLAINER_WALK_SEED").ok();
    let named = named.map(|seed| seed.parse().with_context(|| format!("{seed} is no seed")));
    named.unwrap_or(Ok(own))
}

async fn linkedin(engine: Engine) -> Done {
    let page = Page::blank(engine, Scripting::On).await?;
    page.walk_at_random(EXPLAINER, seed(1)?, ACTIONS).await
}

async fn linkedin_again(engine: Engine) -> Done {
    let page = Page::blank(engine, Scripting::On).await?;
    page.walk_at_random(EXPLAINER, seed(2)?, ACTIONS).await
}

async fn sample(engine: Engine, sample: Sample, seed: u32) -> Done {
    let page = Page::blank_on(engine, Scripting::On, Site::with_samples()?).await?;
    page.walk_at_random(&sample.path(), seed, ACTIONS).await
}

async fn okafor(engine: Engine) -> Done {
    sample(engine, SAMPLES[4], seed(3)?).await
}

async fn rivera(engine: Engine) -> Done {
    sample(engine, SAMPLES[6], seed(4)?).await
}
