import AssayCheckKit
import AssayChecks
import AssayCore
import AssayManifest
import AssayRunner
import AssayRuntimes
import Foundation
import TestSupport
import Testing

/// The worked cases of every page in `checks/`, run as written.
struct SpecTests {
    @Test(arguments: SpecCase.all)
    func `a worked case comes out as its page says`(_ spec: SpecCase) async throws {
        #expect(!spec.manifest.isEmpty && !spec.verdicts.isEmpty, "a case has a manifest and a verdict")
        let record = try await withTemporaryFolder { folder in try await run(spec, in: folder) }
        for verdict in spec.verdicts {
            let name = "\(spec.family)/\(verdict.requirement)"
            let check = try #require(record.checks.first { $0.name == name }, "no check named \(name)")
            Self.expect(check, verdict.expectation)
        }
    }

    @Test(arguments: SpecCase.pages)
    func `every page has a case`(_ page: URL) {
        #expect(!SpecCase.cases(of: page).isEmpty)
    }

    private func run(_ spec: SpecCase, in folder: URL) async throws -> RunRecord {
        var requirements: [String] = []
        for verdict in spec.verdicts where !requirements.contains(verdict.requirement) { requirements.append(verdict.requirement) }
        var (head, costs) = Self.split(spec.manifest)
        if !spec.contract.isEmpty {
            costs += "contract: schema.yaml, "
            try spec.contract.write(to: folder.appending(path: "schema.yaml"), atomically: true, encoding: .utf8)
        }
        for (name, text) in spec.files {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        let required = "require: [\(requirements.map { "'\($0)'" }.joined(separator: ", "))]"
        let checks = "checks: {\(spec.family): {\(costs)\(required)}}\n"
        let fixtures = Repository.fixture("").path(percentEncoded: false)
        let manifest = head.replacingOccurrences(of: "{fixtures}/", with: fixtures) + checks
        try manifest.write(to: folder.appending(path: "assay.yaml"), atomically: true, encoding: .utf8)
        if !spec.rows.isEmpty { try spec.rows.write(to: folder.appending(path: "rows.csv"), atomically: true, encoding: .utf8) }
        for (name, rows) in spec.others where !rows.isEmpty {
            try rows.write(to: folder.appending(path: "\(name).csv"), atomically: true, encoding: .utf8)
        }
        return try await Self.record(folder.appending(path: "assay.yaml").path(percentEncoded: false))
    }

    /// A case's last line such as `costs: {…}` or `environment: {…}` belongs under `checks`, which the test writes itself.
    private static func split(_ manifest: String) -> (head: String, costs: String) {
        if let line = manifest.range(of: "\nenvironment: {") {
            let keys = manifest[line.upperBound...].trimmingCharacters(in: .newlines).dropLast()
            return (manifest[..<line.lowerBound] + "\n", keys + ", ")
        }
        let lines = ["costs", "golden", "lock", "runtimes"].compactMap { manifest.range(of: "\n\($0): ") }
        guard let line = lines.first else { return (manifest, "") }
        let costs = manifest[line.lowerBound...].trimmingCharacters(in: .newlines)
        return (manifest[..<line.lowerBound] + "\n", costs + ", ")
    }

    private static func record(_ path: String) async throws -> RunRecord {
        let names = MeasureNames(MeasureCatalog.standard.families)
        let runner = Runner(catalog: .standard, providers: [OnnxBackend()], toolVersion: "test")
        var options = RunOptions(jobs: 2)
        options.measuring = MeasuringProgram(executable: try AssayProcess.binary.path)
        return try await runner.run(try ManifestLoader.load(path: path, profile: nil, catalog: names), options: options)
    }

    private static func expect(_ check: CheckResult, _ expectation: SpecVerdict.Expectation) {
        switch expectation {
        case .value(let number): #expect(close(check.observed, number, 1e-12), "\(check.observed as Any), \(check.message)")
        case .lower(let number): #expect(close(check.interval?.lower, number, 1e-9), "\(check.interval as Any)")
        case .upper(let number): #expect(close(check.interval?.upper, number, 1e-9), "\(check.interval as Any)")
        case .rows(let rows): #expect(check.rows == rows)
        case .inconclusive(let words):
            #expect(check.outcome == .inconclusive && check.message.contains(words), "\(check.outcome): \(check.message)")
        case .error(let code): #expect(check.outcome == .error && check.diagnostic?.code.rawValue == code, "\(check.message)")
        }
    }

    private static func close(_ found: Double?, _ expected: Double, _ tolerance: Double) -> Bool {
        guard let found else { return false }
        return found == expected || abs(found - expected) <= tolerance * max(abs(found), abs(expected))
    }
}
