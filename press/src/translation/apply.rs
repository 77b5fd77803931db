//! Lays the words of a translation over a copy of the original, so that the same checks judge them.
//!
//! The copy's places lead into one text: the original's, and behind it the translation's. So a problem with words of the
//! translation has a place behind the seam, and everything before it is the original's business.

use super::file::File;
use crate::case::Case;
use crate::check::{self, Original, Setting};
use crate::problem::Problem;
use crate::source::{Located, RawCase, Span};

/// Judges the words of a translation in the place of the original's.
///
/// The problems are those with the translation's words, with their places in its text.
pub(super) fn judge(
    original: &Original,
    language: &str,
    text: &str,
    file: &File,
    setting: Setting<'_>,
) -> (Option<Case>, Vec<Problem>) {
    let own = original.language().unwrap_or(language);
    let seam = original.text().len() + 1;
    let both = format!("{}\n{text}", original.text());
    let raw = laid_over(original.raw(), language, file, seam);
    let (case, problems) = check::judge(&both, &raw, own, setting);
    let of_translation = problems.into_iter().filter(|problem| problem.span.start >= seam);
    let placed = of_translation.map(|problem| {
        let span = problem.span.start - seam..problem.span.end - seam;
        Problem { span, ..problem }
    });
    (case, placed.collect())
}

fn laid_over(original: &RawCase, language: &str, file: &File, seam: usize) -> RawCase {
    let mut raw = original.clone();
    let behind = |span: &Span| span.start + seam..span.end + seam;
    raw.words(&mut |place, words| {
        let given = file.tables.get(place.table).and_then(|table| table.words.get(place.key));
        if let Some(Some(Located { value, span })) = given {
            *words = Some(Located { value: value.clone(), span: behind(span) });
        }
    });
    let place = file.language.iter().flatten().next().map_or(&file.head, |it| &it.span);
    let language = Some(Located { value: language.to_owned(), span: behind(place) });
    for source in &mut raw.sources {
        // A title that was translated is in the translation's language.
        if source.title.as_ref().is_some_and(|title| title.span.start >= seam) {
            source.lang = language.clone();
        }
    }
    raw.language = language;
    raw
}
