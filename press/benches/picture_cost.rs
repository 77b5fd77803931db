//! What it takes to draw the picture for sharing of each of the project's cases.
//!
//! `cargo bench -p case-press --bench picture_cost`, with `--profile dev` for a press as `cargo xtask build` has it.

use std::error::Error;
use std::path::Path;
use std::time::Instant;

use case_press::case::Date;
use case_press::check::Setting;
use case_press::compile::compile;
use case_press::export::Told;
use case_press::library;
use case_press::locale::Locales;
use case_press::picture::{Content, png, svg};

fn main() -> Result<(), Box<dyn Error>> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let locales = Locales::read(&project.join("locales"))?;
    for folder in library::cases(&project)? {
        let today = Date::constant(2026, 11, 23);
        let reading = library::read(Setting { folder: &folder, locales: &locales, today })?;
        for case in &reading.cases {
            let Some(locale) = locales.get(&case.language) else { continue };
            let compiled = compile(case, locale)?;
            let told = Told { case, compiled: &compiled, locale, site: None, picture: true };
            // The first one reads the fonts.
            for turn in ["first", "second"] {
                let start = Instant::now();
                let svg = svg(&Content::of(told)).len();
                let drawn = start.elapsed();
                let bytes = png(&Content::of(told))?.len();
                let all = start.elapsed() - drawn;
                println!(
                    "{} {} {turn}: SVG {svg} bytes in {drawn:.0?}; with pixels {bytes} bytes in {all:.0?}",
                    case.id, case.language
                );
            }
        }
    }
    Ok(())
}
