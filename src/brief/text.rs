//! Running text as typed nodes, so that no markup ever travels as a string.

use std::rc::Rc;

use serde::Serialize;

/// A shared string: cloned into the page at every render for the price of a counter.
pub type Str = Rc<str>;

/// One paragraph of running text.
pub type Text = Vec<Node>;

/// A piece of running text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Node {
    /// Plain words.
    Text(Str),
    /// Emphasised words.
    Em(Str),
    /// Important words.
    Strong(Str),
    /// Words that lead to an `https` address.
    Link {
        /// The words that are read.
        words: Str,
        /// The address, `https` only.
        url: Str,
    },
    /// Words of somebody else, as they stand in a source.
    Quote {
        /// The words, without quotation marks.
        words: Str,
        /// Their language, if it is not the page's; else empty.
        lang: Str,
    },
    /// Words that lead to the explanation of a term.
    Term {
        /// The words as they stand in the sentence.
        words: Str,
        /// The term's id; its explanation stands at `#term-<id>`.
        id: Str,
    },
}
