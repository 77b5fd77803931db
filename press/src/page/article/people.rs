//! Who is in court, the pictures, and groups inside the class: parts that not every case has.

use case_explainer::view::text::{labelled, words};
use yew::prelude::*;

use super::View;
use crate::article::{Image, Party, Subclass};

/// Who is in court, and who speaks for them.
pub(super) fn parties(view: View) -> Html {
    let parties = &view.article.parties;
    let list = (!parties.is_empty()).then(|| {
        html! {
            <>
                <h3>{ words(&view.words.parties_heading) }</h3>
                <ul class="ce-claims">{ for parties.iter().map(|item| party(view, item)) }</ul>
            </>
        }
    });
    html! { <>{ for list }</> }
}

fn party(view: View, party: &Party) -> Html {
    let counsel = (!party.counsel.is_empty()).then(|| {
        let names: Vec<&str> = party.counsel.iter().map(|name| &**name).collect();
        html! { <p class="ce-mute">{ words(&view.words.counsel_label) }{ " " }{ names.join("; ") }</p> }
    });
    html! {
        <li>
            <p><b>{ words(&party.name) }</b>{ ", " }{ words(&party.role) }</p>
            <p>{ labelled(view.live, &party.statement) }</p>
            { for counsel }
        </li>
    }
}

/// The pictures, with who made them.
pub(super) fn pictures(view: View) -> Html {
    html! { <>{ for view.article.images.iter().map(|image| picture(view, image)) }</> }
}

/// A picture with who made it.
pub(super) fn picture(view: View, image: &Image) -> Html {
    html! {
        <figure>
            <img src={format!("{}{}", view.files, image.file)} alt={image.alt.clone()}
                width={image.width.to_string()} height={image.height.to_string()} loading="lazy" />
            <figcaption>
                { words(&image.caption) }{ " " }<small>{ words(&image.credit) }</small>
            </figcaption>
        </figure>
    }
}

/// Groups inside the class.
pub(super) fn subclasses(view: View) -> Html {
    let groups = &view.article.subclasses;
    let list = (!groups.is_empty()).then(|| {
        html! {
            <>
                <h3>{ words(&view.words.subclasses_heading) }</h3>
                <ul class="ce-bullets">{ for groups.iter().map(|item| subclass(view, item)) }</ul>
            </>
        }
    });
    html! { <>{ for list }</> }
}

fn subclass(view: View, group: &Subclass) -> Html {
    html! { <li><b>{ words(&group.name) }</b>{ " " }{ labelled(view.live, &group.statement) }</li> }
}
