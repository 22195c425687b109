import AssayCore
import AssayHistory
import AssayReporting

/// Recorded runs as people read them: a table, and below it a line of bars a check.
struct HistoryTable {
    /// How many runs a line of bars shows; more would not fit beside the name.
    private static let bars = 30

    let listing: HistoryListing

    var text: String {
        guard !listing.runs.isEmpty else { return "no run fits" }
        return [table, trends, legend].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private var table: String {
        TextTable(
            columns: [
                ("RUN", .left), ("STARTED (UTC)", .left), ("COMMIT", .left), ("BRANCH", .left), ("MODEL", .left),
                ("OUTCOME", .left),
            ],
            rows: listing.runs.map { run in
                [
                    run.id, Self.time(run.started), Self.commit(run), run.branch ?? "-", run.model,
                    run.outcome + (run.answeredFrom == nil ? "" : " ="),
                ].map(\.shownSafely)
            }
        ).lines.joined(separator: "\n")
    }

    private var trends: String {
        let models = Set(listing.trends.map(\.model))
        let shown = listing.trends.filter { $0.values.contains { $0.observed != nil } }
        guard !shown.isEmpty else { return "" }
        return TextTable(
            columns: [("CHECK", .left), ("OLDEST TO NEWEST", .left), ("LATEST", .right), ("RANGE", .left)],
            rows: shown.map { trend in
                let name = models.count > 1 ? "\(trend.model): \(trend.name)" : trend.name
                return [
                    name.shownSafely, Sparkline.text(trend.values.suffix(Self.bars).map(\.observed)), latest(trend), range(trend),
                ]
            }
        ).lines.joined(separator: "\n")
    }

    private func latest(_ trend: CheckTrend) -> String {
        trend.values.last?.observed.map { NumberText.value($0, unit: trend.unit) } ?? "-"
    }

    private func range(_ trend: CheckTrend) -> String {
        let values = trend.values.compactMap(\.observed)
        guard let least = values.min(), let greatest = values.max(), least < greatest else { return "" }
        return "\(NumberText.value(least, unit: trend.unit)) to \(NumberText.value(greatest, unit: trend.unit))"
    }

    private var legend: String {
        let marks = [
            listing.runs.contains { $0.dirty == true } ? "* the work tree was changed" : nil,
            listing.runs.contains { $0.answeredFrom != nil } ? "= answered from an earlier run" : nil,
        ]
        return marks.compactMap(\.self).joined(separator: "\n")
    }

    /// `2026-11-20 10:00`.
    private static func time(_ started: String) -> String { String(started.prefix(16)).replacing("T", with: " ") }

    private static func commit(_ run: HistoryRun) -> String {
        run.commit.map { String($0.prefix(7)) + (run.dirty == true ? "*" : "") } ?? "-"
    }
}
