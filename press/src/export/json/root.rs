//! The file as a whole.

use case_explainer::brief::Str;
use schemars::JsonSchema;
use serde::Serialize;

use super::ahead::{Deadline, Official};
use super::back::{Correction, Image, Source, Term};
use super::definition::{Constraint, Criterion, Definition};
use super::people::{Court, Party, Related};
use super::questions::{Fact, Outcome, Question};
use super::statement::{Day, Entry};
use super::status::{Claim, Posture, Stage};
use super::timeline::{Event, Lane};
use super::{VERSION, Writer};

/// One lawsuit, checked and told in one language.
#[derive(JsonSchema, Serialize)]
#[schemars(title = "case.json")]
pub(super) struct Root {
    /// Which format this is.
    #[schemars(extend("const" = FORMAT))]
    format: &'static str,
    /// The version of the format; it is raised when a key changes its meaning or goes.
    #[schemars(extend("const" = VERSION))]
    version: u32,
    /// The case's id: the same in every language, and part of every address.
    id: Str,
    /// Language tag of the words.
    language: Str,
    /// The address of the page: whole if the site's is known, else `./`.
    page: String,
    /// Short name of the case.
    name: Str,
    /// The headline.
    title: Str,
    /// One or two sentences about it.
    summary: Str,
    /// The day somebody last checked the whole case.
    reviewed: Day,
    /// The court that has the case.
    court: Option<Court>,
    /// Where the case stands.
    posture: Posture,
    /// How far it got.
    stages: Vec<Stage>,
    /// The case in a minute.
    minute: Vec<Entry>,
    /// Who is in court.
    parties: Vec<Party>,
    /// What the suit claims.
    claims: Vec<Claim>,
    /// The rows of the timeline.
    lanes: Vec<Lane>,
    /// What happened and what is due, in order of time.
    events: Vec<Event>,
    /// What happens next.
    next: Vec<Entry>,
    /// Days by which something has to be done.
    deadlines: Vec<Deadline>,
    /// Official places on the web.
    official: Vec<Official>,
    /// Who is in the class, or would have been.
    definition: Definition,
    /// The phrases of the definition.
    criteria: Vec<Criterion>,
    /// What the criteria depend on.
    facts: Vec<Fact>,
    /// What cannot be true together.
    constraints: Vec<Constraint>,
    /// How a reader is asked, in order.
    questions: Vec<Question>,
    /// What a reader can see at the end.
    outcomes: Vec<Outcome>,
    /// Words explained.
    terms: Vec<Term>,
    /// Where everything can be checked. The page numbers those that it names, in this order, from 1.
    sources: Vec<Source>,
    /// Where reports differ; the label is what they differ on.
    disagreements: Vec<Entry>,
    /// What was wrong before, and the right form.
    corrections: Vec<Correction>,
    /// Other suits that readers may take for this one.
    related: Vec<Related>,
    /// What surrounds the case without being part of it.
    background: Vec<Entry>,
    /// The pictures.
    images: Vec<Image>,
}

/// The name of this format.
const FORMAT: &str = "case-explainer/case";

impl Writer<'_> {
    pub(super) fn root(&self) -> Root {
        let (case, article) = (self.told.case, &self.told.compiled.article);
        Root {
            format: FORMAT,
            version: VERSION,
            id: case.id.clone(),
            language: case.language.clone(),
            page: self.page.clone(),
            name: article.name.clone(),
            title: article.title.clone(),
            summary: article.summary.clone(),
            reviewed: case.reviewed.into(),
            court: case.court.as_ref().map(Court::from),
            posture: self.posture(),
            stages: self.stages(),
            minute: self.entries(&case.minute, &article.minute),
            parties: self.parties(),
            claims: self.claims(),
            lanes: self.lanes(),
            events: self.events(),
            next: self.entries(&case.next, &article.next),
            deadlines: self.deadlines(),
            official: self.official(),
            definition: self.definition(),
            criteria: self.criteria(),
            facts: self.facts(),
            constraints: self.constraints(),
            questions: self.questions(),
            outcomes: self.outcomes(),
            terms: self.terms(),
            sources: self.sources(),
            disagreements: self.entries(&case.disagreements, &article.disagreements),
            corrections: self.corrections(),
            related: self.related(),
            background: self.entries(&case.background, &article.background),
            images: self.images(),
        }
    }
}
