//! How hard the texts may be to read, as it is written.

use crate::source::located::{Field, List};
use crate::source::reader::Reader;

/// `[reading]`
#[derive(Clone, Debug)]
pub(crate) struct RawReadability {
    pub(crate) names: Option<List>,
    pub(crate) except: Option<List>,
    pub(crate) grade: Field<i64>,
}

impl RawReadability {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            names: reader.optional_list("names"),
            except: reader.optional_list("except"),
            grade: reader.optional_number("grade"),
        }
    }
}
