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
        let column = try observation.column(self.column), codes = try observation.codes(self.column)
        let flags = codes.firstRows.map { isFlagged(column.text(at: Int($0)) ?? "") }
        return codes.codes.map { $0 < 0 ? nil : flags[Int($0)] }
    }
}
