//! Defects that a worker can be given, to see the soak find them: a check that never fails is worth nothing.

use super::ledger::Broken;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sabotage {
    LateRefresh,
    TornWrite,
    GenerousLock,
    EmptiedFeed,
    Chatty,
}

impl Sabotage {
    pub const ALL: [Self; 5] = [
        Self::LateRefresh,
        Self::TornWrite,
        Self::GenerousLock,
        Self::EmptiedFeed,
        Self::Chatty,
    ];

    /// As tests/soak/Sabotage.php knows it.
    pub fn name(self) -> &'static str {
        match self {
            Self::LateRefresh => "late-refresh",
            Self::TornWrite => "torn-write",
            Self::GenerousLock => "generous-lock",
            Self::EmptiedFeed => "emptied-feed",
            Self::Chatty => "chatty",
        }
    }

    /// The promise that it breaks.
    pub fn breaks(self) -> Broken {
        match self {
            Self::LateRefresh => Broken::ExpiredInVain,
            Self::TornWrite => Broken::TokenLost,
            Self::GenerousLock => Broken::TwoAtOnce,
            Self::EmptiedFeed => Broken::FeedEmptied,
            Self::Chatty => Broken::TooManyCalls,
        }
    }
}
