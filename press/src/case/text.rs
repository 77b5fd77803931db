//! Running text: words as they are, and values that each language writes in its own way.

use case_explainer::brief::{Node, Str};
pub use icu::decimal::input::Decimal;

use super::When;

/// One paragraph of running text.
pub type Text = Vec<Inline>;

/// A piece of running text.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// Words, which are the same wherever this text is read.
    Node(Node),
    /// A value, to be written in the page's language.
    Value(Value),
}

/// Something that languages write differently.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A date.
    Date(When),
    /// A number.
    Number(Decimal),
    /// A sum of money, never less than nothing.
    Money {
        /// The currency by its three letters (ISO 4217): `USD`.
        currency: Str,
        /// How much, with as many decimals as are written.
        amount: Decimal,
    },
}
