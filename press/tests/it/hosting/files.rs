//! The files for servers, read as the servers read them.

use std::fs;
use std::process::{Command, Stdio};

use super::{Site, policy};
use crate::support::repository;

const FOR_SERVERS: [&str; 4] = [".htaccess", "_headers", "hosting/nginx.conf", "hosting/s3.sh"];

/// The rules of `_headers`: an address, and the headers below it.
fn rules(text: &str) -> Vec<(&str, Vec<(&str, &str)>)> {
    let mut rules: Vec<(&str, Vec<(&str, &str)>)> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        match line.strip_prefix("  ") {
            Some(header) => rules.last_mut().unwrap().1.push(header.split_once(": ").unwrap()),
            None => rules.push((line, Vec::new())),
        }
    }
    rules
}

/// Whether a rule is for an address: a star stands for all that follows, a name with a colon for one part.
fn fits(rule: &str, address: &str) -> bool {
    let (mut rule, mut address) = (rule.split('/'), address.split('/'));
    loop {
        match (rule.next(), address.next()) {
            (Some("*"), Some(_)) | (None, None) => return true,
            (Some(part), Some(it)) if part == it || part.starts_with(':') => {}
            _ => return false,
        }
    }
}

#[test]
fn no_two_rules_name_the_same_header_for_one_address() {
    let site = Site::new();
    let files = site.files();
    let text = String::from_utf8(files["_headers"].clone()).unwrap();
    let rules = rules(&text);
    assert!(
        rules.len() <= 100 && text.lines().all(|line| line.len() < 2_000),
        "Cloudflare's limits"
    );
    for name in site.asked().keys() {
        let address = format!("/{}", name.strip_suffix("index.html").unwrap_or(name));
        let fit = rules.iter().filter(|(rule, _)| fits(rule, &address));
        let headers: Vec<_> = fit.flat_map(|(_, headers)| headers).collect();
        let values = |name: &str| -> Vec<&str> {
            headers.iter().filter(|(it, _)| *it == name).map(|(_, value)| *value).collect()
        };
        for (header, _) in &headers {
            assert_eq!(values(header).len(), 1, "{header} for {address}");
        }
        assert_eq!(values("Access-Control-Allow-Origin"), ["*"], "{address}");
        if name.ends_with("index.html") && !name.starts_with("demo/") {
            assert_eq!(values("Content-Security-Policy"), [policy(&files[name])]);
            assert_eq!(values("Cache-Control"), ["no-cache"]);
        }
        if name.starts_with("assets/") {
            assert!(values("Cache-Control")[0].contains("immutable"));
        }
    }
}

#[test]
fn every_site_may_frame_the_page_whatever_the_server() {
    let files = Site::new().files();
    for name in FOR_SERVERS {
        let text = String::from_utf8(files[name].clone()).unwrap();
        assert!(!text.contains("frame-ancestors") && !text.contains("X-Frame-Options"), "{name}");
    }
}

#[test]
fn the_script_for_a_bucket_gives_each_file_its_type_and_age() {
    let site = Site::new();
    // In place of the program, what it was asked.
    let said = "aws() { printf '%s|' \"$@\"; echo; }\n";
    let script = String::from_utf8(site.files()["hosting/s3.sh"].clone()).unwrap();
    let folder = site.0.out().join("hosting");
    fs::write(folder.join("told.sh"), format!("{said}{script}")).unwrap();
    let mut shell = Command::new("sh");
    let shell = shell.arg(folder.join("told.sh")).arg("s3://bucket/law/").stderr(Stdio::inherit());
    let output = shell.output().unwrap();
    assert!(output.status.success());
    let calls = String::from_utf8(output.stdout).unwrap();
    let call = |only: &str, to: &str| {
        let only = format!("--include|{only}|");
        let fits =
            |call: &&str| call.contains(&only) && call.contains(&format!("|{to}|--recursive|"));
        calls.lines().find(fits).unwrap_or_default()
    };
    let module = call("*.wasm", "s3://bucket/law/assets/");
    assert!(
        module.contains(
            "|--content-type|application/wasm|--cache-control|public, max-age=31536000, immutable|"
        ),
        "{calls}"
    );
    let page = call("*.html", "s3://bucket/law/");
    assert!(
        page.contains("|--content-type|text/html; charset=utf-8|--cache-control|no-cache|"),
        "{calls}"
    );
    assert!(page.contains("|--exclude|assets/*|"), "{page}");
    let picture = call("*.png", "s3://bucket/law/");
    assert!(picture.contains("|--content-type|image/png|--cache-control|no-cache|"), "{calls}");
    for name in site.asked().keys() {
        let ending = name.rsplit_once('.').unwrap().1;
        assert!(!call(&format!("*.{ending}"), "s3://bucket/law/").is_empty(), "{name} has no type");
    }
}

#[test]
fn the_picture_for_sharing_is_sent_as_it_is_and_with_its_type() {
    let files = Site::new().files();
    assert!(files.contains_key("cases/small/en/share.png"));
    assert!(!files.keys().any(|name| name.contains(".png.")), "it is compressed already");
    let nginx = String::from_utf8(files["hosting/nginx.conf"].clone()).unwrap();
    assert!(nginx.contains("\"image/png\" png;"), "{nginx}");
    let apache = String::from_utf8(files[".htaccess"].clone()).unwrap();
    assert!(apache.contains("AddType \"image/png\" .png"), "{apache}");
}

#[test]
fn the_page_for_administrators_has_the_same_types_and_headers() {
    let page = fs::read_to_string(repository().join("docs/hosting.md")).unwrap();
    let files = Site::new().files();
    let nginx = String::from_utf8(files["hosting/nginx.conf"].clone()).unwrap();
    let (_, types) = nginx.split_once("types {").unwrap();
    let types = types.split_once('}').unwrap().0.lines().filter(|line| !line.contains("image/"));
    let types: Vec<_> = types.filter_map(|line| line.trim().split_once("\" ")).collect();
    assert!(types.len() > 8);
    for (media, ending) in types {
        let row = format!("| `{}` | `.{}` |", &media[1..], ending.trim_end_matches(';'));
        assert!(page.contains(&row), "{row}");
    }
    for line in nginx.lines().filter_map(|line| line.trim().strip_prefix("add_header ")) {
        let (header, _) = line.split_once("\" ").or_else(|| line.split_once("\";")).unwrap();
        let header = header.replacen(" \"", ": ", 1);
        let long = ["Permissions-Policy", "Content-Security-Policy"];
        let long = long.into_iter().find(|name| header.starts_with(name));
        assert!(
            page.contains(&format!("`{}", long.unwrap_or(&header))),
            "{header} is not explained"
        );
    }
}
