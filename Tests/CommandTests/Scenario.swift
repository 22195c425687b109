import Foundation
import TestSupport
import Testing

/// What a manifest of `fixtures/scenarios` must come to, computed by scikit-learn and Fairlearn.
struct Scenario: CustomTestStringConvertible, Sendable, Decodable {
    struct Check: Sendable, Decodable {
        var name: String
        var severity: String
        var outcome: String
        var observed: Double?
        var rows: Int?
        var tolerance: Double?
    }

    var manifest: String
    var exit: Int32
    var outcome: String
    var checks: [Check]

    /// The scenario's folder; not in the file.
    var folder = ""

    private enum CodingKeys: String, CodingKey { case manifest, exit, outcome, checks }

    var testDescription: String { "\(folder)/\(manifest)" }

    private struct Verdicts: Decodable { var verdicts: [Scenario] }

    static let all: [Scenario] = {
        let root = Repository.fixture("scenarios")
        let folders = (try? FileManager.default.contentsOfDirectory(atPath: root.path(percentEncoded: false))) ?? []
        return folders.sorted().flatMap { folder -> [Scenario] in
            guard let data = try? Data(contentsOf: root.appending(path: "\(folder)/expected/verdicts.json")),
                let file = try? JSONDecoder().decode(Verdicts.self, from: data)
            else { return [] }
            return file.verdicts.map { scenario in
                var scenario = scenario
                scenario.folder = folder
                return scenario
            }
        }
    }()
}

/// The parts of a record that tests look at.
struct FoundRecord: Decodable {
    struct Check: Decodable {
        var name: String
        var outcome: String
        var severity: String
        var observed: Double?
        var rows: Int
        var message: String
    }

    struct Summary: Decodable { var outcome: String }
    struct Table: Decodable { var scans: Int }

    var checks: [Check]
    var summary: Summary
    var data: [String: Table]
    var resultDigest: String

    private enum CodingKeys: String, CodingKey {
        case checks, summary, data
        case resultDigest = "result_digest"
    }
}
