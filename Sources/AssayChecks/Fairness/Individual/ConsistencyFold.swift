import AssayCheckKit
import AssayCore
import AssayStatistics
import AssayTabular

/// Keeps a seeded sample of rows with their features and decisions, and compares each with its nearest.
///
/// - Missing values: rows with a null, NaN or infinite feature are left out. Columns that are neither numbers nor text are not looked at.
/// - State: at most 4,000 rows once merged, whatever the cuts.
struct ConsistencyFold: Fold {
    static let size = 4_000

    let columns: [String]
    let neighbors: Int
    let seed: UInt64

    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(columns: Set(columns), prediction: true) }

    struct Point: Sendable {
        var numbers: [Double]
        var texts: [String]
        var decision: Double

        fileprivate func isBefore(_ other: Point) -> Bool? {
            if numbers != other.numbers { return numbers.lexicographicallyPrecedes(other.numbers) }
            if texts != other.texts { return texts.lexicographicallyPrecedes(other.texts) }
            return decision == other.decision ? nil : decision < other.decision
        }
    }

    struct State: FoldState {
        var sample = SeededSample<Point>()
        mutating func merge(_ later: State) { sample.merge(later.sample, size: ConsistencyFold.size) }
    }

    struct Found: Sendable {
        /// How far each row's decision lies from the mean of its neighbours.
        var gaps: [Double]
        var width: Int
        var seen: Int
        var missing: Int
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let decisions = try observation.decisions()
        var (numbers, texts) = ([[Double]](), [Categories]())
        for name in columns {
            let column = try observation.column(name)
            if ColumnKind.number.isMeant(by: column.type) { numbers.append(column.doubles) }
            if ColumnKind.text.isMeant(by: column.type) { texts.append(column.categories) }
        }
        let random = CounterRandom(seed: seed, stream: 0x636F_6E73)
        rows.forEach { row in
            let values = numbers.map { $0[row] }
            let words = texts.compactMap { $0.codes[row] < 0 ? nil : $0.values[Int($0.codes[row])] }
            let isComplete = words.count == texts.count && values.allSatisfy(\.isFinite)
            let point = isComplete ? Point(numbers: values, texts: words, decision: Double(decisions[row])) : nil
            state.sample.add(point, row: observation.tableRow(row), random: random, size: Self.size)
        }
    }

    func finish(_ state: State) -> Found {
        var sample = state.sample
        sample.prune(to: Self.size)
        // In the order of their values, so that no order of the table matters.
        sample.sort { $0.value.isBefore($1.value) ?? ($0.number < $1.number) }
        let points = sample.rows.map(\.value)
        let width = (points.first?.numbers.count ?? 0) + (points.first?.texts.count ?? 0)
        let gaps = width > 0 && points.count >= neighbors ? StandardPoints(points).gaps(points.map(\.decision), neighbors) : []
        return Found(gaps: gaps, width: width, seen: sample.seen, missing: sample.missing)
    }
}
