//! Static pages: the widget's own views, rendered natively, in a document that holds under the strictest policy.

mod article;
mod assets;
mod demo;
mod document;
mod files;
mod fragment;
mod share;
mod styles;

pub use assets::{AssetError, Assets};
pub(crate) use demo::demo_policy;
pub(crate) use document::policy;
pub use files::{Edition, PageError, files};
pub use styles::{StyleError, demo_sheet, inline_sheet, sheet};
