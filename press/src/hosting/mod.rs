//! PURE. What a web server has to know of the site.

pub(crate) mod table;
