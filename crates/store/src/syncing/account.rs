//! The account that this device has joined, and how far it knows it.

use jiff::Timestamp;
use sync::wire::{PairLimits, Position, Token, decode, encode};
use sync::{
    Stamp, Unsent,
    clock::{Clocks, Footing, HybridClock, TOLERANCE_MS},
};

use super::load::stamp;
use crate::{
    Error, Reading, Result, Writing,
    device::{self, instant},
    writing::FOOTING,
};

/// The account on this device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// The server's address.
    pub server: String,
    /// The address with which the athlete signed in.
    pub email: String,
    /// The server's generation as last told.
    pub generation: Option<Token>,
    /// The file's token as last told.
    pub file_token: Option<Token>,
    /// How far the account is known.
    pub position: Position,
    /// The number of the last request.
    pub attempt: u64,
    /// When the last sync succeeded.
    pub last_sync_at: Option<Timestamp>,
}

type Row = (
    String,
    String,
    Option<Vec<u8>>,
    Option<Vec<u8>>,
    Vec<u8>,
    i64,
    Option<i64>,
);

impl Reading {
    /// The account, or `None` while the device has joined none.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn account(&mut self) -> Result<Option<Account>> {
        let row: Option<Row> = sqlx::query_as(
            "select server, email, generation, file_token, position, attempt, last_sync_at_ms
             from account",
        )
        .fetch_optional(self.connection())
        .await?;
        row.map(read).transpose()
    }

    /// The time as the server would tell it, as far as it is known.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn corrected_ms(&mut self, clocks: &Clocks) -> Result<u64> {
        Ok(self.look(clocks).await?.0.corrected_ms(clocks.wall_ms))
    }

    /// True when the server's time was heard since the machine was started, or nobody can tell when that was.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn is_server_heard(&mut self, clocks: &Clocks) -> Result<bool> {
        Ok(self.look(clocks).await?.1.is_none_or(|footing| footing.is_heard()))
    }

    async fn look(&mut self, clocks: &Clocks) -> Result<(HybridClock, Option<Footing>)> {
        let offset_ms: i64 = sqlx::query_scalar("select clock_offset_ms from device")
            .fetch_one(self.connection())
            .await?;
        let mut clock = HybridClock {
            last: Stamp::NEVER,
            offset_ms,
        };
        let footing = Footing::look(self.setting(FOOTING).await?, clocks, &mut clock);
        Ok((clock, footing))
    }

    /// The device's tag, and the newest stamp of it that the server has acknowledged.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn acknowledged(&mut self) -> Result<Unsent> {
        let (tag, acknowledged): (i64, String) = sqlx::query_as("select tag, acknowledged from device")
            .fetch_one(self.connection())
            .await?;
        Ok(Unsent {
            device: device::tag(tag)?,
            after: stamp(&acknowledged)?,
        })
    }
}

impl Writing {
    /// Joins an account: everything that is here is new to it, and everything there is new here.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn join_account(&mut self, server: &str, email: &str) -> Result<()> {
        self.leave_account().await?;
        sqlx::query("insert into account (id, server, email, position) values (1, ?1, ?2, ?3)")
            .bind(server)
            .bind(email)
            .bind(encode(&Position::START))
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Leaves the account. What is here stays here, and is new to the next account.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn leave_account(&mut self) -> Result<()> {
        self.know_under_way().await?;
        for statement in [
            "delete from account",
            "update change set sent = 0 where sent <> 0",
            "update change set told = 1 where told > 1",
            "delete from setting where name = 'sync'",
        ] {
            sqlx::query(statement).execute(self.connection()).await?;
        }
        self.acknowledged = sync::Stamp::NEVER;
        Ok(())
    }

    /// Forgets how far the account is known, since the server was restored or made anew: everything is asked for, and
    /// what it has not any more is sent again.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn meet_generation(&mut self, generation: Token) -> Result<()> {
        sqlx::query("update account set generation = ?1")
            .bind(generation.0.to_vec())
            .execute(self.connection())
            .await?;
        self.start_anew().await?;
        self.doubt_all(true).await
    }

    /// Forgets how far the account is known.
    pub(super) async fn start_anew(&mut self) -> Result<()> {
        sqlx::query("update account set file_token = null, position = ?1")
            .bind(encode(&Position::START))
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Learns the server's time, told between the asking, which was then in corrected time, and now. What is unsent was
    /// stamped by a clock that was off when the corrected time jumps far by it, and is stamped again.
    pub(super) async fn learn_time(&mut self, asked_ms: u64, server_ms: u64) -> Result<()> {
        let jump_ms = self.clock.observe(asked_ms, self.corrected_ms(), server_ms);
        if jump_ms.unsigned_abs() > TOLERANCE_MS {
            self.follow_jump(jump_ms).await?;
        }
        if let Some(footing) = &mut self.footing {
            footing.hear();
        }
        Ok(())
    }

    pub(super) async fn keep_position(
        &mut self,
        generation: Token,
        file_token: Token,
        position: &Position,
    ) -> Result<()> {
        let now_ms = i64::try_from(self.wall_ms).unwrap_or(i64::MAX);
        sqlx::query("update account set generation = ?1, file_token = ?2, position = ?3, last_sync_at_ms = ?4")
            .bind(generation.0.to_vec())
            .bind(file_token.0.to_vec())
            .bind(encode(position))
            .bind(now_ms)
            .execute(self.connection())
            .await?;
        Ok(())
    }
}

fn read((server, email, generation, file_token, position, attempt, last_sync_at_ms): Row) -> Result<Account> {
    let token = |stored: Option<Vec<u8>>| {
        let bytes = stored.map(|stored| stored.try_into().map_err(|_| Error::Malformed("token")));
        bytes.transpose().map(|bytes: Option<[u8; 16]>| bytes.map(Token))
    };
    Ok(Account {
        server,
        email,
        generation: token(generation)?,
        file_token: token(file_token)?,
        position: decode(&position, &PairLimits::DEFAULT).map_err(|_| Error::Malformed("position"))?,
        attempt: attempt.cast_unsigned(),
        last_sync_at: last_sync_at_ms.map(instant).transpose()?,
    })
}
