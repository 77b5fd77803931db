//! An editor who watches sees every change.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};

use case_press::watch::{Changes, Preview};

const PAGE: &str = "<!doctype html><html><body><p>Words</p></body></html>";

fn ask(address: SocketAddr, path: &str) -> TcpStream {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").unwrap();
    stream
}

fn answer(address: SocketAddr, path: &str) -> String {
    let mut answer = String::new();
    ask(address, path).read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn a_page_gets_the_script_by_an_address_that_its_policy_allows() {
    let site = tempfile::tempdir().unwrap();
    fs::write(site.path().join("index.html"), PAGE).unwrap();
    fs::write(site.path().join("brief.bin"), "</body>").unwrap();
    let preview = Preview::start(site.path(), 0).unwrap();
    let page = answer(preview.address(), "/");
    assert!(
        page.contains("<script type=\"module\" src=\"/.case-press/reload.js\"></script></body>"),
        "{page}"
    );
    assert!(page.contains("no-store"), "{page}");
    assert!(answer(preview.address(), "/.case-press/reload.js").contains("text/javascript"));
    assert!(!answer(preview.address(), "/brief.bin").contains("script"), "only pages are changed");
}

#[test]
fn an_open_page_is_told_of_a_change() {
    let site = tempfile::tempdir().unwrap();
    let preview = Preview::start(site.path(), 0).unwrap();
    let mut lines = BufReader::new(ask(preview.address(), "/.case-press/news")).lines();
    let head = lines.by_ref().map_while(Result::ok).take_while(|line| !line.is_empty());
    assert!(head.into_iter().any(|line| line.contains("text/event-stream")));
    preview.reload();
    assert!(lines.map_while(Result::ok).any(|line| line == "data: 1"));
}

#[test]
fn a_saved_file_is_a_change() {
    let project = tempfile::tempdir().unwrap();
    let folder = project.path().join("cases/small");
    fs::create_dir_all(&folder).unwrap();
    let changes = Changes::of(project.path(), &["cases"]).unwrap();
    fs::write(folder.join("case.toml"), "schema = 1").unwrap();
    changes.wait().unwrap();
    fs::read(folder.join("case.toml")).unwrap();
    assert!(!changes.pending(), "reading is no change");
    assert!(Changes::of(project.path(), &["locales"]).is_err(), "a folder that is not there");
}
