//! What is said of connected accounts.

pub const IS_CONNECTED: &str = "@{username} is connected.";
pub const BY_ITSELF: &str = "From now on this site keeps the token and the posts fresh by itself.";
pub const SHOW_THE_FEED: &str = "Show the feed: {new_page} and add the block “Loupe Feed”, or put the shortcode {shortcode} into any text.";
pub const WRITE_A_PAGE: &str = "write a page";

pub const CONNECTED: &str = "Connected";
pub const WAITING: &str = "Trying again soon";
pub const RECONNECT: &str = "Needs a new token";
pub const FIX_APP: &str = "Needs a change in the app";
pub const FIX_SERVER: &str = "Needs a change on this site";
pub const WITHDRAWN: &str = "Access withdrawn";
pub const ELSEWHERE: &str = "Paused";

pub const NEITHER: &str = "Neither the token could be refreshed nor the posts synced. {message}";
pub const NOT_REFRESHED: &str = "The token could not be refreshed. {message}";
pub const NOT_SYNCED: &str = "The posts could not be synced. {message}";

pub const TOKEN: &str = "Token";
pub const REFRESHED: &str = "Refreshed";
pub const NEXT_REFRESH: &str = "Next refresh";
pub const POSTS_STORED: &str = "Posts stored";
pub const SYNCED: &str = "Synced";
pub const NEXT_SYNC: &str = "Next sync";
pub const CONNECTED_ON: &str = "Connected on";
pub const ON_DAY_BY: &str = "{day}, by {name}";
pub const ACCESS_WITHDRAWN: &str = "Access withdrawn";
pub const CONFIRMED: &str = "Confirmed";
pub const TO_BE_DELETED: &str = "To be deleted here";
pub const ON_DAY_IN: &str = "{day}, {moment}";

pub const EXPIRED: &str = "expired";
pub const LESS_THAN_A_DAY: &str = "less than a day left";
pub const DAYS_LEFT: &str = "{days} left";
pub const LONG_LIVED: &str =
    "long-lived, of unknown age: 60 days left at most. Instagram tells at the first refresh";
pub const ASSUMED: &str =
    "age unknown: assumed to live 60 days. Instagram tells at the first refresh";
pub const POSSIBLY_SHORT: &str =
    "age unknown: it may live for one hour only, since Instagram would not refresh it yet";
pub const REMOVED: &str = "removed";

pub const NOT_YET: &str = "not yet";
pub const DUE_NOW: &str = "due now";
pub const NOT_PLANNED: &str = "not planned";

pub const SHORTCODE: &str = "Shortcode";
pub const COPY: &str = "Copy";
pub const COPIED: &str = "Copied";

pub const REFRESHING: &str = "Refreshing the token…";
pub const SYNCING: &str = "Fetching the posts and their pictures…";
pub const DISCONNECTING: &str = "Disconnecting…";

pub const ASK_DISCONNECT: &str = "Disconnect {username}? Its token, posts and picture copies are removed from this \
                                  site, and its feed disappears from pages. At Instagram the token lives on until you \
                                  {manage}. This can’t be undone, but you can connect again.";
pub const REMOVE_ACCESS: &str = "remove the app’s access";
pub const YES_DISCONNECT: &str = "Yes, disconnect";
pub const STAY_CONNECTED: &str = "Stay connected";
pub const REFRESH_TOKEN: &str = "Refresh token";
pub const SYNC_POSTS: &str = "Sync posts";
pub const DISCONNECT: &str = "Disconnect…";

pub const NO_POSTS: &str = "This feed shows no posts now.";
