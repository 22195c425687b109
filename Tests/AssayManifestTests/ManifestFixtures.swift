import AssayCore
import AssayManifest
import Foundation
import TestSupport

/// Names of measures for tests; the real catalogue belongs to another target.
enum TestMeasures {
    static let names: MeasureNames = MeasureNames(
        Dictionary(
            uniqueKeysWithValues: [
                (Family.schema, ["row_count", "null_rate", "duplicate_row_rate", "psi", "correlation"]),
                (.performance, ["roc_auc", "f1", "recall", "precision", "latency_p99", "artifact_size", "throughput", "lift"]),
                (.fairness, ["demographic_parity_ratio", "selection_rate", "by_group"]),
                (.reproducibility, ["digest_mismatches", "prediction_mismatches"]),
                (.environment, ["package_mismatches", "opset_supported"]),
            ].flatMap { family, names in names.map { ($0, family) } }))

    static let suites: SuiteLibrary = SuiteLibrary(names: ["four-fifths", "data-contract"]) { name in
        switch name {
        case "four-fifths":
            """
            assay: 1
            decide_on: proven
            checks:
              fairness:
                require: [demographic_parity_ratio >= 0.8]
              performance:
                require: [roc_auc >= 0.6, f1 >= 0.5]
            """
        default: nil
        }
    }
}

/// Reads a text as a manifest of the repository's root folder.
func parsed(
    _ text: String, profile: String? = nil, suites: SuiteLibrary = TestMeasures.suites
) throws(Diagnostics) -> Manifest {
    try ManifestLoader.parse(
        text, file: Repository.root.appending(path: "assay.yaml").path(percentEncoded: false), displayPath: "assay.yaml",
        profile: profile,
        catalog: TestMeasures.names, suites: suites, ignoringMissing: Set(ReferencedFile.allCases))
}

/// What is wrong with a text, as `CODE line:column`.
func faults(_ text: String, profile: String? = nil) -> [String] {
    do throws(Diagnostics) {
        _ = try parsed(text, profile: profile)
        return []
    } catch {
        return error.all.map(\.brief)
    }
}

extension Diagnostic {
    var brief: String { "\(code.rawValue) \(place.map { "\($0.line):\($0.column ?? 0)" } ?? "–")" }
}

/// The least that a manifest must say.
let head: String = """
    assay: 1
    model:
      name: credit
      task: binary

    """
