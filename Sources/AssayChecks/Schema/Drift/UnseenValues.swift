import AssayCheckKit
import AssayCore
import AssayManifest

/// The values of one column that another does not have.
struct UnseenValues {
    private let counts: [WeightTotal]
    private let unseen: [WeightTotal]

    init(of one: ColumnSample, among other: ColumnSample) {
        let known = other.counts ?? [:], found = (one.counts ?? [:]).sorted { $0.key < $1.key }
        counts = found.map(\.value)
        unseen = found.filter { known[$0.key] == nil }.map(\.value)
    }

    /// Their share with Wilson's interval; both columns have values.
    ///
    /// - Parameter name: what they are called among the details: `new` or `lost`.
    func measurement(_ name: String, confidence: Double) -> Measurement {
        let (part, whole) = (unseen.reduce(0) { $0 + $1.weight }, counts.reduce(0) { $0 + $1.weight })
        return Measurement(
            part / whole, interval: .share(part, of: whole, squares: counts.reduce(0) { $0 + $1.squares }, confidence: confidence),
            rows: counts.reduce(0) { $0 + $1.rows },
            details: MeasurementDetails(numbers: [
                "\(name)_categories": Double(unseen.count), "\(name)_rows": Double(unseen.reduce(0) { $0 + $1.rows }),
            ]))
    }
}
