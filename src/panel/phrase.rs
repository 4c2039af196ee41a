//! Sentences with `{placeholders}`, filled in.

use maud::{Markup, PreEscaped, Render};

/// A sentence as text.
pub fn fill(sentence: &str, values: &[(&str, &str)]) -> String {
    filled(sentence, values, |filled, text| filled.push_str(text))
}

/// A sentence as markup: itself is escaped, the values are markup already.
pub fn phrase(sentence: &str, values: &[(&str, Markup)]) -> Markup {
    let values: Vec<(&str, &str)> = values
        .iter()
        .map(|(name, markup)| (*name, &*markup.0))
        .collect();
    PreEscaped(filled(sentence, &values, |filled, text| {
        text.render_to(filled);
    }))
}

fn filled(sentence: &str, values: &[(&str, &str)], write: fn(&mut String, &str)) -> String {
    let mut filled = String::new();
    let mut pieces = sentence.split('{');
    write(&mut filled, pieces.next().unwrap_or_default());
    for piece in pieces {
        let (name, rest) = piece.split_once('}').unwrap_or(("", piece));
        let value = values.iter().find(|(known, _)| *known == name);
        filled += value.map_or("", |(_, value)| value);
        write(&mut filled, rest);
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;
    use maud::html;

    #[test]
    fn a_sentence_takes_its_values_where_it_wants_them() {
        let values = [("status", "403"), ("message", "No")];
        assert_eq!(
            fill("{message} (HTTP {status}).", &values),
            "No (HTTP 403)."
        );
        assert_eq!(fill("Nothing to fill in", &values), "Nothing to fill in");
        assert_eq!(fill("{unknown}!", &values), "!");
    }

    #[test]
    fn what_surrounds_a_value_is_escaped_and_the_value_is_not_again() {
        let name = html! { b { "A & B" } };
        assert_eq!(
            phrase("<i> {name} & more", &[("name", name)]).0,
            "&lt;i&gt; <b>A &amp; B</b> &amp; more"
        );
    }
}
