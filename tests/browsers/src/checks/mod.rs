//! What must hold on every screen of every questionnaire, by the numbers of the project's list of checks.
//!
//! Most checks are a few lines of JavaScript that look at the page and return what is wrong; `js` has them by what they
//! are about. They are made at every stop of a tour. The others change the window or the colours and so take longer:
//! the [`Looker`] makes them, for one screen of each kind.

mod keys;
mod looks;
mod words;

use std::sync::LazyLock;

use anyhow::Result;
use case_explainer::brief::Brief;
use serde_json::{Value, json};

use crate::tour::{Screen, Stop};
use crate::{Done, PATIENCE, Page, Sample};

pub use looks::Looker;

/// All checks, and the walk that makes them.
static WALK: LazyLock<String> = LazyLock::new(|| {
    [
        include_str!("js/start.js"),
        include_str!("js/question.js"),
        include_str!("js/problem.js"),
        include_str!("js/result.js"),
        include_str!("js/page.js"),
        include_str!("js/walk.js"),
    ]
    .concat()
});

/// What the page was before anybody did anything, which is what it has to stay.
const PLACE: &str = "const section = document.querySelector('[data-ce-check]');
    return {
        untouched: section.innerHTML,
        links: [...document.querySelectorAll('a[href], area[href]')].map((link) => link.getAttribute('href')),
        place: [location.href, document.referrer, document.title].join(' '),
    }";

/// Somebody who goes through the questionnaire of a page and makes every check on the way.
pub struct Walker<'p> {
    page: &'p Page,
    sample: Sample,
    facts: Value,
}

impl<'p> Walker<'p> {
    /// Stands at the start, and makes the checks there.
    ///
    /// # Errors
    /// The case has problems, or the browser does not answer.
    pub async fn new(page: &'p Page, sample: Sample, brief: &Brief) -> Result<Self> {
        let mut facts: Value = page.ask(PLACE, json!([])).await?;
        let written = sample.written()?;
        let told = json!({
            "words": brief.words,
            "questions": brief.check.questions,
            "criteria": brief.check.criteria,
            "outcomes": brief.check.outcomes,
            "language": sample.language,
            "original": sample.original()?,
            "direction": sample.locale()?.locale.direction,
            "patience": u64::try_from(PATIENCE.as_millis())?,
        });
        merge(&mut facts, told);
        // A result may have links that the page has not, as long as an editor has written them.
        let urls = written.split('"').filter(|it| it.starts_with("https://"));
        if let Some(Value::Array(links)) = facts.get_mut("links") {
            links.extend(urls.map(Value::from));
        }
        let walker = Self { page, sample, facts };
        walker
            .look(&Screen::Start { kept: false }, json!({ "kind": "start", "first": true }))
            .await?;
        Ok(walker)
    }

    /// Opens everything on the page that can be opened, and makes the checks at the start once more.
    ///
    /// # Errors
    /// As [`Walker::walk`].
    pub async fn look_at_all_opened(&self) -> Done {
        self.page.open_all().await?;
        self.look(&Screen::Start { kept: true }, json!({ "kind": "start", "kept": true })).await
    }

    /// Makes the checks on the screen that is there.
    async fn look(&self, screen: &Screen, described: Value) -> Done {
        self.make(&[json!({ "screen": described })], &[screen]).await
    }

    /// Goes from stop to stop, with every check at each.
    ///
    /// # Errors
    /// A check finds something wrong: the reason names the page, the screen and the check.
    pub async fn walk(&self, stops: &[Stop]) -> Done {
        let told: Vec<Value> = stops.iter().map(|stop| json!(stop)).collect();
        let screens: Vec<&Screen> = stops.iter().map(|stop| &stop.screen).collect();
        self.make(&told, &screens).await
    }

    async fn make(&self, stops: &[Value], screens: &[&Screen]) -> Done {
        let found: Vec<Vec<String>> =
            self.page.ask_later(&WALK, json!([self.facts, stops])).await?;
        let wrong = found.iter().zip(screens);
        let wrong: Vec<String> = wrong
            .flat_map(|(found, screen)| found.iter().map(move |wrong| format!("{screen}: {wrong}")))
            .collect();
        assert_eq!(wrong, Vec::<String>::new(), "{}", self.sample);
        assert_eq!(found.len(), screens.len(), "{}: {found:?}", self.sample);
        Ok(())
    }
}

fn merge(into: &mut Value, more: Value) {
    if let (Value::Object(into), Value::Object(more)) = (into, more) {
        into.extend(more);
    }
}
