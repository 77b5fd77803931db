//! Lays out rows of words as a plain table: the first column to the left, the others to the right.

/// Formats rows so that their columns line up. A row may be shorter than the others.
pub(crate) fn align(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(|column| width(rows, column)).collect();
    rows.iter().map(|row| line(row, &widths)).collect()
}

fn width(rows: &[Vec<String>], column: usize) -> usize {
    rows.iter()
        .filter_map(|row| row.get(column))
        .map(|cell| cell.chars().count())
        .max()
        .unwrap_or(0)
}

fn line(row: &[String], widths: &[usize]) -> String {
    let cells = row.iter().zip(widths).enumerate().map(|(column, (cell, &width))| match column {
        0 => format!("{cell:<width$}"),
        _ => format!("  {cell:>width$}"),
    });
    format!("{}\n", cells.collect::<String>().trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[&str]) -> Vec<String> {
        cells.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn columns_line_up() {
        let table = align(&[row(&["file", "raw"]), row(&["page", "12345"]), row(&["module", "1"])]);
        assert_eq!(table, "file      raw\npage    12345\nmodule      1\n");
    }

    #[test]
    fn a_short_row_leaves_the_rest_empty() {
        assert_eq!(align(&[row(&["a", "b"]), row(&["c"])]), "a  b\nc\n");
    }
}
