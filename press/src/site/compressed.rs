//! Compressed copies beside the files, for servers that send what lies there.

use std::fs;
use std::io;
use std::path::Path;

use case_compress::Coding;
use rayon::prelude::*;

use crate::hosting::table::kind;

/// The names that copies of a file can have.
pub(super) fn names(file: &str) -> impl Iterator<Item = String> {
    Coding::ALL.into_iter().map(move |coding| name(file, coding))
}

fn name(file: &str, coding: Coding) -> String {
    format!("{file}.{}", coding.ending())
}

/// The copies of these files that are smaller than they are, by name.
///
/// A copy in `kept`, the site as it was, that was made of the same bytes is taken as it is: making one takes a hundred
/// times as long as reading it.
pub(super) fn copies(
    files: &[(String, Vec<u8>)],
    kept: Option<&Path>,
) -> io::Result<Vec<(String, Vec<u8>)>> {
    let worth = files.iter().filter(|(file, _)| kind(file).is_some_and(|kind| kind.compress));
    let wanted: Vec<_> = worth
        .flat_map(|(file, content)| Coding::ALL.map(|coding| (name(file, coding), coding, content)))
        .collect();
    let copy = |(name, coding, content): (String, Coding, &Vec<u8>)| {
        let there = kept.and_then(|folder| fs::read(folder.join(&name)).ok());
        let copy = match there.filter(|copy| coding.holds(copy, content)) {
            Some(copy) => copy,
            None => coding.pack(content)?,
        };
        Ok(Some((name, copy)).filter(|(_, copy)| copy.len() < content.len()))
    };
    wanted.into_par_iter().filter_map(|wanted| copy(wanted).transpose()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_gets_smaller_has_copies() {
        let long = vec![b'a'; 1_000];
        let files = [
            ("a/index.html", long.clone()),
            ("a/picture.webp", long.clone()),
            ("a/short.json", b"{}".to_vec()),
            ("hosting/nginx.conf", long),
        ];
        let files = files.map(|(name, content)| (name.to_owned(), content));
        let copies = copies(&files, None).expect("copies");
        let names: Vec<_> = copies.into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["a/index.html.br", "a/index.html.gz"]);
    }
}
