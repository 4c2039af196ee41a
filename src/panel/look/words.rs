//! What is said of a feed before it is stored.

pub const LOADING: &str = "Fetching the newest posts…";
pub const NO_POSTS: &str = "This account has no posts yet. You can save it now: posts appear on the site once there are some.";
