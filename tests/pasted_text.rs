//! Reading a paste: what holds for every text, however long and however meant.

mod english;

use loupe::graph::Product;
use loupe::token::{self, CodeExchange, Reading};
use std::time::{Duration, Instant};

const MEGABYTE: usize = 1 << 20;

/// Texts that make a careless reader start over at every repetition.
const REPEATED: [&str; 30] = [
    "a",
    "1",
    " ",
    "\n",
    "{",
    "}",
    "{}",
    "{\"",
    "{\"a\":",
    "{\"a\":[",
    "\"",
    "\\",
    "{\"\\",
    "%",
    "%41",
    "%%4",
    "IGAA ",
    "IGAA\n",
    "IGAA A1 ",
    "IGAAb2\nA1\n",
    "A1 ",
    "AQaaaaaaaaaaaaaaaaaaaaaaaaaaaa ",
    "IGAA•",
    "IGAA     ",
    "http://a ",
    "?code= ",
    "&code=",
    "1.abcdef0.0123456789abcdef0123456789abcdef ",
    "\u{200b}",
    "🌅",
];

fn time(text: &str) -> Duration {
    let start = Instant::now();
    std::hint::black_box(token::read(text));
    start.elapsed()
}

#[test]
fn sixty_four_times_the_text_takes_far_less_than_its_square() {
    // Linear is 64 times, quadratic 4096 times. The floor keeps the clock's grain out of it, the many
    // attempts whatever else the machine does: only what is slow in itself is slow in all of them.
    let (short, long, floor) = (1 << 12, 1 << 18, Duration::from_micros(100));
    for repeated in REPEATED {
        for start in ["", "{", "IGAA ", "https://example.org/?a="] {
            let text = |length: usize| start.to_owned() + &repeated.repeat(length / repeated.len());
            let (short, long) = (text(short), text(long));
            let is_linear = || time(&long) < time(&short).max(floor) * 256;
            assert!(
                (0..20).any(|_| is_linear()),
                "{start:?} and then {repeated:?}"
            );
        }
    }
}

#[test]
fn a_token_at_the_end_of_a_megabyte_is_found() {
    let token = format!("IGAA{}", "aB3".repeat(50));
    let text = format!("{}\n{token}", "lorem ipsum ".repeat(MEGABYTE / 12));
    let reading = token::read(&text);
    assert_eq!(
        reading.token().map(|token| token.reveal().to_owned()),
        Some(token)
    );
}

#[test]
fn a_megabyte_of_text_without_a_token_is_garbage() {
    assert_eq!(
        token::read(&"lorem ipsum ".repeat(MEGABYTE / 12)),
        Reading::Garbage
    );
}

#[test]
fn a_printed_reading_shows_no_secret() {
    let code = format!("AQB{}", "c4N".repeat(30));
    let token = format!("IGAA{}", "c4N".repeat(50));
    for text in [
        token,
        code.clone(),
        format!("https://example.org/?code={code}#_"),
    ] {
        let printed = format!("{:?}", token::read(&text));
        assert!(printed.contains("[hidden]"), "{printed}");
        assert!(!printed.contains("c4N"), "{printed}");
    }
}

#[test]
fn no_sentence_repeats_what_was_pasted() {
    let texts = [
        "IGAA{}",
        "IGQV{}",
        "EAA{}",
        "AQ{}",
        "https://example.org/?code={}",
        "{\"error\":{\"message\":\"{}\"}}",
    ];
    let words = english::words();
    for text in texts {
        let text = text.replace("{}", &"c4N".repeat(50));
        for product in [Product::InstagramLogin, Product::BasicDisplay] {
            for exchange in [
                CodeExchange::ByHand,
                CodeExchange::NeedsApp,
                CodeExchange::Ready,
            ] {
                let says = words.say(&token::read(&text).says(product, exchange));
                assert!(!says.is_empty() && !says.contains("c4N"), "{says}");
            }
        }
    }
}
