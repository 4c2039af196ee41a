//! The panel in Theme Options, without a browser: a `Model`, the `Event`s that change it,
//! the `Command`s that follow, and a view of it as HTML.
//!
//! It is made of parts, each with a model, an update and a view of its own: `paste`, `look`, `accounts`. They don't know
//! each other; `update` and `view` here map them.

mod accounts;
mod action;
mod announcement;
mod boot;
mod call;
mod command;
mod elements;
mod event;
mod field;
mod locale;
mod look;
mod model;
mod part;
mod paste;
mod region;
mod site;
mod update;
mod view;

pub use action::{AccountAction, Action, Chore};
pub use announcement::{Announcement, Brief, announcements, briefs};
pub use boot::Boot;
pub use command::{
    Ask, Attempt, Cache, Call, Command, Credentials, DEBOUNCE_MS, Method, Outcome, ReferrerPolicy,
    Reply, Request, Route, Task,
};
pub use event::Event;
pub use field::Field;
pub use locale::Locale;
pub use model::Model;
pub use region::Region;
pub use update::update;
pub use view::{Page, frame};
