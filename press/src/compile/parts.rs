//! The parts of the article that are not on every page: parties, pictures, what is ahead, groups inside the class.

use case_explainer::brief::{self, Node, Str, Text};
use url::Url;

use super::Compiler;
use super::dates::to_days;
use crate::article;
use crate::case::{Correction, Deadline, Image, Official, Party, Piece, Quote, Related, Subclass};

impl Compiler<'_> {
    pub(super) fn party(&self, party: &Party) -> article::Party {
        article::Party {
            name: party.name.clone(),
            role: party.role.clone(),
            counsel: party.counsel.clone(),
            statement: self.statement(&party.statement),
        }
    }

    pub(super) fn related(&self, related: &Related) -> article::Related {
        let number = related.number.iter().map(|number| format!(", {number}"));
        article::Related {
            name: related.name.clone(),
            court: format!("{}{}", related.court, number.collect::<String>()).into(),
            concerns: related.concerns.clone(),
            seen: self.dates.day(related.seen),
            statement: self.statement(&related.statement),
        }
    }

    pub(super) fn image(&self, image: &Image) -> article::Image {
        article::Image {
            file: image.file.clone(),
            width: image.width,
            height: image.height,
            alt: image.alt.clone(),
            caption: image.caption.clone().unwrap_or_default(),
            credit: format!("{}, {}", image.credit, image.licence).into(),
        }
    }

    pub(super) fn deadline(&self, deadline: &Deadline) -> article::Deadline {
        article::Deadline {
            label: deadline.label.clone(),
            when: self.dates.when(&deadline.when),
            day: to_days(deadline.when.last_day()),
            statement: self.statement(&deadline.statement),
            passed: deadline.passed.as_ref().map(|text| self.text(text)).unwrap_or_default(),
        }
    }

    pub(super) fn official(&self, official: &Official) -> article::Official {
        let site = Url::parse(&official.url).ok();
        let site = site.as_ref().and_then(Url::host_str).unwrap_or_default();
        article::Official {
            label: official.label.clone(),
            url: official.url.clone(),
            site: site.into(),
        }
    }

    /// A group's sentence with the phrases of its criteria in it.
    pub(super) fn subclass(&self, subclass: &Subclass) -> article::Subclass {
        let words = subclass.sentence.iter().map(|piece| match piece {
            Piece::Words(words) => words.to_string(),
            Piece::Criterion(at) => {
                self.case.criteria.get(*at).map(|it| it.phrase.to_string()).unwrap_or_default()
            }
        });
        let text = vec![Node::Text(words.collect::<String>().into())];
        article::Subclass {
            name: subclass.name.clone(),
            statement: brief::Statement { text, ground: self.ground(&subclass.ground) },
        }
    }

    pub(super) fn correction(&self, correction: &Correction) -> article::Correction {
        article::Correction {
            label: correction.said.clone(),
            date: self.dates.day(correction.date),
            statement: self.statement(&correction.statement),
        }
    }

    /// A text with a quote behind it, and where the quote stands.
    pub(super) fn quoted(&self, mut text: Text, quote: Option<&Quote>) -> Text {
        let Some(quote) = quote else { return text };
        let lang =
            if quote.lang == self.case.language { Str::default() } else { quote.lang.clone() };
        text.push(Node::Text(" ".into()));
        text.push(Node::Quote { words: quote.text.clone(), lang });
        if let Some(place) = &quote.place {
            text.push(Node::Text(format!(" ({place})").into()));
        }
        text
    }
}
