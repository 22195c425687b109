import AssayCheckKit
import AssayChecks
import AssayCore
import AssayManifest
import AssayTabular
import Foundation
import Testing

/// Intervals of comparisons with simple models and of single features, on tables whose truth is known.
struct FeaturePowerSimulationTests {
    private static let tables = ProcessInfo.processInfo.environment["ASSAY_SIMULATIONS"].flatMap(Int.init)

    @Test(arguments: ["majority", "stratified", "tree"], [100, 1_000])
    func `the gain's interval holds the gain of many rows`(_ kind: String, rows: Int) throws {
        let truth = 1 - 0.15 / (kind == "tree" ? 0.2 : kind == "majority" ? 0.4 : 0.48)
        try expectCoverage("simple_model_gain", kind, rows: rows, truth: truth)
    }

    @Test(arguments: [100, 1_000])
    func `the power's interval holds the power of many rows`(rows: Int) throws {
        // A share of 0.4 positives, decided rightly in 0.8 of the rows of either class; the guess has Σ share² or less.
        let truth = try #require(try Self.measure("single_feature_power", "x", rows: 200_000, seed: 5).value)
        try expectCoverage("single_feature_power", "x", rows: rows, truth: truth)
    }

    private func expectCoverage(_ name: String, _ argument: String, rows: Int, truth: Double) throws {
        let count = Self.tables ?? 60
        var (covered, found) = (0, 0)
        for seed in 1...count {
            guard let interval = try Self.measure(name, argument, rows: rows, seed: UInt64(seed)).interval else { continue }
            found += 1
            if interval.lower <= truth && truth <= interval.upper { covered += 1 }
        }
        print("\(name)(\(argument)), \(rows) rows: covered \(covered) of \(found), \(count - found) without, truth \(truth)")
        #expect(Double(covered) >= 0.8 * Double(count))
    }

    /// 40 % positives; the feature x is the label in 80 % of the rows of either class, the model decides 85 % rightly.
    private static func measure(_ name: String, _ argument: String, rows: Int, seed: UInt64) throws -> AssayCore.Measurement {
        var maker = FeatureTableMaker(seed: seed)
        var (labels, x, scores) = ([String?](), [Double?](), [Double]())
        for _ in 0..<rows {
            let label = maker.next() < 0.4
            labels.append(label ? "1" : "0")
            x.append(label == (maker.next() < 0.8) ? 1 : 0)
            scores.append(label == (maker.next() < 0.85) ? 0.8 : 0.2)
        }
        let frame = TaskFrame(task: .binary, label: "label", score: "score")
        let type = try #require(MeasureCatalog.standard[name])
        let call = MeasureCall(
            descriptor: type.descriptor, arguments: [.positional(argument)], frame: frame, columns: ["x"], features: ["x"],
            place: SourcePlace(file: "assay.yaml", line: 1))
        let chunk = Chunk(
            index: 0, firstRow: 0, rowCount: rows,
            columns: [Column(name: "label", strings: labels), Column(name: "x", doubles: x)])
        let measure = try #require(try type.init(call) as? any TableMeasure)
        return try measure.conclude(
            Observation(chunk: chunk, frame: frame, prediction: Prediction(rows: rows, columns: 1, scores: scores)), frame: frame)
    }
}
