//! A feed's list entries in a document.
//!
//! Of the posts of a form the browser reads the HTML of the first. The others are copies of that, with what differs:
//! a browser copies faster than it reads.

use std::cell::RefCell;

use js_sys::JsString;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Node};

use crate::feed::markup::{self, Form, Sizes, Slots, Tiles};
use crate::feed::{Item, Settings};

/// An entry of each form, to be copied, in the document of the list that was drawn last.
#[derive(Default)]
struct Moulds {
    document: Option<Document>,
    entries: Vec<(Form, Node)>,
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

    #[wasm_bindgen(method, js_name = setAttribute)]
    fn set_attribute(this: &Responsive, name: &str, value: &str);

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
    settings: &Settings,
    sizes: &Sizes,
) -> Result<(), JsValue> {
    MOULDS.with_borrow_mut(|moulds| {
        moulds.meet(list);
        let shared = PictureSizes::from(sizes);
        for item in items {
            let Some(slots) = Slots::of(settings.shape, item) else {
                list.insert_adjacent_html("beforeend", &html(item, settings, sizes))?;
                continue;
            };
            let tile = moulds.copy(list, settings, item, slots.form)?;
            fill(&tile, &slots, &shared)?;
            if settings.captions {
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
    let sources = list.query_selector_all("source[media]")?;
    for at in 0..sources.length() {
        let source = sources.item(at).ok_or("a source is missing")?;
        let next = source
            .next_sibling()
            .ok_or("a source is without its picture")?;
        source.unchecked_ref::<Responsive>().set_sizes(&sizes.plain);
        next.unchecked_ref::<Responsive>().set_sizes(&sizes.lazy);
    }
    Ok(())
}

fn html(item: &Item, settings: &Settings, sizes: &Sizes) -> String {
    let tiles = Tiles {
        shape: settings.shape,
        captions: settings.captions,
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

    /// An entry of this form, with the content of any.
    fn copy(
        &mut self,
        list: &Element,
        settings: &Settings,
        item: &Item,
        form: Form,
    ) -> Result<Element, JsValue> {
        let known = self.entries.iter().find(|(known, _)| *known == form);
        let mould = match known {
            Some((_, mould)) => mould.clone(),
            None => {
                let bare = Settings {
                    captions: false,
                    ..settings.clone()
                };
                let place = list.clone_node()?.unchecked_into::<Element>();
                place.set_inner_html(&html(item, &bare, &Sizes::default()));
                let mould = place.first_child().ok_or("an entry is missing")?;
                self.entries.push((form, mould.clone()));
                mould
            }
        };
        Ok(mould.clone_node_with_deep(true)?.unchecked_into())
    }
}

fn fill(tile: &Node, slots: &Slots, sizes: &PictureSizes) -> Result<(), JsValue> {
    let inside = |node: &Node| node.first_child().ok_or("an entry is of another shape");
    let after = |node: &Node| node.next_sibling().ok_or("a source is without its picture");
    let link = inside(tile)?;
    let unscripted = inside(&inside(&link)?)?;
    // What browsers with script choose from: a source of its own where the format is named, else the picture itself.
    let chosen = after(&unscripted)?;
    let image = match slots.form.mime {
        Some(_) => after(&chosen)?,
        None => chosen.clone(),
    };
    let (unscripted, chosen, image) = (
        unscripted.unchecked_ref::<Responsive>(),
        chosen.unchecked_ref::<Responsive>(),
        image.unchecked_ref::<Responsive>(),
    );
    let srcset = JsString::from(&*slots.srcset);
    link.unchecked_ref::<Link>().set_href(slots.href);
    unscripted.set_srcset(&srcset);
    unscripted.set_sizes(&sizes.plain);
    image.set_src(&slots.src);
    chosen.set_srcset(&srcset);
    chosen.set_sizes(&sizes.lazy);
    image.set_width(slots.width);
    image.set_height(slots.height);
    if let Some(colour) = slots.colour {
        image.set_attribute("data-colour", colour);
    }
    image.set_alt(&slots.alt);
    Ok(())
}
