//! What several parts say.

pub const BUSINESS: &str = "Business account";
pub const CREATOR: &str = "Creator account";
pub const PERSONAL: &str = "Personal account";
