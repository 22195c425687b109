import AssayModelKit

/// One input of a model with the columns that fill it, side by side in each row.
struct InputBinding: Sendable {
    var spec: TensorSpec
    var columns: [String]
    /// Elements a row.
    var width: Int

    /// The tensor's shape for a number of rows; the one free dimension takes what the others leave.
    func shape(rows: Int) -> [Int] {
        let stated = spec.rowShape.compactMap(\.self).reduce(1, *)
        return [rows] + spec.rowShape.map { $0 ?? width / stated }
    }
}
