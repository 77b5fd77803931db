//! How many bytes a first visit may be, as `budget.toml` says.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::visit::{Loaded, Script, Visit};

/// The most a first visit may cost.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Budget {
    first_visit_brotli: usize,
    page_with_styles_brotli: usize,
    /// What a page needs besides, as soon as a reader is asked something.
    pub(super) question_script_brotli: usize,
    /// What it needs in a frame.
    pub(super) frame_script_brotli: usize,
    /// What the page of a host loads.
    pub(super) host_script_brotli: usize,
    /// For languages that need more bytes to say the same.
    #[serde(default)]
    language: BTreeMap<String, Limits>,
}

/// The most of one language, in bytes after brotli 11.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Limits {
    pub(super) first_visit_brotli: usize,
    pub(super) page_with_styles_brotli: usize,
}

impl Budget {
    /// The limits for a page; the last part of its address is its language.
    pub(super) fn limits(&self, page: &str) -> Limits {
        let language = page.rsplit(['/', '\\']).next().unwrap_or_default();
        self.language.get(language).copied().unwrap_or(Limits {
            first_visit_brotli: self.first_visit_brotli,
            page_with_styles_brotli: self.page_with_styles_brotli,
        })
    }

    /// The limit of a script that is no part of a first visit.
    pub(super) fn limit(&self, script: &Script) -> usize {
        match script.loaded {
            Loaded::Asking => self.question_script_brotli,
            Loaded::InFrame => self.frame_script_brotli,
            Loaded::ByHost => self.host_script_brotli,
        }
    }

    /// What a script has too much, as a sentence.
    pub(super) fn excess(&self, script: &Script) -> Option<String> {
        let (cost, limit) = (script.cost.brotli, self.limit(script));
        (cost > limit)
            .then(|| format!("{} costs {cost} bytes, {} too many", script.name, cost - limit))
    }

    /// What is over the budget, as sentences.
    pub(super) fn excesses(&self, visit: &Visit) -> Vec<String> {
        let limits = self.limits(&visit.page);
        let checks = [
            ("the first visit", visit.total.brotli, limits.first_visit_brotli),
            ("page and styles", visit.reading.brotli, limits.page_with_styles_brotli),
        ];
        let over = checks.into_iter().filter(|(_, cost, limit)| cost > limit);
        over.map(|(what, cost, limit)| {
            format!("{what} of {} costs {cost} bytes, {} too many", visit.page, cost - limit)
        })
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::visit::{Cost, File, Part};
    use super::*;

    const BUDGET: Budget = Budget {
        first_visit_brotli: 100,
        page_with_styles_brotli: 20,
        question_script_brotli: 3,
        frame_script_brotli: 5,
        host_script_brotli: 10,
        language: BTreeMap::new(),
    };

    fn visit(page: usize, module: usize) -> Visit {
        let file = |part, brotli| File { part, cost: Cost { brotli, ..Cost::default() } };
        let files = vec![file(Part::Page, page), file(Part::Module, module)];
        Visit::of("cases/a/en".to_owned(), files)
    }

    #[test]
    fn exactly_the_budget_is_within_it() {
        assert!(BUDGET.excesses(&visit(20, 80)).is_empty());
    }

    #[test]
    fn one_byte_more_is_over_it() {
        let over = BUDGET.excesses(&visit(20, 81));
        assert_eq!(over, ["the first visit of cases/a/en costs 101 bytes, 1 too many"]);
    }

    #[test]
    fn a_language_can_have_limits_of_its_own() {
        let limits = Limits { first_visit_brotli: 101, page_with_styles_brotli: 20 };
        let language = BTreeMap::from([("en".to_owned(), limits)]);
        let budget = Budget { language, ..BUDGET };
        assert!(budget.excesses(&visit(20, 81)).is_empty());
        assert_eq!(budget.excesses(&visit(20, 82)).len(), 1);
    }

    #[test]
    fn scripts_around_a_visit_have_limits_of_their_own() {
        for (loaded, limit) in [(Loaded::Asking, 3), (Loaded::InFrame, 5), (Loaded::ByHost, 10)] {
            let script =
                |brotli| Script { name: "x", loaded, cost: Cost { brotli, ..Cost::default() } };
            assert_eq!(BUDGET.excess(&script(limit)), None);
            assert_eq!(
                BUDGET.excess(&script(limit + 1)).unwrap(),
                format!("x costs {} bytes, 1 too many", limit + 1)
            );
        }
    }

    #[test]
    fn each_limit_is_held_on_its_own() {
        assert_eq!(BUDGET.excesses(&visit(21, 79)).len(), 1);
        assert_eq!(BUDGET.excesses(&visit(21, 80)).len(), 2);
    }
}
