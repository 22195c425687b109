import AssayCheckKit
import AssayCore
import AssayTabular

/// A small model of the law table: smooth in `x`, with a step in `age`, another rate for one sex, no answer to huge ones.
struct LawModel {
    let frame: TaskFrame

    /// Values that variations choose from are those of a table that no test cuts or reverses.
    private static let seen = ObservedValues(LawTable.chunk(LawTable(count: 400, seed: 99).rows))

    var handle: ModelHandle {
        let inputs = [
            ModelInput(column: "x", format: .single), ModelInput(column: "age", format: .double),
            ModelInput(column: "sex", format: .other), ModelInput(column: "low", format: .single),
        ]
        return ModelHandle(inputs: ModelInputs(inputs: inputs, observed: Self.seen)) { (chunk) throws(Diagnostic) in
            prediction(of: chunk)
        }
    }

    func prediction(of chunk: Chunk) -> Prediction {
        let scores = scores(of: chunk)
        switch frame.task {
        case .multiclass:
            return Prediction(
                rows: scores.count, classes: ["0", "1", "2"], columns: 3,
                scores: scores.flatMap { [$0 / 2, 0.5 - $0 / 4, 0.5 - $0 / 4] })
        case .binary: return Prediction(rows: scores.count, columns: 1, scores: scores)
        case .regression: return Prediction(rows: scores.count, columns: 1, scores: scores.map { 50 + 900 * $0 })
        }
    }

    private func scores(of chunk: Chunk) -> [Double] {
        let x = chunk.column("x")?.doubles ?? [], age = chunk.column("age")?.doubles ?? []
        let sex = chunk.column("sex")?.categories ?? Categories(codes: [], values: [])
        return (0..<chunk.rowCount).map { row in
            let isWoman = sex.codes[row] >= 0 && sex.values[Int(sex.codes[row])] == "female"
            let amount = x[row].isNaN ? 0.2 : x[row] / 1e6
            let step = age[row] > 40 ? 0.1 : 0
            return x[row] > 1e30 ? .nan : 0.75 * amount + step + (isWoman ? 0.1 : 0)
        }
    }
}
