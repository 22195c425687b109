/// How much of a run one page shows; what is left out is counted, and the record has it.
struct HtmlLimits {
    /// Checks that are told one by one because they did not pass.
    let articles: Int
    /// Checks of a table.
    let checks: Int
    /// Whether each check of a table has its little picture.
    let hasPictures: Bool
    /// Figures of a section.
    let figures: Int
    /// Rows of the table below a figure, and lines of one check.
    let rows: Int

    /// The largest page.
    static let mostBytes = 1_000_000

    /// From generous to terse: the first that fits is taken, the last in any case.
    static let levels = [
        HtmlLimits(articles: 200, checks: 2_000, hasPictures: true, figures: 24, rows: 60),
        HtmlLimits(articles: 100, checks: 1_000, hasPictures: true, figures: 12, rows: 40),
        HtmlLimits(articles: 60, checks: 800, hasPictures: false, figures: 8, rows: 25),
        HtmlLimits(articles: 25, checks: 250, hasPictures: false, figures: 3, rows: 12),
    ]

    /// `and 12 more, which the record has`; nil where nothing is left out.
    static func omission(_ all: Int, _ shown: Int) -> String? {
        all > shown ? "and \(NumberText.count(all - shown)) more, which the record has (--json)" : nil
    }
}
