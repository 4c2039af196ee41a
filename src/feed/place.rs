//! Where a feed stands on a page.

/// Px that a page has for the feed where nobody knows: few have more.
const USUAL_ROOM: u32 = 1200;

/// Which of the page's feeds it is, which part of it is shown, and where the others are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place<'a> {
    /// Px that the page has for it at most; 0 where it goes from edge to edge.
    pub room: u32,
    /// Which of the page's feeds it is, from 1.
    pub number: u32,
    /// Which part of it is shown, from 1.
    pub part: u32,
    /// Address of the page with the posts before these; empty where there is none.
    pub newer: &'a str,
    /// And with those behind them.
    pub more: &'a str,
    /// Address of the HTML of those alone; empty where nobody gives that.
    pub more_alone: &'a str,
    /// Id of the post before the first of these, on the page of `newer`; empty where none is.
    pub previous: &'a str,
    /// Id of the one behind the last, on the page of `more`.
    pub next: &'a str,
    /// What is told when they come behind those of a page that is there; empty on a page of theirs.
    pub came: &'a str,
}

impl Default for Place<'_> {
    fn default() -> Self {
        Self {
            room: USUAL_ROOM,
            number: 1,
            part: 1,
            newer: "",
            more: "",
            more_alone: "",
            previous: "",
            next: "",
            came: "",
        }
    }
}

impl Place<'_> {
    /// How many posts stand before the first one of this part, of so many in each.
    #[must_use]
    pub fn before(&self, each: usize) -> usize {
        self.part.saturating_sub(1) as usize * each
    }
}
