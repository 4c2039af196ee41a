//! A number that was measured again and again.

/// What came of each round.
#[derive(Clone, Debug, Default)]
pub struct Series(Vec<f64>);

/// The median of a series, and how far that of another run may be from it: 95 of 100 are nearer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Median {
    pub value: f64,
    pub spread: f64,
}

impl Series {
    pub fn push(&mut self, value: f64) {
        self.0.push(value);
    }

    /// Round by round, as multiples of another one.
    pub fn over(&self, other: &Self) -> Median {
        self.with(other, |one, other| one / other)
    }

    /// Round by round, by how much it is more than another one.
    pub fn minus(&self, other: &Self) -> Median {
        self.with(other, |one, other| one - other)
    }

    fn with(&self, other: &Self, how: fn(f64, f64) -> f64) -> Median {
        let pairs = self.0.iter().zip(&other.0);
        Self(pairs.map(|(one, other)| how(*one, *other)).collect()).median()
    }

    pub fn median(&self) -> Median {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        let quartiles = quantile(&sorted, 0.75) - quantile(&sorted, 0.25);
        Median {
            value: quantile(&sorted, 0.5),
            // The notch of a box plot: 1.57 times their distance, by the root of how many there are.
            spread: 1.57 * quartiles / (sorted.len() as f64).sqrt(),
        }
    }
}

/// The mean of the faster half of some requests: what disturbs one makes it slower, never faster.
pub fn of_faster_half(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    let faster = &times[..times.len().div_ceil(2)];
    faster.iter().sum::<f64>() / faster.len().max(1) as f64
}

/// Between two values where it falls between them; 0 where there is none.
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let at = share * sorted.len().saturating_sub(1) as f64;
    let value = |at: f64| sorted.get(at as usize).copied().unwrap_or_default();
    value(at.floor()) + (value(at.ceil()) - value(at.floor())) * at.fract()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(values: &[f64]) -> Series {
        Series(values.to_vec())
    }

    #[test]
    fn one_bad_round_does_not_move_the_median() {
        assert_eq!(series(&[3.0, 1.0, 900.0, 2.0, 4.0]).median().value, 3.0);
        assert_eq!(series(&[3.0, 1.0, 900.0, 2.0]).median().value, 2.5);
    }

    #[test]
    fn what_disturbed_a_request_does_not_count() {
        assert_eq!(of_faster_half(&mut [9.0, 3.0, 900.0, 1.0]), 2.0);
    }

    #[test]
    fn rounds_are_compared_one_by_one() {
        let (one, other) = (series(&[11.0, 22.0, 33.0]), series(&[10.0, 20.0, 30.0]));
        assert_eq!(one.over(&other).value, 1.1);
        assert_eq!(one.minus(&other).value, 2.0);
        // They differ from each other, but always alike.
        assert!(one.over(&other).spread < 1e-9);
    }

    #[test]
    fn the_more_rounds_the_less_spread() {
        let few = [1.0, 2.0, 3.0, 4.0];
        let many: Vec<f64> = few.iter().cycle().take(400).copied().collect();
        assert!(series(&many).median().spread * 5.0 < series(&few).median().spread);
    }
}
