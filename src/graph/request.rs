//! What can be asked of Instagram, as values. A plain GET with the token in the query works from a page without
//! preflight (instagram-api: from a browser), so a request is nothing but its URL.

use super::Product;
use crate::secret::Secret;
use std::fmt;

/// Where Instagram is, and which product the token is of: `graph` in the panel's boot data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Graph {
    /// Host and version without a final slash, `https://graph.instagram.com/v27.0`.
    pub base: String,
    /// Decides which fields exist.
    pub product: Product,
}

/// One page of media.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// How many posts, 1 to 100.
    pub limit: u8,
    /// The cursor that the page before ended with. Never `paging.next`, which embeds the token.
    pub after: Option<String>,
    /// Whether to ask for `alt_text`.
    pub with_alt_text: bool,
}

/// A GET to Instagram.
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    address: String,
    token: Secret,
}

impl Graph {
    /// Asks whose token it is.
    pub fn user(&self, token: &Secret) -> Request {
        Request {
            address: format!("{}/me?fields={}", self.base, self.product.user_fields()),
            token: token.clone(),
        }
    }

    /// Asks for the account's newest media, or for those after a cursor.
    pub fn media(&self, token: &Secret, page: &Page) -> Request {
        let fields = encode(self.product.media_fields(page.with_alt_text));
        let mut address = format!(
            "{}/me/media?fields={fields}&limit={}",
            self.base, page.limit
        );
        if let Some(after) = &page.after {
            address.push_str("&after=");
            address.push_str(&encode(after));
        }
        Request {
            address,
            token: token.clone(),
        }
    }
}

impl Request {
    /// The URL to send, token included: it may be neither shown nor kept.
    pub fn url(&self) -> String {
        format!(
            "{}&access_token={}",
            self.address,
            encode(self.token.reveal())
        )
    }
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "GET {}&access_token={}", self.address, self.token)
    }
}

/// Percent-encodes a query value. Commas stay, as in Instagram's own examples.
fn encode(value: &str) -> String {
    let mut encoded = String::with_capacity(value.len());
    for byte in value.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b',' => {
                encoded.push(char::from(byte))
            }
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(product: Product) -> Graph {
        Graph {
            base: "https://graph.instagram.com/v27.0".to_owned(),
            product,
        }
    }

    #[test]
    fn the_user_node_is_asked_by_me_with_the_products_own_fields() {
        let token = Secret::new("IGQVtoken");
        assert_eq!(
            graph(Product::BasicDisplay).user(&token).url(),
            "https://graph.instagram.com/v27.0/me?fields=id,username,account_type,media_count&access_token=IGQVtoken"
        );
        assert!(
            graph(Product::InstagramLogin)
                .user(&token)
                .url()
                .contains("user_id,username,name")
        );
    }

    #[test]
    fn media_are_paged_by_an_encoded_cursor() {
        let page = Page {
            limit: 24,
            after: Some("QVFI=&x".to_owned()),
            with_alt_text: true,
        };
        let request = graph(Product::InstagramLogin).media(&Secret::new("IGAAtoken"), &page);
        assert_eq!(
            request.url(),
            "https://graph.instagram.com/v27.0/me/media?fields=id,caption,media_type,media_product_type,media_url,\
             thumbnail_url,permalink,timestamp,username,alt_text,children%7Bid,media_type,media_url,thumbnail_url%7D\
             &limit=24&after=QVFI%3D%26x&access_token=IGAAtoken"
        );
    }

    #[test]
    fn alt_text_is_left_out_when_told_and_where_it_never_was() {
        assert!(
            !Product::InstagramLogin
                .media_fields(false)
                .contains("alt_text")
        );
        assert!(
            !Product::BasicDisplay
                .media_fields(true)
                .contains("alt_text")
        );
    }

    #[test]
    fn a_printed_request_hides_the_token() {
        let request = graph(Product::InstagramLogin).user(&Secret::new("IGAAcanary"));
        let printed = format!("{request:?}");
        assert!(printed.ends_with("&access_token=[hidden]"), "{printed}");
        assert!(!printed.contains("IGAAcanary"));
    }
}
