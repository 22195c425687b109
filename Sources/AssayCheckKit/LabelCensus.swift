import AssayCore
import AssayTabular

/// Which labels occur, and how often: what the run needs to know before it believes a classification.
///
/// - Missing values: null and NaN labels are counted apart.
/// - State: a count a class; past 1,000 classes only the fact.
public struct LabelCensus: Fold {
    public static let mostClasses: Int = 1_000

    public init() {}

    public var memory: FoldMemory { .perClass }
    public var needs: FoldNeeds { FoldNeeds(label: true) }

    public struct State: FoldState {
        public var counts: [String: Int] = [:]
        public var missing = 0
        public var hasTooMany = false

        public init() {}

        public mutating func merge(_ later: State) {
            counts.merge(later.counts, uniquingKeysWith: +)
            missing += later.missing
            hasTooMany = hasTooMany || later.hasTooMany || counts.count > LabelCensus.mostClasses
            if hasTooMany { counts = [:] }
        }
    }

    public func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        guard observation.frame.task != .regression else {
            let targets = try observation.targets()
            rows.forEach { if targets[$0].isNaN { state.missing += 1 } }
            return
        }
        let labels = try observation.labels()
        var counts = [Int](repeating: 0, count: labels.values.count)
        rows.forEach { row in
            if labels.codes[row] < 0 { state.missing += 1 } else { counts[Int(labels.codes[row])] += 1 }
        }
        var seen = State()
        for (name, count) in zip(labels.values, counts) where count > 0 { seen.counts[name] = count }
        state.merge(seen)
    }
}
