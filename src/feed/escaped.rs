//! Text as it may stand in HTML, in attributes too.

use maud::Render;

/// Escapes what maud escapes, but takes whole pieces where maud goes letter by letter: most of a feed's text has nothing
/// to be escaped, and a browser inserts the feed hardly slower than that.
pub struct Escaped<'a>(pub &'a str);

impl Render for Escaped<'_> {
    fn render_to(&self, html: &mut String) {
        let mut rest = self.0;
        while let Some(at) = rest.bytes().position(is_special) {
            let (plain, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
            let (special, after) = from.split_at_checked(1).unwrap_or((from, ""));
            html.push_str(plain);
            special.render_to(html);
            rest = after;
        }
        html.push_str(rest);
    }
}

fn is_special(byte: u8) -> bool {
    matches!(byte, b'&' | b'<' | b'>' | b'"')
}

#[cfg(test)]
mod tests {
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
            assert_eq!(Escaped(text).render().0, text.render().0, "{text}");
        }
    }
}
