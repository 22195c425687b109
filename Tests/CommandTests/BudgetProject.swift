import Foundation
import TestSupport

/// A project with a real model file, whose bytes can be made to differ without a change of its predictions.
struct BudgetProject {
    let folder: URL

    struct Record: Decodable {
        struct Check: Decodable {
            var name: String
            var outcome: String
            var observed: Double?
            var message: String
        }
        struct Table: Decodable {
            struct Use: Decodable {
                var number: Int?
                var steps: Int?
                var adaptivity: String?
                var passed: Bool
                var step: String
            }
            var use: Use?
        }
        struct Note: Decodable {
            var code: String
            var details: [String]
        }
        var checks: [Check]
        var data: [String: Table]
        var notes: [Note]
        var resultDigest: String
        private enum CodingKeys: String, CodingKey {
            case checks, data, notes
            case resultDigest = "result_digest"
        }

        var use: Table.Use? { data["evaluation"]?.use }
        /// The outcome of the check that the budget stands for.
        var verdict: String? { checks.first { $0.name == "performance/evaluation_uses" }?.outcome }
        var afterPass: String? { checks.first { $0.name == "performance/evaluation_uses_after_pass" }?.outcome }
        var codes: [String] { notes.map(\.code) }
    }

    init(_ folder: URL, budget: String, requirements: [String] = ["accuracy >= 0.1"]) throws {
        self.folder = folder
        try data(0)
        try manifest(budget: budget, requirements: requirements)
        try model(0)
    }

    func manifest(budget: String, requirements: [String] = ["accuracy >= 0.1"], threshold: Double = 0.5) throws {
        let list = requirements.map { "      - \($0)\n" }.joined()
        let text = """
            assay: 1
            model: {name: small, artifact: model.onnx, task: binary, positive: 1, threshold: \(threshold)}
            data: {evaluation: {source: rows.csv, label: label}}
            \(budget.isEmpty ? "" : "evaluation_budget: {\(budget)}")
            checks:
              performance:
                require:
            \(list)
            """
        try text.write(to: folder.appending(path: "assay.yaml"), atomically: true, encoding: .utf8)
    }

    /// Retrained: other bytes, the same predictions (protobuf field 6 of an ONNX model is its documentation).
    func model(_ variant: UInt8) throws {
        var bytes = try Data(contentsOf: Repository.fixture("models/sigmoid_n1.onnx"))
        bytes.append(contentsOf: [0x32, 1, 65 + variant])
        try bytes.write(to: folder.appending(path: "model.onnx"))
    }

    func data(_ variant: Int) throws {
        let rows = "label,a,b,c,d\n1,0.5,-1.25,0.25,2\n0,1.5,-1.25,0.25,\(variant)\n"
        try rows.write(to: folder.appending(path: "rows.csv"), atomically: true, encoding: .utf8)
    }

    func assay(_ arguments: [String], environment: [String: String] = [:]) throws -> AssayProcess {
        try AssayProcess.run(arguments, in: folder, environment: environment)
    }

    func run(
        _ options: String..., environment: [String: String] = [:]
    ) throws -> (status: Int32, record: Record, errors: String) {
        let process = try assay(["run", "--format", "json"] + options, environment: environment)
        return (process.status, try JSONDecoder().decode(Record.self, from: Data(process.output.utf8)), process.errors)
    }

    /// Retrains and runs.
    func step(_ variant: UInt8) throws -> (status: Int32, record: Record, errors: String) {
        try model(variant)
        return try run()
    }
}
