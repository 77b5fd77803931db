//! axe-core, which knows many of the ways in which a page can fail assistive technology.

use std::{env, fs};

use anyhow::{Context, Result};
use serde_json::json;

use crate::Page;

/// Runs axe on the page and lists what it holds to be wrong: the rule, and where.
const RUN: &str = "const done = arguments[arguments.length - 1];
    axe.run(arguments[0], { resultTypes: ['violations'], ...(arguments[1] && { runOnly: [arguments[1]] }) }).then(({ violations }) => done(violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`))))";

impl Page {
    /// Everything that axe-core holds to be wrong with the page as it is.
    ///
    /// # Errors
    /// `CASE_EXPLAINER_AXE` names no script; `cargo xtask test pages` sets it.
    pub async fn axe(&self) -> Result<Vec<String>> {
        self.axe_within("html", "").await
    }

    /// Everything that axe-core holds to be wrong with an element and what is in it; by one rule, if one is named.
    ///
    /// # Errors
    /// As [`Page::axe`].
    pub async fn axe_within(&self, selector: &str, rule: &str) -> Result<Vec<String>> {
        let script = env::var_os("CASE_EXPLAINER_AXE");
        let script = script.context("CASE_EXPLAINER_AXE is not set: run cargo xtask test pages")?;
        if !self.ask::<bool>("return 'axe' in window", json!([])).await? {
            self.ask::<()>(&fs::read_to_string(script)?, json!([])).await?;
        }
        self.ask_later(RUN, json!([selector, rule])).await
    }
}
