//! `case.json`: the whole checked case in one language, for other programs.
//!
//! Things refer to each other by id. Texts are plain words beside a little safe HTML. `version` is raised when something
//! that was there changes its meaning or goes; new keys may come at any time.

use case_explainer::brief::{Ground, Moment, Node, Statement, Str};
use serde_json::{Value, json};

use super::text::{html, plain};
use super::{ExportError, Told};
use crate::case::{Effect, KnownBy, OpenKind, Verdict, VerdictKind};

/// The version of this form.
const VERSION: u32 = 1;

/// The case as JSON.
pub(super) fn case(told: Told<'_>) -> Result<String, ExportError> {
    let to = Writer { told, page: told.page() };
    Ok(format!("{}\n", serde_json::to_string_pretty(&to.case())?))
}

struct Writer<'a> {
    told: Told<'a>,
    page: String,
}

impl Writer<'_> {
    fn case(&self) -> Value {
        let (case, article) = (self.told.case, &self.told.compiled.article);
        json!({
            "format": "case-explainer/case",
            "version": VERSION,
            "id": &*case.id,
            "language": &*case.language,
            "page": self.page,
            "name": &*article.name,
            "title": &*article.title,
            "summary": &*article.summary,
            "reviewed": case.reviewed.to_string(),
            "court": case.court.as_ref().map(|court| json!({
                "name": &*court.name, "number": &*court.number,
            })),
            "posture": self.posture(),
            "minute": self.entries(case.minute.iter().map(|it| &it.id), &article.minute),
            "parties": self.parties(),
            "claims": self.claims(),
            "events": self.events(),
            "next": self.entries(case.next.iter().map(|it| &it.id), &article.next),
            "deadlines": self.deadlines(),
            "official": self.official(),
            "definition": self.definition(),
            "facts": self.facts(),
            "questions": self.questions(),
            "outcomes": self.outcomes(),
            "terms": self.terms(),
            "sources": self.sources(),
            "disagreements": self.entries(case.disagreements.iter().map(|it| &it.id), &article.disagreements),
            "corrections": self.corrections(),
            "background": self.entries(case.background.iter().map(|it| &it.id), &article.background),
        })
    }

    fn posture(&self) -> Value {
        let (case, status) = (self.told.case, &self.told.compiled.article.status);
        let meaning = case.posture.meaning.iter().zip(&status.meaning);
        json!({
            "kind": case.posture.kind.name(),
            "since": case.posture.date.to_string(),
            "headline": &*status.headline,
            "statement": self.statement(&status.statement),
            "meaning": meaning.map(|(point, it)| self.named(&point.id, it)).collect::<Vec<_>>(),
        })
    }

    fn parties(&self) -> Vec<Value> {
        let pairs = self.told.case.parties.iter().zip(&self.told.compiled.article.parties);
        let party = pairs.map(|(party, it)| {
            json!({
                "id": &*party.id, "name": &*it.name, "role": &*it.role, "counsel": words(&it.counsel),
                "statement": self.statement(&it.statement),
            })
        });
        party.collect()
    }

    fn claims(&self) -> Vec<Value> {
        let pairs = self.told.case.claims.iter().zip(&self.told.compiled.article.claims);
        let claim = pairs.map(|(claim, it)| {
            json!({
                "id": &*claim.id, "law": self.text(&it.law), "asked": self.text(&it.asked),
                "must_show": it.must_show.iter().map(|text| self.text(text)).collect::<Vec<_>>(),
                "statement": self.statement(&it.statement),
            })
        });
        claim.collect()
    }

    fn events(&self) -> Vec<Value> {
        let timeline = &self.told.compiled.brief.timeline;
        let event = timeline.events.iter().map(|event| {
            let lane = self.told.case.lanes.get(usize::from(event.lane));
            let own = self.told.case.events.iter().find(|own| own.id == event.id);
            json!({
                "id": &*event.id, "lane": lane.map(|lane| &*lane.id), "title": &*event.title,
                "when": moment(&event.when), "key": own.is_some_and(|own| own.key),
                "statement": self.statement(&event.statement),
            })
        });
        event.collect()
    }

    fn deadlines(&self) -> Vec<Value> {
        let pairs = self.told.case.deadlines.iter().zip(&self.told.compiled.article.deadlines);
        let deadline = pairs.map(|(deadline, it)| {
            json!({
                "id": &*deadline.id, "label": &*it.label, "when": moment(&it.when),
                "statement": self.statement(&it.statement),
            })
        });
        deadline.collect()
    }

    fn official(&self) -> Vec<Value> {
        let pairs = self.told.case.officials.iter().zip(&self.told.compiled.article.official);
        let official =
            pairs.map(|(own, it)| json!({ "id": &*own.id, "label": &*it.label, "url": &*it.url }));
        official.collect()
    }

    fn definition(&self) -> Value {
        let (case, check) = (self.told.case, &self.told.compiled.brief.check);
        let doubts = case.definition.doubts.iter().zip(&self.told.compiled.article.doubts);
        let criteria = case.criteria.iter().map(|criterion| {
            let fact = case.facts.get(criterion.fact);
            let values = fact.map(|fact| fact.values.as_slice()).unwrap_or_default();
            let effects = values.iter().zip(&criterion.effects);
            let effects: serde_json::Map<String, Value> =
                effects.map(|(value, effect)| (value.to_string(), word(*effect).into())).collect();
            json!({
                "id": &*criterion.id, "phrase": &*criterion.phrase, "label": &*criterion.label,
                "fact": fact.map(|fact| &*fact.id), "effects": effects,
                "sources": self.source_ids(&criterion.ground.sources),
            })
        });
        json!({
            "lead": &*check.lead,
            "ground": self.ground(&check.ground),
            "verdict": self.verdict(&case.definition.verdict),
            "impossible": case.definition.impossible.iter().map(|it| kind(*it)).collect::<Vec<_>>(),
            "criteria": criteria.collect::<Vec<_>>(),
            "doubts": doubts.map(|(point, it)| self.named(&point.id, it)).collect::<Vec<_>>(),
        })
    }

    fn verdict(&self, verdict: &Verdict) -> Value {
        let all = |parts: &[Verdict]| parts.iter().map(|it| self.verdict(it)).collect::<Vec<_>>();
        match verdict {
            Verdict::Criterion(at) => {
                json!(self.told.case.criteria.get(*at).map(|criterion| &*criterion.id))
            }
            Verdict::All(parts) => json!({ "all": all(parts) }),
            Verdict::Any(parts) => json!({ "any": all(parts) }),
            Verdict::Not(part) => json!({ "not": self.verdict(part) }),
        }
    }

    fn facts(&self) -> Vec<Value> {
        let fact = self.told.case.facts.iter().map(|fact| {
            let (known_by, by) = match &fact.known_by {
                KnownBy::Reader => ("reader", None),
                KnownBy::Party(by) => ("party", Some(&**by)),
                KnownBy::Court(by) => ("court", Some(&**by)),
            };
            json!({ "id": &*fact.id, "known_by": known_by, "by": by, "values": words(&fact.values) })
        });
        fact.collect()
    }

    fn questions(&self) -> Vec<Value> {
        let question = self.told.case.questions.iter().map(|question| {
            let fact = self.told.case.facts.get(question.fact);
            let options = question.options.iter().map(|(value, label)| {
                let value = fact.and_then(|fact| fact.values.get(*value));
                json!({ "value": value.map(|value| &**value), "label": &**label })
            });
            json!({
                "fact": fact.map(|fact| &*fact.id), "text": &*question.text,
                "hint": question.hint.as_deref(), "why": &*question.why,
                "find_out": &*question.find_out, "options": options.collect::<Vec<_>>(),
            })
        });
        question.collect()
    }

    fn outcomes(&self) -> Vec<Value> {
        let pairs = self.told.case.outcomes.iter().zip(&self.told.compiled.brief.check.outcomes);
        let outcome = pairs.map(|(outcome, it)| {
            let open = match outcome.open {
                OpenKind::None => "none",
                OpenKind::Others => "others",
                OpenKind::Reader => "reader",
            };
            json!({
                "id": &*outcome.id, "verdict": kind(outcome.verdict), "open": open,
                "title": &*it.title, "text": self.text(&it.text),
            })
        });
        outcome.collect()
    }

    fn terms(&self) -> Vec<Value> {
        let term = self.told.compiled.article.terms.iter().map(|term| {
            let sources = term.sources.iter().map(|at| usize::from(*at)).collect::<Vec<_>>();
            json!({
                "id": &*term.id, "term": &*term.term, "text": self.text(&term.text),
                "sources": self.source_ids(&sources),
            })
        });
        term.collect()
    }

    fn sources(&self) -> Vec<Value> {
        let source = self.told.case.sources.iter().map(|source| {
            json!({
                "id": &*source.id, "title": &*source.title, "publisher": &*source.publisher,
                "url": &*source.url, "archived": source.archived.as_deref(), "language": &*source.lang,
                "note": source.note.as_deref(),
            })
        });
        source.collect()
    }

    fn corrections(&self) -> Vec<Value> {
        let pairs = self.told.case.corrections.iter().zip(&self.told.compiled.article.corrections);
        let correction = pairs.map(|(own, it)| {
            json!({
                "id": &*own.id, "date": own.date.to_string(), "said": &*it.label,
                "statement": self.statement(&it.statement),
            })
        });
        correction.collect()
    }

    fn entries<'i>(
        &self,
        ids: impl Iterator<Item = &'i Str>,
        entries: &[crate::article::Entry],
    ) -> Vec<Value> {
        let entry = ids.zip(entries).map(|(id, it)| {
            json!({ "id": &**id, "label": &*it.label, "statement": self.statement(&it.statement) })
        });
        entry.collect()
    }

    fn named(&self, id: &Str, statement: &Statement) -> Value {
        json!({ "id": &**id, "statement": self.statement(statement) })
    }

    fn statement(&self, statement: &Statement) -> Value {
        json!({ "text": self.text(&statement.text), "ground": self.ground(&statement.ground) })
    }

    fn ground(&self, ground: &Ground) -> Value {
        let sources: Vec<usize> = ground.sources.iter().map(|at| usize::from(*at)).collect();
        json!({ "basis": &*ground.label, "sources": self.source_ids(&sources) })
    }

    fn source_ids(&self, positions: &[usize]) -> Vec<&str> {
        let sources = &self.told.case.sources;
        positions.iter().filter_map(|at| sources.get(*at)).map(|source| &*source.id).collect()
    }

    fn text(&self, text: &[Node]) -> Value {
        json!({ "plain": plain(text), "html": html(text, &self.page) })
    }
}

fn moment(moment: &Moment) -> Value {
    json!({ "iso": Some(&*moment.iso).filter(|iso| !iso.is_empty()), "text": &*moment.text })
}

fn words(words: &[Str]) -> Vec<&str> {
    words.iter().map(|word| &**word).collect()
}

fn word(effect: Effect) -> &'static str {
    match effect {
        Effect::Yes => "yes",
        Effect::No => "no",
        Effect::Unclear => "unclear",
    }
}

fn kind(verdict: VerdictKind) -> &'static str {
    match verdict {
        VerdictKind::Yes => "yes",
        VerdictKind::No => "no",
        VerdictKind::Unknown => "unknown",
    }
}
