//! Makes the page like the view without re-creating what stays.
//!
//! Elements with an id are kept wherever they turn up again, so a focused field keeps its caret,
//! selection, undo history and input method. A field's live value is never touched.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlTemplateElement, Node};

/// Makes the content of `root` like `html`.
pub fn paint(root: &Element, html: &str) {
    let Some(document) = super::panel::document() else {
        return;
    };
    let Ok(template) = document.create_element("template") else {
        return;
    };
    template.set_inner_html(html);
    let Some(template) = template.dyn_ref::<HtmlTemplateElement>() else {
        return;
    };
    let focused = document.active_element().filter(|e| root.contains(Some(e)));
    let home = focused.as_ref().and_then(|e| e.closest("section").ok()?);

    children(root, &template.content());

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
        // The browser writes `style` when a person resizes a field.
        if name != "style" && !new.has_attribute(&name) {
            let _ = old.remove_attribute(&name);
        }
    }
    for name in names(new) {
        let value = new.get_attribute(&name);
        if let Some(value) = value.filter(|v| old.get_attribute(&name).as_ref() != Some(v)) {
            let _ = old.set_attribute(&name, &value);
        }
    }
    children(old, new);
}

fn names(element: &Element) -> Vec<String> {
    element
        .get_attribute_names()
        .iter()
        .filter_map(|name| name.as_string())
        .collect()
}
