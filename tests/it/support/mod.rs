//! What several tests share: the real case, a small one, the steps of a reader, drawn pages, and the project's own code.

pub(crate) mod case;
pub(crate) mod code;
pub(crate) mod page;
pub(crate) mod reader;
pub(crate) mod small;
pub(crate) mod story;
