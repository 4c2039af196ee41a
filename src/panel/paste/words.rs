//! What is said around the paste. What is said of the text itself stands in `token/words`.

pub const FIRST: &str = "Connect an account";
pub const ANOTHER: &str = "Connect another account, or give one a new token";

pub const WHERE: &str = "Generate one in {dashboard}: your app → Instagram → API setup with Instagram login → Generate token.";
pub const DASHBOARD: &str = "Meta’s App Dashboard";

pub const KEY_LINE: &str = "Line for wp-config.php";
pub const ACCESS_TOKEN: &str = "Access token";
pub const REDIRECT_URI: &str = "The address that the code came back to";

pub const GO_TO_APP: &str = "Go to App ID and secret";
pub const LOOKING_UP: &str = "Asking Instagram whose token this is…";
pub const TRY_AGAIN: &str = "Try again";

pub const SAVE: &str = "Save";
pub const SAVE_NEW_TOKEN: &str = "Save the new token";
pub const SAVING: &str =
    "Checking the token once more from the server, storing it, and copying the pictures…";

pub const CONNECT: &str = "Connect";
pub const CONNECTING: &str =
    "Exchanging the code for a token, storing it, and copying the pictures…";
