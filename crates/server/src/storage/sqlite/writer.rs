//! The one connection that writes, and a queue before it.
//!
//! Whatever has queued up while the disk was busy is committed together: each piece of work is atomic by itself, and its
//! answer goes out when all of them are on the disk. Work that was handed over is finished even if nobody waits for it.

use std::fmt;

use futures_util::future::BoxFuture;
use sqlx::{Connection as _, SqliteConnection};
use tokio::{
    sync::{Mutex, mpsc, oneshot},
    task::JoinHandle,
};

use crate::{Error, Result};

/// Pieces of work in one commit, at most (design: a commit stays well below the time-outs of those who wait).
const TOGETHER: usize = 64;
/// Pieces of work that may queue before whoever comes next has to wait with its own.
const QUEUE: usize = 256;

type Job = Box<dyn for<'c> FnOnce(&'c mut SqliteConnection) -> BoxFuture<'c, Done> + Send>;
/// What is to be answered once it is known whether the commit held.
type Answer = Box<dyn FnOnce(Result<()>) + Send>;

/// A piece of work as it was left in the transaction.
struct Done {
    is_to_stay: bool,
    answer: Answer,
}

/// The writer.
pub(super) struct Writer {
    jobs: Mutex<Option<mpsc::Sender<Job>>>,
    task: Mutex<Option<JoinHandle<()>>>,
}

impl Writer {
    /// A writer on `connection`.
    pub(super) fn start(connection: SqliteConnection) -> Self {
        let (sender, receiver) = mpsc::channel(QUEUE);
        Self {
            jobs: Mutex::new(Some(sender)),
            task: Mutex::new(Some(tokio::spawn(run(connection, receiver)))),
        }
    }

    /// Does `work` in a transaction and answers when it is on the disk. When it fails, nothing of it stays.
    pub(super) async fn write<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: for<'c> FnOnce(&'c mut SqliteConnection) -> BoxFuture<'c, Result<T>> + Send + 'static,
    {
        let (reply, answered) = oneshot::channel();
        let job: Job = Box::new(move |connection| Box::pin(finish(work(connection), reply)));
        let jobs = self.jobs.lock().await.clone().ok_or(Error::Ended)?;
        jobs.send(job).await.map_err(|_| Error::Ended)?;
        answered.await.map_err(|_| Error::NotCommitted)?
    }

    /// Finishes what has queued, and closes the connection.
    pub(super) async fn close(&self) {
        drop(self.jobs.lock().await.take());
        if let Some(task) = self.task.lock().await.take() {
            // The task does not panic; were it to, there is nothing left to close.
            let _ = task.await;
        }
    }
}

impl fmt::Debug for Writer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Writer")
    }
}

/// Whoever asked may be gone; then the answer goes nowhere.
async fn finish<T: Send + 'static>(work: BoxFuture<'_, Result<T>>, reply: oneshot::Sender<Result<T>>) -> Done {
    match work.await {
        Ok(value) => Done {
            is_to_stay: true,
            answer: Box::new(move |committed| drop(reply.send(committed.map(|()| value)))),
        },
        Err(error) => Done {
            is_to_stay: false,
            answer: Box::new(move |_| drop(reply.send(Err(error)))),
        },
    }
}

async fn run(mut connection: SqliteConnection, mut jobs: mpsc::Receiver<Job>) {
    while let Some(first) = jobs.recv().await {
        let mut together = vec![first];
        while together.len() < TOGETHER
            && let Ok(next) = jobs.try_recv()
        {
            together.push(next);
        }
        if let Err(error) = commit(&mut connection, together).await {
            tracing::error!(%error, "a commit failed");
        }
    }
    if let Err(error) = connection.close().await {
        tracing::warn!(%error, "the database did not close in order");
    }
}

/// Commits the work together, and answers.
async fn commit(connection: &mut SqliteConnection, together: Vec<Job>) -> Result<()> {
    let mut answers = Vec::with_capacity(together.len());
    let outcome = transact(connection, together, &mut answers).await;
    if outcome.is_err() {
        // What failed may have ended the transaction by itself.
        let _ = sqlx::query("rollback").execute(&mut *connection).await;
    }
    for answer in answers {
        answer(outcome.as_ref().map(|_| ()).map_err(|_| Error::NotCommitted));
    }
    Ok(outcome?)
}

/// One transaction, in which each piece of work stands or falls by itself. Work that it does not come to is dropped, and
/// its asker sees that.
async fn transact(
    connection: &mut SqliteConnection,
    together: Vec<Job>,
    answers: &mut Vec<Answer>,
) -> Result<(), sqlx::Error> {
    sqlx::query("begin immediate").execute(&mut *connection).await?;
    for job in together {
        sqlx::query("savepoint work").execute(&mut *connection).await?;
        let done = job(connection).await;
        answers.push(done.answer);
        if !done.is_to_stay {
            sqlx::query("rollback to work").execute(&mut *connection).await?;
        }
        sqlx::query("release work").execute(&mut *connection).await?;
    }
    sqlx::query("commit").execute(&mut *connection).await?;
    Ok(())
}
