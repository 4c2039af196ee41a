//! Text as it may stand in HTML, in attributes too.

use alloc::string::String;

use crate::text::part;

/// Escapes what maud escapes, but takes whole pieces where maud goes letter by letter: most of a feed's text has nothing
/// to be escaped, and a browser inserts the feed hardly slower than that.
pub fn escape(html: &mut String, text: &str) {
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let escaped = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => continue,
        };
        html.push_str(part(text, from..at));
        html.push_str(escaped);
        from = at + 1;
    }
    html.push_str(part(text, from..));
}

#[cfg(test)]
mod tests {
    use maud::Render;

    use super::*;

    #[test]
    fn a_text_is_escaped_as_maud_escapes_it() {
        for text in [
            "",
            "nothing special",
            "&",
            "<script>alert(\"1 & 2\")</script>",
            "&&&",
            "ends in <",
            "» Grüße « & 🌅 > 'all' of \"it\"\n",
            "&amp;",
        ] {
            let mut html = String::new();
            escape(&mut html, text);
            assert_eq!(html, text.render().0);
        }
    }
}
