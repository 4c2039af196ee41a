//! Makes a region of the page like the view without re-creating what stays.
//!
//! Elements with an id are kept wherever they turn up again, so a focused field keeps its caret,
//! selection, undo history and input method. A field's live value is never touched.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, HtmlTemplateElement, Node};

/// The page.
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Makes the content of the element of this id like `html`, but for the regions in it.
pub fn paint(id: &str, html: &str) {
    let Some(document) = document() else {
        return;
    };
    let (Some(region), Ok(template)) = (
        document.get_element_by_id(id),
        document.create_element("template"),
    ) else {
        return;
    };
    template.set_inner_html(html);
    let Some(template) = template.dyn_ref::<HtmlTemplateElement>() else {
        return;
    };
    let focused = document
        .active_element()
        .filter(|e| region.contains(Some(e)));
    let home = focused.as_ref().and_then(|e| e.closest("section").ok()?);

    children(&region, &template.content());

    // A focused button that went away leaves the focus where it was, not at the page's top.
    if let (Some(focused), Some(home)) = (focused, home)
        && !focused.is_connected()
        && let Some(home) = home.dyn_ref::<HtmlElement>()
    {
        let _ = home.focus();
    }
}

fn children(old: &Node, new: &Node) {
    let mut cursor = old.first_child();
    let mut wanted = new.first_child();
    while let Some(node) = wanted {
        wanted = node.next_sibling();
        if let Some(twin) = find(cursor.as_ref(), &node) {
            while let Some(stale) = cursor.take_if(|at| !at.is_same_node(Some(&twin))) {
                cursor = stale.next_sibling();
                let _ = old.remove_child(&stale);
            }
            cursor = twin.next_sibling();
            become_like(&twin, &node);
        } else {
            let _ = old.insert_before(&node, cursor.as_ref());
        }
    }
    while let Some(stale) = cursor {
        cursor = stale.next_sibling();
        let _ = old.remove_child(&stale);
    }
}

/// The node that stands for `new`: one with its id further on, or else the very next one.
fn find(cursor: Option<&Node>, new: &Node) -> Option<Node> {
    let wanted = id(new);
    let mut at = cursor.cloned();
    while let Some(node) = at {
        if node.node_name() == new.node_name() && id(&node) == wanted {
            return Some(node);
        }
        if wanted.is_empty() {
            return None;
        }
        at = node.next_sibling();
    }
    None
}

fn id(node: &Node) -> String {
    node.dyn_ref::<Element>()
        .map(Element::id)
        .unwrap_or_default()
}

fn become_like(old: &Node, new: &Node) {
    let (Some(old), Some(new)) = (old.dyn_ref::<Element>(), new.dyn_ref::<Element>()) else {
        if old.node_value() != new.node_value() {
            old.set_node_value(new.node_value().as_deref());
        }
        return;
    };
    for name in names(old) {
        // The browser writes `style` when a person resizes a field, and `open` when they open details.
        if !matches!(&*name, "style" | "open") && !new.has_attribute(&name) {
            let _ = old.remove_attribute(&name);
        }
    }
    for name in names(new) {
        let value = new.get_attribute(&name);
        if let Some(value) = value.filter(|v| old.get_attribute(&name).as_ref() != Some(v)) {
            let _ = old.set_attribute(&name, &value);
        }
    }
    if !new.has_attribute("data-region") {
        children(old, new);
    }
}

fn names(element: &Element) -> Vec<String> {
    element
        .get_attribute_names()
        .iter()
        .filter_map(|name| name.as_string())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

    wasm_bindgen_test_configure!(run_in_browser);

    fn region(html: &str) -> Element {
        let document = super::document().unwrap();
        if let Some(earlier) = document.get_element_by_id("painted") {
            earlier.remove();
        }
        let region = document.create_element("div").unwrap();
        region.set_id("painted");
        region.set_inner_html(html);
        document.body().unwrap().append_child(&region).unwrap();
        region
    }

    #[wasm_bindgen_test]
    fn details_that_a_person_opened_stay_open() {
        let region = region("<details open><summary>More</summary>old</details>");
        paint("painted", "<details><summary>More</summary>new</details>");
        let details = region.first_element_child().unwrap();
        assert!(details.has_attribute("open"));
        assert_eq!(details.text_content().unwrap(), "Morenew");
    }

    #[wasm_bindgen_test]
    fn a_region_within_a_region_keeps_its_content_and_takes_its_attributes() {
        let region = region(r#"<i>a</i><dl id="inner" class="old" data-region><dd>kept</dd></dl>"#);
        paint(
            "painted",
            r#"<b>b</b><dl id="inner" class="new" data-region></dl>"#,
        );
        assert_eq!(
            region.inner_html(),
            r#"<b>b</b><dl id="inner" class="new" data-region=""><dd>kept</dd></dl>"#
        );
    }
}
