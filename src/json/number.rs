//! Numbers as texts.

/// A whole number with its sign, if it has one; none where 64 bits do not hold it. Everything behind the sign is a digit.
/// std's own parser also says what is wrong, which takes more of the wasm.
pub fn whole(text: &str) -> Option<i64> {
    let mut negative: i64 = 0;
    for byte in text.bytes() {
        if byte.is_ascii_digit() {
            negative = negative
                .checked_mul(10)?
                .checked_sub((byte - b'0').into())?;
        }
    }
    if text.starts_with('-') {
        Some(negative)
    } else {
        negative.checked_neg()
    }
}

/// A number such as `-12.5`, times such a power of ten, rounded as PHP rounds it where it has a whole part: that is what
/// Loupe reads of a float, and whether it is nought. std's own parser would take 13 kB.
pub fn float(decimal: &str, mut exponent: i64) -> f64 {
    let mut digits: u64 = 0;
    let (mut is_cut, mut in_fraction) = (false, false);
    for byte in decimal.bytes() {
        match byte {
            b'.' => in_fraction = true,
            b'-' => {}
            _ if digits < MOST_DIGITS => {
                digits = digits * 10 + u64::from(byte - b'0');
                exponent = exponent.saturating_sub(in_fraction.into());
            }
            _ => {
                is_cut |= byte != b'0';
                exponent = exponent.saturating_add((!in_fraction).into());
            }
        }
    }
    while exponent > 0 && digits > 0 && digits < MOST_DIGITS {
        digits *= 10;
        exponent -= 1;
    }
    let value = match exponent {
        _ if digits == 0 => 0.0,
        // What no longer fits is beyond every whole number that anybody asks for.
        1.. => (0..exponent.min(MOST_PLACES)).fold(digits as f64, |value, _| value * 10.0),
        -19.. => quotient(digits, (exponent..0).fold(1, |by, _| by * 10), is_cut),
        _ => least(digits as f64, exponent),
    };
    if decimal.starts_with('-') {
        -value
    } else {
        value
    }
}

/// Below it 64 bits hold another digit.
const MOST_DIGITS: u64 = 1_000_000_000_000_000_000;

/// A float holds no power of ten beyond it.
const MOST_PLACES: i64 = 309;

/// What has no whole part: nought where a float cannot tell it from that.
fn least(mut leading: f64, mut exponent: i64) -> f64 {
    while leading >= 10.0 {
        leading /= 10.0;
        exponent += 1;
    }
    let is_nought = exponent < -324 || (exponent == -324 && leading < 2.470_328_229_206_233);
    if is_nought { 0.0 } else { f64::MIN_POSITIVE }
}

/// A quotient of two numbers that are not 0, rounded once: as many of its binary digits as 64 bits hold, the last of
/// which says whether anything follows, for that decides what would be a draw.
fn quotient(number: u64, by: u64, is_cut: bool) -> f64 {
    let by = by.max(1);
    let (mut digits, mut rest, mut scale) = (number / by, number % by, 1.0);
    while digits.leading_zeros() > 0 {
        // Twice the rest need not fit.
        let is_one = rest >= by - rest;
        rest = if is_one { rest - (by - rest) } else { rest * 2 };
        digits = digits * 2 + u64::from(is_one);
        scale *= 2.0;
    }
    (digits | u64::from(is_cut || rest > 0)) as f64 / scale
}
