import AssayCore
import AssayProvenance
import AssayStatistics
import AssayTabular

/// Rows of a table to predict: those that a seed draws, those of certain numbers, or those of certain ids.
///
/// - State: the chosen rows only.
struct ChosenRows {
    private(set) var chunks: [Chunk] = []
    /// Rows of the table, counted from 0, as they stand in the chunks one after the other.
    private(set) var rows: [Int] = []
    private(set) var rowsInTable = 0

    /// Rows that stand in no table.
    init(_ given: Chunk) {
        (chunks, rows, rowsInTable) = ([given], Array(0..<given.rowCount), given.rowCount)
    }

    /// - Parameter reading: rows of the table that count, from the beginning.
    init(_ source: ChunkSource, _ series: PredictionSeries, reading: Int) throws(Diagnostic) {
        var numbers: [[Int]] = []
        while rowsInTable < reading, let ticket = try source.next() {
            let chunk = try ticket.load().prefix(reading - rowsInTable)
            let positions = Self.positions(in: chunk, from: rowsInTable, series)
            chunks.append(positions.count == chunk.rowCount ? chunk : chunk.taking(positions.map { Int32($0) }))
            numbers.append(positions.map { $0 + rowsInTable })
            rowsInTable += chunk.rowCount
            if case .drawn(let limit) = series.rows { cut(&numbers, to: limit, SeededRows(seed: series.seed)) }
        }
        chunks = chunks.filter { $0.rowCount > 0 }
        rows = Array(numbers.joined())
    }

    private static func positions(in chunk: Chunk, from first: Int, _ series: PredictionSeries) -> [Int] {
        let all = Array(0..<chunk.rowCount)
        switch series.rows {
        case .drawn, .given: return all
        case .positions(let wanted):
            let known = Set(wanted)
            return all.filter { known.contains($0 + first) }
        case .named(let keys):
            let known = Set(keys)
            guard let column = series.idColumn.flatMap(chunk.column) else { return [] }
            return all.filter { row in RowKey(column, row).map { known.contains($0.text) } ?? false }
        }
    }

    /// Drops what is not among the rows that the seed prefers so far.
    private mutating func cut(_ numbers: inout [[Int]], to limit: Int, _ seeded: SeededRows) {
        guard numbers.reduce(0, { $0 + $1.count }) > limit, limit > 0 else { return }
        let largest = numbers.joined().map(seeded.word).sorted()[limit - 1]
        for index in chunks.indices {
            let positions = numbers[index].indices.filter { seeded.word(numbers[index][$0]) <= largest }
            guard positions.count < numbers[index].count else { continue }
            chunks[index] = chunks[index].taking(positions.map { Int32($0) })
            numbers[index] = positions.map { numbers[index][$0] }
        }
    }
}

/// Rows in the order in which a seed prefers them.
///
/// - Definition: the rows with the smallest random words are drawn, a word being a function of seed and row number. So neither the file's
///   format nor its chunks matter, and rows that are added at the end leave most of the drawn ones as they are.
struct SeededRows {
    private let random: CounterRandom

    init(seed: UInt64) { random = CounterRandom(seed: seed, stream: 0x5EED_2045) }

    func word(_ row: Int) -> UInt64 { random.words(row: UInt64(row)).0 }
}

/// What a row is found by again when its place has changed: a digest of its id, so that no id leaves the table.
struct RowKey {
    let text: String

    /// Nil for a row without an id.
    init?(_ column: Column, _ row: Int) {
        guard let id = column.text(at: row) else { return nil }
        text = String(FileDigest.sha256(of: id).dropFirst(7).prefix(12))
    }
}

extension Chunk {
    /// Some of the rows, in the order given, in memory of their own.
    func taking(_ rows: [Int32]) -> Chunk {
        Chunk(index: index, firstRow: firstRow, rowCount: rows.count, columns: columns.map { $0.gathered(rows) })
    }
}
