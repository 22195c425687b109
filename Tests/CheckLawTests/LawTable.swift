import AssayCheckKit
import AssayCore
import AssayManifest
import AssayTabular

/// A seeded table with everything that makes measures stumble: ties, missing labels, missing groups, Unicode, extreme scores.
struct LawTable {
    struct Row {
        var label: String?
        /// One of three classes, and their probabilities.
        var kind: String?
        var shares: [Double]
        var target: Double?
        var score: Double
        var sex: String?
        var age: Double?
        var x: Double?
        var weight: Double
        var query: String?
        /// A name of its own for nearly every row, and when it was.
        var id: String?
        var time: Double?
        /// A prediction interval.
        var low: Double
        var high: Double
        /// Free text: spellings, forms of Unicode, numbers among words, personal data.
        var note: String?
    }

    private static let notes = [
        "Abc", "abc", "ABC ", "a\u{308}", "ä", "12", "1.5", "mail a.b@example.com", "4111 1111 1111 1111", "--", "東京", "👩‍👩‍👧", "",
    ]

    /// The columns that measures may name, and those that a model would read.
    static let columns = ["label", "kind", "target", "sex", "age", "x", "weight", "query", "low", "high", "note"]
    static let features = ["x", "low", "age", "sex"]

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
        rows = (0..<count).map { number in
            let score = (uniform() * 20).rounded() / 20
            let shares = [score / 2, 0.5 - score / 4, 0.5 - score / 4]
            let place = uniform()
            return Row(
                label: uniform() < 0.05 ? nil : uniform() < 0.2 + score * 0.6 ? "1" : "0",
                kind: place < 0.05 ? nil : place < 0.1 + 0.4 * score ? "0" : place < 0.7 ? "1" : "2", shares: shares,
                target: uniform() < 0.05 ? nil : score * 1e3 + uniform(), score: score,
                sex: uniform() < 0.05 ? nil : ["female", "männlich", "x"][Int(uniform() * 2.2)],
                age: uniform() < 0.05 ? nil : 18 + (uniform() * 60).rounded(), x: uniform() < 0.1 ? nil : uniform() * 1e6,
                weight: uniform() * 3, query: uniform() < 0.05 ? nil : "q\(Int(uniform() * 12))",
                id: number % 23 == 5 ? nil : "row \(number)", time: number % 19 == 3 ? nil : Double(number * 7919 % 1009),
                low: score * 800, high: score * 1e3 + 0.5, note: uniform() < 0.05 ? nil : Self.notes[Int(uniform() * 13)])
        }
    }

    /// As many rows for another table of the run: the same ones, some of them moved.
    var counterpart: LawTable {
        var other = self
        for index in other.rows.indices where (other.rows[index].x ?? 0) > 5e5 {
            other.rows[index].x = other.rows[index].score * 1e5
            other.rows[index].id = other.rows[index].id.map { "other \($0)" }
            other.rows[index].time = other.rows[index].time.map { $0 / 2 }
        }
        return other
    }

    /// The rows as one chunk with its predictions.
    ///
    /// - Parameter asksModel: whether folds ask the model about changed rows; then it also makes the prediction.
    func observation(_ rows: ArraySlice<Row>, frame: TaskFrame, asksModel: Bool = false) -> Observation {
        let first = rows.startIndex
        let rows = Array(rows)
        let chunk = Self.chunk(rows, first: first)
        if asksModel {
            let model = LawModel(frame: frame)
            return Observation(
                chunk: chunk, frame: frame, prediction: model.prediction(of: chunk), baseline: model.prediction(of: chunk),
                model: model.handle, baselineModel: model.handle)
        }
        let prediction =
            frame.task == .multiclass
            ? Prediction(rows: rows.count, classes: ["0", "1", "2"], columns: 3, scores: rows.flatMap(\.shares))
            : Prediction(rows: rows.count, columns: 1, scores: rows.map { Self.score($0, frame) })
        return Observation(
            chunk: chunk, frame: frame, prediction: prediction,
            baseline: baseline(of: prediction, rows))
    }

    static func chunk(_ rows: [Row], first: Int = 0) -> Chunk {
        Chunk(
            index: 0, firstRow: first, rowCount: rows.count,
            columns: [
                Column(name: "label", strings: rows.map(\.label)), Column(name: "kind", strings: rows.map(\.kind)),
                Column(name: "target", doubles: rows.map(\.target)),
                Column(name: "sex", strings: rows.map(\.sex)), Column(name: "age", doubles: rows.map(\.age)),
                Column(name: "x", doubles: rows.map(\.x)), Column(name: "weight", doubles: rows.map(\.weight)),
                Column(name: "query", strings: rows.map(\.query)), Column(name: "low", doubles: rows.map(\.low)),
                Column(name: "high", doubles: rows.map(\.high)), Column(name: "note", strings: rows.map(\.note)),
                Column(name: "id", strings: rows.map(\.id)), Column(name: "time", doubles: rows.map(\.time)),
                Column(name: "thirty", doubles: rows.map { _ in 30 }), Column(name: "score", doubles: rows.map(\.score)),
            ])
    }

    /// Another model's prediction of the same rows, which differs in some of them.
    private func baseline(of prediction: Prediction, _ rows: [Row]) -> Prediction {
        var other = prediction
        for index in other.scores.indices {
            let row = rows[index / prediction.columns]
            other.scores[index] = prediction.columns == 1 ? 0.8 * row.score + 0.05 * row.weight : row.shares[(index + 1) % 3]
        }
        return other
    }

    /// A regression predicts amounts above zero, as logarithms need them.
    private static func score(_ row: Row, _ frame: TaskFrame) -> Double {
        frame.task == .regression ? 50 + 900 * row.score : row.score
    }
}

extension LawTable {
    /// A contract that some rows break, with everything that contract measures ask for.
    static func contract() throws(Diagnostics) -> DataContract { try parsed.get() }

    /// A run reads its contract once: patterns of two readings are two objects.
    private static let parsed: Result<DataContract, Diagnostics> = Result { () throws(Diagnostics) in
        try ContractLoader.parse(
            """
            fieldsMatch: subset
            fields:
              - {name: x, type: number, sentinels: [0], constraints: {required: true, unique: true, minimum: 1000, maximum: 900000}}
              - {name: low, type: number, constraints: {unique: true}}
              - {name: high, type: number}
              - {name: sex, constraints: {pattern: "[a-zä]+", maxLength: 6}}
              - {name: query, type: string}
              - {name: kind, type: string}
            primaryKey: [sex, query]
            uniqueKeys: [[sex, query]]
            foreignKeys: [{fields: [sex, query], reference: {fields: [kind, query]}}]
            rules: [{name: order, check: low * 1.2 <= high - 10 and sex is not null}]
            """, file: "/schema.yaml", displayPath: "schema.yaml")
    }
}
