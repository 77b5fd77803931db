//! Short names between module and glue. wasm-bindgen gives every import and export a long name with a hash in it, which
//! stands in both files and compresses badly; readers pay for it and nobody reads it.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::steps;

/// How the glue calls the module's exports.
const EXPORTS: &str = "wasm.";

/// What was renamed, as `wasm-opt` tells it.
#[derive(Deserialize)]
struct Renamed {
    /// Module, name, and new name of each import.
    imports: Vec<(String, String, String)>,
    /// Name and new name of each export.
    exports: Vec<(String, String)>,
}

/// Gives the imports and exports of `module` short names, and changes `glue` to match.
pub(super) fn shorten(wasm_opt: &Path, module: &Path, glue: &Path) -> Result<()> {
    let mut command = Command::new(wasm_opt);
    // Which features it may use, the module says itself; only this last step may take that off.
    command.args(["--minify-imports-and-exports-and-modules", "--strip-target-features"]);
    command.arg(module).arg("--output").arg(module);
    let renamed = serde_json::from_str(&steps::output(&mut command)?)
        .context("wasm-opt does not tell which names it has changed")?;
    let text = rename(&fs::read_to_string(glue)?, &renamed)?;
    Ok(fs::write(glue, text)?)
}

/// The glue with the new names. Every import has to be in it; an export that only the module knows is left out.
fn rename(glue: &str, renamed: &Renamed) -> Result<String> {
    let imports: HashMap<&str, &str> =
        renamed.imports.iter().map(|(_, name, new)| (&**name, &**new)).collect();
    let exports: HashMap<&str, &str> =
        renamed.exports.iter().map(|(name, new)| (&**name, &**new)).collect();
    for name in imports.keys() {
        ensure!(glue.contains(name), "the glue has no import `{name}`: has wasm-bindgen changed?");
    }
    let mut text = String::with_capacity(glue.len());
    for word in words(glue) {
        let names = if text.ends_with(EXPORTS) { &exports } else { &imports };
        text.push_str(names.get(word).unwrap_or(&word));
    }
    // The module of all imports is the glue's own file, whose name has a new one as well: `a`.
    let modules: HashMap<&str, ()> = renamed.imports.iter().map(|it| (&*it.0, ())).collect();
    ensure!(modules.len() <= 1, "the module imports from more than its glue");
    for module in modules.keys() {
        text = text.replace(&format!("\"{module}\""), "\"a\"");
    }
    Ok(text)
}

/// The text in pieces: names of JavaScript, and what stands between them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '$';
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end = rest.find(|letter| is_name(letter) != is_name(first)).unwrap_or(rest.len());
        let (word, others) = rest.split_at(end);
        rest = others;
        Some(word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn renamed() -> Renamed {
        serde_json::from_str(
            r#"{"imports": [["./x_bg.js", "__wbg_log_1f", "b"], ["./x_bg.js", "__wbg_log_1f2", "c"]],
                "exports": [["mount", "d"], ["memory", "e"]]}"#,
        )
        .expect("what wasm-opt prints")
    }

    #[test]
    fn whole_names_change_and_exports_only_where_the_module_is_asked() {
        let glue = "export function mount(a) { wasm.mount(a, wasm.memory.buffer); }\n\
                    const i = { \"./x_bg.js\": { __wbg_log_1f: log, __wbg_log_1f2: (memory) => 1 } };";
        let short = "export function mount(a) { wasm.d(a, wasm.e.buffer); }\n\
                     const i = { \"a\": { b: log, c: (memory) => 1 } };";
        assert_eq!(rename(glue, &renamed()).expect("new names"), short);
    }

    #[test]
    fn an_import_that_the_glue_does_not_have_is_named() {
        let error = rename("const i = {}", &renamed()).expect_err("an error");
        assert!(error.to_string().contains("__wbg_log_1f"), "{error}");
    }
}
