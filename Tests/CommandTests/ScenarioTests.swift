import Foundation
import TestSupport
import Testing

/// The scenarios, run by the real binary on a copy of their folder.
struct ScenarioTests {
    @Test func `there are scenarios of every task`() {
        #expect(Scenario.all.count >= 9)
        #expect(Set(Scenario.all.map(\.folder)) == ["breast_cancer", "credit", "diabetes", "digits", "wine"])
    }

    @Test(arguments: Scenario.all)
    func `a scenario ends as scikit-learn and Fairlearn say`(_ scenario: Scenario) throws {
        let (run, record) = try Self.run(scenario.folder, scenario.manifest)
        #expect(run.status == scenario.exit, "\(run.output)\(run.errors)")
        #expect(record.summary.outcome == scenario.outcome)
        #expect(record.checks.map(\.name).sorted() == scenario.checks.map(\.name).sorted())
        for expected in scenario.checks { Self.compare(expected, with: record) }
    }

    @Test func `the digest is the same for any number of jobs and for CSV and Parquet`() throws {
        let digests = try [("assay.yaml", "1"), ("assay.yaml", "2"), ("parquet.yaml", "1"), ("parquet.yaml", "3")].map {
            try Self.run("credit", $0, "--jobs", $1).record.resultDigest
        }
        #expect(Set(digests).count == 1)
        #expect(digests.allSatisfy { $0.hasPrefix("sha256:") && $0.count == 71 })
    }

    @Test(arguments: ["assay.yaml", "parquet.yaml"])
    func `a table is read once however many checks stand on it`(_ manifest: String) throws {
        let record = try Self.run("credit", manifest).record
        #expect(record.checks.count > 25)
        #expect(record.data["evaluation"]?.scans == 1)
    }

    private static func compare(_ expected: Scenario.Check, with record: FoundRecord) {
        guard let found = record.checks.first(where: { $0.name == expected.name }) else { return }
        #expect(found.outcome == expected.outcome, "\(expected.name): \(found.message)")
        #expect(found.severity == expected.severity)
        if let rows = expected.rows { #expect(found.rows == rows, "\(expected.name)") }
        guard let value = expected.observed, let tolerance = expected.tolerance else { return }
        let difference = abs((found.observed ?? .nan) - value)
        #expect(difference <= tolerance * max(1, abs(value)), "\(expected.name): \(found.observed as Any), expected \(value)")
    }

    /// Runs a copy, so that the repository stays as it is.
    private static func run(_ folder: String, _ manifest: String, _ options: String...) throws -> (
        run: AssayProcess, record: FoundRecord
    ) {
        try withTemporaryFolder { temporary in
            let copy = temporary.appending(path: folder)
            try FileManager.default.copyItem(at: Repository.fixture("scenarios/\(folder)"), to: copy)
            let run = try AssayProcess.run(["run", manifest, "--json", "record.json"] + options, in: copy)
            let data = try Data(contentsOf: copy.appending(path: "record.json"))
            return (run, try JSONDecoder().decode(FoundRecord.self, from: data))
        }
    }
}
