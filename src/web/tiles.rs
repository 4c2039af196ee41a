//! A feed's list entries in a document.
//!
//! Of the posts of a kind the browser reads the HTML of the first. The others are copies of that, with what differs:
//! a browser copies faster than it reads.

use std::cell::RefCell;

use js_sys::JsString;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Node};

use crate::feed::Item;
use crate::feed::markup::{self, Sizes, Slots, Tiles};
use crate::graph::Kind;

/// An entry of each kind, to be copied, in the document of the list that was drawn last.
#[derive(Default)]
struct Moulds {
    document: Option<Document>,
    entries: [Option<Node>; Kind::ALL.len()],
}

thread_local! {
    static MOULDS: RefCell<Moulds> = RefCell::default();
}

#[wasm_bindgen]
extern "C" {
    /// `<source>` or `<img>`. What is set here are attributes.
    #[wasm_bindgen(extends = Node)]
    type Responsive;

    #[wasm_bindgen(method, setter)]
    fn set_src(this: &Responsive, url: &str);

    /// A JavaScript string: one for a picture and its source, instead of a copy for each. As `sizes`.
    #[wasm_bindgen(method, setter)]
    fn set_srcset(this: &Responsive, urls: &JsString);

    #[wasm_bindgen(method, setter)]
    fn set_sizes(this: &Responsive, sizes: &JsString);

    #[wasm_bindgen(method, setter)]
    fn set_width(this: &Responsive, px: u32);

    #[wasm_bindgen(method, setter)]
    fn set_height(this: &Responsive, px: u32);

    #[wasm_bindgen(method, setter)]
    fn set_alt(this: &Responsive, text: &str);

    /// `<a>`.
    #[wasm_bindgen(extends = Node)]
    type Link;

    #[wasm_bindgen(method, setter)]
    fn set_href(this: &Link, url: &str);
}

/// Sizes for all pictures, each text made once.
struct PictureSizes {
    plain: JsString,
    lazy: JsString,
}

impl From<&Sizes> for PictureSizes {
    fn from(sizes: &Sizes) -> Self {
        Self {
            plain: JsString::from(&*sizes.plain),
            lazy: JsString::from(&*sizes.lazy),
        }
    }
}

/// Adds entries at a list's end.
pub fn append(
    list: &Element,
    items: &[Item],
    captions: bool,
    sizes: &Sizes,
) -> Result<(), JsValue> {
    MOULDS.with_borrow_mut(|moulds| {
        moulds.meet(list);
        let shared = PictureSizes::from(sizes);
        for item in items {
            let Some(slots) = Slots::of(item) else {
                list.insert_adjacent_html("beforeend", &html(item, captions, sizes))?;
                continue;
            };
            let tile = moulds.copy(list, item)?;
            fill(&tile, &slots, &shared)?;
            if captions {
                tile.insert_adjacent_html("beforeend", &markup::caption(item).into_string())?;
            }
            list.append_child(&tile)?;
        }
        Ok(())
    })
}

/// Gives all pictures of a list their `sizes`, before the browser chooses what to load.
pub fn size(list: &Element, sizes: &Sizes) -> Result<(), JsValue> {
    let sizes = PictureSizes::from(sizes);
    let sources = list.query_selector_all("source")?;
    for at in 0..sources.length() {
        let source = sources.item(at).ok_or("a source is missing")?;
        let image = source
            .next_sibling()
            .ok_or("a source is without its picture")?;
        source.unchecked_ref::<Responsive>().set_sizes(&sizes.plain);
        image.unchecked_ref::<Responsive>().set_sizes(&sizes.lazy);
    }
    Ok(())
}

fn html(item: &Item, captions: bool, sizes: &Sizes) -> String {
    let tiles = Tiles {
        captions,
        sizes,
        items: std::slice::from_ref(item),
    };
    maud::Render::render(&tiles).into_string()
}

impl Moulds {
    /// Of another document they are of no use, and would keep it alive.
    fn meet(&mut self, list: &Element) {
        let document = list.owner_document();
        if self.document != document {
            *self = Self {
                document,
                ..Self::default()
            };
        }
    }

    /// An entry with the structure of this item's, and the content of any.
    fn copy(&mut self, list: &Element, item: &Item) -> Result<Element, JsValue> {
        let mould = self
            .entries
            .get_mut(item.kind as usize)
            .ok_or("a kind is unknown")?;
        if mould.is_none() {
            let place = list.clone_node()?.unchecked_into::<Element>();
            place.set_inner_html(&html(item, false, &Sizes::default()));
            *mould = place.first_child();
        }
        let mould = mould.as_ref().ok_or("an entry is missing")?;
        Ok(mould.clone_node_with_deep(true)?.unchecked_into())
    }
}

fn fill(tile: &Node, slots: &Slots, sizes: &PictureSizes) -> Result<(), JsValue> {
    let inside = |node: &Node| node.first_child().ok_or("an entry is of another shape");
    let link = inside(tile)?;
    let source = inside(&inside(&link)?)?;
    let image = source
        .next_sibling()
        .ok_or("a source is without its picture")?;
    let (source, image) = (
        source.unchecked_ref::<Responsive>(),
        image.unchecked_ref::<Responsive>(),
    );
    let srcset = JsString::from(&*slots.srcset);
    link.unchecked_ref::<Link>().set_href(slots.href);
    source.set_srcset(&srcset);
    source.set_sizes(&sizes.plain);
    image.set_src(slots.src);
    image.set_srcset(&srcset);
    image.set_sizes(&sizes.lazy);
    image.set_width(slots.width);
    image.set_height(slots.height);
    image.set_alt(&slots.alt);
    Ok(())
}
