//! What is said of calls to the site itself.

pub const LOGGED_OUT: &str = "You are no longer logged in to this site. Log in again in another tab, come back here \
                              and try again: what you pasted is still here.";

pub const REFUSED: &str = "This site refused the request: {message} (HTTP {status}). A security plugin may be \
                           blocking its REST API. The plain form below does the same without it.";

pub const NOT_DATA: &str = "This site answered with something other than data (HTTP {status}). A security plugin, a \
                            firewall or an error on the server is in the way. The plain form below does the same by \
                            another road.";

pub const UNREACHABLE: &str = "This site could not be reached. Check your connection and try again. If something in \
                               the browser blocks the request, the plain form below does the same without it.";

pub const TIMED_OUT: &str = "This site took too long to answer. It may still be at work: reload the page in a minute \
                             to see what came of it, before you try again.";
