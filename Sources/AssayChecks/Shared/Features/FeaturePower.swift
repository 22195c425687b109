import AssayCheckKit
import AssayCore

/// The predictive power of one feature, from its numbers or texts and the labels.
///
/// - Missing values: rows without a label are left out; a missing feature is a value of its own.
/// - State: the feature's numbers are kept for other measures of it anyway, and the labels once for all features.
struct FeaturePower: Sendable, Hashable {
    let column: String
    let confidence: Double
    let seed: UInt64

    private var numbers: DistributionFold { DistributionFold(column: column) }
    private var texts: FeatureTextsFold { FeatureTextsFold(column: column) }

    func requests(of table: TableName) -> [FoldRequest] {
        [FoldRequest(numbers, of: table), FoldRequest(texts, of: table), FoldRequest(LabelRowsFold(), of: table)]
    }

    func power(_ results: FoldResults) throws(Diagnostic) -> PredictivePower {
        try results.once(self) { () throws(Diagnostic) in
            let labels = try results.result(LabelRowsFold()), cells = try cells(results, labels)
            return PredictivePower(
                cells, labels.outcomes, weights: labels.weights, rows: labels.count, confidence: confidence, seed: seed)
        }
    }

    private func cells(_ results: FoldResults, _ labels: LabelRowsFold.State) throws(Diagnostic) -> FeatureCells {
        let seen = try results.result(texts)
        guard let kind = seen.kind, kind.isNumeric else { return FeatureCells(kind: seen.kind, texts: seen.texts) }
        return FeatureCells(numbers: try results.result(numbers).sorted?.rows.floats(in: labels.rows) ?? [])
    }
}

extension FeatureKind {
    var isNumeric: Bool { self == .number || self == .date || self == .time }
}

extension NumberRows {
    /// The numbers of some of the rows, in their order, as 32-bit floats.
    func floats(in wanted: RowRuns) -> [Float] {
        guard wanted != rows else { return values.parts.flatMap { $0.map { Float($0) } } }
        var found: [Float] = []
        var (run, next) = (0, wanted.runs.first?.lowerBound ?? 0)
        forEachRow { number, row in
            guard run < wanted.runs.count, row == next else { return }
            found.append(Float(number))
            next += 1
            guard next == wanted.runs[run].upperBound else { return }
            run += 1
            next = run < wanted.runs.count ? wanted.runs[run].lowerBound : 0
        }
        return found
    }

    /// Calls `body` with every number, NaN where it is missing, and the number of its row, in order.
    private func forEachRow(_ body: (_ number: Double, _ row: Int) -> Void) {
        var (run, row) = (0, rows.runs.first?.lowerBound ?? 0)
        for part in values.parts {
            for number in part {
                if row == rows.runs[run].upperBound {
                    run += 1
                    row = rows.runs[run].lowerBound
                }
                body(number, row)
                row += 1
            }
        }
    }
}
