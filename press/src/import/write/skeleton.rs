//! The parts of a case that no timeline holds, with a `TODO` for every value.

/// Where the case stands, what it is about, and what it claims.
pub(super) const STATUS: &str = r#"

# Where the case stands. Readers see this first.

[posture]
kind = "TODO: proposed, certified, settlement-open, settlement-closed, dismissed-with-prejudice, dismissed-without-prejudice, judgment or appeal-pending"
date = "TODO: since which day"
headline = "TODO: in a few words, such as: The case is over."
text = "TODO: the status in a sentence or two"
basis = "TODO"
sources = ["todo"]

[[posture.meaning]]
id = "meaning"
text = "TODO: what this means for a reader now; one [[posture.meaning]] for each thing"
basis = "TODO"
sources = ["todo"]


# The rail under the status: how far the case got. At least two stops.

[[stage]]
id = "filed"
label = "TODO: such as Filed"
state = "TODO: done, now, end or not"
date = "TODO: the day of the filing"

[[stage]]
id = "certified"
label = "TODO: such as Class certified"
state = "TODO: done, now, end or not"
note = "TODO: write a date instead, or words such as: never"


# The case in a minute.

[[minute]]
id = "who"
label = "TODO: such as Who"
text = "TODO: who sued whom, and for whom"
basis = "TODO"
sources = ["todo"]


# What the suit claims.

[[claim]]
id = "claim"
law = "TODO: the law, or the kind of claim"
asked = "TODO: what it asks the court for"
text = "TODO: what is alleged"
basis = "TODO"
sources = ["todo"]
"#;

/// The definition of the class, and the questions about it.
pub(super) const QUESTIONS: &str = r#"

# Who is in the class. The sentence holds each criterion's id in braces.

[definition]
lead = "TODO: what the sentence is: quoted, or told in our words"
sentence = "TODO: the definition, such as: {criterion} since 2020."
basis = "TODO"
sources = ["todo"]
verdict = { all = ["criterion"] }

[[fact]]
id = "fact"
known_by = "TODO: reader, party or court"
values = ["yes", "no"]

[[criterion]]
id = "criterion"
phrase = "TODO: the words as they stand in the sentence"
label = "TODO: the same standing alone"
fact = "fact"
yes = ["yes"]
no = ["no"]
basis = "TODO"
sources = ["todo"]

[[question]]
fact = "fact"
text = "TODO: the question to a reader"
why = "TODO: why it is asked"
find_out = "TODO: how a reader can find out"
options = [{ value = "yes", label = "TODO: Yes" }, { value = "no", label = "TODO: No" }]

[[outcome]]
id = "outcome"
verdict = "TODO: yes, no or unknown; one [[outcome]] for every end"
open = "TODO: none, others or reader"
title = "TODO: the result in a few words"
text = "TODO: what follows from it, and what does not"
"#;

/// In place of sources, where none were found.
pub(super) const SOURCE: &str = r#"
[[source]]
id = "TODO: such as reuters-suit"
title = "TODO: its title"
publisher = "TODO: who published it"
kind = "TODO: report, court-paper, law, statement, policy, reference or dataset"
url = "TODO: its https address"
"#;
