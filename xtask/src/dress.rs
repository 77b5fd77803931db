//! What Trunk runs when it has staged the glue and the module: the names between the two are made short, the page's
//! script is bundled with the glue, and the press makes the site around both.

mod names;

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::project::Project;
use crate::tools::Tools;
use crate::{notices, steps};

/// The glue's file name, as Trunk stages it.
const GLUE: &str = "case-explainer.js";
/// The module's.
const MODULE: &str = "case-explainer_bg.wasm";
/// What makes the module's imports, and what takes the module once it has been made.
const STARTERS: [&str; 2] = ["__wbg_get_imports", "__wbg_finalize_init"];
/// A page's own script, under the name by which the press looks for it.
const SCRIPT: &str = "page.js";
/// What it needs in a frame, for what its address asks, for the questions, as part of a page of others, and to show how it gets there.
pub(crate) const MORE: [&str; 5] = ["frame.js", "address.js", "asked.js", "inline.js", "demo.js"];
/// The script for the pages of others, which stays where and what it is called.
const EMBED: &str = "embed.js";
/// What TypeScript knows of it.
const TYPES: &str = "embed.d.ts";
/// The licences, by their names in the project and on the site, where a name without an ending would have no type.
const LICENCES: [(&str, &str); 3] = [
    ("LICENSE-APACHE", "LICENSE-APACHE.txt"),
    ("LICENSE-MIT", "LICENSE-MIT.txt"),
    (notices::FILE, "third-party-notices.txt"),
];
/// What stands in `package.json` for the version.
const NO_VERSION: &str = "\"0.0.0\"";

/// Turns what Trunk has staged into the site.
pub(crate) fn run(project: &Project) -> Result<()> {
    let stage = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let stage = stage.context("Trunk calls this command. To press the site: cargo xtask build")?;
    let tools = Tools::of(project)?;
    names::shorten(&tools.wasm_opt()?, &stage.join(MODULE), &stage.join(GLUE))?;
    open_up(&stage.join(GLUE))?;
    let esbuild = tools.esbuild()?;
    for script in [SCRIPT].into_iter().chain(MORE) {
        bundle(&esbuild, project, &stage, (script, "esm"))?;
    }
    bundle(&esbuild, project, &stage, (EMBED, "iife"))?;
    package(project, &stage)?;
    let mut press = steps::press(project)?;
    steps::run(press.current_dir(project.root()).args(["build", "--out"]).arg(stage))
}

/// Lets the page's script start the module itself (`embed/live.js`): what the glue offers for it costs 400 bytes more, after brotli.
fn open_up(glue: &Path) -> Result<()> {
    let mut text = fs::read_to_string(glue)?;
    for name in STARTERS {
        let declared = format!("function {name}(");
        ensure!(text.contains(&declared), "the glue has no `{name}`: has wasm-bindgen changed?");
    }
    text.push_str(&format!("export {{ {} }};\n", STARTERS.join(", ")));
    Ok(fs::write(glue, text)?)
}

/// Makes one small script of ours and what it imports, the glue among it.
fn bundle(
    esbuild: &Path,
    project: &Project,
    stage: &Path,
    (script, format): (&str, &str),
) -> Result<()> {
    let mut command = Command::new(esbuild);
    command.arg(project.root().join("embed").join(script));
    command.arg(format!("--format={format}"));
    command.args(["--bundle", "--minify", "--target=es2022"]);
    command.args(["--legal-comments=none", "--log-level=warning"]);
    command.arg(option("--alias:case-explainer=", &stage.join(GLUE)));
    steps::run(command.arg(option("--outfile=", &stage.join(script))))
}

/// Makes the site a package of npm: what it is called, its version, its types, and its licences.
fn package(project: &Project, stage: &Path) -> Result<()> {
    let embed = project.root().join("embed");
    let about = fs::read_to_string(embed.join("package.json"))?;
    let version = format!("\"{}\"", env!("CARGO_PKG_VERSION"));
    // Not read and written anew: in `exports` the order counts, and a map may have another.
    ensure!(about.contains(NO_VERSION), "embed/package.json has no version {NO_VERSION}");
    fs::write(stage.join("package.json"), about.replacen(NO_VERSION, &version, 1))?;
    fs::copy(embed.join(TYPES), stage.join(TYPES))?;
    for (kept, name) in LICENCES {
        fs::copy(project.root().join(kept), stage.join(name))
            .with_context(|| format!("{kept} cannot be copied to the site"))?;
    }
    Ok(())
}

/// An option with a path for its value.
fn option(name: &str, path: &Path) -> OsString {
    let mut option = OsString::from(name);
    option.push(path);
    option
}
