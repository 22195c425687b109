import AssayCheckKit
import AssayCore
import AssayStatistics
import AssayTabular

/// What every pair of features shows of each other.
///
/// - State: six numbers a pair of numbers, three a category where a number meets a text, a count a pair of categories.
struct AssociationFold: Fold {
    let features: [String]

    var memory: FoldMemory { .perClass }
    var needs: FoldNeeds { FoldNeeds(columns: Set(features)) }

    /// Two features by their places in `features`, the first one earlier.
    struct Pair: Sendable, Hashable {
        var first: Int
        var second: Int
    }

    struct State: FoldState {
        var numbers: [Pair: CoMoments] = [:]
        /// A text and a number, the text first.
        var groups: [Pair: GroupedNumbers] = [:]
        var crossings: [Pair: Crossing] = [:]
        /// The different values of each text, until there are too many.
        var categories: [Int: Set<UInt64>] = [:]
        var crowded: Set<Int> = []

        mutating func merge(_ later: State) {
            numbers.merge(later.numbers) { earlier, later in
                var total = earlier
                total.merge(later)
                return total
            }
            groups.merge(later.groups) { $0.merged($1) }
            crossings.merge(later.crossings) { earlier, later in
                var total = earlier
                total.merge(later)
                return total
            }
            categories.merge(later.categories) { $0.union($1) }
            crowded.formUnion(later.crowded)
            for (index, values) in categories where values.count > Crossing.mostCategories {
                categories[index] = nil
                crowded.insert(index)
            }
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        var (numeric, texts) = ([Int: NumericFeature](), [Int: TextFeature]())
        for (index, feature) in features.enumerated() {
            let column = try observation.column(feature)
            if ColumnKind.number.isMeant(by: column.type) || ColumnKind.time.isMeant(by: column.type) {
                numeric[index] = try NumericFeature(column, rows, observation)
            } else if column.type == .string {
                let text = TextFeature(try observation.codes(feature), rows)
                state.categories[index] = Set(text.keys)
                if text.count <= Crossing.mostCategories { texts[index] = text }
            }
        }
        state.merge(State())
        observe(numeric, into: &state)
        observe(texts, numeric, into: &state)
        observe(texts, into: &state)
    }

    private func observe(_ numeric: [Int: NumericFeature], into state: inout State) {
        for (first, x) in numeric {
            for (second, y) in numeric where second > first {
                state.numbers[Pair(first: first, second: second)] = x.moments(with: y)
            }
        }
    }

    private func observe(_ texts: [Int: TextFeature], _ numeric: [Int: NumericFeature], into state: inout State) {
        for (first, text) in texts {
            for (second, number) in numeric {
                state.groups[Pair(first: first, second: second)] = GroupedNumbers(text, number.values)
            }
        }
    }

    private func observe(_ texts: [Int: TextFeature], into state: inout State) {
        for (first, text) in texts {
            for (second, other) in texts where second > first {
                state.crossings[Pair(first: first, second: second)] = Crossing(text.cells(with: other))
            }
        }
    }

    func finish(_ state: State) throws(Diagnostic) -> Associations { Associations(state, features: features) }
}
