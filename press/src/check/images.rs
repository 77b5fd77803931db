//! Pictures: a file of the case that can be read, and words for those who cannot see it.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use imagesize::{ImageSize, ImageType};

use super::Checker;
use crate::case::Image;
use crate::problem::{Fault, Kind, Problem};
use crate::source::{Field, Located, RawImage};

/// The kinds of pictures that every browser shows, by the ending of the file.
const ENDINGS: [(&str, ImageType); 4] = [
    ("png", ImageType::Png),
    ("jpg", ImageType::Jpeg),
    ("jpeg", ImageType::Jpeg),
    ("webp", ImageType::Webp),
];

impl Checker<'_> {
    /// A picture, with its size.
    pub(super) fn image(&mut self, raw: &RawImage) -> Option<Image> {
        let size = self.size(&raw.file);
        let alt = self.alt(&raw.alt);
        let (credit, licence) = (self.words(&raw.credit), self.words(&raw.licence));
        let caption = self.words(&raw.caption);
        let event = self.find(|index| &index.events, &raw.event);
        let (width, height) = size?;
        Some(Image {
            id: self.id(&raw.id)?,
            file: raw.file.as_ref()?.value.as_str().into(),
            width,
            height,
            alt: alt?,
            credit: credit?,
            licence: licence?,
            caption,
            event,
        })
    }

    fn size(&mut self, raw: &Field<String>) -> Option<(u32, u32)> {
        let file = raw.as_ref()?;
        if self.gap(file) {
            return None;
        }
        match measure(self.setting.folder, &file.value) {
            Ok(size) => Some(size),
            Err(fault) => {
                self.report(fault.at(Kind::ImageFile, file.span.clone()));
                None
            }
        }
    }

    fn alt(&mut self, raw: &Field<String>) -> Option<case_explainer::brief::Str> {
        match raw {
            Some(Located { value, span }) if value.trim().is_empty() => {
                self.report(Problem::new(
                    Kind::ImageAlt,
                    span.clone(),
                    "There are no words here for those who cannot see the picture.",
                    "Say in a sentence what the picture shows.",
                ));
                None
            }
            _ => self.words(raw),
        }
    }
}

/// Width and height of a picture in a folder.
fn measure(folder: &Path, name: &str) -> Result<(u32, u32), Fault> {
    let wanted = kind_of(name)?;
    let bytes = fs::read(folder.join(name)).map_err(|reason| match reason.kind() {
        ErrorKind::NotFound => Fault::new(
            format!("There is no file `{name}` in the case's folder."),
            "Put the picture beside `case.toml`, and write its name as it is, with small and capital letters.",
        ),
        _ => Fault::new(
            format!("The file `{name}` cannot be read: {reason}."),
            "Look at the file in the case's folder.",
        ),
    })?;
    if imagesize::image_type(&bytes).ok() != Some(wanted) {
        return Err(Fault::new(
            format!(
                "What is in the file `{name}` is not the kind of picture that its ending says."
            ),
            "Save the picture once more as PNG, JPEG or WebP, with the ending `.png`, `.jpg` or `.webp`.",
        ));
    }
    imagesize::blob_size(&bytes).ok().and_then(pixels).ok_or_else(|| {
        Fault::new(
            format!("The picture `{name}` is damaged: it does not say how large it is."),
            "Save the picture once more.",
        )
    })
}

/// What kind of picture a name promises; it must be a plain name, so that nothing outside the folder is published.
fn kind_of(name: &str) -> Result<ImageType, Fault> {
    let sign = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_' | '.');
    if name.starts_with('.') || name.is_empty() || !name.chars().all(sign) {
        return Err(Fault::new(
            format!("\"{name}\" is not a plain name of a file."),
            "Put the picture beside `case.toml`, and name it with letters a to z, digits, `-` and `_`: \"notice.png\".",
        ));
    }
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    let known = ENDINGS.iter().find(|(known, _)| Some(*known) == ending.as_deref());
    known.map(|(_, kind)| *kind).ok_or_else(|| {
        Fault::new(
            format!("`{name}` is not a kind of picture that every browser shows."),
            "Save it as PNG, JPEG or WebP, with the ending `.png`, `.jpg` or `.webp`.",
        )
    })
}

fn pixels(size: ImageSize) -> Option<(u32, u32)> {
    let (width, height) = (u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?);
    (width > 0 && height > 0).then_some((width, height))
}

#[cfg(test)]
mod tests {
    use super::super::trial::{case, told};

    use super::measure;

    const FILE: &str = "file = \"envelope.png\"";

    #[test]
    fn a_picture_has_the_size_of_its_file() {
        let image = case(&[]).images.remove(0);
        assert_eq!((image.width, image.height), (1, 1));
    }

    #[test]
    fn a_picture_is_a_file_of_the_case() {
        for name in [
            "",
            ".png",
            "../small/envelope.png",
            "a b.png",
            "envelope.svg",
            "envelope",
            "other.png",
        ] {
            let problems = told(&[(FILE, &format!("file = \"{name}\""))]);
            assert_eq!(problems, [format!("E37 \"{name}\"")]);
        }
    }

    #[test]
    fn a_file_is_what_its_ending_says() {
        let folder = tempfile::tempdir().unwrap();
        let reason = |name: &str, bytes: &[u8]| {
            std::fs::write(folder.path().join(name), bytes).unwrap();
            measure(folder.path(), name).expect_err(name).reason
        };
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x02\0\0\0\x03";
        assert!(reason("a.jpg", png).contains("ending"));
        assert!(reason("a.png", b"words").contains("ending"));
        assert!(reason("b.png", &png[..12]).contains("damaged"));
        std::fs::write(folder.path().join("c.PNG"), png).unwrap();
        assert_eq!(measure(folder.path(), "c.PNG"), Ok((2, 3)));
        std::fs::create_dir(folder.path().join("d.png")).unwrap();
        assert!(measure(folder.path(), "d.png").is_err());
    }

    #[test]
    fn a_picture_has_words_for_those_who_cannot_see_it() {
        let alt = "alt = \"An envelope, open.\"";
        assert_eq!(told(&[(alt, "alt = \" \"")]), ["E38 \" \""]);
        assert_eq!(told(&[(alt, "")]), ["E38 [[image]]"]);
    }

    #[test]
    fn a_picture_belongs_to_an_event_that_is_there() {
        let event = told(&[("event = \"sealed\"", "event = \"closed\"")]);
        assert_eq!(event, ["E24 \"closed\""]);
    }
}
