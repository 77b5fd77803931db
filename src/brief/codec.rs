//! Bytes to brief and back: a short header, then postcard's format, then a checksum over both.
//!
//! A brief that decodes is whole. CRC-32 catches every damage of up to 32 bits in a row, so a flipped bit or a cut
//! file is an error here, and the page as pressed stays in place.

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

use super::Brief;
use super::wire::{Reader, Wire};

/// Names the file type, and the shape of [`Brief`] by a hash of the files that declare it: a brief and a module from
/// different builds of different shapes refuse each other, and nobody has to remember to raise a version.
const MAGIC: [u8; 6] = {
    let [a, b, c, d] = shape().to_le_bytes();
    [b'C', b'X', a, b, c, d]
};

/// The FNV-1a hash of every declaration that a brief is made of.
const fn shape() -> u32 {
    let files = [
        include_str!("model.rs"),
        include_str!("timeline.rs"),
        include_str!("check.rs"),
        include_str!("text.rs"),
        include_str!("words.rs"),
        include_str!("../plan/model.rs"),
    ];
    let mut hash = 0x811c_9dc5;
    let mut rest: &[&str] = &files;
    while let [file, others @ ..] = rest {
        let mut bytes = file.as_bytes();
        while let [byte, more @ ..] = bytes {
            hash = (hash ^ *byte as u32).wrapping_mul(0x0100_0193);
            bytes = more;
        }
        rest = others;
    }
    hash
}

/// Computed bit by bit: the table would weigh more in the module than the few milliseconds are worth.
const CRC: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// Why bytes are not a brief.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// They do not start like a brief of this version.
    Foreign,
    /// The checksum does not fit: bytes are missing or changed.
    Broken,
}

impl Damage {
    /// The reason in a sentence, for the console.
    pub fn reason(self) -> &'static str {
        match self {
            Damage::Foreign => "the brief and the widget are not of one version",
            Damage::Broken => "the brief arrived damaged",
        }
    }
}

/// Puts header and checksum around a brief that the press has written in postcard's format.
pub fn seal(postcard: &[u8]) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend(postcard);
    let sum = CRC.checksum(&bytes);
    bytes.extend(sum.to_le_bytes());
    bytes
}

/// Reads a brief from bytes.
///
/// # Errors
/// [`Damage`] says in what way the bytes are not a whole brief of this version.
pub fn decode(bytes: &[u8]) -> Result<Brief, Damage> {
    let content = bytes.strip_prefix(&MAGIC).ok_or(Damage::Foreign)?;
    let (content, sum) = content.split_last_chunk::<4>().ok_or(Damage::Broken)?;
    let mut digest = CRC.digest();
    digest.update(&MAGIC);
    digest.update(content);
    if digest.finalize() != u32::from_le_bytes(*sum) {
        return Err(Damage::Broken);
    }
    Ok(Brief::read(&mut Reader::new(content)))
}
