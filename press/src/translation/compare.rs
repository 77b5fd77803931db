//! A translation next to the original: nothing missing, nothing left over, nothing translated that has changed since.

use super::file::{Extra, File, Given};
use super::original::{Table, Words, any_below, path};
use super::{is_gap, links};
use crate::problem::{Kind, Problem};
use crate::source::{listed, nearest};

/// Characters of the original that a message shows.
const SHOWN: usize = 40;

/// More names than this are not listed in a sentence.
const FEW: usize = 12;

/// What is compared, and how a message names it.
pub(super) struct Comparison<'a> {
    pub(super) text: &'a str,
    pub(super) file: &'a File,
    pub(super) original: &'a Words,
    /// The command that mends most: `case-press translate <case> --to <language>`.
    pub(super) command: String,
}

impl Comparison<'_> {
    /// Every difference that is a problem.
    pub(super) fn problems(&self) -> Vec<Problem> {
        let meant: Vec<_> = self.file.extras.iter().map(|it| self.meant(it)).collect();
        let extras = || self.file.extras.iter().zip(&meant);
        let mut problems: Vec<Problem> =
            extras().map(|(it, meant)| self.extra(it, *meant)).collect();
        let misspelt = extras().filter_map(|(it, meant)| Some(path(&it.table, (*meant)?)));
        // What is there under a misspelt name, or as something that cannot be read, is not missing.
        let excused: Vec<String> = misspelt.chain(self.file.unread.iter().cloned()).collect();
        for table in &self.original.0 {
            let given = self.file.tables.get(&table.name);
            problems.extend(self.missing(table, given, &excused));
            let Some(given) = given else { continue };
            problems.extend(self.stale(table, given));
            for word in &table.words {
                let Some(Some(words)) = given.words.get(&word.key) else { continue };
                if !is_gap(&words.value) {
                    problems.extend(links::problems(&word.words, words, self.text));
                }
            }
        }
        problems
    }

    /// One problem for all that a table lacks.
    fn missing(&self, table: &Table, given: Option<&Given>, excused: &[String]) -> Option<Problem> {
        let lacking = table.needed().filter(|word| {
            let path = path(&table.name, &word.key);
            let below = |name: &String| path.strip_prefix(name.as_str());
            let excuse =
                excused.iter().filter_map(below).any(|it| it.is_empty() || it.starts_with('.'));
            !excuse && !given.is_some_and(|given| given.has(&word.key))
        });
        let lacking: Vec<String> = lacking
            .map(|word| format!("`{}` (\"{}\")", word.key, shortened(&word.words)))
            .collect();
        if lacking.is_empty() {
            return None;
        }
        let (place, reason) = match given {
            Some(given) => (&given.place, format!("Not translated in `{}` yet", table.shown())),
            None => (&self.file.head, format!("`{}` is not translated yet", table.name)),
        };
        Some(Problem::new(
            Kind::Untranslated,
            place.clone(),
            format!("{reason}: {}.", lacking.join(", ")),
            format!(
                "Run `{}`. It adds what is missing, with the original words to translate.",
                self.command
            ),
        ))
    }

    fn stale(&self, table: &Table, given: &Given) -> Option<Problem> {
        let name = table.shown();
        let unsaid = format!("No `of` says which words of the original `{name}` translates.");
        let changed =
            format!("The words of `{name}` in case.toml have changed since they were translated.");
        let (place, reason) = match &given.of {
            Some(Some(of)) if of.value.trim().is_empty() => (&of.span, unsaid),
            Some(Some(of)) if of.value != table.hash() => (&of.span, changed),
            None if !given.words.is_empty() => (&given.place, unsaid),
            _ => return None,
        };
        let mend = format!(
            "Compare it with the original and change what differs; then run `{} --done {name}`.",
            self.command
        );
        Some(Problem::new(Kind::StaleTranslation, place.clone(), reason, mend))
    }

    fn extra(&self, extra: &Extra, meant: Option<&str>) -> Problem {
        let name = match extra.table.as_str() {
            "" => format!("`{}`", extra.key),
            table => format!("`{}` in `{table}`", extra.key),
        };
        let mend = match meant {
            Some(meant) => format!("Did you mean `{meant}`?"),
            None => {
                let known = self.original.inside(&extra.table);
                let few = Some(known).filter(|known| known.len() <= FEW);
                let few = few.map(|known| format!(" There can be {}.", listed(known)));
                format!("Take it out, or mend its name.{}", few.unwrap_or_default())
            }
        };
        let reason = format!("The original has no words to translate under the name {name}.");
        Problem::new(Kind::ExtraTranslation, extra.place.clone(), reason, mend)
    }

    /// What is absent and was probably meant.
    fn meant(&self, extra: &Extra) -> Option<&str> {
        let absent = self.original.inside(&extra.table).into_iter().filter(|name| {
            let path = path(&extra.table, name);
            let part = format!("{path}.");
            let here = self.file.tables.get(&extra.table);
            !(here.is_some_and(|here| here.has(name))
                || self.file.tables.contains_key(&path)
                || any_below(&self.file.tables, &part))
        });
        nearest(&extra.key, absent)
    }
}

/// The first words, as many as fit.
fn shortened(words: &str) -> String {
    if words.chars().count() <= SHOWN {
        return words.to_owned();
    }
    let start: String = words.chars().take(SHOWN).collect();
    let whole = start.rsplit_once(' ').map_or(start.as_str(), |(whole, _)| whole);
    format!("{whole} …")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_are_shortened_between_two_of_them() {
        assert_eq!(shortened("A short sentence."), "A short sentence.");
        assert_eq!(
            shortened("Acme had not said what it does with the letters of others."),
            "Acme had not said what it does with the …"
        );
        assert_eq!(shortened(&"é".repeat(50)).chars().count(), SHOWN + 2);
    }
}
