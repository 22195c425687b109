import AssayCheckKit
import AssayCore
import AssayManifest
import AssayTabular
import Foundation

import struct AssayCore.Measurement

/// Share of a column's values that stand for a missing one: those named, else those that look it.
///
/// - Definition: values that equal one of the named / values. Without names the suspected: a spike at the end of a column of numbers or
///   times (see `SentinelSuspicion`), or in text a word for nothing (see `NullWord`).
/// - Units: a rate in 0...1.
/// - Missing values: nulls and NaN are left out. Without values undefined, so inconclusive.
/// - State: two counts where values are named and for text, else eight bytes a row, exact. The interval is Wilson's.
struct SentinelRate: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "sentinel_rate", .schema, "Share of a column's values that stand for a missing one: those named, else those that look it.",
        range: 0...1, better: .lower,
        parameters: [
            MeasureParameter("column", .column), MeasureParameter("value", .text, required: false, repeats: true),
        ], equals: "pandas.Series.isin(values).mean() 3.1 after dropna; the suspicion is assay's own")

    private enum Way {
        case named(FlagFold<NamedSentinel>)
        case word(FlagFold<NullWord>)
        case spike(DistributionFold, isTime: Bool)
    }

    private let way: Way
    private let confidence: Double
    var intervalMethods: [IntervalMethod] { [.wilson] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        let column = try call.column()
        let values = Array(call.positionals.dropFirst())
        let type = call.schema?[column]?.type
        if !values.isEmpty {
            way = .named(FlagFold(rule: NamedSentinel(column: column, values: values)))
        } else if type == .string {
            way = .word(FlagFold(rule: NullWord(column: column)))
        } else {
            way = .spike(DistributionFold(column: column), isTime: ColumnKind.time.isMeant(by: type) && type != nil)
        }
        confidence = call.confidence
    }

    var requests: [FoldRequest] {
        switch way {
        case .named(let fold): [FoldRequest(fold)]
        case .word(let fold): [FoldRequest(fold)]
        case .spike(let fold, _): [FoldRequest(fold)]
        }
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        switch way {
        case .named(let fold): try results.result(fold).measurement(counting: "sentinels", confidence: confidence)
        case .word(let fold): try results.result(fold).measurement(counting: "suspected", confidence: confidence)
        case .spike(let fold, let isTime): suspected(try results.result(fold).sorted, isTime)
        }
    }

    private func suspected(_ numbers: SortedNumbers?, _ isTime: Bool) -> Measurement {
        guard let numbers else { return .undefined("no values in scope", rows: 0) }
        let suspects = SentinelSuspicion(sorted: numbers.values, isTime: isTime).values
        return numbers.flagged(among: suspects).measurement(counting: "suspected", confidence: confidence)
    }
}

/// A value that the manifest names as standing for a missing one.
struct NamedSentinel: RowRule {
    let column: String
    let values: [String]
    var columns: Set<String> { [column] }

    func flags(_ observation: Observation) throws(Diagnostic) -> [Bool?] {
        let column = try observation.column(self.column)
        guard column.type.isNumeric else {
            let wanted = Set(values.map(Column.key(of:)))
            return (0..<column.count).map { row in column.text(at: row).map { wanted.contains(Column.key(of: $0)) } }
        }
        let wanted = Set(values.compactMap(Double.init))
        return column.doubles.map { $0.isNaN ? nil : wanted.contains($0) }
    }
}

/// A text that is a word for nothing.
struct NullWord: TextRule {
    let column: String

    /// Without case and without spaces around it.
    static let words: Set<String> = [
        "", "-", "--", "---", ".", "?", "??", "???", "*", "#n/a", "#na", "n/a", "na", "n.a.", "n.a", "nan", "null", "nil", "none",
        "nul",
        "<na>", "<null>", "(null)", "(none)", "missing", "unknown", "undefined", "unspecified", "not available", "not applicable",
        "tbd",
        "tba", "xxx", "dummy", "test", "leer", "unbekannt", "inconnu", "desconocido", "sconosciuto",
    ]

    func isFlagged(_ text: String) -> Bool {
        guard text.utf8.count <= 64 else { return false }
        return Self.words.contains(text.lowercased().trimmingCharacters(in: .whitespacesAndNewlines))
    }
}
