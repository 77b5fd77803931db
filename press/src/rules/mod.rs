//! How a definition depends on facts, as numbers: what is proven things of, and what question plans are made from.
//!
//! What they are called stands in the case. Two ideas carry all that is done with them. The verdict is *decided* over
//! every world the answers allow, so it is never `Yes` or `No` by guesswork; it is *explained* criterion by criterion, as
//! a person would. And a question is asked only if some answer to it can still change the outcome, in the order its
//! author chose.

mod model;
mod of_case;

pub use case_explainer::plan::{Answer, Answers, Finding, Reason, Truth};
pub use model::{Constraint, Criterion, Expr, Fact, KnownBy, Open, Rules, When};
pub use of_case::rules;
pub(crate) use of_case::{expression, open, truth};
