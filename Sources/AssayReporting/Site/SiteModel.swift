import AssayCore

/// A model with its recorded runs.
public struct SiteModel: Sendable {
    public var name: String
    /// Which history it stands in, where a site has several.
    public var source: String?
    /// Oldest first, at least one.
    public var runs: [RunRecord]

    /// The models of several histories.
    ///
    /// - Definition: a model is a name in a history. Models of one name in two histories are two, unless the histories share a run of it, as
    ///   copies and exports do; a run that is in several histories counts once.
    /// - Parameter histories: what each is called, and its runs in any order.
    public static func all(of histories: [(name: String, runs: [RunRecord])]) -> [SiteModel] {
        var models: [SiteModel] = []
        for history in histories {
            for (name, runs) in Dictionary(grouping: history.runs, by: \.model.name).sorted(by: { $0.key < $1.key }) {
                let fresh = SiteModel(name: name, source: histories.count > 1 ? history.name : nil, runs: runs)
                let shared = models.indices.filter { models[$0].name == name && models[$0].shares(runs) }
                models =
                    models.indices.filter { !shared.contains($0) }.map { models[$0] } + [fresh.joined(shared.map { models[$0] })]
            }
        }
        return models.map(\.sorted).sorted { ($0.name, $0.source ?? "") < ($1.name, $1.source ?? "") }
    }

    private func shares(_ others: [RunRecord]) -> Bool {
        let known = Set(runs.map(\.id))
        return others.contains { other in known.contains(other.id) && runs.contains(other) }
    }

    private func joined(_ others: [SiteModel]) -> SiteModel {
        var joined = self
        let sources = (others + [self]).compactMap(\.source)
        joined.source = sources.isEmpty ? nil : sources.joined(separator: ", ")
        var seen = Set<RunRecord>()
        joined.runs = (others.flatMap(\.runs) + runs).filter { seen.insert($0).inserted }
        return joined
    }

    private var sorted: SiteModel {
        var sorted = self
        // Of runs in the same second, those that were kept first are first.
        sorted.runs = runs.enumerated().sorted {
            ($0.element.timing.started, $0.offset) < ($1.element.timing.started, $1.offset)
        }.map(\.element)
        return sorted
    }

    var latest: RunRecord { runs[runs.count - 1] }

    /// How the checks of a run went in the runs before it.
    func histories(before index: Int) -> [CheckHistory] {
        CheckHistory.all(of: runs[index], after: Array(runs[max(0, index - Self.mostEarlier)..<index]))
    }

    /// Runs before the shown one that a trend shows.
    static let mostEarlier = 29

    /// Since when a check of the latest run does not pass: the first run of those that end with the latest, in all of which it did not.
    func failing(_ name: String) -> (since: Int, lastPass: Int?)? {
        var since: Int?
        for index in runs.indices.reversed() {
            guard let check = runs[index].checks.first(where: { $0.name == name }) else { continue }
            guard check.outcome.blocks else { return since.map { ($0, index) } }
            since = index
        }
        return since.map { ($0, nil) }
    }
}
