//! Spanish syllables: spelling tells them all (RAE, "Ortografía de la lengua española", 2010, on diphthongs and hiatus).
//!
//! Each strong vowel (a, e, o) is a syllable of its own. A weak one (i, u) leans on the strong vowel beside it, unless an
//! accent makes it strong; two weak ones are one syllable.

use icu::normalizer::ComposingNormalizerBorrowed;

/// What a letter is in the count.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sound {
    Strong,
    /// A weak vowel, which one.
    Weak(char),
    /// A weak vowel with an accent, which one.
    Stressed(char),
    /// Everything else.
    Consonant,
}

/// How many syllables a Spanish word has, at least one.
pub(crate) fn spanish(word: &str) -> usize {
    let composed = ComposingNormalizerBorrowed::new_nfc().normalize(word);
    let letters: Vec<char> = composed.chars().flat_map(char::to_lowercase).collect();
    let mut count = 0;
    // The vowels side by side so far; an `h` between them is not heard.
    let mut group = Vec::new();
    for (at, &letter) in letters.iter().enumerate() {
        let (before, after) =
            (at.checked_sub(1).and_then(|at| letters.get(at)), letters.get(at + 1));
        match sound(before.copied(), letter, after.copied()) {
            Sound::Consonant if letter == 'h' => {}
            Sound::Consonant => count += syllables(&std::mem::take(&mut group)),
            vowel => group.push(vowel),
        }
    }
    (count + syllables(&group)).max(1)
}

fn sound(before: Option<char>, letter: char, after: Option<char>) -> Sound {
    match letter {
        'a' | 'e' | 'o' | 'á' | 'é' | 'ó' => Sound::Strong,
        // Not heard in "que", "guía"; heard in "antigüedad".
        'u' if before == Some('q') => Sound::Consonant,
        'u' if before == Some('g') && matches!(after, Some('e' | 'i' | 'é' | 'í')) => {
            Sound::Consonant
        }
        'i' | 'u' => Sound::Weak(letter),
        'ü' => Sound::Weak('u'),
        'í' => Sound::Stressed('i'),
        'ú' => Sound::Stressed('u'),
        // A vowel at the end of a word ("ley") and as a word.
        'y' if after.is_none_or(|after| !after.is_alphabetic()) => Sound::Weak('i'),
        _ => Sound::Consonant,
    }
}

/// How many syllables the vowels of one group are.
fn syllables(group: &[Sound]) -> usize {
    let strong = group.iter().filter(|vowel| !matches!(vowel, Sound::Weak(_))).count();
    // "chiita": two weak vowels part only if they are the same.
    let twice = |pair: &&[Sound]| match pair {
        [Sound::Weak(one), Sound::Weak(other) | Sound::Stressed(other)] => one == other,
        _ => false,
    };
    let alone = usize::from(!group.is_empty());
    strong.max(alone) + group.windows(2).filter(twice).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_those_of_the_dictionary() {
        // Counted by hand, with the syllables parted.
        for parted in [
            "a-ño",
            "a-é-re-o",
            "a-ho-ra",
            "ahu-mar",
            "a-le-ga-ción",
            "an-ti-güe-dad",
            "bú-ho",
            "ca-ma-ra-de-rí-a",
            "chi-i-ta",
            "ciu-dad",
            "co-o-pe-rar",
            "cons-truir",
            "cuí-da-te",
            "de-man-da",
            "dí-a",
            "e-xis-tí-a",
            "fui-mos",
            "gui-ta-rra",
            "guí-a",
            "hue-vo",
            "hí-bri-do",
            "in-te-li-gen-cia",
            "juez",
            "jui-cio",
            "le-ís-te",
            "ley",
            "le-yes",
            "lin-güís-ti-ca",
            "ma-íz",
            "mues-tra",
            "muy",
            "o-ír",
            "pa-ís",
            "pa-ra-guas",
            "prohi-bir",
            "que",
            "quien",
            "re-ú-ne",
            "re-í-mos",
            "se-gún",
            "sen-ten-cia",
            "tam-bién",
            "te-o-rí-a",
            "tri-bu-nal",
            "U-ru-guay",
            "va-yáis",
            "ví-a",
            "y",
            "ví-de-o",
        ] {
            let word = parted.replace('-', "");
            assert_eq!(spanish(&word), parted.split('-').count(), "{parted}");
        }
    }
}
