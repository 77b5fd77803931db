//! How words read: reading grade, promises, allegations told as facts, length. Pure: words go in, places come out.
//!
//! What differs between languages is data (`[wording]` in `locales/<lang>.toml`) and the counting of syllables. Which text
//! of a case is judged by which of these rules is the business of `check`.

mod clauses;
mod fold;
mod grade;
mod judge;
mod length;
mod names;
mod phrases;
mod plain;
mod reading;
mod sentences;
mod syllables;
#[cfg(test)]
mod tests;

pub use judge::{Judge, ReadingRules};
pub use length::Long;
pub use plain::Plain;
pub use reading::Hard;
