//! The panel in Theme Options, without a browser: a `Model`, the `Event`s that change it,
//! the `Effect`s it asks for, and a view of it as HTML.

mod account;
mod action;
mod announcement;
mod boot;
mod bridge;
mod call;
mod effect;
mod event;
mod lookup;
mod model;
mod read;
mod update;
mod view;

pub use account::{Account, Attention, Job, Level, State, TokenLife, Trouble, Withdrawal};
pub use action::{AccountAction, Action, Chore};
pub use announcement::{Announcement, Brief, announcements, briefs};
pub use boot::Boot;
pub use effect::{Ask, Attempt, Call, Effect, Method, Route, What};
pub use event::{Event, Outcome, Reply};
pub use model::Model;
pub use update::update;
pub use view::view;
