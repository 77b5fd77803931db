//! What happens at a panic, for Yew, which always installs a hook of this name.
//!
//! In the module that readers get a panic is a trap (`xtask/src/site.rs`), so no hook ever runs. The original's code would
//! come along all the same, 850 bytes after brotli. In every other build this one does what the original does, without
//! the stack, which browsers show by themselves.

use std::panic::PanicHookInfo;

/// Tells the console what went wrong, in a module whose panics are no traps.
#[cfg(all(target_arch = "wasm32", not(panic = "immediate-abort")))]
pub fn hook(panic: &PanicHookInfo<'_>) {
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = console)]
        fn error(words: &str);
    }

    error(&panic.to_string());
}

/// Does nothing: a panic does not come this far.
#[cfg(not(all(target_arch = "wasm32", not(panic = "immediate-abort"))))]
pub fn hook(_: &PanicHookInfo<'_>) {}
