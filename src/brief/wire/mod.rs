//! Reads postcard's bytes, and cannot fail.
//!
//! Whether bytes are a brief is settled by header and checksum before this reader sees them; it believes them, and gives
//! some value of the right shape for any bytes at all. Having no error to hand on is what makes it small: with serde's
//! derived reader, every field of every struct brings code to report a failure and to undo the fields before it. The
//! format is postcard's, and the press writes it with serde and the postcard crate:
//! <https://postcard.jamesmunns.com/wire-format>.

mod shapes;

pub(super) use shapes::fields;

use super::Str;

/// What is left to read.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
}

/// A value that can be read from any bytes.
pub(super) trait Wire {
    /// Reads the next value.
    fn read(reader: &mut Reader<'_>) -> Self;
}

impl<'a> Reader<'a> {
    /// Reads from the first byte on.
    pub(super) fn new(bytes: &'a [u8]) -> Reader<'a> {
        Reader { bytes }
    }

    /// The next byte; beyond the end, zeros.
    fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.bytes.split_first() else { return 0 };
        self.bytes = rest;
        *first
    }

    /// The next whole number: seven bits a byte, the smallest first, as long as the top bit is set.
    #[inline(never)]
    fn number(&mut self) -> u32 {
        let mut number = 0;
        for shift in (0..32).step_by(7) {
            let byte = self.byte();
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                break;
            }
        }
        number
    }

    /// The next length; never more than there are bytes left, since nothing that is counted takes none.
    fn length(&mut self) -> usize {
        usize::try_from(self.number()).unwrap_or(usize::MAX).min(self.bytes.len())
    }
}

impl Wire for Str {
    #[inline(never)]
    fn read(reader: &mut Reader<'_>) -> Str {
        let length = reader.length();
        let (text, rest) = reader.bytes.split_at_checked(length).unwrap_or((&[], &[]));
        reader.bytes = rest;
        str::from_utf8(text).unwrap_or("").into()
    }
}

impl Wire for u8 {
    fn read(reader: &mut Reader<'_>) -> u8 {
        reader.byte()
    }
}

impl Wire for bool {
    fn read(reader: &mut Reader<'_>) -> bool {
        reader.byte() != 0
    }
}

impl Wire for u16 {
    fn read(reader: &mut Reader<'_>) -> u16 {
        u16::try_from(reader.number()).unwrap_or(0)
    }
}

impl Wire for i32 {
    /// Signed numbers are folded: 0, -1, 1, -2 travel as 0, 1, 2, 3.
    fn read(reader: &mut Reader<'_>) -> i32 {
        let folded = reader.number();
        ((folded >> 1) ^ (folded & 1).wrapping_neg()).cast_signed()
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn read(reader: &mut Reader<'_>) -> Vec<T> {
        let length = reader.length();
        let mut list = Vec::new();
        // Ends with the bytes: lists that claim more, inside one another, would else grow without bound.
        while list.len() < length && !reader.bytes.is_empty() {
            list.push(T::read(reader));
        }
        list
    }
}
