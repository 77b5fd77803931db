//! "Did you mean ...?": the likeliest word for a misspelt one. It guesses; it never corrects.

/// Words of more bytes than this are not compared: the time that takes grows with the square of their length.
const LONG: usize = 40;
/// So many words of about the right length are compared at most.
const LOOKED_AT: usize = 500;

/// The word that was probably meant, if one is near enough.
pub(crate) fn nearest<'a>(
    written: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    if written.len() > LONG {
        return None;
    }
    let lower = written.to_lowercase().replace('_', "-");
    // A third of the letters may be wrong; in a short word, one or two.
    let limit = (lower.chars().count() / 3).clamp(1, 4);
    known
        .into_iter()
        .filter(|word| word.len().abs_diff(lower.len()) <= limit)
        .take(LOOKED_AT)
        .map(|word| (strsim::osa_distance(&lower, &word.replace('_', "-")), word))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

/// "Did you mean `x`?", or the words there are to choose from.
pub(crate) fn advice<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    match nearest(written, known.iter().copied()) {
        Some(word) => format!("Did you mean `{word}`?"),
        None if known.is_empty() => "There is nothing to choose from yet.".to_owned(),
        None => format!("Choose one of {}.", listed(known)),
    }
}

/// Words as a list in a sentence: "`a`, `b` and `c`".
pub(crate) fn listed<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let words: Vec<String> = words.into_iter().map(|word| format!("`{word}`")).collect();
    match words.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_understood() {
        let keys = ["title", "text", "lane", "find_out"];
        assert_eq!(nearest("tilte", keys), Some("title"));
        assert_eq!(nearest("Title", keys), Some("title"));
        assert_eq!(nearest("find-out", keys), Some("find_out"));
        assert_eq!(nearest("banana", keys), None);
    }

    #[test]
    fn without_a_guess_the_choice_is_shown() {
        assert_eq!(
            advice("banana", ["yes", "no", "unknown"]),
            "Choose one of `yes`, `no` and `unknown`."
        );
        assert_eq!(advice("yess", ["yes", "no"]), "Did you mean `yes`?");
    }
}
