//! What a screen reader is given, as text in `trees/`, to be read by a person: what is said, in which order, as what.
//!
//! `UPDATE_EXPECTED=1 cargo xtask test pages --engine chromium` writes them anew. Read the difference aloud.

use std::path::Path;
use std::{env, fs};

use browser_tests::{Done, Engine, Page, Scripting, Site, State};

browser_tests::tests! {
    what_is_said_is_what_was_read,
}

/// The states that are written down, and the part of the page that is.
const READ: [(&str, &str); 6] = [
    ("whole", "#status"),
    ("one-event", "#timeline"),
    ("tools", ".ce-choices"),
    ("question", "#check"),
    ("problem", "#check form"),
    ("result", ".ce-result"),
];

async fn what_is_said_is_what_was_read(engine: Engine) -> Done {
    let page = Page::blank_on(engine, Scripting::On, Site::with_samples()?).await?;
    let states = State::all()?;
    for (name, part) in READ {
        let state = states.iter().find(|state| state.name == name);
        let state = state.ok_or_else(|| anyhow::anyhow!("there is no state {name}"))?;
        page.go(&state.path("en")).await?;
        page.reach(state).await?;
        let told = page.tree(part).await?;
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("trees/{name}.txt"));
        if env::var_os("UPDATE_EXPECTED").is_some() {
            fs::write(&file, &told)?;
        }
        let read = fs::read_to_string(&file)?;
        let new: Vec<&str> =
            told.lines().filter(|line| !read.lines().any(|it| it == *line)).collect();
        assert!(told == read, "{} is not what is said any more; new: {new:#?}", file.display());
    }
    Ok(())
}
