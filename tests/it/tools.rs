//! One place names the versions of the tools, and everything else agrees with it.

use std::error::Error;
use std::fs;
use std::path::Path;

use toml::{Table, Value};

fn read(name: &str) -> Result<Table, Box<dyn Error>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    Ok(fs::read_to_string(path)?.parse()?)
}

/// The text found by following these keys, one table into the next.
fn text<'a>(table: &'a Table, keys: &[&str]) -> Option<&'a str> {
    let (first, rest) = keys.split_first()?;
    let start = table.get(*first)?;
    rest.iter().try_fold(start, |value, key| value.get(key))?.as_str()
}

/// Every version of a package in the lock file.
fn locked<'a>(lock: &'a Table, package: &str) -> Option<Vec<&'a str>> {
    let packages = lock.get("package")?.as_array()?.iter().filter_map(Value::as_table);
    let same = packages.filter(|it| text(it, &["name"]) == Some(package));
    same.map(|it| text(it, &["version"])).collect()
}

#[test]
fn the_library_and_the_tool_of_wasm_bindgen_are_the_same_version() {
    let tools = read("tools.toml").expect("tools.toml");
    let wanted = text(&tools, &["wasm-bindgen"]).expect("a version");

    let lock = read("Cargo.lock").expect("Cargo.lock");
    assert_eq!(locked(&lock, "wasm-bindgen"), Some(vec![wanted]));

    let manifest = read("Cargo.toml").expect("Cargo.toml");
    let wasm = "cfg(target_arch = \"wasm32\")";
    let pinned = text(&manifest, &["target", wasm, "dependencies", "wasm-bindgen"]);
    assert_eq!(pinned, Some(format!("={wanted}").as_str()));
}

#[test]
fn trunk_asks_for_the_same_versions() {
    let tools = read("tools.toml").expect("tools.toml");
    let trunk = read("Trunk.toml").expect("Trunk.toml");

    let itself = text(&tools, &["trunk"]).expect("a version");
    assert_eq!(text(&trunk, &["trunk-version"]), Some(format!("={itself}").as_str()));
    assert_eq!(text(&trunk, &["tools", "wasm_bindgen"]), text(&tools, &["wasm-bindgen"]));

    let binaryen = text(&tools, &["binaryen"]).expect("a version");
    let (release, _) = binaryen.split_once('.').expect("a release");
    assert_eq!(text(&trunk, &["tools", "wasm_opt"]), Some(format!("version_{release}").as_str()));
}
