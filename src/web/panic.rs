//! A panic of the feed's: it ends, as std has it end where nobody hears of it.

use core::{arch::wasm32, panic::PanicInfo};

#[panic_handler]
fn panic(_: &PanicInfo) -> ! {
    wasm32::unreachable()
}
