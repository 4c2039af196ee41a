//! Where a preview's pictures may come from, as `php-bridge/core/Work/Picture/MediaHosts.php` has it for the copies.

use crate::url;

const META: [&str; 2] = [".cdninstagram.com", ".fbcdn.net"];

/// Whether an address is on one of Meta's media hosts, or on one that the site's owner configured:
/// `host` or `host:port`, in lower case and with commas between.
pub fn allow(configured: &str, address: &str) -> bool {
    let is_metas = url::https_host(address)
        .is_some_and(|host| META.iter().any(|domain| host.ends_with(domain)));
    // Nothing stands between the two slashes.
    let host = address.split(['/', '?', '#']).nth(2).unwrap_or_default();
    let mut configured = configured.split(',');
    is_metas || (url::is_web(address) && configured.any(|known| known.eq_ignore_ascii_case(host)))
}
