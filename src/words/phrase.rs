//! Sentences with `{placeholders}`, filled in.

/// A sentence with its own text as `write` writes it, and the values as they are.
pub fn filled(sentence: &str, values: &[(&str, &str)], write: fn(&mut String, &str)) -> String {
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
