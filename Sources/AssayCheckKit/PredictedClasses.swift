import AssayCore

/// Which classes a model that answers with labels alone has decided: a class that nobody knows would else count as negative.
///
/// - Missing values: rows without a prediction are left out; measures refuse them.
/// - State: a set of names; past 1,000 only that.
public struct PredictedClasses: Fold {
    public init() {}

    public var memory: FoldMemory { .perClass }
    public var needs: FoldNeeds { FoldNeeds(prediction: true) }

    public struct State: FoldState {
        public var names: Set<String> = []

        public init() {}

        public mutating func merge(_ later: State) {
            guard names.count <= LabelCensus.mostClasses else { return }
            names.formUnion(later.names)
        }
    }

    public func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let output = try observation.output()
        guard output.columns == 0, let labels = output.labels else { return }
        var seen: Set<String> = []
        rows.forEach { if let label = labels[$0] { seen.insert(label) } }
        state.merge(State(seen.map(TaskFrame.canonical)))
    }
}

extension PredictedClasses.State {
    init(_ names: [String]) {
        self.init()
        self.names = Set(names)
    }
}
