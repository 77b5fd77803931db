//! Pages that follow what an editor writes: pressed again after every change, and loaded again by the browser.

mod changes;
mod serve;

pub use changes::{ChangeError, Changes};
pub use serve::Preview;
