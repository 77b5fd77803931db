//! The site behind a real nginx: types, age, compressed copies, policy, and what sites that frame it need.

#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use browser_tests::{Nginx, site_folder};
use case_compress::Coding;
use scraper::{Html, Selector};
use ureq::Agent;
use ureq::http::Response;

const FOREVER: &str = "public, max-age=31536000, immutable";
const PAGE: &str = "cases/de-la-torre-v-linkedin/en/";

/// The types by the ends of the names, as readers need them.
const TYPES: [(&str, &str); 15] = [
    ("feed.xml", "application/atom+xml; charset=utf-8"),
    (".xml", "application/xml"),
    (".html", "text/html; charset=utf-8"),
    (".css", "text/css; charset=utf-8"),
    (".js", "text/javascript; charset=utf-8"),
    (".wasm", "application/wasm"),
    (".json", "application/json"),
    (".bin", "application/octet-stream"),
    (".svg", "image/svg+xml"),
    (".csv", "text/csv; charset=utf-8"),
    (".ics", "text/calendar; charset=utf-8"),
    (".d.ts", "text/plain; charset=utf-8"),
    (".txt", "text/plain; charset=utf-8"),
    (".png", "image/png"),
    (".webp", "image/webp"),
];

/// Every file with its content, by its address as seen from the site.
fn files() -> BTreeMap<String, Vec<u8>> {
    let root = site_folder().unwrap();
    let (mut files, mut folders) = (BTreeMap::new(), vec![root.clone()]);
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                files.insert(name(&root, &path), fs::read(path).unwrap());
            }
        }
    }
    files
}

fn name(root: &Path, file: &Path) -> String {
    file.strip_prefix(root).unwrap().display().to_string()
}

/// Every file that a reader or a program asks for.
fn asked() -> BTreeMap<String, Vec<u8>> {
    let mut files = files();
    let aside =
        |name: &str| name.starts_with("hosting/") || name.starts_with('.') || name == "_headers";
    files.retain(|name, _| !aside(name) && !name.ends_with(".br") && !name.ends_with(".gz"));
    files
}

/// The answer for an address, compressed in the way that is asked for, if it is.
fn get(address: &str, coding: Option<&str>) -> Response<ureq::Body> {
    let agent = Agent::config_builder().http_status_as_error(false).max_redirects(0).build();
    let request = agent.new_agent().get(address);
    // Without a value, the client itself would ask for what it can unpack.
    request.header("Accept-Encoding", coding.unwrap_or("identity")).call().unwrap()
}

/// The policy that a page carries in its own head.
fn policy(page: &[u8]) -> String {
    let page = Html::parse_document(std::str::from_utf8(page).unwrap());
    let meta = Selector::parse("meta[http-equiv='Content-Security-Policy']").unwrap();
    page.select(&meta).next().unwrap().value().attr("content").unwrap().to_owned()
}

fn header<'a>(answer: &'a Response<ureq::Body>, name: &str) -> Option<&'a str> {
    let mut values = answer.headers().get_all(name).iter();
    let value = values.next().map(|value| value.to_str().unwrap());
    assert!(values.next().is_none(), "{name} is there twice");
    value
}

fn body(answer: Response<ureq::Body>) -> Vec<u8> {
    answer.into_body().read_to_vec().unwrap()
}

/// That an answer has the headers that all have.
fn is_open_and_safe(answer: &Response<ureq::Body>, name: &str) {
    assert_eq!(header(answer, "access-control-allow-origin"), Some("*"), "{name}");
    assert_eq!(header(answer, "x-content-type-options"), Some("nosniff"), "{name}");
    assert_eq!(header(answer, "referrer-policy"), Some("no-referrer"), "{name}");
    assert!(header(answer, "permissions-policy").unwrap().contains("geolocation=()"), "{name}");
    assert!(header(answer, "x-frame-options").is_none(), "{name}");
    assert!(header(answer, "content-security-policy").is_some(), "{name}");
}

#[test]
fn every_file_has_its_type_its_age_and_the_headers_of_all() {
    let served = Nginx::start().unwrap();
    for (name, content) in asked() {
        let answer = get(&served.site(&name), None);
        assert_eq!(answer.status(), 200, "{name}");
        let (_, media) = TYPES.iter().find(|(end, _)| name.ends_with(end)).unwrap();
        assert_eq!(header(&answer, "content-type"), Some(*media), "{name}");
        let kept = if name.starts_with("assets/") { FOREVER } else { "no-cache" };
        assert_eq!(header(&answer, "cache-control"), Some(kept), "{name}");
        is_open_and_safe(&answer, &name);
        assert_eq!(header(&answer, "content-encoding"), None, "{name}");
        assert_eq!(body(answer), content, "{name}");
    }
}

#[test]
fn who_takes_gzip_gets_the_copy_beside_the_file() {
    let served = Nginx::start().unwrap();
    let files = files();
    let mut sent = 0;
    for (name, content) in asked() {
        let answer = get(&served.site(&name), Some("gzip, br"));
        let Some(copy) = files.get(&format!("{name}.gz")) else {
            assert_eq!(header(&answer, "content-encoding"), None, "{name}");
            continue;
        };
        assert_eq!(header(&answer, "content-encoding"), Some("gzip"), "{name}");
        let (_, media) = TYPES.iter().find(|(end, _)| name.ends_with(end)).unwrap();
        assert_eq!(header(&answer, "content-type"), Some(*media), "{name}");
        assert_eq!(header(&answer, "vary"), Some("Accept-Encoding"), "{name}");
        is_open_and_safe(&answer, &name);
        let sent_copy = body(answer);
        assert_eq!(sent_copy, *copy, "{name} is not compressed again");
        assert_eq!(Coding::Gzip.unpack(&sent_copy, usize::MAX).unwrap(), content, "{name}");
        // A cache between must not give it to who does not take it.
        assert_eq!(
            header(&get(&served.site(&name), None), "vary"),
            Some("Accept-Encoding"),
            "{name}"
        );
        sent += 1;
    }
    assert!(sent > 8, "only {sent}");
}

#[test]
fn a_page_comes_with_the_policy_that_it_carries() {
    let served = Nginx::start().unwrap();
    let files = files();
    for folder in ["", PAGE] {
        let answer = get(&served.site(folder), None);
        assert_eq!(header(&answer, "content-type"), Some("text/html; charset=utf-8"));
        assert_eq!(header(&answer, "cache-control"), Some("no-cache"));
        let own = policy(&files[&format!("{folder}index.html")]);
        assert_eq!(header(&answer, "content-security-policy"), Some(&*own));
    }
    // The article has a policy of its own, which has to leave its frame alone.
    let article = get(&served.site("demo/"), None);
    assert!(header(&article, "content-security-policy").unwrap().contains("frame-src 'self'"));
}

#[test]
fn a_page_that_has_not_changed_is_not_sent_again() {
    let served = Nginx::start().unwrap();
    let page = PAGE;
    let changed = header(&get(&served.site(page), None), "last-modified").unwrap().to_owned();
    let request = ureq::get(served.site(page)).header("If-Modified-Since", changed);
    assert_eq!(request.call().unwrap().status(), 304);
}

#[test]
fn what_is_not_there_is_told_and_not_kept() {
    let served = Nginx::start().unwrap();
    let assets = asked().into_keys().find(|name| name.starts_with("assets/")).unwrap();
    let folder = assets.rsplit_once('/').unwrap().0;
    for name in ["nothing", "cases/de-la-torre-v-linkedin/xx/", &format!("{folder}/nothing.js")] {
        let answer = get(&served.site(name), None);
        assert_eq!(answer.status(), 404, "{name}");
        assert_eq!(header(&answer, "cache-control"), None, "{name}");
        is_open_and_safe(&answer, name);
    }
    for name in [".pressed.json", ".htaccess"] {
        assert!(files().contains_key(name));
        assert_eq!(get(&served.site(name), None).status(), 404, "{name}");
    }
}

#[test]
fn an_address_without_its_last_slash_leads_to_the_page_behind_a_proxy_too() {
    let served = Nginx::start().unwrap();
    let answer = get(&served.site(PAGE.trim_end_matches('/')), None);
    assert_eq!(answer.status(), 301);
    assert_eq!(
        header(&answer, "location"),
        Some("/law/explainers/cases/de-la-torre-v-linkedin/en/")
    );
}

#[test]
fn the_rest_of_the_server_stays_as_it_was() {
    let served = Nginx::start().unwrap();
    fs::write(served.root().join("other.html"), "<p>Words</p>").unwrap();
    let answer = get(&served.address("/other.html"), None);
    assert_eq!(answer.status(), 200);
    assert_eq!(header(&answer, "content-security-policy"), None);
    assert_eq!(header(&answer, "content-type"), Some("text/html"));
}
