import AssayCore
import AssayReporting
import Foundation
import TestSupport
import Testing

struct JUnitReportTests {
    private static let hostileRecord: RunRecord = {
        let check = Sample.hostile(Sample.ratio)
        var record = Sample.record(checks: [check, check, Sample.rocAUC])
        record.model.name = Sample.hostileText
        record.data[Sample.hostileText] = .init(
            sources: [.init(path: Sample.hostileText, sha256: "0", bytes: 0), .init(path: "b", sha256: "1", bytes: 0)], rows: 1,
            scans: 1)
        return record
    }()

    private static let many = Sample.record(
        checks: (0..<20_000).map { index in
            var check = index.isMultiple(of: 2) ? Sample.rocAUC : Sample.ratio
            check.name += " on zip=\(index)"
            return check
        })

    /// By name, so that a test is named by it and not by a whole record.
    private static let records: [String: RunRecord] = [
        "every outcome": Sample.everyOutcome, "every field": Sample.complete, "no checks": Sample.empty,
        "hostile text": hostileRecord,
        "20,000 checks": many,
    ]
    static let names = records.keys.sorted()

    @Test(arguments: JUnitDialect.allCases) func `the file of a run`(dialect: JUnitDialect) throws {
        let bytes = try JUnitReport(dialect: dialect).render(Sample.everyOutcome)
        try expectGolden(String(decoding: bytes, as: UTF8.self), "junit-\(dialect.rawValue).xml")
    }

    @Test(arguments: names, ["jenkins-xunit.xsd", "ant.xsd"])
    func `the strict dialect is valid against both schemas`(name: String, schema: String) throws {
        let bytes = try JUnitReport(dialect: .strict).render(#require(Self.records[name]))
        let schemaPath = Repository.fixture("schemas/\(schema)").path
        let result = try runTool(["xmllint", "--huge", "--noout", "--schema", schemaPath, "-"], input: bytes)
        #expect(result.status == 0, "\(result.output.prefix(2000))")
    }

    @Test(arguments: ["jenkins-xunit.xsd", "ant.xsd"]) func `the schemas refuse the rich dialect`(schema: String) throws {
        let bytes = try JUnitReport().render(Sample.everyOutcome)
        let schemaPath = Repository.fixture("schemas/\(schema)").path
        #expect(try runTool(["xmllint", "--noout", "--schema", schemaPath, "-"], input: bytes).status != 0)
    }

    @Test(arguments: names, JUnitDialect.allCases)
    func `the file is read back with the counts of the record`(name: String, dialect: JUnitDialect) throws {
        let record = try #require(Self.records[name])
        let cases = try JUnitFile(JUnitReport(dialect: dialect).render(record)).cases
        let summary = record.summary
        let synthetic = summary.outcome == "nothing_judged" ? 1 : 0
        #expect(cases.count == summary.declared + synthetic)
        #expect(
            cases.count { $0.verdict == "failure" } == summary.fail + summary.inconclusive - warnings(record, .fail, .inconclusive))
        #expect(cases.count { $0.verdict == "error" } == summary.error + synthetic - warnings(record, .error))
        #expect(cases.count { $0.verdict == "skipped" } == summary.skipped + summary.warnings)
        #expect(Set(cases.map { [$0.attributes["classname"], $0.attributes["name"]] }).count == cases.count)
    }

    private func warnings(_ record: RunRecord, _ outcomes: Outcome...) -> Int {
        record.checks.count { outcomes.contains($0.outcome) && $0.severity == .warn }
    }

    @Test(arguments: JUnitDialect.allCases) func `the counts of each suite are those of its cases`(dialect: JUnitDialect) throws {
        let file = try JUnitFile(JUnitReport(dialect: dialect).render(Sample.everyOutcome))
        #expect(file.suites.map { $0["name"] } == Family.allCases.map { "credit-default: \($0.rawValue)" })
        for suite in file.suites {
            let own = file.cases.filter { $0.suite == suite["name"] }
            #expect(suite["tests"] == String(own.count))
            #expect(suite["failures"] == String(own.count { $0.verdict == "failure" }))
            #expect(suite["errors"] == String(own.count { $0.verdict == "error" }))
            #expect(suite["skipped"] == String(own.count { $0.verdict == "skipped" }))
        }
    }

    @Test(arguments: [Outcome.fail, .inconclusive, .error, .skipped], [CheckSeverity.fail, .warn])
    func `message and text both begin with the headline`(outcome: Outcome, severity: CheckSeverity) throws {
        var check = Sample.ratio
        (check.outcome, check.severity) = (outcome, severity)
        let found = try #require(try JUnitFile(JUnitReport().render(Sample.record(checks: [check, Sample.rocAUC]))).cases.last)
        let warns = severity == .warn && outcome != .skipped
        let headline = (warns ? "warning: " : "") + check.message
        #expect(found.message == headline && found.text.hasPrefix(headline + "\n"))
        #expect(found.type == (warns ? "assay.warning" : "assay.\(outcome.rawValue)"))
        #expect(found.text.contains("\nhighest sex=male 0.412 (n 20,114) · lowest sex=female 0.294 (n 28,050)\n"))
    }

    @Test func `text from data comes back as it was, but for what XML forbids`() throws {
        let found = try #require(try JUnitFile(JUnitReport().render(Self.hostileRecord)).cases.first { $0.verdict == "failure" })
        let allowed =
            "a\"b'c<d>&]]> \u{1F600} \u{FFFD}[31mred\u{FFFD}\u{FFFD}\u{FFFD}\u{202E}\u{FFFD}\u{FFFD}\u{FFFD}\nline\ttab\r end"
        #expect(found.message == allowed)
        #expect(found.text.hasPrefix(allowed + "\n"))
        #expect(found.attributes["name"] == "fairness/" + allowed)
    }

    @Test(arguments: ["", "yesterday", "2026-11-20", "2026-13-20T10:00:00Z", "2026-11-20T10:00:00+02:00", "2026-11-20T10:00:00Z<"])
    func `the strict dialect refuses a start time that it cannot state`(started: String) throws {
        var record = Sample.everyOutcome
        record.timing.started = started
        let problem = try #require(throws: Diagnostic.self) { try JUnitReport(dialect: .strict).render(record) }
        #expect(problem.code.rawValue == "RP004")
        #expect(throws: Never.self) { try JUnitReport().render(record) }
    }

    @Test(
        arguments: [
            (0, "0.000"), (0.4142, "0.414"), (1e-9, "0.000"), (12_345.6789, "12345.679"), (-1, "0.000"), (.infinity, "0.000"),
        ] as [(Double, String)])
    func `times have exactly three decimals`(seconds: Double, text: String) throws {
        var record = Sample.everyOutcome
        record.timing.wallSeconds = seconds
        #expect(try String(decoding: JUnitReport().render(record), as: UTF8.self).contains("skipped=\"2\" time=\"\(text)\""))
    }

    @Test func `nothing tells the name of the machine unless it is asked for`() throws {
        let file = try JUnitFile(JUnitReport().render(Sample.everyOutcome))
        #expect(file.suites.allSatisfy { $0["hostname"] == "localhost" })
        let named = try JUnitFile(JUnitReport(hostname: "runner-7").render(Sample.everyOutcome))
        #expect(named.suites.allSatisfy { $0["hostname"] == "runner-7" })
    }
}
