//! Defects that a worker can be given, to see the soak find them: a check that never fails is worth nothing.

use super::ledger::Broken;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sabotage {
    LateRefresh,
    TornWrite,
    GenerousLock,
    EmptiedFeed,
    HiddenFeed,
    Chatty,
}

impl Sabotage {
    pub const ALL: [Self; 6] = [
        Self::LateRefresh,
        Self::TornWrite,
        Self::GenerousLock,
        Self::EmptiedFeed,
        Self::HiddenFeed,
        Self::Chatty,
    ];

    /// As Sabotage.php knows it.
    pub fn name(self) -> &'static str {
        match self {
            Self::LateRefresh => "late-refresh",
            Self::TornWrite => "torn-write",
            Self::GenerousLock => "generous-lock",
            Self::EmptiedFeed => "emptied-feed",
            Self::HiddenFeed => "hidden-feed",
            Self::Chatty => "chatty",
        }
    }

    /// The promise that it breaks.
    pub fn breaks(self) -> Broken {
        match self {
            Self::LateRefresh => Broken::ExpiredInVain,
            Self::TornWrite => Broken::TokenLost,
            Self::GenerousLock => Broken::TwoAtOnce,
            Self::EmptiedFeed | Self::HiddenFeed => Broken::FeedEmptied,
            Self::Chatty => Broken::TooManyCalls,
        }
    }
}
