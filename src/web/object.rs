//! A plain object, as browsers take options and headers.

use js_sys::{Object, Reflect};

/// An object of texts by name.
pub fn object<'a>(fields: impl IntoIterator<Item = (&'a str, &'a str)>) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        // A new object refuses nothing.
        let _ = Reflect::set(&object, &name.into(), &value.into());
    }
    object
}
