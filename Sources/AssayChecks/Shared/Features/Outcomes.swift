import AssayCheckKit
import AssayCore
import AssayTabular

/// The truths of rows: places in a list of classes, or numbers.
enum Outcomes: Sendable {
    case classes([Int], names: [String])
    case values([Double])

    var count: Int {
        switch self {
        case .classes(let truths, _): truths.count
        case .values(let truths): truths.count
        }
    }
}

/// Labels as a fold collects them.
struct OutcomeCells: Sendable {
    private(set) var values: [Double] = []
    private(set) var classes = TextCodes()
    /// More different labels than a classification can have.
    var hasTooMany: Bool { classes.hasTooMany }

    init() {}

    /// Classes that stand in another place than the label.
    mutating func append(_ classes: Categories, rows: [Int]) { self.classes.append(classes, rows: rows) }

    /// The rows with a label among those selected, and their labels.
    static func labelled(_ rows: RowSelection, of observation: Observation) throws(Diagnostic) -> (rows: [Int], cells: OutcomeCells)
    {
        var (chosen, cells) = ([Int](), OutcomeCells())
        guard observation.frame.task == .regression else {
            let labels = try observation.labels()
            rows.forEach { if labels.codes[$0] >= 0 { chosen.append($0) } }
            cells.classes.append(labels, rows: chosen)
            return (chosen, cells)
        }
        let targets = try observation.targets()
        rows.forEach { if !targets[$0].isNaN { chosen.append($0) } }
        cells.values = chosen.map { targets[$0] }
        return (chosen, cells)
    }

    mutating func merge(_ later: OutcomeCells) {
        values.append(contentsOf: later.values)
        classes.merge(later.classes)
    }

    var words: [UInt64] {
        let names = classes.names.map(ContentHash.word)
        return values.isEmpty ? classes.codes.map { names[Int($0)] } : values.map(ContentHash.word)
    }

    /// The classes in the order of the table; nil for numbers, and where there are too many classes or no rows.
    var classTruths: (truths: [Int], names: [String])? {
        guard values.isEmpty, !hasTooMany, !classes.codes.isEmpty,
            case .classes(let truths, let names) = outcomes(Array(classes.codes.indices))
        else { return nil }
        return (truths, names)
    }

    /// The truths in the given order of rows; classes ascending by name, numbers as numbers.
    func outcomes(_ order: [Int]) -> Outcomes {
        guard values.isEmpty else { return .values(order.map { values[$0] }) }
        let sorted = classes.names.sorted { (Double($0) ?? .infinity, $0) < (Double($1) ?? .infinity, $1) }
        let places = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
        let map = classes.names.map { places[$0] ?? 0 }
        return .classes(order.map { map[Int(classes.codes[$0])] }, names: sorted)
    }
}
