//! Prints the feed block of an ordinary page: 12 posts as the server would show them, for weighing.

use loupe::feed::{Copies, Cut, Format, Item, Picture, Settings, Shape, markup};

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
    let cut = Cut {
        shape: Shape::Square,
        path: format!("{UPLOADS}/{id}-{:08x}-square", mixed >> 32),
        format: Format::Avif,
        widths: vec![240, 320, 480, 640, 800, 1080],
        plain: Some(640),
    };
    Item {
        permalink: format!("https://www.instagram.com/p/{}/", shortcode(mixed)),
        alt: subject.chars().take(80).collect(),
        picture: Some(Picture::Copied(Copies {
            width: 1080,
            height: if at % 3 == 0 { 1350 } else { 1080 },
            colour: Some(format!("#{:06x}", mixed & 0xff_ffff)),
            cuts: vec![cut],
        })),
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
