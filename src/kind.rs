//! What kinds of posts there are.

/// The kinds of posts; a reel is a video.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// One image.
    #[default]
    Photo,
    /// One video, shown as its poster.
    Video,
    /// Several images or videos under one caption, shown as the first.
    Album,
}

impl Kind {
    /// Each of them.
    pub const ALL: [Self; 3] = [Self::Photo, Self::Video, Self::Album];

    /// The name in JSON and in class names.
    pub fn name(self) -> &'static str {
        match self {
            Self::Photo => "photo",
            Self::Video => "video",
            Self::Album => "album",
        }
    }

    /// By the name that it has in a stored item.
    pub fn named(name: &str) -> Option<Kind> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}
