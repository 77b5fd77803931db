//! Addresses: `https` only, of a public name, without anything that could mislead a reader.

use url::{Host, Url};

use super::Checker;
use crate::problem::{Fault, Kind};
use crate::source::Field;
use case_explainer::brief::Str;

impl Checker<'_> {
    /// An address, in the form a browser gives it.
    pub(super) fn address(&mut self, raw: &Field<String>) -> Option<Str> {
        let raw = raw.as_ref()?;
        if self.gap(raw) {
            return None;
        }
        match parse(&raw.value) {
            Ok(address) => Some(address),
            Err(fault) => {
                self.report(fault.at(Kind::BadAddress, raw.span.clone()));
                None
            }
        }
    }
}

/// Reads an address; what comes back is what was judged.
pub(crate) fn parse(written: &str) -> Result<Str, Fault> {
    let odd = |sign: char| sign.is_whitespace() || sign.is_control() || sign == '\\';
    if written.chars().any(odd) {
        return Err(Fault::new(
            "An address cannot have blanks, line breaks or backslashes in it.",
            "Copy the address from the browser once more; a blank is written `%20`.",
        ));
    }
    let scheme = written.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
    if scheme.as_deref() != Some("https") {
        return Err(Fault::new(
            format!("\"{written}\" is not an `https` address."),
            "Write the whole address, starting with `https://`. If the site has none, cite an archived copy.",
        ));
    }
    let Ok(url) = Url::parse(written) else {
        return Err(Fault::new(
            format!("\"{written}\" is not an address that a browser could open."),
            "Copy the address from the browser once more.",
        ));
    };
    if !url.username().is_empty() || url.password().is_some() {
        return Err(Fault::new(
            "This address has a user name before an `@`, which can hide where it really leads.",
            "Take out everything between `https://` and the `@`, and the `@`.",
        ));
    }
    let public =
        matches!(url.host(), Some(Host::Domain(name)) if name.trim_end_matches('.').contains('.'));
    if !public {
        return Err(Fault::new(
            "This address does not name a public site, such as `www.example.org`.",
            "Use the address that every reader can open.",
        ));
    }
    Ok(Str::from(url.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_public_https_address_is_kept() {
        for address in [
            "https://www.example.org/a-b_c?d=e#f",
            "https://example.org/",
            "https://example.org:8443/x",
            "https://www.example.org/a@b",
        ] {
            assert_eq!(parse(address).ok().as_deref(), Some(address));
        }
    }

    #[test]
    fn an_address_gets_the_form_a_browser_gives_it() {
        assert_eq!(parse("HTTPS://Example.org").ok().as_deref(), Some("https://example.org/"));
        assert_eq!(
            parse("https://example.org/ü").ok().as_deref(),
            Some("https://example.org/%C3%BC")
        );
    }

    #[test]
    fn every_other_address_is_refused() {
        for address in [
            "",
            "example.org",
            "http://example.org",
            "ftp://example.org",
            "javascript:alert(1)",
            "data:text/html,x",
            "//example.org",
            "https:example.org",
            "https://",
            "https://user@example.org",
            "https://user:word@example.org",
            "https://:word@example.org",
            "https://localhost/x",
            "https://127.0.0.1/x",
            "https://[::1]/x",
            "https://exam ple.org",
            "https://example.org/\n",
            "https://example.org\\@evil.example",
        ] {
            assert!(parse(address).is_err(), "{address:?}");
        }
    }
}
