//! Bytes to brief and back: a short header, then postcard, then a checksum over both.
//!
//! A brief that decodes is whole. CRC-32 catches every damage of up to 32 bits in a row, so a flipped bit or a cut
//! file is an error here, and the page as pressed stays in place.

use std::fmt;

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

use super::Brief;

/// Names the file type and the version of [`Brief`]'s shape: raise the last byte with every change of a type.
const MAGIC: [u8; 4] = *b"CXB1";

/// Computed bit by bit: the table would weigh more in the module than the few milliseconds are worth.
const CRC: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// Why bytes are not a brief.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// They do not start like a brief of this version.
    Foreign,
    /// The checksum does not fit: bytes are missing or changed.
    Broken,
    /// The checksum fits, the content does not: made by another version of the press.
    Stale,
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Damage::Foreign => "the brief is not of this version",
            Damage::Broken => "the brief arrived damaged",
            Damage::Stale => "the brief and the widget are not from the same build",
        })
    }
}

/// Writes a brief as bytes.
///
/// # Errors
/// Only if postcard cannot write a value, which no type of the brief can cause.
pub fn encode(brief: &Brief) -> Result<Vec<u8>, postcard::Error> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend(postcard::to_allocvec(brief)?);
    let sum = CRC.checksum(&bytes);
    bytes.extend(sum.to_le_bytes());
    Ok(bytes)
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
    postcard::from_bytes(content).map_err(|_| Damage::Stale)
}
