import AssayCheckKit
import AssayCore
import AssayStatistics

/// The names of the rows, by the `id` role.
///
/// - Missing values: rows without a name are counted apart.
/// - State: per row, eight bytes, and eight more where the table has weights.
struct RowNamesFold: Fold {
    var memory: FoldMemory { .perRow }
    var needs: FoldNeeds { FoldNeeds(id: true) }

    struct State: FoldState {
        var names: [UInt64] = []
        /// As many as names where the table has weights.
        var weights: [Double] = []
        var missing = 0

        mutating func merge(_ later: State) {
            names += later.names
            weights += later.weights
            missing += later.missing
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let names = try observation.names(), weights = try observation.weights()
        rows.forEach { row in
            guard !names.isMissing[row] else { return state.missing += 1 }
            state.names.append(names.words[row])
            if let weights { state.weights.append(weights[row]) }
        }
    }

    func finish(_ state: State) -> NamedRows { NamedRows(state) }
}

/// The named rows of a table, in the order of their names.
struct NamedRows: Sendable {
    private struct Place: Sendable {
        var name: UInt64
        /// Counts the rows that have a name, in table order.
        var row: UInt32
    }

    private let places: [Place]
    private let weights: [Double]
    let missing: Int

    init(_ state: RowNamesFold.State) {
        places = NumberSort.order(of: state.names).map { Place(name: state.names[$0], row: UInt32($0)) }
        (weights, missing) = (state.weights, state.missing)
    }

    var count: Int { places.count }

    /// Rows whose name another row above has already.
    var repeated: Int { zip(places, places.dropFirst()).count { $0.name == $1.name } }

    func weight(_ row: Int) -> Double? { weights.isEmpty ? nil : weights[row] }

    /// Calls `body` with each row, by ascending name, and the first row of the other table that has the same name.
    func forEach(in other: NamedRows, _ body: (_ row: Int, _ partner: Int?) -> Void) {
        var place = 0
        for mine in places {
            while place < other.places.count, other.places[place].name < mine.name { place += 1 }
            let isShared = place < other.places.count && other.places[place].name == mine.name
            body(Int(mine.row), isShared ? Int(other.places[place].row) : nil)
        }
    }
}
