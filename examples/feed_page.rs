//! Prints the feed block of an ordinary page: 12 posts as the server would show them, for weighing.

use loupe::feed::{Item, Picture, Settings, Source, markup};

const UPLOADS: &str = "https://www.example.org/wp-content/uploads/loupe/17841400000000001";
const SUBJECTS: [&str; 12] = [
    "A harbour before sunrise, the boats still covered and the water without a ripple",
    "Two hands shaping a bowl on the wheel, clay up to the wrists, light from the left",
    "The old tram climbing towards the castle while the street below is still in shade",
    "Bread on a wooden board, one slice cut, butter beside it and crumbs on the cloth.",
    "A red umbrella in a grey crowd that crosses the bridge in the first autumn storm.",
    "Rows of young vines on a slope, each tied to its stake, snow on the far mountains",
    "Our dog asleep in a patch of sun on the studio floor, one ear turned to the door.",
    "The new poster drying on a line between last year's, ink not quite the same blue.",
    "Steam rising from a street kitchen at night, faces lit by the lamp over the stove",
    "A child's drawing of the shop, taped to the window with more tape than it needed.",
    "Waves breaking over the pier, a man in a yellow coat walking back just in time on",
    "The first copies of the book from the printer, one opened at the chapter on light",
];

fn main() {
    let items: Vec<Item> = SUBJECTS.iter().enumerate().map(item).collect();
    println!("{}", markup::render(&Settings::default(), &items));
}

/// Ids and shortcodes that differ as Instagram's do: what repeats too well would weigh nothing.
fn item((at, subject): (usize, &&str)) -> Item {
    let mixed = (at as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let id = format!("179{:014}", mixed % 100_000_000_000_000);
    let source = |width| Source {
        url: format!("{UPLOADS}/{id}-{width}.webp"),
        width,
    };
    Item {
        permalink: format!("https://www.instagram.com/p/{}/", shortcode(mixed)),
        alt: subject.chars().take(80).collect(),
        picture: Some(Picture {
            width: 1080,
            height: if at % 3 == 0 { 1350 } else { 1080 },
            sources: [320, 640, 1080].map(source).to_vec(),
            is_foreign: false,
        }),
        id,
        ..Item::default()
    }
}

fn shortcode(mut number: u64) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut code = String::new();
    for _ in 0..11 {
        code.push(char::from(LETTERS[(number % 64) as usize]));
        number = number.rotate_right(6);
    }
    code
}
