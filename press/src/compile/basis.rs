//! How a basis looks and what it is called.

use case_explainer::brief::{Footing, Str};

use crate::case::Basis;
use crate::locale::BasisWords;

/// The labels of the bases in one language.
pub(super) struct Bases<'a>(pub(super) &'a BasisWords);

impl Bases<'_> {
    /// Returns look and label of a basis. `paper_read` says that one of its sources is a paper of the case that was read.
    pub(super) fn look(&self, basis: &Basis, paper_read: bool) -> (Footing, Str) {
        let words = self.0;
        let (footing, label) = match basis {
            Basis::Alleged => (Footing::Word, words.alleged.clone()),
            Basis::CourtRecord if paper_read => (Footing::Record, words.court_record.clone()),
            Basis::CourtRecord => (Footing::Record, words.court_reported.clone()),
            Basis::Reported => (Footing::Record, words.reported.clone()),
            Basis::Documented => (Footing::Record, words.documented.clone()),
            Basis::Said(by) => (Footing::Word, words.said.replace("{by}", by)),
            Basis::Law => (Footing::Record, words.law.clone()),
            Basis::Background => (Footing::Record, words.background.clone()),
            Basis::Unverified => (Footing::Open, words.unverified.clone()),
        };
        (footing, label.into())
    }
}
