//! Prints the feed block of an ordinary page: 12 posts as the server would show them, for weighing. With the attributes
//! that it is given, as JSON.

use loupe::feed::{
    Child, Copies, Cut, Format, Item, Labels, Picture, Place, Reply, Settings, Shape, markup,
};
use loupe::graph::Kind;
use loupe::json::Json;

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
    let attributes = std::env::args().nth(1).unwrap_or_default();
    let settings = Settings::read(&Json::parse(&attributes).unwrap_or(Json::Null));
    let reply = Reply {
        items: SUBJECTS.iter().enumerate().map(item).collect(),
        labels: Labels {
            on_instagram: "View on Instagram".into(),
            link: "Open link".into(),
            lightbox: "Posts".into(),
            previous: "Previous post".into(),
            next: "Next post".into(),
            close: "Close".into(),
            ..Labels::default()
        },
        ..Reply::default()
    };
    println!("{}", markup::whole(&settings, &Place::default(), &reply));
}

/// Ids and shortcodes that differ as Instagram's do: what repeats too well would weigh nothing.
fn item((at, subject): (usize, &&str)) -> Item {
    let mixed = (at as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let id = format!("179{:014}", mixed % 100_000_000_000_000);
    let height = if at % 3 == 0 { 1350 } else { 1080 };
    let (kind, video, children) = match at {
        3 => (Kind::Video, format!("{UPLOADS}/{id}.mp4"), Vec::new()),
        5 => (
            Kind::Album,
            String::new(),
            (1..=3).map(|part| child(mixed, part)).collect(),
        ),
        _ => (Kind::Photo, String::new(), Vec::new()),
    };
    Item {
        kind,
        video,
        children,
        caption: format!(
            "{subject}\n\n#studio #light #{}",
            &subject[2..8].replace(' ', "")
        ),
        permalink: format!("https://www.instagram.com/p/{}/", shortcode(mixed)),
        alt: subject.chars().take(80).collect(),
        picture: picture(&id, mixed, height),
        id,
        ..Item::default()
    }
}

fn child(mixed: u64, part: u64) -> Child {
    let mixed = mixed.rotate_left(8 * part as u32);
    let id = format!("179{:014}", mixed % 100_000_000_000_000);
    Child {
        alt: "Photo by @lumen.studio, 12 March 2026".into(),
        picture: picture(&id, mixed, 1080),
        ..Child::default()
    }
}

fn picture(id: &str, mixed: u64, height: u32) -> Option<Picture> {
    let name = format!("{UPLOADS}/{id}-{:08x}", mixed >> 32);
    let cut = |shape, path: String, widths: &[u32]| Cut {
        shape,
        path,
        format: Format::Avif,
        widths: widths.to_vec(),
        plain: Some(640),
    };
    Some(Picture::Copied(Copies {
        width: 1080,
        height,
        colour: Some(format!("#{:06x}", mixed & 0xff_ffff)),
        cuts: vec![
            cut(
                Shape::Square,
                format!("{name}-square"),
                &[240, 320, 480, 640, 800, 1080],
            ),
            cut(Shape::Original, name, &[720, 1080]),
        ],
    }))
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
