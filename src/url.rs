//! Which addresses may stand in a page.

use alloc::string::String;

/// Whether an address is http or https and free of anything that could end the attribute,
/// the `srcset` entry or the address it stands in.
pub fn is_web(url: &str) -> bool {
    let Some(rest) = without_scheme(url, "https://").or(without_scheme(url, "http://")) else {
        return false;
    };
    let starts_with_a_host = !matches!(rest.bytes().next(), None | Some(b'/' | b'?' | b'#'));
    starts_with_a_host && is_clean(rest)
}

fn is_clean(url: &str) -> bool {
    url.bytes()
        .all(|byte| byte > b' ' && !matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'\x7f'))
}

/// Whether an address is one of the site's own, from its root, and as free of anything.
pub fn is_path(url: &str) -> bool {
    url.starts_with('/') && !url.starts_with("//") && is_clean(url)
}

/// Whether an address is https and on instagram.com or one of its subdomains.
pub fn is_instagram(url: &str) -> bool {
    https_host(url).is_some_and(|host| is_below(&host, "instagram.com"))
}

/// Whether a host is that domain, or below it.
pub fn is_below(host: &str, domain: &str) -> bool {
    let parts = host.split_at_checked(host.len().wrapping_sub(domain.len()));
    parts.is_some_and(|(before, end)| {
        end.eq_ignore_ascii_case(domain) && (before.is_empty() || before.ends_with('.'))
    })
}

/// The host of an https address in lower case, where it is a name and nothing else.
pub fn https_host(url: &str) -> Option<String> {
    let rest = without_scheme(url, "https://").filter(|_| is_web(url))?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    // A user name or a port before or after the host fails here, as it should.
    let is_plain = host.split('.').all(|label| {
        !label.is_empty()
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    });
    is_plain.then(|| host.to_ascii_lowercase())
}

/// Whether an address names a picture, and not a video, by its path.
pub fn is_still(url: &str) -> bool {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    is_web(url) && !path.to_ascii_lowercase().ends_with(".mp4")
}

fn without_scheme<'a>(url: &'a str, scheme: &str) -> Option<&'a str> {
    let (start, rest) = url.split_at_checked(scheme.len())?;
    start.eq_ignore_ascii_case(scheme).then_some(rest)
}
