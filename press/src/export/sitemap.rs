//! `sitemap.xml`: every page of the site with its languages (sitemaps.org 0.9, with Google's `xhtml:link`).

use url::Url;

use super::text::escaped;

/// One page for the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The case's folder name.
    pub slug: String,
    /// Its languages, the original's first.
    pub languages: Vec<String>,
    /// The day of its last review, as `2026-01-31`.
    pub reviewed: String,
}

/// The map. It needs whole addresses, so it needs the site's.
#[must_use]
pub fn sitemap(site: &Url, pages: &[Page]) -> String {
    let address =
        |page: &Page, language: &str| escaped(&format!("{site}cases/{}/{language}/", page.slug));
    let mut map = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for page in pages {
        for language in &page.languages {
            let others = page.languages.iter().map(|other| {
                format!(
                    "<xhtml:link rel=\"alternate\" hreflang=\"{other}\" href=\"{}\"/>",
                    address(page, other)
                )
            });
            map.push_str(&format!(
                "<url><loc>{}</loc><lastmod>{}</lastmod>{}</url>\n",
                address(page, language),
                page.reviewed,
                others.collect::<String>()
            ));
        }
    }
    map.push_str("</urlset>\n");
    map
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_of_a_page_knows_the_others() {
        let page = Page {
            slug: "doe-v-acme".to_owned(),
            languages: vec!["en".to_owned(), "es".to_owned()],
            reviewed: "2026-01-31".to_owned(),
        };
        let site = Url::parse("https://example.org/a&b/").expect("an address");
        let map = sitemap(&site, &[page]);
        assert_eq!(map.matches("<loc>").count(), 2);
        assert_eq!(map.matches("hreflang=\"es\"").count(), 2);
        assert!(
            map.contains("<loc>https://example.org/a&amp;b/cases/doe-v-acme/es/</loc>"),
            "{map}"
        );
    }
}
