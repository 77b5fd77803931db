//! The peers: their packages as npm brings them, on pages as their own introductions write them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::adapter::{Adapter, Step};
use super::events::{Event, events};
use crate::bench::archive::copy;
use crate::tools::Tools;

/// The folder of vis-timeline's bundle and of its styles, with the file in it.
const VIS: [(&str, &str); 2] =
    [("standalone/umd", "vis-timeline-graph2d.min.js"), ("styles", "vis-timeline-graph2d.min.css")];

/// Writes the peers' pages, for each of these sizes, into a site.
pub(super) fn write(tools: &Tools, sizes: &[usize], out: &Path) -> Result<()> {
    let timelinejs = tools.timelinejs()?.join("dist");
    for folder in ["js", "css", "css/icons"] {
        copy(&timelinejs.join(folder), &out.join("timelinejs").join(folder))?;
    }
    let vis = tools.vis_timeline()?;
    fs::create_dir_all(out.join("vis"))?;
    for (folder, file) in VIS {
        let from = vis.join(folder).join(file);
        fs::copy(&from, out.join("vis").join(file)).with_context(|| from.display().to_string())?;
    }
    for &size in sizes {
        let events = events(size);
        let all = |of: fn(&Event) -> Value| Value::Array(events.iter().map(of).collect());
        let slides = json!({ "events": all(Event::for_timelinejs) });
        let page = include_str!("pages/timelinejs.html").replace("EVENTS", &slides.to_string());
        put(out, &timelinejs_page(size), &page)?;
        let page =
            include_str!("pages/vis.html").replace("EVENTS", &all(Event::for_vis).to_string());
        put(out, &vis_page(size), &page.replace("WINDOW", ""))?;
        let window = "start: '2010-01-01', end: '2010-03-02',";
        put(out, &vis_window_page(size), &page.replace("WINDOW", window))?;
    }
    Ok(())
}

fn put(out: &Path, page: &Path, text: &str) -> Result<()> {
    fs::write(out.join(page), text).with_context(|| page.display().to_string())
}

/// Every peer, in each form it is measured in.
pub(super) fn peers() -> [Adapter; 3] {
    let window = Adapter {
        name: "vis-timeline, 60 days",
        page: vis_window_page,
        ..vis("vis-timeline, all in view", vis_page)
    };
    [timelinejs(), vis("vis-timeline, all in view", vis_page), window]
}

fn timelinejs_page(size: usize) -> PathBuf {
    PathBuf::from(format!("timelinejs/{size}.html"))
}

fn vis_page(size: usize) -> PathBuf {
    PathBuf::from(format!("vis/{size}.html"))
}

fn vis_window_page(size: usize) -> PathBuf {
    PathBuf::from(format!("vis/{size}-window.html"))
}

/// TimelineJS3 can neither filter nor find.
fn timelinejs() -> Adapter {
    Adapter {
        name: "TimelineJS3",
        page: timelinejs_page,
        ready: "window.timeline?.ready && document.querySelector('.tl-timemarker')",
        // It slides for a second.
        pause: 1_400,
        select: Step {
            first: "",
            // The arrow to the next event: in a long timeline the marks lie over each other.
            target: "(window.before = timeline.current_id, document.querySelector('.tl-slidenav-next'))",
            // It has begun to slide there. The slide itself is not counted.
            done: "timeline.current_id !== before",
        },
        filter: None,
        find: None,
    }
}

/// vis-timeline shows what a page gives it, so the box and the field are the page's.
fn vis(name: &'static str, page: fn(usize) -> PathBuf) -> Adapter {
    Adapter {
        name,
        page,
        ready: "document.querySelector('.vis-item-content')?.checkVisibility({ visibilityProperty: true })",
        pause: 300,
        select: Step {
            first: "",
            target: "bench.hit('.vis-item:not(.vis-selected) .vis-item-content')",
            done: "document.querySelector('#detail h2')?.textContent === it.textContent",
        },
        filter: Some(Step {
            first: "",
            target: "document.querySelector('label:has([type=checkbox])')",
            done: "!document.querySelector('.vis-item.acme') === !it.control.checked",
        }),
        find: Some(Step {
            first: "",
            target: "document.querySelector('[type=search]')",
            done: "document.querySelector('.vis-item')
                && !document.querySelector(`.vis-item:not(.${CSS.escape(it.value)})`)",
        }),
    }
}
