//! Asks the server over a plain connection, as a browser would.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;

use tempfile::TempDir;

use super::*;

fn site() -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::create_dir(folder.path().join("page")).expect("a folder");
    fs::write(folder.path().join("page/index.html"), "<p>words").expect("a page");
    fs::write(folder.path().join("a.wasm"), "\0asm").expect("a module");
    folder
}

fn start(site: &TempDir) -> Server {
    Server::start(site.path(), Config::default()).expect("a server")
}

fn get(server: &Server, path: &str) -> String {
    let mut stream = TcpStream::connect(server.addr()).expect("a connection");
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: here\r\nReferer: http://x/\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).expect("a request");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("an answer");
    String::from_utf8_lossy(&answer).to_lowercase()
}

#[test]
fn a_folder_answers_with_its_page() {
    let site = site();
    let answer = get(&start(&site), "/page/");
    assert!(answer.starts_with("http/1.1 200 "), "{answer}");
    assert!(answer.contains("content-type: text/html"), "{answer}");
    assert!(answer.contains("cache-control: no-store"), "{answer}");
    assert!(answer.ends_with("<p>words"), "{answer}");
}

#[test]
fn a_module_has_the_type_browsers_insist_on() {
    let site = site();
    let answer = get(&start(&site), "/a.wasm");
    assert!(answer.contains("content-type: application/wasm"), "{answer}");
}

#[test]
fn what_is_not_there_is_not_found() {
    let site = site();
    let server = start(&site);
    for path in ["/nothing", "/../Cargo.toml", "/%2e%2e/Cargo.toml"] {
        assert!(get(&server, path).starts_with("http/1.1 404 "), "{path}");
    }
}

#[test]
fn requests_are_remembered_in_order() {
    let site = site();
    let server = start(&site);
    get(&server, "/page/?q=1");
    get(&server, "/a.wasm");
    let seen = server.requests();
    let paths: Vec<_> = seen.iter().map(|request| request.path.as_str()).collect();
    assert_eq!(paths, ["/page/", "/a.wasm"]);
    assert_eq!(seen[0].method, "GET");
    assert_eq!(seen[0].query.as_deref(), Some("q=1"));
    assert_eq!(seen[0].referrer.as_deref(), Some("http://x/"));
    server.clear();
    assert!(server.requests().is_empty());
}

#[test]
fn a_fault_replaces_the_file_until_cleared() {
    let site = site();
    let server = start(&site);
    server.fault("index.html", Fault::Missing);
    server.fault(".wasm", Fault::Bytes(b"rubbish".to_vec()));
    assert!(get(&server, "/page/index.html").starts_with("http/1.1 404 "));
    let answer = get(&server, "/a.wasm");
    assert!(answer.contains("content-type: application/wasm"), "{answer}");
    assert!(answer.ends_with("rubbish"), "{answer}");
    server.fault(".wasm", Fault::Missing);
    assert!(get(&server, "/a.wasm").starts_with("http/1.1 404 "));
    server.clear();
    assert!(get(&server, "/a.wasm").ends_with("\0asm"));
}

#[test]
fn headers_are_sent_with_every_answer() {
    let site = site();
    let headers = vec![("X-Test".to_owned(), "yes".to_owned())];
    let server = Server::start(site.path(), Config { headers, port: None }).expect("a server");
    assert!(get(&server, "/page/").contains("x-test: yes"));
    assert!(get(&server, "/nothing").contains("x-test: yes"));
}

#[test]
fn a_header_that_is_not_one_is_refused() {
    let site = site();
    let headers = vec![("not a name".to_owned(), "yes".to_owned())];
    let error = Server::start(site.path(), Config { headers, port: None }).expect_err("refused");
    assert_eq!(error.kind(), io::ErrorKind::InvalidInput);
}

#[test]
fn a_taken_port_is_refused_and_free_again_after_a_stop() {
    let site = site();
    let is_free_again = || {
        let server = start(&site);
        let config = Config { port: Some(server.addr().port()), ..Config::default() };
        let error = Server::start(site.path(), config.clone()).expect_err("taken");
        assert_eq!(error.kind(), io::ErrorKind::AddrInUse);
        let kept_open = TcpStream::connect(server.addr()).expect("a connection");
        drop(server);
        let restarted = Server::start(site.path(), config).is_ok();
        drop(kept_open);
        restarted
    };
    // The system may give the port to another test in between, or to a process that a test starts, for as long as that takes.
    assert!((0..5).any(|_| is_free_again()));
}
