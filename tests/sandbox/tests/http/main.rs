//! The sandbox over real HTTP, started anew by every test.

#[cfg(test)]
mod authorisation;
#[cfg(test)]
mod callbacks;
#[cfg(test)]
mod clock_and_calls;
#[cfg(test)]
mod distortions;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod limits;
#[cfg(test)]
mod media;
#[cfg(test)]
mod pictures;
#[cfg(test)]
mod support;
#[cfg(test)]
mod tokens;
#[cfg(test)]
mod user;
