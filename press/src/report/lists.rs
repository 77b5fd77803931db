//! What a case leans on, as lists: the words it explains, and its sources.

use std::collections::BTreeMap;

use case_explainer::brief::Node;
use serde_json::json;
use url::Url;

use super::{Entry, Table, What, entries};
use crate::case::{Case, Inline, Text};
use crate::locale::Locale;
use crate::wording::{Judge, Plain, ReadingRules};

/// The words that a case explains: how long and how hard each explanation is, and which texts lead to it.
///
/// The grade is that of the language's formula; nothing where the language has none. The paths of `used_in` are those
/// of the texts with a link to the term, and `links` counts the links.
#[must_use]
pub fn terms(case: &Case, locale: &Locale) -> Table {
    let mut table = Table::new(&["id", "term", "words", "grade", "sources", "links", "used_in"]);
    let reading = &case.readability;
    let rules = ReadingRules {
        names: reading.names.iter().map(ToString::to_string).collect(),
        ..ReadingRules::default()
    };
    let judge = Judge::new(&locale.wording, &rules);
    let entries = entries(case);
    for term in entries.iter().filter(|entry| entry.part == "term") {
        let text = term.field("text").map(|text| Plain::of(&text.written())).unwrap_or_default();
        let used: Vec<(String, usize)> =
            entries.iter().flat_map(|it| uses(it, term.id())).collect();
        let paths: Vec<&str> = used.iter().map(|(path, _)| path.as_str()).collect();
        table.row([
            json!(term.id()),
            json!(term.field("term").map(What::written)),
            json!(text.text.split_whitespace().count()),
            json!(judge.grade(&text)),
            json!(term.sources()),
            json!(used.iter().map(|(_, times)| times).sum::<usize>()),
            json!(paths),
        ]);
    }
    table
}

/// The texts of an entry that lead to a term, and how often each does.
fn uses(entry: &Entry, term: &str) -> Vec<(String, usize)> {
    let leads = |text: &Text| {
        let links = text
            .iter()
            .filter(|it| matches!(it, Inline::Node(Node::Term { id, .. }) if **id == *term));
        links.count()
    };
    let texts = entry.fields.iter().filter_map(|field| match &field.what {
        What::Text(text) => Some((format!("{}.{}", entry.path, field.key), leads(text))),
        _ => None,
    });
    texts.filter(|(_, times)| *times > 0).collect()
}

/// Returns how many words an editor has written, for each part of the case: those of the guide, which the page shows, and
/// those that are left to the record. The last row has the sums.
#[must_use]
pub fn words(case: &Case) -> Table {
    let mut table = Table::new(&["part", "guide", "record"]);
    let (guide, all) = (counted(case.guide()), counted(case));
    let mut sums = [0, 0];
    for (part, count) in &all {
        let shown = guide.get(part).copied().unwrap_or_default();
        let counts = [shown, count.saturating_sub(shown)];
        sums = [sums[0] + counts[0], sums[1] + counts[1]];
        let part = if part.is_empty() { "top" } else { part };
        table.row([json!(part), json!(counts[0]), json!(counts[1])]);
    }
    table.row([json!("all"), json!(sums[0]), json!(sums[1])]);
    table
}

/// Returns how many words there are in each part.
fn counted(case: &Case) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for entry in entries(case) {
        let written = entry.fields.iter().filter_map(|field| match &field.what {
            What::Words(_) | What::Text(_) | What::Sentence(_) => Some(field.what.written()),
            _ => None,
        });
        let count = written.map(|text| Plain::of(&text).text.split_whitespace().count());
        *counts.entry(entry.part).or_default() += count.sum::<usize>();
    }
    counts
}

/// The sources of a case, numbered as on its page, with what rests on each.
///
/// The paths of `cited_by` are those of the statements, criteria and terms with the source among their `sources`.
#[must_use]
pub fn sources(case: &Case) -> Table {
    let mut table =
        Table::new(&["number", "id", "publisher", "date", "kind", "url", "archived", "cited_by"]);
    let entries = entries(case);
    let sources = entries.iter().filter(|entry| entry.part == "source");
    for (number, source) in (1..).zip(sources) {
        let written = |key| source.field(key).map(What::written);
        table.row([
            json!(number),
            json!(source.id()),
            json!(written("publisher")),
            json!(written("date")),
            json!(written("kind")),
            json!(written("url")),
            json!(written("archived")),
            json!(cited_by(&entries, source.id())),
        ]);
    }
    table
}

/// The paths of what rests on a source.
#[must_use]
pub fn cited_by<'e>(entries: &'e [Entry], source: &str) -> Vec<&'e str> {
    let cites = entries.iter().filter(|it| it.sources().iter().any(|id| id == source));
    cites.map(|it| it.path.as_str()).collect()
}

/// The sites that a case's sources are on, the one with most sources first.
#[must_use]
pub fn sites(case: &Case) -> Table {
    let mut sites: Vec<(String, usize)> = Vec::new();
    for source in &case.sources {
        let host = Url::parse(&source.url).ok().and_then(|url| url.host_str().map(str::to_owned));
        let host = host.unwrap_or_default();
        let host = host.strip_prefix("www.").unwrap_or(&host);
        match sites.iter_mut().find(|(site, _)| site == host) {
            Some((_, sources)) => *sources += 1,
            None => sites.push((host.to_owned(), 1)),
        }
    }
    sites.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    let mut table = Table::new(&["site", "sources"]);
    for (site, sources) in sites {
        table.row([json!(site), json!(sources)]);
    }
    table
}

/// The ids of the sources of which no copy in an archive is named.
#[must_use]
pub fn unarchived(case: &Case) -> Vec<&str> {
    case.sources.iter().filter(|it| it.archived.is_none()).map(|it| &*it.id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::trial::case;
    use crate::compile::words::english;

    #[test]
    fn a_term_is_listed_with_the_texts_that_lead_to_it() {
        let case = case(&[]);
        let table = terms(&case, &english());
        assert_eq!(table.rows().len(), case.terms.len());
        for row in table.rows() {
            let paths = row[6].as_array().unwrap();
            assert!(!paths.is_empty(), "{row:?}");
            assert!(row[5].as_u64().unwrap() >= paths.len() as u64);
            assert!(row[3].is_number(), "{row:?}");
        }
    }

    #[test]
    fn every_source_is_listed_with_what_rests_on_it() {
        let case = case(&[]);
        let table = sources(&case);
        assert_eq!(table.rows().len(), case.sources.len());
        for row in table.rows() {
            assert!(!row[7].as_array().unwrap().is_empty(), "{row:?}");
        }
        let counted: u64 = sites(&case).rows().iter().map(|row| row[1].as_u64().unwrap()).sum();
        assert_eq!(counted, case.sources.len() as u64);
    }
}
