//! Links of a translation lead where the original's do.

use std::collections::BTreeSet;

use crate::problem::{Kind, Problem};
use crate::source::Located;
use crate::text::{Piece, pieces};

/// So many links of a text are told.
const MOST: usize = 20;

/// What is wrong with the links in some words, next to those of the original.
pub(super) fn problems(original: &str, words: &Located<String>, text: &str) -> Vec<Problem> {
    let (there, here) = (targets(original), targets(&words.value));
    let [known, kept] = [&there, &here].map(BTreeSet::from_iter);
    let lost = there.iter().filter(|it| !kept.contains(it));
    let mut lost: Vec<&Target> = lost.take(MOST).collect();
    let mut problems = Vec::new();
    for strange in here.iter().filter(|it| !known.contains(it)).take(MOST) {
        // One link that leads astray is one slip, so it is told once.
        let meant = lost.iter().position(|lost| lost.scheme() == strange.scheme());
        let mend = match meant.map(|at| lost.remove(at)) {
            Some(meant) => format!("The original leads to `{}`. Write that address.", meant.0),
            None => "Keep its words and take the link out.".to_owned(),
        };
        let reason = format!("The original does not lead to `{}` here.", strange.0);
        let place = words.part(text, &strange.0);
        problems.push(Problem::new(Kind::BadText, place, reason, mend));
    }
    for lost in lost {
        problems.push(Problem::new(
            Kind::BadText,
            words.span.clone(),
            format!("The original leads to `{}` here, and the translation does not.", lost.0),
            if lost.1 {
                format!("Put `[]({})` where it belongs.", lost.0)
            } else {
                format!("Make a link of the words that stand for it: `[words]({})`.", lost.0)
            },
        ));
    }
    problems
}

/// Where a link leads, and whether the press fills in its words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Target(String, bool);

impl Target {
    /// What stands before the first colon.
    fn scheme(&self) -> &str {
        self.0.split(':').next().unwrap_or_default()
    }
}

/// Each target once: how often it is linked to is up to the translator.
fn targets(words: &str) -> Vec<Target> {
    let (mut targets, mut seen) = (Vec::new(), BTreeSet::new());
    for piece in pieces(words).0 {
        let target = match piece {
            Piece::Link { to, .. } => Target(to, false),
            Piece::Value(to) => Target(to, true),
            Piece::Words(_) | Piece::Em(_) | Piece::Strong(_) => continue,
        };
        if seen.insert(target.clone()) {
            targets.push(target);
        }
    }
    targets
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(original: &str, words: &str) -> Vec<(String, String)> {
        let located = Located { value: words.to_owned(), span: 0..words.len() };
        let problems = problems(original, &located, words);
        let place = |problem: &Problem| words[problem.span.clone()].to_owned();
        problems.iter().map(|problem| (place(problem), problem.reason.clone())).collect()
    }

    #[test]
    fn links_may_move_and_their_words_are_free() {
        let original =
            "A [rule](term:rule) of [2024](https://example.org/) and a [rule](term:rule).";
        assert_eq!(judged(original, "[Dos mil](https://example.org/): la [regla](term:rule)."), []);
    }

    #[test]
    fn a_link_that_is_lost_is_told_with_its_address() {
        let (place, reason) = judged("A [rule](term:rule).", "La regla.").remove(0);
        assert_eq!(place, "La regla.");
        assert!(reason.contains("`term:rule`"), "{reason}");
    }

    #[test]
    fn a_link_that_leads_elsewhere_is_told_once_where_it_is() {
        let found = judged("A [rule](term:rule).", "La [regla](term:regla).");
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].0, "term:regla");
        let found = judged("A rule.", "La [regla](https://example.org/).");
        assert_eq!(found[0].0, "https://example.org/");
    }
}
