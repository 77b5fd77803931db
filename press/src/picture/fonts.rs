//! The fonts: Libertinus Serif and what else `typst-assets` carries for Typst, and Noto Sans of `notosans`. The two that are named are under
//! the SIL Open Font License, those that stand in under free licences of their own. None of the machine's own is ever looked at.

use std::sync::{Arc, LazyLock};

use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{Error, Options, Tree};

/// The families of the picture.
pub(super) const HEAD: &str = "Libertinus Serif";
pub(super) const TEXT: &str = "Noto Sans";

static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    let text = [notosans::REGULAR_TTF, notosans::BOLD_TTF];
    // Those that follow stand in, in this order, for signs that the first ones lack.
    for font in text.into_iter().chain(typst_assets::fonts()) {
        fonts.load_font_source(Source::Binary(Arc::new(font)));
    }
    fonts.set_serif_family(HEAD);
    fonts.set_sans_serif_family(TEXT);
    Arc::new(fonts)
});

/// A drawing with its words laid out.
pub(super) fn tree(svg: &str) -> Result<Tree, Error> {
    let options = Options { fontdb: Arc::clone(&FONTS), ..Options::default() };
    Tree::from_str(svg, &options)
}
