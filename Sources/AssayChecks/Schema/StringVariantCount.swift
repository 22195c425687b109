import AssayCheckKit
import AssayCore
import AssayTabular
import Foundation

import struct AssayCore.Measurement

/// Number of spellings of a column's values beyond one for each.
///
/// - Definition: different texts − different base forms; the base form is NFKC, without case, spaces and invisible characters. deepchecks'
///   `StringMismatch` strips everything but a to z and 0 to 9 instead.
/// - Units: spellings; 0 where every value is spelled one way.
/// - Missing values: nulls are left out. Without values undefined, so inconclusive.
/// - State: 24 bytes a different text; texts and base forms by a 64-bit hash.
struct StringVariantCount: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "string_variant_count", .schema, "Number of spellings of a column's values beyond one for each.", unit: .count,
        range: 0...(.infinity), better: .lower, parameters: [MeasureParameter("column", .column, accepts: .text)],
        statistical: false, equals: "unicodedata.normalize and str methods of Python 3.11; deepchecks StringMismatch 0.19 in spirit"
    )

    private let fold: SpellingFold
    var requests: [FoldRequest] { [FoldRequest(fold)] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        try call.checkArity()
        fold = SpellingFold(column: try call.column())
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let state = try results.result(fold)
        guard state.rows > 0 else { return .undefined("no values in scope", rows: 0) }
        var spellings: [UInt64: Int] = [:]
        for spelling in state.spellings.values { spellings[spelling.base, default: 0] += 1 }
        var first = FirstRows()
        for spelling in state.spellings.values where spellings[spelling.base, default: 0] > 1 { first.add(spelling.firstRow) }
        let several = spellings.values.count { $0 > 1 }
        return Measurement(
            Double(state.spellings.count - spellings.count), rows: state.rows,
            details: MeasurementDetails(
                findings: first.words.map { ["\(several) value\(several == 1 ? "" : "s") with several spellings, \($0)"] },
                numbers: ["values_with_variants": Double(several), "distinct": Double(state.spellings.count)]))
    }
}

/// The different texts of a column with their base forms.
struct SpellingFold: Fold {
    let column: String

    var memory: FoldMemory { .perRow }
    var needs: FoldNeeds { FoldNeeds(columns: [column]) }

    struct Spelling: Sendable {
        var base: UInt64
        var firstRow: Int
    }

    struct State: FoldState {
        var rows = 0
        var spellings: [UInt64: Spelling] = [:]

        mutating func merge(_ later: State) {
            rows += later.rows
            spellings.merge(later.spellings) { $0.firstRow <= $1.firstRow ? $0 : $1 }
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let column = try observation.column(self.column)
        let codes = try observation.codes(self.column)
        var isKnown = [Bool](repeating: false, count: codes.count)
        rows.forEach { row in
            let code = Int(codes.codes[row])
            guard code >= 0 else { return }
            state.rows += 1
            guard !isKnown[code] else { return }
            isKnown[code] = true
            let base = Column.key(of: BaseForm.of(column.text(at: row) ?? ""))
            state.spellings[codes.keys[code]] = Spelling(base: base, firstRow: observation.tableRow(row))
        }
    }
}

/// A text without what two spellings of one word may differ in.
enum BaseForm {
    /// NFKC, upper and then lower case (which also takes ß for ss), without white space and format characters.
    static func of(_ text: String) -> String {
        // Nothing but case and spaces can differ in ASCII.
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return ascii(text) }
        let folded = text.precomposedStringWithCompatibilityMapping.uppercased().lowercased()
        var kept = String.UnicodeScalarView()
        for scalar in folded.unicodeScalars
        where !scalar.properties.isWhitespace && scalar.properties.generalCategory != .format { kept.append(scalar) }
        return String(kept).precomposedStringWithCompatibilityMapping
    }

    private static func ascii(_ text: String) -> String {
        let kept = text.utf8.lazy.filter { $0 != 0x20 && !(0x09...0x0D).contains($0) }
        return String(decoding: kept.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}
