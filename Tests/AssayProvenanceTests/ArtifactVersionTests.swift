import AssayCore
import Foundation
import TestSupport
import Testing

@testable import AssayProvenance

/// Versions in model files; the files are made by oracles/artifacts/make_artifacts.py.
struct ArtifactVersionTests {
    private func versions(_ name: String) throws -> [String] {
        let path = Repository.root.appending(path: "Tests/AssayProvenanceTests/oracles/artifacts/\(name)").path(
            percentEncoded: false)
        return try RecordedVersion.all(in: path).map { "\($0.name) \($0.version)\($0.isMinimum ? "+" : "")" }
    }

    @Test(arguments: [
        ("protocol2.pkl", ["scikit-learn 1.7.2"]), ("protocol4.pkl", ["scikit-learn 1.7.2"]),
        ("protocol5.pkl", ["scikit-learn 1.7.2"]),
        ("model.joblib", ["scikit-learn 1.7.2"]), ("zlib.joblib", ["scikit-learn 1.7.2"]), ("gzip.joblib", ["scikit-learn 1.7.2"]),
        ("lzma.joblib", ["scikit-learn 1.7.2"]),
        ("model.skops", ["skops 0.16.0", "scikit-learn 1.7.2"]),
        ("xgboost.json", ["xgboost 3.2.0"]),
        ("xgboost.ubj", ["xgboost 3.2.0"]), ("lightgbm.txt", ["lightgbm 4.0+"]), ("make_artifacts.py", []),
    ])
    func `a file says which library wrote it`(_ name: String, _ expected: [String]) throws {
        #expect(try versions(name) == expected)
    }

    @Test func `a packed file that is damaged is said to be closed`() throws {
        let packed = Repository.root.appending(path: "Tests/AssayProvenanceTests/oracles/artifacts/lzma.joblib")
        let whole = try Data(contentsOf: packed)
        try withTemporaryFolder { folder in
            let place = folder.appending(path: "model.joblib")
            try whole.prefix(whole.count / 2).write(to: place)
            let problem = #expect(throws: Diagnostic.self) { try RecordedVersion.all(in: place.path(percentEncoded: false)) }
            #expect(problem?.code == .closedArtifact)
        }
    }

    @Test func `a damaged file ends in a diagnostic or in nothing, never in a crash`() throws {
        let folder = Repository.root.appending(path: "Tests/AssayProvenanceTests/oracles/artifacts")
        try withTemporaryFolder { temporary in
            let place = temporary.appending(path: "damaged")
            for name in ["model.skops", "protocol4.pkl", "xgboost.ubj", "zlib.joblib"] {
                let whole = try Data(contentsOf: folder.appending(path: name))
                for length in stride(from: 0, to: whole.count, by: max(1, whole.count / 97)) {
                    var bytes = whole.prefix(length)
                    if length > 40 { bytes[length / 2] ^= 0xFF }
                    try Data(bytes).write(to: place)
                    _ = try? RecordedVersion.all(in: place.path(percentEncoded: false))
                }
            }
        }
    }

    @Test func `an ONNX file's producer and metadata name libraries`() {
        let found = RecordedVersion.all(
            producer: "pytorch", version: "2.1.0",
            metadata: ["sklearn_version": "1.4.2", "model_version": "final", "other": "1.0"], file: "m.onnx")
        #expect(found.map { "\($0.name) \($0.version)" } == ["torch 2.1.0", "scikit-learn 1.4.2"])
        #expect(RecordedVersion.all(producer: "mine", version: "first", metadata: [:], file: "m.onnx").isEmpty)
    }

    @Test func `recorded versions are compared with what is declared`() throws {
        try withTemporaryFolder { folder in
            let files = EnvironmentFiles(root: folder)
            func verdict(_ requirements: String, _ tolerance: VersionTolerance = .exact) throws -> EnvironmentVerdict {
                let recorded = [
                    RecordedVersion("sklearn", "1.4.2", source: "m.pkl"),
                    RecordedVersion("lgb", "4.0", source: "m.txt", isMinimum: true),
                ]
                return RecordedVersion.compare(
                    recorded, with: try files.declared("requirements.txt", requirements), python: nil,
                    Tolerances(standard: tolerance))
            }
            #expect(try verdict("scikit-learn==1.4.2\nlightgbm==4.3\n").count == 0)
            #expect(try verdict("scikit-learn==1.5.0\nlightgbm==3.3\n").count == 2)
            #expect(try verdict("scikit-learn>=1.4,<1.5\n").count == 0)
            #expect(try verdict("scikit-learn==1.4.9\n", .patch).count == 0)
            let alone = try verdict("numpy==1.26.4\n")
            #expect(alone.reason != nil && alone.findings.count == 2)
        }
    }
}
