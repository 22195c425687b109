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
                let text = TextFeature(try observation.keys(feature), rows)
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

/// A feature of numbers in one chunk.
struct NumericFeature {
    let values: [Double]
    /// Nil where a value is missing.
    private let centered: CenteredNumbers?

    /// - Throws: DT160 where a number is infinite.
    init(_ column: Column, _ rows: RowSelection, _ observation: Observation) throws(Diagnostic) {
        let numbers = column.doubles
        var (kept, infinite) = ([Double](), Int?.none)
        kept.reserveCapacity(rows.count)
        rows.forEach { row in
            kept.append(numbers[row])
            if numbers[row].isInfinite, infinite == nil { infinite = row }
        }
        if let infinite {
            throw Diagnostic(
                .infiniteColumn, "column `\(column.name)` holds an infinite number", in: "row \(observation.tableRow(infinite))",
                help: "fix the row, or leave the value empty")
        }
        values = kept
        centered = kept.contains(where: \.isNaN) ? nil : CenteredNumbers(kept)
    }

    func moments(with other: NumericFeature) -> CoMoments {
        if let centered, let others = other.centered { return CoMoments(x: centered, y: others) }
        let both = zip(values, other.values).filter { !$0.isNaN && !$1.isNaN }
        return CoMoments(x: CenteredNumbers(both.map(\.0)), y: CenteredNumbers(both.map(\.1)))
    }
}

/// A feature of text in one chunk: the category of each row, and the key of each category.
struct TextFeature {
    let codes: [Int32]
    let keys: [UInt64]
    var count: Int { keys.count }

    init(_ column: ColumnKeys, _ rows: RowSelection) {
        var (codes, keys, known) = ([Int32](), [UInt64](), [UInt64: Int32]())
        codes.reserveCapacity(rows.count)
        rows.forEach { row in
            guard !column.isMissing[row] else { return codes.append(-1) }
            let key = column.keys[row]
            if let code = known[key] { return codes.append(code) }
            known[key] = Int32(keys.count)
            codes.append(Int32(keys.count))
            keys.append(key)
        }
        (self.codes, self.keys) = (codes, keys)
    }

    func cells(with other: TextFeature) -> [ContingencyTable.Cell: Int] {
        var counts = [Int](repeating: 0, count: count * other.count)
        for (code, second) in zip(codes, other.codes) where code >= 0 && second >= 0 {
            counts[Int(code) * other.count + Int(second)] += 1
        }
        var cells: [ContingencyTable.Cell: Int] = [:]
        for (place, number) in counts.enumerated() where number > 0 {
            cells[ContingencyTable.Cell(row: keys[place / other.count], column: other.keys[place % other.count])] = number
        }
        return cells
    }
}

/// Numbers split by a text's categories.
struct GroupedNumbers: Sendable {
    private var groups: [UInt64: Moments] = [:]

    init(_ text: TextFeature, _ numbers: [Double]) {
        var moments = [Moments](repeating: Moments(), count: text.count)
        for (code, number) in zip(text.codes, numbers) where code >= 0 && !number.isNaN { moments[Int(code)].add(number) }
        for (key, group) in zip(text.keys, moments) where group.count > 0 { groups[key] = group }
    }

    func merged(_ later: GroupedNumbers) -> GroupedNumbers {
        var total = self
        for (key, group) in later.groups { total.groups[key, default: Moments()].merge(group) }
        return total
    }

    var rows: Int { groups.values.reduce(0) { $0 + $1.count } }

    /// √(SS between / SS total) without what chance adds; nil without spread, and where there is one category, or one for each row.
    ///
    /// - Definition: √max(0, 1 − (SS within / (n − k)) / (SS total / (n − 1))).
    /// - Source: Kelley 1935, PNAS 21:554.
    var correlationRatio: Double? {
        guard groups.count > 1, groups.count < rows else { return nil }
        var all = Moments()
        for (_, group) in groups.sorted(by: { $0.key < $1.key }) { all.merge(group) }
        let within = groups.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value.m2 }
        guard all.m2 > 0, all.m2.isFinite else { return nil }
        let (n, k) = (Double(all.count), Double(groups.count))
        return max(0, 1 - (within / (n - k)) / (all.m2 / (n - 1))).squareRoot()
    }
}

/// The associations of all pairs, strongest first.
struct Associations: Sendable {
    struct Found: Sendable {
        var first: String
        var second: String
        var value: Double
        var kind: String
        var rows: Int
        /// With its sign, for two features of numbers.
        var signed: Double?
    }

    var pairs: [Found] = []
    /// Texts with too many categories.
    var leftOut: [String] = []

    init(_ state: AssociationFold.State, features: [String]) {
        let crowded = state.crowded
        func add(_ pair: AssociationFold.Pair, _ value: Double?, _ kind: String, rows: Int, signed: Double? = nil) {
            guard let value, !crowded.contains(pair.first), !crowded.contains(pair.second) else { return }
            pairs.append(
                Found(
                    first: features[min(pair.first, pair.second)], second: features[max(pair.first, pair.second)], value: value,
                    kind: kind,
                    rows: rows, signed: signed))
        }
        for (pair, moments) in state.numbers {
            add(pair, moments.correlation.map(abs), "pearson", rows: moments.count, signed: moments.correlation)
        }
        for (pair, groups) in state.groups { add(pair, groups.correlationRatio, "correlation_ratio", rows: groups.rows) }
        for (pair, crossing) in state.crossings where !crossing.hasTooMany {
            add(pair, ContingencyTable(crossing.cells).correctedCramersV, "cramers_v", rows: crossing.rows)
        }
        pairs.sort { ($0.value, $1.first, $1.second) > ($1.value, $0.first, $0.second) }
        leftOut = crowded.sorted().map { features[$0] }
    }
}
