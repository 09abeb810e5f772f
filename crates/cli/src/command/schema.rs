//! `schema`: a document's JSON Schema.

use training::schema;

use super::{Outcome, print};
use crate::{args::Document, text};

pub(super) fn run(document: Document) -> Outcome {
    let document = match document {
        Document::Athlete => schema::Document::Athlete,
        Document::Session => schema::Document::Session,
        Document::Workout => schema::Document::Workout,
        Document::Biometrics => schema::Document::Biometrics,
        Document::Export => schema::Document::Export,
    };
    print(&text::document(&document.schema()))
}
