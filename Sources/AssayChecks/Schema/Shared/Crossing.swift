import AssayCheckKit
import AssayStatistics

/// How often pairs of categories occur, as long as they are few enough to be called categories.
struct Crossing: FoldState {
    static let mostCategories = 1_000

    private(set) var cells: [ContingencyTable.Cell: Int] = [:]
    private(set) var rows = 0
    private(set) var hasTooMany = false
    private var first: Set<UInt64> = []
    private var second: Set<UInt64> = []

    init() {}

    init(_ cells: [ContingencyTable.Cell: Int]) {
        self.cells = cells
        rows = cells.values.reduce(0, +)
        (first, second) = (Set(cells.keys.map(\.row)), Set(cells.keys.map(\.column)))
        drop()
    }

    mutating func merge(_ later: Crossing) {
        rows += later.rows
        hasTooMany = hasTooMany || later.hasTooMany
        first.formUnion(later.first)
        second.formUnion(later.second)
        cells.merge(later.cells, uniquingKeysWith: +)
        drop()
    }

    /// Past the limit only that fact is kept.
    private mutating func drop() {
        hasTooMany = hasTooMany || max(first.count, second.count) > Self.mostCategories
        if hasTooMany { (cells, first, second) = ([:], [], []) }
    }
}
