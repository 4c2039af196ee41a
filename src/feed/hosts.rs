//! Where a preview's pictures may come from, as `php-bridge/core/Sync/MediaHosts.php` has it for the copies.

use super::url;

const META: [&str; 2] = [".cdninstagram.com", ".fbcdn.net"];

/// Whether an address is on one of Meta's media hosts, or on one that the site's owner configured
/// (`host` or `host:port`, in lower case).
pub fn allow(configured: &[String], address: &str) -> bool {
    if !url::is_web(address) {
        return false;
    }
    let address = address.to_ascii_lowercase();
    let mut parts = address.split(['/', '?', '#']);
    let is_https = parts.next() == Some("https:");
    // Nothing stands between the two slashes.
    let host = parts.nth(1).unwrap_or_default();
    // A user name or a port before or after the host fails here, as it should.
    let is_plain = host
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'));
    let is_below = |domain: &&str| host.len() > domain.len() && host.ends_with(*domain);
    (is_https && is_plain && META.iter().any(is_below))
        || configured.iter().any(|known| known == host)
}
