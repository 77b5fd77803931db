//! What an editor pastes, for each way into an article (docs/embedding).

use super::{DemoProps, Way};
use crate::export::text::escaped;

/// Keeps as much room as the script will take at first, so that nothing moves when it comes.
const ROOM: &str = "display: block; min-height: 100vh";

/// Something to paste.
pub(super) struct Snippet {
    /// For what it is.
    pub(super) name: String,
    /// The HTML, or the beginning of it.
    pub(super) code: String,
    /// The file that has all of it, if it is too long to be shown.
    pub(super) file: Option<String>,
}

/// What can be pasted in an article's way. Addresses are whole if the site's is known, else as seen from the article.
pub(super) fn snippets(props: &DemoProps) -> Vec<Snippet> {
    let root = props.site.as_ref().unwrap_or(&props.root);
    let page = props.part.page.replacen(props.root.as_str(), root, 1);
    let (page, title) = (escaped(&page), escaped(&props.part.compiled.0.article.title));
    let name = props.way.name(&props.words).to_owned();
    let script = format!("<script src=\"{root}embed.js\" async></script>\n");
    let one = |code| vec![Snippet { name: name.clone(), code, file: None }];
    match props.way {
        Way::Frame => {
            let amp = Snippet {
                name: props.words.demo_amp.clone(),
                code: amp(&page, &title),
                file: None,
            };
            let frame = frame(&page, &title);
            one(frame).into_iter().chain([amp]).collect()
        }
        Way::Script => one(format!(
            "{script}<case-explainer style=\"{ROOM}\">\n  <a href=\"{page}\">{title}</a>\n</case-explainer>"
        )),
        Way::Inline => one(format!(
            "{script}<case-explainer mode=\"inline\" style=\"{ROOM}\">\n  <a href=\"{page}\">{title}</a>\n</case-explainer>"
        )),
        Way::Pasted => vec![Snippet {
            name,
            code: format!("{page}inline.html"),
            file: Some(format!("{}inline.html", props.part.page)),
        }],
    }
}

fn frame(page: &str, title: &str) -> String {
    format!(
        "<iframe src=\"{page}\" title=\"{title}\" width=\"100%\" height=\"800\" loading=\"lazy\" \
         referrerpolicy=\"no-referrer\" allow=\"clipboard-write\" style=\"border: 0\"></iframe>"
    )
}

/// A frame for AMP: it grows when it tells its height, or when a reader presses the button that AMP shows in its place.
fn amp(page: &str, title: &str) -> String {
    format!(
        "<amp-iframe src=\"{page}\" title=\"{title}\" layout=\"fixed-height\" height=\"800\" frameborder=\"0\" \
         sandbox=\"allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox\" resizable>\n  \
         <div overflow tabindex=\"0\" role=\"button\">{title}</div>\n  <div placeholder>{title}</div>\n</amp-iframe>"
    )
}
