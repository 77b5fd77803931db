//! Statements: what each rests on, who says it, and that a reader can check it.

use super::Checker;
use crate::case::{Basis, Claim, Ground, Labelled, Point, Statement};
use crate::problem::{Kind, Problem};
use crate::source::{BasisWord, RawClaim, RawGround, RawLabelled, RawPoint, RawStatement};

impl Checker<'_> {
    /// A statement with its footing.
    pub(super) fn statement(&mut self, raw: &RawStatement) -> Option<Statement> {
        let (text, ground) = (self.text(&raw.text), self.ground(&raw.ground));
        Some(Statement { text: text?, ground: ground? })
    }

    /// What something stated rests on.
    pub(super) fn ground(&mut self, raw: &RawGround) -> Option<Ground> {
        let (basis, sources) = (self.basis(raw), self.sources(&raw.sources));
        Some(Ground { basis: basis?, sources: sources? })
    }

    /// A statement with an id.
    pub(super) fn point(&mut self, raw: &RawPoint) -> Option<Point> {
        let statement = self.statement(&raw.statement);
        Some(Point { id: self.id(&raw.id)?, statement: statement? })
    }

    /// A statement under a heading.
    pub(super) fn labelled(&mut self, raw: &RawLabelled) -> Option<Labelled> {
        let (label, statement) = (self.words(&raw.label), self.statement(&raw.statement));
        Some(Labelled { id: self.id(&raw.id)?, label: label?, statement: statement? })
    }

    /// A claim of the suit.
    pub(super) fn claim(&mut self, raw: &RawClaim) -> Option<Claim> {
        let (law, asked) = (self.text(&raw.law), self.text(&raw.asked));
        let statement = self.statement(&raw.statement);
        Some(Claim { id: self.id(&raw.id)?, law: law?, asked: asked?, statement: statement? })
    }

    fn basis(&mut self, raw: &RawGround) -> Option<Basis> {
        let by = self.words(&raw.by);
        let basis = match raw.basis.as_ref()?.value {
            BasisWord::Said if raw.by.is_none() => {
                self.report(Problem::new(
                    Kind::Speaker,
                    raw.basis.as_ref()?.span.clone(),
                    "The basis is `said`, but nobody is named who says it.",
                    "Write `by = \"...\"` below it, with the name a reader knows, such as \"LinkedIn\".",
                ));
                return None;
            }
            BasisWord::Said => return by.map(Basis::Said),
            BasisWord::Alleged => Basis::Alleged,
            BasisWord::CourtRecord => Basis::CourtRecord,
            BasisWord::Documented => Basis::Documented,
            BasisWord::Law => Basis::Law,
            BasisWord::Background => Basis::Background,
            BasisWord::Unverified => Basis::Unverified,
        };
        if let Some(by) = &raw.by {
            self.report(Problem::new(
                Kind::Speaker,
                by.span.clone(),
                "`by` names who says it, but the basis is not `said`.",
                "Write `basis = \"said\"`, or take `by` out.",
            ));
        }
        Some(basis)
    }
}
