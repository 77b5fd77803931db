//! `case-press explain`: the page about a kind of problem.

use clap::Args;

use super::Outcome;
use super::print::put;
use crate::problem::Kind;
use crate::source::nearest;

/// Tell why a kind of problem matters and how to mend it.
#[derive(Args)]
pub(super) struct Explain {
    /// The code or the name that a report shows, such as `E04` or `dead-end`.
    #[arg(value_parser = kind)]
    problem: Kind,
}

impl Explain {
    pub(super) fn run(&self) -> Outcome {
        put(None, self.problem.page())
    }
}

fn kind(words: &str) -> Result<Kind, String> {
    Kind::named(words).ok_or_else(|| {
        let names = Kind::ALL.iter().flat_map(|kind| [kind.code(), kind.name()]);
        match nearest(words, names) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => "docs/problems/README.md lists the codes".to_owned(),
        }
    })
}
