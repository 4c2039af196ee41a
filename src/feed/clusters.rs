//! What a reader takes for one letter, though it is made of several characters: Unicode's extended grapheme clusters
//! (UAX #29), by a table of our own, because browsers and servers know different versions of Unicode.
//! `php-bridge/core/Feed/Clusters.php` says the same in PHP.

mod kind;
mod table;

use kind::Kind;

/// The first of Korean's whole syllables, and how many last consonants there are to each, none included.
const SYLLABLES: std::ops::RangeInclusive<char> = '가'..='힣';
const LAST_CONSONANTS: u32 = 28;

/// Whether a letter ends before a character, which is one of them.
pub fn is_boundary(characters: &[char], at: usize) -> bool {
    let Some((before, [right, ..])) = characters.split_at_checked(at) else {
        return true;
    };
    let Some((left, before)) = before.split_last() else {
        return true;
    };
    // The only one of two controls.
    if (*left, *right) == ('\r', '\n') {
        return false;
    }
    let kinds_before = || before.iter().rev().map(|c| kind(*c));
    !match (kind(*left), kind(*right)) {
        (Kind::Control, _) | (_, Kind::Control) => false,
        (Kind::Prepend, _) => true,
        (_, Kind::Joiner | Kind::SpacingMark) => true,
        (_, right) if is_accent(right) => true,
        (Kind::Leading, right) => matches!(
            right,
            Kind::Leading | Kind::Vowel | Kind::OpenSyllable | Kind::ClosedSyllable
        ),
        (Kind::Vowel | Kind::OpenSyllable, Kind::Vowel | Kind::Trailing) => true,
        (Kind::Trailing | Kind::ClosedSyllable, Kind::Trailing) => true,
        (Kind::Joiner, Kind::Pictograph) => {
            kinds_before().find(|kind| !is_accent(*kind)) == Some(Kind::Pictograph)
        }
        (Kind::Flag, Kind::Flag) => {
            let flags = kinds_before()
                .take_while(|kind| *kind == Kind::Flag)
                .count();
            flags % 2 == 0
        }
        (left, Kind::Consonant) => is_conjunct(left, kinds_before()),
        _ => false,
    }
}

fn is_accent(kind: Kind) -> bool {
    matches!(kind, Kind::Extend | Kind::Linker | Kind::NonJoiner)
}

/// Whether a linker and a consonant before it come last.
fn is_conjunct(last: Kind, before: impl Iterator<Item = Kind>) -> bool {
    let mut is_linked = false;
    for kind in [last].into_iter().chain(before) {
        match kind {
            Kind::Linker => is_linked = true,
            Kind::Extend | Kind::Joiner => {}
            kind => return is_linked && kind == Kind::Consonant,
        }
    }
    false
}

fn kind(c: char) -> Kind {
    if SYLLABLES.contains(&c) {
        let is_open = (u32::from(c) - u32::from('가')).is_multiple_of(LAST_CONSONANTS);
        return if is_open {
            Kind::OpenSyllable
        } else {
            Kind::ClosedSyllable
        };
    }
    let of_kind = |(kind, runs): &(Kind, &str)| has(runs, c.into()).then_some(*kind);
    // Most letters are ASCII, of which only the controls are in the table.
    let is_letter = (' '..='~').contains(&c);
    let mut tables = table::RUNS.iter().filter(|_| !is_letter);
    tables.find_map(of_kind).unwrap_or(Kind::Other)
}

fn has(runs: &str, code: u32) -> bool {
    let (mut position, mut number, mut is_run) = (0, 0, false);
    for digit in runs.bytes() {
        number = number * 26 + u32::from(digit.to_ascii_lowercase() - b'a');
        if digit.is_ascii_lowercase() {
            position += number + u32::from(is_run);
            if code < position {
                return is_run;
            }
            (number, is_run) = (0, !is_run);
        }
    }
    false
}
