import AssayCore
import Foundation
import Testing

@testable import AssayReporting

struct RecordCodecTests {
    private static let records: [String: RunRecord] = [
        "every outcome": Sample.everyOutcome, "every field": Sample.complete, "no checks": Sample.empty,
        "hostile text": Sample.record(checks: [Sample.hostile(Sample.ratio)]),
    ]

    @Test(arguments: records.keys.sorted()) func `a record read back is the record that was written`(name: String) throws {
        let record = try #require(Self.records[name])
        #expect(try RecordCodec.decode(RecordCodec.encode(record)) == record)
    }

    @Test func `the canonical form is one line of sorted keys without spaces`() throws {
        try expectGolden(String(decoding: RecordCodec.encode(Sample.everyOutcome), as: UTF8.self), "record.json")
        let bytes = RecordCodec.encode(Sample.everyOutcome)
        #expect(bytes.last == 0x0A && bytes.count { $0 == 0x0A } == 1)
    }

    @Test func `Python reads the same document and writes the same bytes`() throws {
        let script = """
            import json, sys
            text = sys.stdin.buffer.read().decode('utf-8')
            value = json.loads(text, parse_constant=lambda name: sys.exit('not JSON: ' + name))
            again = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(',', ':')) + '\\n'
            sys.exit(0 if again.replace('\\x7f', '\\\\u007f') == text else again)
            """
        let record = Sample.record(checks: [Sample.hostile(Sample.complete.checks[0]), Sample.rocAUC])
        let result = try runTool(["python3", "-c", script], input: RecordCodec.encode(record))
        #expect(result.status == 0, "\(result.output)")
    }

    @Test(arguments: [
        0.1, 1e-300, .leastNonzeroMagnitude, 1.7976931348623157e308, 0.1 + 0.2, -0.0, 1e16, 123456789.123, 1 / 3.0, 2,
    ])
    func `a double keeps its bits`(value: Double) throws {
        var check = Sample.ratio
        check.observed = value
        let back = try RecordCodec.decode(RecordCodec.encode(Sample.record(checks: [check])))
        #expect(back.checks[0].observed?.bitPattern == value.bitPattern)
    }

    @Test func `a seed beyond what a double holds stays exact`() throws {
        var record = Sample.empty
        record.seed = .max
        #expect(try RecordCodec.decode(RecordCodec.encode(record)).seed == .max)
    }

    @Test func `a check states null where it has no value`() throws {
        let text = String(decoding: RecordCodec.encode(Sample.record(checks: [Sample.psi])), as: UTF8.self)
        for key in ["slice", "observed", "unit", "comparison", "bound", "baseline", "interval", "details", "diagnostic"] {
            #expect(text.contains("\"\(key)\":null"), "\(key)")
        }
    }

    @Test func `a NaN is no value and an infinity is the largest number`() throws {
        var check = Sample.ratio
        (check.observed, check.bound, check.baseline) = (.nan, -.infinity, .nan)
        check.interval = Interval(lower: 1, upper: .infinity, confidence: 0.95, method: "koopman")
        check.details = MeasurementDetails(
            groups: [
                GroupValue(
                    group: "a", value: .nan, rows: 1, interval: Interval(lower: .nan, upper: 1, confidence: 0.95, method: "wilson"))
            ],
            numbers: ["odd": .nan, "even": 2])
        let bytes = RecordCodec.encode(Sample.record(checks: [check]))
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        #expect(!text.contains("nan,") && !text.contains("inf"))
        let back = try RecordCodec.decode(bytes).checks[0]
        #expect(back.observed == nil && back.baseline == nil && back.bound == -.greatestFiniteMagnitude)
        #expect(back.interval?.upper == .greatestFiniteMagnitude)
        #expect(back.details == MeasurementDetails(groups: [GroupValue(group: "a", value: nil, rows: 1)], numbers: ["even": 2]))
    }

    @Test func `an unknown key is ignored`() throws {
        let text = String(decoding: RecordCodec.encode(Sample.everyOutcome), as: UTF8.self)
        let more = "{\"carbon\":{\"grams\":[1]}," + text.dropFirst()
        #expect(try RecordCodec.decode(Array(more.utf8)) == Sample.everyOutcome)
    }

    @Test(arguments: [
        ("", "RP001"), ("{", "RP001"), ("[]", "RP001"), ("not json", "RP001"), ("{\"schema\": 1}", "RP001"),
        ("{\"schema\": \"assay.run/1\"}", "RP001"), ("{}", "RP002"), ("{\"schema\": null}", "RP002"),
        ("{\"schema\": \"https://example.org/other\"}", "RP002"), ("{\"schema\": \"assay.run/\"}", "RP002"),
        ("{\"schema\": \"assay.run/2\"}", "RP003"), ("{\"schema\": \"assay.run/12\", \"checks\": 7}", "RP003"),
    ])
    func `a file that is no record of this version is a diagnostic`(text: String, code: String) throws {
        let problem = try #require(throws: Diagnostic.self) { try RecordCodec.decode(Array(text.utf8), from: "run.json") }
        #expect(problem.code.rawValue == code && problem.subject == "run.json" && problem.help != nil)
    }

    @Test func `every truncation of a record is a diagnostic`() {
        let bytes = RecordCodec.encode(Sample.record(checks: [Sample.ratio]))
        for count in stride(from: 0, to: bytes.count - 1, by: 37) {
            #expect(throws: Diagnostic.self) { try RecordCodec.decode(Array(bytes.prefix(count))) }
        }
    }

    @Test func `a wrong field is named by its path`() throws {
        let text = String(decoding: RecordCodec.encode(Sample.everyOutcome), as: UTF8.self)
        let wrong = text.replacingOccurrences(of: "\"outcome\":\"inconclusive\"", with: "\"outcome\":\"perhaps\"")
        let problem = try #require(throws: Diagnostic.self) { try RecordCodec.decode(Array(wrong.utf8)) }
        #expect(problem.details == ["found: `checks[3].outcome` has a value that is not known"])
    }
}
