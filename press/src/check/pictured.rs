//! The picture for sharing: whether its fonts have the signs of the words that stand on it.

use super::Checker;
use crate::picture;
use crate::problem::{Kind, Problem};

impl Checker<'_> {
    /// Warns of signs that the picture cannot show: the page would have none.
    ///
    /// Only for a file without errors, since nothing else is drawn.
    pub(super) fn pictured(&mut self) {
        let headline = self.raw.posture.as_ref().map(|posture| &posture.headline);
        let lanes = self.raw.lanes.iter().map(|lane| &lane.short);
        let fields = [&self.raw.name, &self.raw.title].into_iter().chain(headline).chain(lanes);
        for words in fields.flatten() {
            let signs = picture::lacking(&words.value).into_iter();
            let first = signs.min_by_key(|sign| words.value.find(sign.as_str()));
            let Some(sign) = first else { continue };
            self.report(Problem::new(
                Kind::NotPictured,
                words.part(self.text, &sign),
                format!("The fonts of the picture for sharing have no `{sign}`."),
                "Write it in letters that they have. As it is, links to the page are shown without a picture.",
            ));
        }
    }
}
