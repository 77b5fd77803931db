//! What several tests share: the real case, a small one, the steps of a reader, drawn pages, and the project's own code.
#![allow(dead_code, reason = "each test file uses another part of this")]

pub(crate) mod case;
pub(crate) mod code;
pub(crate) mod page;
pub(crate) mod reader;
pub(crate) mod small;
pub(crate) mod story;
