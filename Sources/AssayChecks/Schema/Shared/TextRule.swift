import AssayCheckKit
import AssayCore
import AssayTabular
import Foundation

/// A rule about the text of one column's values; it is asked once for each different text of a chunk.
///
/// - Definition: the text is the canonical one of `Column.text(at:)`, whatever the column's type.
/// - Missing values: a null or NaN has no text.
protocol TextRule: RowRule {
    var column: String { get }
    func isFlagged(_ text: String) -> Bool
}

extension TextRule {
    var columns: Set<String> { [column] }

    func flags(_ observation: Observation) throws(Diagnostic) -> [Bool?] {
        let column = try observation.column(self.column)
        let keys = try observation.keys(self.column)
        var known: [UInt64: Bool] = [:]
        return (0..<column.count).map { row in
            guard !keys.isMissing[row] else { return nil }
            if let flag = known[keys.keys[row]] { return flag }
            let flag = isFlagged(column.text(at: row) ?? "")
            known[keys.keys[row]] = flag
            return flag
        }
    }
}
