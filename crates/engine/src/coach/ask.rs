//! Asking for a session: at most three answers, within one budget of time.

use std::{collections::BTreeSet, sync::Arc, time::Duration};

use futures_util::future::BoxFuture;
use serde_json::Value;
use training::{
    catalogue::ExerciseId, gate::Finding, outlook::Outlook, planner::PlanInput, session::Session, workout::Source,
};

use super::{
    CoachRecord, CoachTry, TryOutcome, chat,
    check::understood,
    judged::{Judged, judged},
    limits::{LONGEST_PAUSE, Limits, MOST_REQUESTS, MOST_TRIES},
    reply::{Reply, Unreadable},
    request::{FREE, STRICT, Stricter, messages},
    schema::schema,
    snapshot::{Notes, allowed, snapshot},
    support::Support,
    wire::{Heard, Wire},
};
use crate::{Proposed, SessionSource, SourceError, Spoken, clock::Clock};

/// A coach that is ready to be asked: who, with what, and what may be told.
pub(crate) struct Coach {
    pub(super) host: String,
    /// The way there, or why there is none.
    pub(super) wire: Result<Wire, TryOutcome>,
    pub(super) support: Support,
    pub(super) notes: Notes,
    pub(super) spoken: Spoken,
    pub(super) limits: Limits,
    pub(super) clock: Arc<dyn Clock>,
}

/// What asking came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// What is kept of it.
    pub record: CoachRecord,
    /// The body of each request as it was sent.
    pub requests: Vec<String>,
    pub(super) support: Support,
}

/// What the model is asked from.
pub(super) struct Question<'a> {
    pub(super) input: &'a PlanInput,
    pub(super) planned: Session,
    pub(super) allowed: BTreeSet<ExerciseId>,
    pub(super) snapshot: Value,
    pub(super) schema: Value,
}

impl<'a> Question<'a> {
    pub(super) fn of(input: &'a PlanInput, notes: &Notes) -> Self {
        let outlook = Outlook::of(input);
        let planned = outlook.plan();
        let allowed = allowed(input);
        Self {
            snapshot: snapshot(input, &outlook, &planned, &allowed, notes),
            schema: schema(&allowed),
            input,
            planned,
            allowed,
        }
    }
}

/// What has happened so far.
struct Run {
    asked: Asked,
    /// What the model was told of its last answer.
    findings: Vec<Finding>,
    unreadable: Vec<String>,
    answers: usize,
    /// True once the endpoint answered a request at all.
    is_understood: bool,
}

/// What follows from one request.
enum Then {
    Done(Session),
    Again,
    /// Once more, after a pause that the endpoint asked for.
    AgainAfter(Duration),
    GiveUp,
}

impl SessionSource for Coach {
    fn source(&self) -> Source {
        Source::Coach
    }

    fn make<'a>(&'a self, input: &'a PlanInput) -> BoxFuture<'a, Result<Proposed, SourceError>> {
        Box::pin(async {
            let (session, asked) = self.ask(input).await;
            match session {
                Some(session) => Ok(Proposed {
                    session,
                    asked: Some(Box::new(asked)),
                }),
                None => Err(SourceError {
                    why: asked.record.sentence(),
                    asked: Some(Box::new(asked)),
                }),
            }
        })
    }
}

impl Coach {
    /// Asks for the session of the input's training day.
    pub(super) async fn ask(&self, input: &PlanInput) -> (Option<Session>, Asked) {
        let began = self.clock.monotonic();
        let record = CoachRecord {
            training_day: input.training_day,
            asked_at: self.clock.now().timestamp().to_string(),
            model: self.support.model.clone(),
            host: self.host.clone(),
            tries: Vec::new(),
            latency_ms: 0,
            retry_after_s: None,
        };
        let mut run = Run {
            asked: Asked {
                record,
                requests: Vec::new(),
                support: self.support.clone(),
            },
            findings: Vec::new(),
            unreadable: Vec::new(),
            answers: 0,
            is_understood: false,
        };
        let session = match &self.wire {
            Err(outcome) => {
                run.note(*outcome, Duration::ZERO);
                None
            }
            Ok(wire) => {
                let question = Question::of(input, &self.notes);
                let tries = self.tries(wire, &question, &mut run);
                let within = tokio::time::timeout(self.limits.budget, tries).await;
                within.unwrap_or_else(|_| {
                    run.note(TryOutcome::TimedOut, self.limits.budget);
                    None
                })
            }
        };
        if !run.is_understood {
            // It refused everything, not a format.
            run.asked.support = self.support.clone();
        }
        run.asked.record.latency_ms = millis(self.clock.monotonic().saturating_sub(began));
        (session, run.asked)
    }

    async fn tries(&self, wire: &Wire, question: &Question<'_>, run: &mut Run) -> Option<Session> {
        for _ in 0..MOST_REQUESTS {
            let body = self.body(question, run);
            run.asked.requests.push(body.clone());
            let began = self.clock.monotonic();
            let heard = wire.post(chat::CALL, body).await;
            let took = self.clock.monotonic().saturating_sub(began);
            match then(heard, wire, question, run, took) {
                Then::Done(session) => return Some(session),
                Then::GiveUp => return None,
                Then::Again => {}
                Then::AgainAfter(pause) => tokio::time::sleep(pause).await,
            }
            if run.answers >= MOST_TRIES {
                return None;
            }
        }
        None
    }

    fn body(&self, question: &Question<'_>, run: &Run) -> String {
        let stricter = (run.answers > 0).then(|| Stricter {
            findings: &run.findings,
            told: &run.unreadable,
            planned: &question.planned,
        });
        let temperature = if stricter.is_some() { STRICT } else { FREE };
        self.written(question, stricter, &run.asked.support, temperature)
    }

    /// The body of a request.
    pub(super) fn written(
        &self,
        question: &Question<'_>,
        stricter: Option<Stricter<'_>>,
        support: &Support,
        temperature: f64,
    ) -> String {
        let said = messages(&question.snapshot, &question.schema, self.spoken, stricter);
        chat::body(support, temperature, &said, &question.schema)
    }
}

fn then(heard: Result<Heard, TryOutcome>, wire: &Wire, question: &Question<'_>, run: &mut Run, took: Duration) -> Then {
    let heard = match heard {
        Ok(heard) => heard,
        Err(outcome) => return run.after(outcome, took),
    };
    let before = run.asked.record.tries.len();
    let then = match understood(heard.status) {
        Ok(()) => answered(&heard, wire, question, run, took),
        Err(TryOutcome::Refused | TryOutcome::UnknownModel) if run.asked.support.step_down() => {
            run.note(TryOutcome::FormatRefused, took);
            Then::Again
        }
        Err(TryOutcome::TooMany) => run.too_many(heard.retry_after, took),
        Err(outcome) => run.after(outcome, took),
    };
    for noted in run.asked.record.tries.iter_mut().skip(before) {
        noted.status = Some(heard.status);
    }
    then
}

fn answered(heard: &Heard, wire: &Wire, question: &Question<'_>, run: &mut Run, took: Duration) -> Then {
    run.is_understood = true;
    let said = match chat::said(&heard.body) {
        Ok(said) => said,
        Err((outcome, usage)) => {
            let then = run.after(outcome, took);
            run.count(usage);
            return then;
        }
    };
    if wire.repeats_key(&said.text) {
        return run.after(TryOutcome::KeyEchoed, took);
    }
    let then = match Reply::read(&said.text, &question.allowed) {
        Err(Unreadable { outcome, told }) => {
            run.findings.clear();
            run.unreadable.clone_from(&told);
            let then = run.after(outcome, took);
            run.last().unreadable = told;
            then
        }
        Ok(reply) => judge(reply, question, run, took),
    };
    run.count(said.usage);
    then
}

fn judge(reply: Reply, question: &Question<'_>, run: &mut Run, took: Duration) -> Then {
    let outlook = Outlook::of(question.input);
    let session = reply.session(question.planned.phase, outlook.record().catalogue());
    match judged(session, &outlook, &run.findings) {
        Judged::Sound(session) => {
            run.note(TryOutcome::Taken, took);
            Then::Done(session)
        }
        Judged::Mended(session, findings) => {
            run.note(TryOutcome::Mended, took);
            run.last().findings = findings;
            Then::Done(session)
        }
        Judged::Unsafe(findings) => {
            run.unreadable.clear();
            run.findings.clone_from(&findings);
            let then = run.after(TryOutcome::Unsafe, took);
            run.last().findings = findings;
            then
        }
    }
}

impl Run {
    /// Notes what came of a request, and says what follows.
    fn after(&mut self, outcome: TryOutcome, took: Duration) -> Then {
        self.note(outcome, took);
        if outcome.is_answer() {
            self.answers += 1;
            Then::Again
        } else {
            Then::GiveUp
        }
    }

    /// Once more if the endpoint names a short pause, and only once.
    fn too_many(&mut self, wait: Option<Duration>, took: Duration) -> Then {
        let is_first = self
            .asked
            .record
            .tries
            .iter()
            .all(|one| one.outcome != TryOutcome::TooMany);
        self.note(TryOutcome::TooMany, took);
        match wait {
            Some(wait) if is_first && wait <= LONGEST_PAUSE => Then::AgainAfter(wait),
            wait => {
                self.asked.record.retry_after_s = wait.map(|wait| u32::try_from(wait.as_secs()).unwrap_or(u32::MAX));
                Then::GiveUp
            }
        }
    }

    fn note(&mut self, outcome: TryOutcome, took: Duration) {
        self.asked.record.tries.push(CoachTry {
            outcome,
            format: self.asked.support.format,
            status: None,
            findings: Vec::new(),
            unreadable: Vec::new(),
            latency_ms: millis(took),
            prompt_tokens: None,
            completion_tokens: None,
        });
    }

    fn last(&mut self) -> &mut CoachTry {
        let last = self.asked.record.tries.len().saturating_sub(1);
        &mut self.asked.record.tries[last]
    }

    fn count(&mut self, usage: chat::Usage) {
        let last = self.last();
        last.prompt_tokens = usage.prompt_tokens;
        last.completion_tokens = usage.completion_tokens;
    }
}

pub(super) fn millis(span: Duration) -> u32 {
    u32::try_from(span.as_millis()).unwrap_or(u32::MAX)
}
