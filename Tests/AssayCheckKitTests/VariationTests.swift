import AssayCheckKit
import AssayCore
import AssayTabular
import Testing

/// Observations that ask the model again.
struct VariationTests {
    /// Counts how often it was asked.
    private final class Asked { var times = 0 }

    private static func chunk(_ x: [Double?], _ sex: [String?]) -> Chunk {
        Chunk(
            index: 0, firstRow: 0, rowCount: x.count, columns: [Column(name: "x", doubles: x), Column(name: "sex", strings: sex)])
    }

    private static func observation(_ chunk: Chunk, reads: [String] = ["x"], _ asked: Asked = Asked()) -> Observation {
        let inputs = ModelInputs(inputs: reads.map { ModelInput(column: $0, format: .single) }, observed: ObservedValues(chunk))
        let predict = { (chunk: Chunk) -> Prediction in
            asked.times += 1
            return Prediction(rows: chunk.rowCount, columns: 1, scores: chunk.column("x")?.doubles ?? [])
        }
        let first = Prediction(rows: chunk.rowCount, columns: 1, scores: chunk.column("x")?.doubles ?? [])
        return Observation(
            chunk: chunk, frame: TaskFrame(task: .binary), prediction: first,
            model: ModelHandle(inputs: inputs) { (chunk) throws(Diagnostic) in predict(chunk) })
    }

    @Test func `a variation is predicted once however many folds ask`() throws {
        let asked = Asked()
        let observation = Self.observation(Self.chunk([0.1, 0.9], ["f", "m"]), asked)
        for _ in 0..<3 { _ = try observation.varied(by: OtherValue(columns: ["x"], index: 1)) }
        #expect(asked.times == 1)
        _ = try observation.varied(by: OtherValue(columns: ["sex"], index: 1))
        #expect(asked.times == 1, "the model does not read the column")
    }

    @Test func `every row takes each other value once where they are few`() throws {
        let observation = Self.observation(Self.chunk([0.1, 0.5, 0.9, nil, 0.1], ["f", "f", "m", "m", nil]))
        var taken: [[Double]] = []
        for index in 1...OtherValue.most {
            let varied = try observation.varied(by: OtherValue(columns: ["x"], index: index))
            guard varied.affected.contains(true) else { continue }
            #expect(varied.affected == [true, true, true, false, true])
            taken.append(varied.observation.chunk.column("x")?.doubles ?? [])
        }
        #expect(taken.count == 2)
        for row in [0, 1, 2, 4] {
            let own = observation.chunk.column("x")?.doubles[row] ?? 0
            #expect(Set(taken.map { $0[row] } + [own]) == [0.1, 0.5, 0.9])
        }
    }

    @Test func `many values give eight others, never the row's own`() throws {
        let values = (0..<1_000).map { Double($0) }
        let observation = Self.observation(Self.chunk(values, values.map { "\(Int($0) % 2)" }))
        var taken: [Set<Double>] = Array(repeating: [], count: values.count)
        for index in 1...OtherValue.most {
            let others = try observation.varied(by: OtherValue(columns: ["x"], index: index)).observation.chunk.column("x")?.doubles
            for (row, other) in (others ?? []).enumerated() { taken[row].insert(other) }
        }
        for (row, others) in taken.enumerated() { #expect(others.count == 8 && !others.contains(values[row])) }
    }

    @Test func `one value, or none, leaves every row as it is`() throws {
        for x: [Double?] in [[0.5, 0.5], [nil, nil], []] {
            let observation = Self.observation(Self.chunk(x, x.map { _ in "f" }))
            #expect(try !observation.varied(by: OtherValue(columns: ["x"], index: 1)).affected.contains(true))
        }
    }

    @Test func `stored predictions cannot be asked, and no prediction less so`() {
        let chunk = Self.chunk([1], ["f"])
        let stored = Prediction(rows: 1, columns: 1, scores: [1])
        for (prediction, code) in [(Prediction?.some(stored), DiagnosticCode.storedPredictions), (nil, .noPrediction)] {
            let observation = Observation(chunk: chunk, frame: TaskFrame(task: .binary), prediction: prediction)
            let problem = #expect(throws: Diagnostic.self) { _ = try observation.varied(by: OtherValue(columns: ["x"], index: 1)) }
            #expect(problem?.code == code)
        }
    }

    @Test func `what the model refuses of changed rows is said as such`() {
        let chunk = Self.chunk([1, 2], ["f", "m"])
        let inputs = ModelInputs(inputs: [ModelInput(column: "x", format: .single)], observed: ObservedValues(chunk))
        let observation = Observation(
            chunk: chunk, frame: TaskFrame(task: .binary), prediction: Prediction(rows: 2, columns: 1, scores: [0, 1]),
            model: ModelHandle(inputs: inputs) { (_) throws(Diagnostic) in throw Diagnostic("MD040", "no nulls") })
        let problem = #expect(throws: Diagnostic.self) { _ = try observation.varied(by: OtherValue(columns: ["x"], index: 1)) }
        #expect(problem?.code == .refusedChange && problem?.message.contains("no nulls") == true)
    }

    @Test(arguments: [
        ([1.0, 3], 1.0, 3.0, 2.0.squareRoot()), ([2], 2, 2, 0), ([1e308, -1e308, .nan, .infinity], -1e308, 1e308, nil),
    ])
    func `a range knows its ends and its deviation`(_ values: [Double], low: Double, high: Double, deviation: Double?) throws {
        let chunk = Self.chunk(values, values.map { _ in nil })
        let range = try #require(try ObservedValues(chunk).range(of: "x"))
        #expect(range.minimum == low && range.maximum == high && range.deviation.isFinite)
        if let deviation { #expect(abs(range.deviation - deviation) < 1e-15) }
    }
}
