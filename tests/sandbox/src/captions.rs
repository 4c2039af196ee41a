//! What the accounts write under their posts, harmless and otherwise.

/// Closes tags and attributes, breaks strings, and asks for a script of its own.
pub const HOSTILE: &str = "<script>alert('caption')</script> \"><img src=x onerror=alert(1)> ' \" & &amp; </p></li> ]]> {{7*7}} [loupe]";

/// Exactly as long as Instagram lets a caption be.
pub fn emoji() -> String {
    const EMOJI: [&str; 8] = ["🌄", "🏔️", "🌊", "👩🏽‍🌾", "🇮🇸", "✨", "🐑", "👨‍👩‍👧‍👦"];
    const LIMIT: usize = 2200;
    EMOJI
        .iter()
        .cycle()
        .flat_map(|emoji| emoji.chars())
        .take(LIMIT)
        .collect()
}

/// A caption and a text alternative, in the order of the painter's kinds of scene.
pub const ORDINARY: [(&str, &str); 16] = [
    (
        "First light over the ridge. Twenty minutes later the fog had it all back.\n\n#morning #mountains",
        "Layered mountain ridges in morning light",
    ),
    ("Slack tide.", "Calm sea under a low sun"),
    (
        "The dunes move about a metre a year. You can hear it when the wind turns.",
        "Sand dunes with long shadows",
    ),
    (
        "Four hours on a frozen hillside, one green minute. Worth it 💚",
        "Northern lights above dark hills",
    ),
    (
        "Fog in the spruces, coffee in the flask. New prints are in the shop — link in bio.",
        "Spruce trees fading into fog",
    ),
    (
        "City out of focus. It's kinder that way.",
        "Blurred city lights at night",
    ),
    (
        "Last warm evening of the year?",
        "A tree on green hills in low sun",
    ),
    (
        "Workshop dates for spring are up: three days, six people, no gear talk. Write to @lumen.studio for a place.",
        "Mountains mirrored in still water",
    ),
    (
        "Blue hour, third attempt.",
        "Mountain ridges, one behind the other",
    ),
    (
        "Where the river meets the sea, the colours argue.",
        "Sea and sky in the same colours",
    ),
    (
        "Found the old path again, lost it again.",
        "Dunes, half in light and half in shade",
    ),
    (
        "Nothing to add.",
        "Stars and northern lights over a mountain ridge",
    ),
    (
        "Notes from the darkroom: 1) patience 2) more patience 3) tea & biscuits",
        "Dark spruces in the morning mist",
    ),
    (
        "„Was bleibt, ist das Licht.“ Grüße aus dem Norden — merci à tous, 谢谢, شكرا",
        "Warm lights, out of focus",
    ),
    (
        "Same hill, other weather. Which one is yours? 👇",
        "Meadows rolling away into the haze",
    ),
    (
        "Rain came in from the left, left by the right.",
        "A lake with mountains on the far shore",
    ),
];
