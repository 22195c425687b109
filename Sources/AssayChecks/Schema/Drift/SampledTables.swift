import AssayCheckKit
import AssayCore

/// Sampled rows of the reference, followed by those of the evaluation table.
struct SampledTables {
    let names: [String]
    /// Columns that can be compared, and those that hold lists or the like.
    private(set) var columns: [(name: String, cells: SampledColumn)] = []
    private(set) var leftOut: [String] = []
    let before: Int
    let now: Int
    /// Empty where every weight is one.
    let weights: [Double]

    var rows: Int { before + now }

    /// - Throws: DT181 where a column holds numbers in one table and text in the other.
    init(before: RowSampleFold.State, now: RowSampleFold.State, names: [String]) throws(Diagnostic) {
        (self.before, self.now, self.names) = (before.rows, now.rows, names)
        weights = before.weights + now.weights
        for (index, name) in names.enumerated() where before.rows > 0 && now.rows > 0 {
            let (one, other) = (before.cells[index], now.cells[index])
            if let one = one.kind, let other = other.kind, one != other {
                throw Diagnostic(
                    .differentKinds, "column `\(name)` holds numbers in one table and other values in the other",
                    help: "give both the same type: `data: {evaluation: {columns: {\(name): string}}, …}`")
            }
            var cells = one
            cells.append(other)
            if cells.kind == .unread { leftOut.append(name) } else if cells.kind != nil { columns.append((name, cells)) }
        }
    }

    /// Why nothing can be said; nil where something can.
    ///
    /// - Parameter least: rows that each table must have.
    func reason(least: Int) -> String? {
        if now == 0 { return "no rows in scope" }
        if before == 0 { return "the reference has no rows in scope" }
        if min(before, now) < least { return "fewer than \(least) rows in a table" }
        guard !columns.isEmpty else { return "no column with values that can be compared" }
        guard weights.isEmpty || (weights[..<before].contains { $0 > 0 } && weights[before...].contains { $0 > 0 }) else {
            return "a table has no weight in scope"
        }
        return nil
    }

    func weight(_ row: Int) -> Double { weights.isEmpty ? 1 : weights[row] }

    /// Kish's effective number of rows among some of them.
    func effectiveSize(_ rows: Range<Int>) -> Double {
        let (sum, squares) = rows.reduce((0.0, 0.0)) { ($0.0 + weight($1), $0.1 + weight($1) * weight($1)) }
        return squares > 0 ? sum * sum / squares : 0
    }

    /// The order-free part of a record's details.
    func numbers(seen: (before: Int, now: Int)) -> [String: Double] {
        [
            "sampled_rows": Double(now), "sampled_reference_rows": Double(before), "reference_rows": Double(seen.before),
        ]
    }

    var leftOutWords: [String] { leftOut.isEmpty ? [] : ["left out, neither numbers nor text: \(leftOut.listed)"] }
}

extension MeasureCall {
    /// The columns that a joint comparison speaks of: those named, else every feature.
    ///
    /// - Throws: RQ160 where no column is a feature.
    func jointColumns() throws(Diagnostic) -> [String] {
        let named = try columns(from: 0)
        guard named.isEmpty else { return named }
        guard !features.isEmpty || columns.isEmpty else {
            throw Diagnostic(
                .noFeatures, "`\(descriptor.name)` compares features, and every column has a role", at: place,
                help: "take the role from the columns that the model reads, or list them as `model.features`")
        }
        return features.sorted()
    }
}
