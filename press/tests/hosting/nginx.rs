//! A real nginx serves the site from a folder below its root, with the file that the press wrote for it.
//!
//! `cargo xtask test hosting` runs these; they need nginx, and so nothing else does.

use std::env;
use std::fs;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::{Child, ChildStderr, Command, Stdio};

use case_compress::Coding;
use ureq::Agent;
use ureq::http::Response;

use crate::{Site, policy};

/// Where the site is on the server.
const BASE: &str = "/law/explainers/";
const FOREVER: &str = "public, max-age=31536000, immutable";

/// The types by the ends of the names, as readers need them.
const TYPES: [(&str, &str); 13] = [
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
    (".png", "image/png"),
    (".webp", "image/webp"),
];

/// A running nginx with a site.
struct Served {
    site: Site,
    port: u16,
    nginx: Child,
    // What nginx says has somewhere to go for as long as it runs.
    _told: BufReader<ChildStderr>,
}

impl Served {
    fn new() -> Self {
        let site = Site::new();
        let port =
            TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port();
        let prefix = site.0.path();
        let configuration = prefix.join("nginx.conf");
        fs::write(&configuration, self::configuration(port, &site.0.out(), prefix)).unwrap();
        let program = env::var_os("CASE_EXPLAINER_NGINX").unwrap_or_else(|| "nginx".into());
        let mut command = Command::new(program);
        command.arg("-p").arg(prefix).args(["-e", "stderr", "-c"]).arg(configuration);
        let mut nginx = command.stderr(Stdio::piped()).spawn().unwrap();
        let mut told = BufReader::new(nginx.stderr.take().unwrap());
        // It says which way it waits for events once it listens.
        let (mut line, mut all) = (String::new(), String::new());
        while !line.contains("event method") {
            line.clear();
            assert!(told.read_line(&mut line).unwrap() > 0, "nginx has ended: {all}");
            all.push_str(&line);
        }
        Self { site, port, nginx, _told: told }
    }

    /// The answer for an address on the server, compressed in the way that is asked for, if it is.
    fn get(&self, path: &str, coding: Option<&str>) -> Response<ureq::Body> {
        let agent = Agent::config_builder().http_status_as_error(false).max_redirects(0).build();
        let request = agent.new_agent().get(format!("http://127.0.0.1:{}{path}", self.port));
        // Without a value, the client itself would ask for what it can unpack.
        request.header("Accept-Encoding", coding.unwrap_or("identity")).call().unwrap()
    }

    fn ask(&self, name: &str, coding: Option<&str>) -> Response<ureq::Body> {
        self.get(&format!("{BASE}{name}"), coding)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.nginx.kill().unwrap();
        self.nginx.wait().unwrap();
    }
}

/// What an administrator writes around the file, and what keeps everything inside the folder of the test. A rule of
/// theirs for scripts and styles must not come before ours.
fn configuration(port: u16, site: &Path, prefix: &Path) -> String {
    let (site, prefix) = (site.display(), prefix.display());
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("{kind}_temp_path {prefix}/{kind};\n"))
        .concat();
    format!(
        "daemon off;\nmaster_process off;\npid {prefix}/nginx.pid;\nerror_log stderr notice;\n\
         events {{ }}\n\
         http {{\n{temporary}access_log off;\nlog_not_found off;\ninclude /etc/nginx/mime.types;\n\
         server {{\n\
         listen 127.0.0.1:{port};\n\
         root {prefix};\n\
         location ~ \\.(js|css|toml)$ {{ expires 1h; }}\n\
         location ^~ {BASE} {{\n\
         alias {site}/;\n\
         include {site}/hosting/nginx.conf;\n\
         }}\n}}\n}}\n"
    )
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
#[ignore = "needs nginx: cargo xtask test hosting"]
fn every_file_has_its_type_its_age_and_the_headers_of_all() {
    let served = Served::new();
    for (name, content) in served.site.asked() {
        let answer = served.ask(&name, None);
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
#[ignore = "needs nginx: cargo xtask test hosting"]
fn who_takes_gzip_gets_the_copy_beside_the_file() {
    let served = Served::new();
    let files = served.site.files();
    let mut sent = 0;
    for (name, content) in served.site.asked() {
        let answer = served.ask(&name, Some("gzip, br"));
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
        assert_eq!(header(&served.ask(&name, None), "vary"), Some("Accept-Encoding"), "{name}");
        sent += 1;
    }
    assert!(sent > 8, "only {sent}");
}

#[test]
#[ignore = "needs nginx: cargo xtask test hosting"]
fn a_page_comes_with_the_policy_that_it_carries() {
    let served = Served::new();
    let files = served.site.files();
    for folder in ["", "cases/small/en/"] {
        let answer = served.ask(folder, None);
        assert_eq!(header(&answer, "content-type"), Some("text/html; charset=utf-8"));
        assert_eq!(header(&answer, "cache-control"), Some("no-cache"));
        let own = policy(&files[&format!("{folder}index.html")]);
        assert_eq!(header(&answer, "content-security-policy"), Some(&*own));
    }
    // The article has a policy of its own, which has to leave its frame alone.
    let article = served.ask("demo/", None);
    assert!(header(&article, "content-security-policy").unwrap().contains("frame-src 'self'"));
}

#[test]
#[ignore = "needs nginx: cargo xtask test hosting"]
fn a_page_that_has_not_changed_is_not_sent_again() {
    let served = Served::new();
    let page = "cases/small/en/";
    let changed = header(&served.ask(page, None), "last-modified").unwrap().to_owned();
    let address = format!("http://127.0.0.1:{}{BASE}{page}", served.port);
    let request = ureq::get(address).header("If-Modified-Since", changed);
    assert_eq!(request.call().unwrap().status(), 304);
}

#[test]
#[ignore = "needs nginx: cargo xtask test hosting"]
fn what_is_not_there_is_told_and_not_kept() {
    let served = Served::new();
    let assets = served.site.asked().into_keys().find(|name| name.starts_with("assets/")).unwrap();
    let folder = assets.rsplit_once('/').unwrap().0;
    for name in ["nothing", "cases/small/xx/", &format!("{folder}/nothing.js")] {
        let answer = served.ask(name, None);
        assert_eq!(answer.status(), 404, "{name}");
        assert_eq!(header(&answer, "cache-control"), None, "{name}");
        is_open_and_safe(&answer, name);
    }
    for name in [".pressed.json", ".htaccess"] {
        assert!(served.site.files().contains_key(name));
        assert_eq!(served.ask(name, None).status(), 404, "{name}");
    }
}

#[test]
#[ignore = "needs nginx: cargo xtask test hosting"]
fn an_address_without_its_last_slash_leads_to_the_page_behind_a_proxy_too() {
    let served = Served::new();
    let answer = served.ask("cases/small/en", None);
    assert_eq!(answer.status(), 301);
    assert_eq!(header(&answer, "location"), Some("/law/explainers/cases/small/en/"));
}

#[test]
#[ignore = "needs nginx: cargo xtask test hosting"]
fn the_rest_of_the_server_stays_as_it_was() {
    let served = Served::new();
    fs::write(served.site.0.path().join("other.html"), "<p>Words</p>").unwrap();
    let answer = served.get("/other.html", None);
    assert_eq!(answer.status(), 200);
    assert_eq!(header(&answer, "content-security-policy"), None);
    assert_eq!(header(&answer, "content-type"), Some("text/html"));
}
