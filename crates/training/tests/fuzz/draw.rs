//! A small generator of numbers (SplitMix64, Steele 2014): the same seed draws the same on every machine.

/// The state, which is the seed at first.
pub(super) struct Draw(pub(super) u64);

impl Draw {
    pub(super) fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit
    }

    /// From the first up to and without the second.
    pub(super) fn between(&mut self, from: i32, to: i32) -> i32 {
        from + i32::try_from(self.below(u64::from(to.abs_diff(from)))).unwrap()
    }

    /// From the first up to and with the second, in any small integer.
    pub(super) fn whole<T: TryFrom<u64>>(&mut self, from: u64, to: u64) -> T
    where
        T::Error: std::fmt::Debug,
    {
        T::try_from(from + self.below(to - from + 1)).unwrap()
    }

    pub(super) fn index(&mut self, len: usize) -> usize {
        usize::try_from(self.below(len as u64)).unwrap()
    }

    pub(super) fn percent(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    pub(super) fn one_of<T: Clone>(&mut self, terms: &[T]) -> T {
        terms[self.index(terms.len())].clone()
    }

    pub(super) fn some_of<T: Clone>(&mut self, terms: &[T], percent: u64) -> Vec<T> {
        let drawn = terms.iter().filter(|_| self.percent(percent));
        drawn.cloned().collect()
    }
}
