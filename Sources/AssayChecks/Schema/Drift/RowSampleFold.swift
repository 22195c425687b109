import AssayCheckKit
import AssayCore
import AssayStatistics
import AssayTabular

/// A sample of rows over some columns: those with the smallest random words, which depend on the seed and the row's number alone.
///
/// - Missing values: a missing value is kept as one.
/// - State: at most 4,000 rows once merged, whatever the cuts. A table that is no larger is in it whole.
struct RowSampleFold: Fold {
    static let size = 4_000
    private static let stream: UInt64 = 0x726F_7773_6D70

    let columns: [String]
    let seed: UInt64

    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(columns: Set(columns)) }

    /// Where a row stands among all rows by its word.
    struct Place: Sendable, Hashable, Comparable {
        var word: UInt64
        var number: Int
        static func < (one: Place, other: Place) -> Bool { (one.word, one.number) < (other.word, other.number) }
    }

    struct State: FoldState {
        /// Ascending, as all that follows.
        fileprivate(set) var places: [Place] = []
        /// In the order of the fold's columns; empty before any row was seen.
        fileprivate(set) var cells: [SampledColumn] = []
        /// Empty where every weight is one.
        fileprivate(set) var weights: [Double] = []
        /// Rows that the sample stands for.
        fileprivate(set) var seen = 0

        var rows: Int { places.count }

        mutating func merge(_ later: State) {
            seen += later.seen
            guard later.rows > 0 else { return }
            guard rows > 0 else { return (places, cells, weights) = (later.places, later.cells, later.weights) }
            places += later.places
            weights += later.weights
            for index in cells.indices { cells[index].append(later.cells[index]) }
            keep(places.indices.sorted { places[$0] < places[$1] }.prefix(RowSampleFold.size))
        }

        private mutating func keep(_ chosen: some Sequence<Int>) {
            let chosen = Array(chosen)
            places = chosen.map { places[$0] }
            if !weights.isEmpty { weights = chosen.map { weights[$0] } }
            for index in cells.indices { cells[index] = cells[index].picking(chosen) }
        }

        /// The first rows of the sample, which are a sample as well.
        func first(_ count: Int) -> State {
            var part = self
            if rows > count { part.keep(0..<count) }
            return part
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let random = CounterRandom(seed: seed, stream: Self.stream)
        var drawn: [(place: Place, row: Int)] = []
        drawn.reserveCapacity(rows.count)
        rows.forEach { row in
            let number = observation.tableRow(row)
            drawn.append((Place(word: random.words(row: UInt64(number)).0, number: number), row))
        }
        drawn.sort { $0.place < $1.place }
        let chosen = drawn.prefix(Self.size).map(\.row)
        var seen = State()
        for name in columns { seen.cells.append(SampledColumn(try observation.column(name), rows: chosen)) }
        seen.weights = try observation.weights().map { weights in chosen.map { weights[$0] } } ?? []
        (seen.places, seen.seen) = (drawn.prefix(Self.size).map(\.place), rows.count)
        state.merge(seen)
    }
}

/// The sampled values of one column.
struct SampledColumn: Sendable {
    enum Kind: Sendable, Hashable { case numbers, texts, unread }

    /// Nil where the file holds nothing but nulls.
    private(set) var kind: Kind?
    private(set) var count: Int
    /// NaN where missing; empty for texts.
    private(set) var numbers: [Double] = []
    /// Nil where missing; empty for numbers.
    private(set) var texts: [String?] = []

    init(_ column: Column, rows: [Int]) {
        count = rows.count
        switch column.type {
        case .null: break
        case .fixedList, .unsupported: kind = .unread
        case .bool, .string:
            kind = .texts
            texts = rows.map { column.text(at: $0).map(TaskFrame.canonical) }
        case .int64, .float64, .decimal, .date, .timestamp:
            kind = .numbers
            let values = column.doubles
            numbers = rows.map { values[$0] }
        }
    }

    mutating func append(_ later: SampledColumn) {
        let (mine, theirs) = (filled(as: later.kind), later.filled(as: kind))
        (kind, count) = (mine.kind, count + later.count)
        (numbers, texts) = (mine.numbers + theirs.numbers, mine.texts + theirs.texts)
    }

    /// Nothing but missing values, in the form of another column.
    private func filled(as other: Kind?) -> SampledColumn {
        guard kind == nil, let other else { return self }
        var column = self
        column.kind = other
        if other == .numbers { column.numbers = Array(repeating: .nan, count: count) }
        if other == .texts { column.texts = Array(repeating: nil, count: count) }
        return column
    }

    func picking(_ rows: [Int]) -> SampledColumn {
        var column = self
        column.count = rows.count
        if !numbers.isEmpty { column.numbers = rows.map { numbers[$0] } }
        if !texts.isEmpty { column.texts = rows.map { texts[$0] } }
        return column
    }
}
