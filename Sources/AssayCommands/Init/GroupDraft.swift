import AssayCore
import AssayManifest
import AssayTabular

/// A column that was named as a group: its values are members, or a number is cut at its quartiles.
struct GroupDraft {
    /// So many different numbers are members as they are.
    private static let memberLimit = 10

    let name: String
    let column: String
    let breaks: [Double]

    /// - Parameters:
    ///   - taken: names of other groups.
    init(_ column: TableFacts.Column, in table: Table, taken: [String]) throws(Diagnostic) {
        self.column = column.name
        name = Self.name(for: column.name, taken: taken)
        breaks = column.isNumeric && column.count > Self.memberLimit ? try Self.quartiles(of: column.name, in: table) : []
    }

    /// A name that requirements can hold: letters and digits of the column's.
    static func name(for column: String, taken: [String]) -> String {
        let parts = column.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
        var base = parts.joined(separator: "_")
        // Readers of YAML must see text, as in `on`, `no` or `2020`.
        if base.isEmpty || YAMLText.scalar(base) != base { base = "group_\(base)" }
        var (name, number) = (base, 2)
        while taken.contains(name) { (name, number) = ("\(base)_\(number)", number + 1) }
        return name
    }

    /// Two significant digits; each once.
    private static func quartiles(of column: String, in table: Table) throws(Diagnostic) -> [Double] {
        var numbers: [Double] = []
        let scan = try table.scan(columns: [column])
        while let ticket = try scan.next() {
            guard let column = try ticket.load().columns.first else { continue }
            numbers += column.doubles.enumerated().filter { !column.isNull($0.offset) && $0.element.isFinite }.map(\.element)
        }
        numbers.sort()
        guard let low = numbers.first, let high = numbers.last else { return [] }
        let found = (1...3).map { SafeBound.down(numbers[numbers.count * $0 / 4], digits: 2) }
        return Set(found).filter { $0 > low && $0 <= high }.sorted()
    }

    var line: String {
        guard !breaks.isEmpty else {
            return "  \(name): \(YAMLText.scalar(column) == name ? name : "{column: \(YAMLText.scalar(column))}")"
        }
        let numbers = breaks.map(SafeBound.text).joined(separator: ", ")
        return
            "  \(name): {column: \(YAMLText.scalar(column)), breaks: [\(numbers)]} # today's quartiles: set breaks that mean something"
    }
}
