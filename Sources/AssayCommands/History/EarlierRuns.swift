import AssayCore
import AssayHistory
import AssayReporting
import Foundation

/// How the checks of a run went in the runs before it, for reports that show trends.
struct EarlierRuns {
    /// How many runs before this one a trend shows.
    static let most = 29

    let console: Console

    /// From the history beside a manifest; none where there is no history yet.
    func histories(of record: RunRecord, beside folder: String) -> [CheckHistory] {
        let path = HistoryPlace.path(beside: folder)
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        return found(record, before: nil) { () throws(Diagnostic) in try HistoryPlace.store(at: path, console) }
    }

    /// From the history that is named, or the nearest if it has kept this run: any other may know another model by that name.
    func histories(of record: RunRecord, in source: HistoryArguments) -> [CheckHistory] {
        if source.history == nil, (try? HistoryPlace.nearest()) == nil { return [] }
        return found(record, before: record.timing.started) { () throws(Diagnostic) in
            let store = try source.open(console)
            if source.history == nil, try store.record(id: record.id) == nil { return nil }
            return store
        }
    }

    /// A history that cannot be read takes the trends away, says so, and leaves the rest of the report.
    private func found(
        _ record: RunRecord, before: String?, _ open: () throws(Diagnostic) -> HistoryStore?
    ) -> [CheckHistory] {
        do throws(Diagnostic) {
            guard let store = try open() else { return [] }
            let runs = try store.runs(
                HistoryFilter(model: record.model.name, before: before, limit: Self.most)
            ).filter { $0.id != record.id }
            return try store.trends(of: runs.map(\.id)).map(CheckHistory.init)
        } catch {
            var problem = error
            problem.severity = .warning
            problem.details.append("the report has no trends for that reason")
            console.report([problem])
            return []
        }
    }
}

extension CheckHistory {
    fileprivate init(_ trend: CheckTrend) {
        self.init(
            name: trend.name,
            points: trend.values.map {
                Point(
                    run: $0.run, commit: $0.commit, started: $0.started, outcome: $0.outcome, observed: $0.observed,
                    lower: $0.lower,
                    upper: $0.upper)
            })
    }
}
