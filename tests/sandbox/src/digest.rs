//! Values that look random and are the same at every start.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// Everything signed or derived here hangs on this; it protects nothing.
const SALT: &str = "sandbox";

/// A digest of the parts, their order and their borders.
pub fn bytes(parts: &[&str]) -> [u8; 32] {
    let mut hasher = Sha256::new_with_prefix(SALT);
    for part in parts {
        hasher.update([0]);
        hasher.update(part);
    }
    hasher.finalize().into()
}

/// The digest as a number, for choosing among things.
pub fn number(parts: &[&str]) -> u64 {
    bytes(parts)[..8]
        .iter()
        .fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// `length` characters of the alphabet `A–Z a–z 0–9 - _`.
pub fn text(parts: &[&str], length: usize) -> String {
    let mut text = String::with_capacity(length + 43);
    let mut block = 0;
    while text.len() < length {
        let number = block.to_string();
        let parts: Vec<&str> = parts.iter().copied().chain([number.as_str()]).collect();
        text.push_str(&URL_SAFE_NO_PAD.encode(bytes(&parts)));
        block += 1;
    }
    text.truncate(length);
    text
}
