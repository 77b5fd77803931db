//! Static pages: the widget's own views, rendered natively, in a document that holds under the strictest policy.

mod article;
mod assets;
mod demo;
mod document;
mod site;
mod styles;

pub use assets::{AssetError, Assets};
pub use site::{Edition, SiteError, write};
pub use styles::{StyleError, sheet};
