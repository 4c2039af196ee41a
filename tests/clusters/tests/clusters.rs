//! Whether the table is Unicode's. What PHP makes of it, tests/fuzz tries.

use std::fs;

#[test]
fn the_file_holds_unicodes_table() {
    let (file, text) = clusters::file();
    let found = fs::read_to_string(&file).unwrap();
    assert!(found == text, "it is old: cargo run -p clusters");
}
