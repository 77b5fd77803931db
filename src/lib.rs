//! The explainer widget: where a lawsuit stands, what happened when, and how a reader compares with the class it described.
//!
//! Dependencies run one way: `web -> view -> app -> {timeline, questionnaire} -> {plan, brief}`. The pure modules never
//! name Yew or a browser, and only `web` calls one. ARCHITECTURE.md tells the whole story.
#![forbid(unsafe_code)]

pub mod app;
pub mod brief;
pub mod plan;
pub mod questionnaire;
pub mod timeline;
pub mod view;
#[cfg(target_arch = "wasm32")]
pub mod web;

/// The allocator of the module: 2.3 kB smaller, compressed, than the standard one (ARCHITECTURE.md).
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
