import AssayCore
import Foundation
import TestSupport
import Testing

@testable import AssayCommands
@testable import AssayReporting

/// Every format of `assay report`, read back by a public reader of it: a format that is added is tested here without a line of its own.
struct ReportReaderTests {
    private static let records: [(name: String, record: RunRecord)] = [
        ("every outcome", Sample.everyOutcome), ("complete", Sample.complete), ("empty", Sample.empty),
        ("hostile", Sample.hostileEverywhere),
    ]

    @Test(arguments: ReportFormat.allCases)
    func `a public reader takes it and finds what the record says`(format: ReportFormat) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "assay-readers-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let rendered = try Self.records.compactMap { name, record in
            try Self.render(record, format).map { (name: name, record: record, file: folder.appending(path: name), bytes: $0) }
        }
        #expect(rendered.count == (format == .ll144 ? 2 : Self.records.count))
        for report in rendered { try Data(report.bytes).write(to: report.file) }
        let script = Repository.root.appending(path: "Tests/AssayReportingTests/readers.py").path(percentEncoded: false)
        let found = try runTool(
            ["/usr/bin/python3", script, format.rawValue] + rendered.map { $0.file.path(percentEncoded: false) })
        #expect(found.status == 0, "\(format.rawValue): \(found.output)")
        let counts = try JSONDecoder().decode([[String: Int]].self, from: Data(found.output.utf8))
        for (report, count) in zip(rendered, counts) {
            for (fact, number) in Self.expected(of: report.record, format) {
                #expect(count[fact] == number, "\(format.rawValue) of \(report.name): \(fact) in \(count)")
            }
        }
    }

    /// Nil where the format says that the record has nothing for it.
    private static func render(_ record: RunRecord, _ format: ReportFormat) throws -> [UInt8]? {
        do throws(Diagnostic) {
            return try format.bytes(of: record, dialect: .standard)
        } catch {
            guard format == .ll144, error.code == "RQ188" else { throw error }
            return nil
        }
    }

    private static func expected(of record: RunRecord, _ format: ReportFormat) -> [String: Int] {
        let checks = record.checks
        let (blocking, failing) = (checks.filter(\.outcome.blocks), checks.count { $0.outcome == .fail && $0.severity == .fail })
        let shown = checks.flatMap { $0.details?.groups ?? [] }.count { $0.value != nil && $0.suppressed != true }
        let waived = checks.filter { $0.waiver != nil && !$0.outcome.blocks }
        let measured = checks.count { $0.observed != nil }
        return switch format {
        case .human, .concise, .markdown, .ll144: [:]
        case .json: ["checks": checks.count]
        case .html: ["titles": 1]
        case .junit:
            [
                "failures": checks.count { $0.severity == .fail && [.fail, .inconclusive].contains($0.outcome) },
                "errors": checks.isEmpty ? 1 : checks.count { $0.severity == .fail && $0.outcome == .error },
                "skipped": checks.count { $0.outcome == .skipped || $0.outcome.blocks && $0.severity == .warn },
            ]
        case .sarif:
            // What is waived is there too, suppressed.
            [
                "errors": (blocking + waived).count { $0.severity == .fail },
                "warnings": (blocking + waived).count { $0.severity == .warn } + record.waivedDemands.count,
            ]
        case .tap:
            ["tests": max(1, checks.count), "blocks": blocking.count, "open": checks.isEmpty ? 1 : checks.count(where: \.blocks)]
        case .openmetrics:
            [
                "samples": 6 + measured + 2 * checks.count { $0.observed != nil && $0.interval != nil }
                    + (record.risk == nil ? 0 : 1)
                    + Set(record.everyWaiver.map(\.state)).count
            ]
        case .codequality: ["issues": blocking.count]
        case .cyclonedx:
            [
                "metrics": measured + shown, "hashes": 1, "data": record.data.values.reduce(0) { $0 + $1.sources.count },
                "fairness": checks.count { $0.family == .fairness },
            ]
        case .modelCard: ["results": measured]
        case .openlineage:
            [
                "tests": checks.count { $0.outcome != .recorded }, "failed": blocking.count, "inputs": 2,
                "assertions": checks.count { $0.family == .schema && $0.outcome != .skipped && $0.outcome != .recorded },
                "complete": failing == 0 && record.summary.outcome == "pass" ? 1 : 0,
            ]
        }
    }

    @Test(arguments: ReportFormat.allCases)
    func `nothing from a record commands a terminal or a workflow`(format: ReportFormat) throws {
        let text = String(decoding: try format.bytes(of: Sample.hostileEverywhere, dialect: .standard), as: UTF8.self)
        // The record keeps names as they are, as a program needs them; XML does too, and stands in a file, not in a log.
        let isExact = format == .json || format == .junit
        #expect(format == .junit || text.split(separator: "\n").allSatisfy { !$0.drop { $0 == " " }.hasPrefix("::") })
        let scalars = text.unicodeScalars.filter { scalar in
            switch scalar.value {
            case 0x0A: false
            case 0x09: format != .junit
            case 0..<0x20, 0x7F: true
            default: !isExact && Self.forbidden.contains(scalar.value)
            }
        }
        #expect(scalars.isEmpty)
    }

    /// C1 controls, and what turns the direction of writing.
    private static let forbidden = Set(
        Array(0x80...0x9F) + Array(0x202A...0x202E) + Array(0x2066...0x2069) + [0x2028, 0x2029] as [UInt32])

    @Test(arguments: [ReportFormat.cyclonedx, .modelCard, .openlineage])
    func `the same record gives the same bytes, without values of rows`(format: ReportFormat) throws {
        let bytes = try format.bytes(of: Sample.complete, dialect: .standard)
        #expect(try format.bytes(of: Sample.complete, dialect: .standard) == bytes)
        #expect(!String(decoding: bytes, as: UTF8.self).contains("breaks minimum"))
        var other = Sample.complete
        other.id = "another"
        #expect(try format.bytes(of: other, dialect: .standard) != bytes)
    }

    @Test func `serial number and run id are UUIDs that Python derives too`() throws {
        let script = """
            import json, sys, uuid
            lines = sys.stdin.buffer.read().split(b"\\0")
            assert json.loads(lines[0])["serialNumber"] == "urn:uuid:" + str(uuid.uuid5(uuid.NAMESPACE_URL, lines[1].decode()))
            assert json.loads(lines[2])["run"]["runId"] == str(uuid.uuid5(uuid.NAMESPACE_URL, "assay:run:" + json.loads(lines[1])["id"]))
            """
        let record = Sample.everyOutcome
        let parts = try [ReportFormat.cyclonedx, .json, .openlineage].map { try $0.bytes(of: record, dialect: .standard) }
        let found = try runTool(["/usr/bin/python3", "-c", script], input: Array(parts.joined(separator: [0])))
        #expect(found.status == 0, "\(found.output)")
    }

    @Test func `an assertion names the column that its measure is about, and no other argument`() throws {
        let text = String(decoding: try ReportFormat.openlineage.bytes(of: Sample.everyOutcome, dialect: .standard), as: UTF8.self)
        #expect(text.contains("\"column\":\"income\""))
        var rule = Sample.nullRate
        (rule.id, rule.arguments) = ("schema/rule_violations", ["adults"])
        let other = try ReportFormat.openlineage.bytes(of: Sample.record(checks: [rule]), dialect: .standard)
        #expect(!String(decoding: other, as: UTF8.self).contains("\"column\""))
    }

    @Test func `an event without a time is refused, and says what to do`() {
        var record = Sample.empty
        record.timing.started = "yesterday"
        #expect {
            try ReportFormat.openlineage.bytes(of: record, dialect: .standard)
        } throws: { error in
            (error as? Diagnostic)?.code == "RP004" && (error as? Diagnostic)?.help?.contains("timing.started") == true
        }
    }
}
