//! PURE. Files compressed as the site's are: brotli 11 and gzip 9, by the press that lays the copies out, and by the
//! command that measures them.
//!
//! A package of its own, so that it is optimized in a development build as well (Cargo.toml): nearly everything in
//! brotli is generic and is compiled with the package that calls it.

use std::io::{self, Read, Write};

use brotli::{CompressorWriter, Decompressor};
use flate2::Compression;
use flate2::read::MultiGzDecoder;
use flate2::write::GzEncoder;

/// A way to compress.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coding {
    /// Brotli, at its best. It is smaller, and every browser takes it by https.
    Brotli,
    /// Gzip, at its best. Every server can send it.
    Gzip,
}

impl Coding {
    /// Both ways.
    pub const ALL: [Self; 2] = [Self::Brotli, Self::Gzip];

    /// The end of a compressed copy's name, without the dot.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gz",
        }
    }

    /// Compresses. The same bytes give the same copy on every day and machine.
    ///
    /// # Errors
    /// The encoder fails, which has no known cause.
    pub fn pack(self, content: &[u8]) -> io::Result<Vec<u8>> {
        match self {
            Self::Brotli => {
                let mut encoder = CompressorWriter::new(Vec::new(), 4096, 11, 22);
                encoder.write_all(content)?;
                Ok(encoder.into_inner())
            }
            Self::Gzip => {
                // Its header has no name and no time.
                let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
                encoder.write_all(content)?;
                encoder.finish()
            }
        }
    }

    /// Unpacks a copy, or no more of it than this many bytes.
    ///
    /// # Errors
    /// It is not a copy of this kind.
    pub fn unpack(self, copy: &[u8], most: usize) -> io::Result<Vec<u8>> {
        let mut content = Vec::new();
        let most = u64::try_from(most).unwrap_or(u64::MAX);
        match self {
            Self::Brotli => Decompressor::new(copy, 4096).take(most).read_to_end(&mut content)?,
            Self::Gzip => MultiGzDecoder::new(copy).take(most).read_to_end(&mut content)?,
        };
        Ok(content)
    }

    /// Whether a copy was made of just this.
    #[must_use]
    pub fn holds(self, copy: &[u8], content: &[u8]) -> bool {
        // One byte more than the file has is enough to know that it is another.
        let most = content.len().saturating_add(1);
        self.unpack(copy, most).is_ok_and(|unpacked| unpacked == content)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_holds_the_file_and_nothing_else() {
        let content = "the same words. ".repeat(500).into_bytes();
        for coding in Coding::ALL {
            let copy = coding.pack(&content).expect("a copy");
            assert!(copy.len() < 200);
            assert!(coding.holds(&copy, &content));
            assert!(!coding.holds(&copy, &content[1..]), "longer than the file");
            assert!(!coding.holds(&copy, &[&content[..], b"."].concat()), "shorter");
            assert!(!coding.holds(&copy[..20], &content), "cut off");
        }
    }

    #[test]
    fn brotli_is_the_smaller_one() {
        let words = "what a reader fetches, and what it costs. ".repeat(40).into_bytes();
        let [brotli, gzip] = Coding::ALL.map(|coding| coding.pack(&words).expect("a copy").len());
        assert!(brotli < gzip && gzip < words.len(), "{brotli} {gzip}");
    }
}
