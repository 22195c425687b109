import AssayCheckKit
import AssayChecks
import AssayCore
import AssayManifest
import Testing

/// Calls of measures of regression, calibration and ranking that say something senseless.
struct WrongArgumentTests {
    static let calls: [(name: String, arguments: [Argument])] = [
        ("tweedie_deviance", [.positional("0.5")]), ("tweedie_deviance", []), ("error_quantile", [.positional("0")]),
        ("error_quantile", [.positional("95")]), ("pinball_loss", [.positional("2")]), ("pinball_loss", [.positional("median")]),
        ("d2_pinball", [.positional("-0.1")]), ("interval_coverage", [.positional("low")]), ("mse", [.positional("macro")]),
        ("ndcg", [.positional("0")]), ("ndcg", [.positional("2.5")]), ("map", [.named("n", "5")]), ("mrr", [.positional("5")]),
        ("expected_calibration_error", [.named("bins", "0")]), ("expected_calibration_error", [.positional("equal_weight")]),
        ("maximum_calibration_error", [.positional("debiased")]), ("calibration_intercept", [.positional("joint")]),
        ("hosmer_lemeshow", [.named("bins", "5")]), ("brier_reliability", [.positional("10")]),
        ("prediction_mismatches", []), ("prediction_mismatches", [.positional("weather")]),
        ("prediction_mismatches", [.positional("runs"), .named("ulp", "-1")]),
        ("prediction_mismatches", [.positional("runs"), .named("ulp", "1.5")]),
        ("prediction_mismatches", [.positional("runs"), .named("absolute", "inf")]),
        ("prediction_mismatches", [.positional("runs"), .named("ulps", "4")]),
        ("prediction_mismatches", [.positional("runs"), .positional("decisions")]),
        ("max_ulp_difference", [.positional("time")]), ("max_ulp_difference", [.positional("runs"), .named("ulp", "4")]),
    ]

    @Test(arguments: calls)
    func `a senseless argument is refused before any data is read`(name: String, arguments: [Argument]) throws {
        let type = try #require(MeasureCatalog.standard[name])
        let error = #expect(throws: Diagnostic.self) { _ = try type.init(Self.call(type, arguments, query: "query")) }
        #expect(error?.code == .wrongArguments)
    }

    @Test(arguments: ["ndcg", "map", "mrr"])
    func `a ranking without a query column is refused`(name: String) throws {
        let type = try #require(MeasureCatalog.standard[name])
        let error = #expect(throws: Diagnostic.self) { _ = try type.init(Self.call(type, [], query: nil)) }
        #expect(error?.code == .wrongArguments)
        #expect(error?.help?.contains("data.evaluation.query") == true)
    }

    private static func call(_ type: any Measure.Type, _ arguments: [Argument], query: String?) -> MeasureCall {
        MeasureCall(
            descriptor: type.descriptor, arguments: arguments,
            frame: TaskFrame(task: .regression, label: "target", score: "score", query: query), columns: ["x", "low", "high"],
            place: SourcePlace(file: "assay.yaml", line: 1))
    }
}
