import AssayCheckKit
import AssayCore
import AssayTabular

/// A seeded table with everything that makes measures stumble: ties, missing labels, missing groups, Unicode, extreme scores.
struct LawTable {
    struct Row {
        var label: String?
        var target: Double?
        var score: Double
        var sex: String?
        var age: Double?
        var x: Double?
        var weight: Double
    }

    var rows: [Row]

    init(count: Int, seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
        func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }
        rows = (0..<count).map { _ in
            let score = (uniform() * 20).rounded() / 20
            return Row(
                label: uniform() < 0.05 ? nil : uniform() < 0.2 + score * 0.6 ? "1" : "0",
                target: uniform() < 0.05 ? nil : score * 1e3 + uniform(), score: score,
                sex: uniform() < 0.05 ? nil : ["female", "männlich", "x"][Int(uniform() * 2.2)],
                age: uniform() < 0.05 ? nil : 18 + (uniform() * 60).rounded(), x: uniform() < 0.1 ? nil : uniform() * 1e6,
                weight: uniform() * 3)
        }
    }

    /// The rows as one chunk with its predictions.
    func observation(_ rows: ArraySlice<Row>, frame: TaskFrame) -> Observation {
        let rows = Array(rows)
        let chunk = Chunk(
            index: 0, firstRow: 0, rowCount: rows.count,
            columns: [
                Column(name: "label", strings: rows.map(\.label)), Column(name: "target", doubles: rows.map(\.target)),
                Column(name: "sex", strings: rows.map(\.sex)), Column(name: "age", doubles: rows.map(\.age)),
                Column(name: "x", doubles: rows.map(\.x)), Column(name: "weight", doubles: rows.map(\.weight)),
            ])
        return Observation(
            chunk: chunk, frame: frame, prediction: Prediction(rows: rows.count, columns: 1, scores: rows.map(\.score)))
    }
}
