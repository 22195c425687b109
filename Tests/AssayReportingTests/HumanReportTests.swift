import AssayCore
import AssayReporting
import Testing

struct HumanReportTests {
    private static let lastPasses = [
        "fairness/demographic_parity_ratio(sex)": LastPass(commit: "3f9c2e1a0b", observed: 0.842),
        "performance/f1": LastPass(commit: "3f9c2e1a0b", observed: nil),
    ]

    @Test(arguments: [HumanReport.Verbosity.quiet, .normal, .verbose])
    func `the report of a run`(verbosity: HumanReport.Verbosity) throws {
        let report = HumanReport(
            color: false, verbosity: verbosity, written: ["junit.xml", ".assay/history.sqlite"], lastPasses: Self.lastPasses)
        try expectGolden(report.render(Sample.everyOutcome), "human-\(verbosity).txt")
    }

    @Test func `colour adds nothing but colour`() {
        let colored = HumanReport(color: true).render(Sample.everyOutcome)
        #expect(colored.contains("\u{1B}[1;31mFAIL\u{1B}[0m"))
        #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == HumanReport(color: false).render(Sample.everyOutcome))
    }

    @Test func `an empty run was not judged`() {
        #expect(HumanReport(color: false).render(Sample.empty).hasSuffix("\nNOTHING JUDGED 0 checks in 414 ms\n"))
    }

    @Test func `one check is not called checks`() {
        let text = HumanReport(color: false).render(Sample.record(checks: [Sample.nullRate]))
        #expect(text.contains("\nPASS 1 check: 1 failed (1 only warns) in "))
    }

    @Test func `a failure that only warns is named a warning and leaves the verdict`() {
        let text = HumanReport(color: false).render(Sample.record(checks: [Sample.nullRate, Sample.rocAUC]))
        #expect(text.contains("\nWARN schema/null_rate(income) <= 1%"))
        #expect(text.contains("\nPASS 2 checks: 1 passed, 1 failed (1 only warns)"))
    }

    @Test func `text from data cannot reach the terminal as it is`() {
        let record = Sample.record(
            checks: [Sample.hostile(Sample.ratio)], notes: [Sample.hostile(Sample.ratio).diagnostic ?? Sample.warning])
        for text in [HumanReport(color: false, verbosity: .verbose).render(record), ConciseReport().render(record)] {
            let unsafe = text.unicodeScalars.filter {
                $0 != "\n" && ($0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || $0 == "\u{202E}")
            }
            #expect(unsafe.isEmpty)
            #expect(text.contains("\\u{1b}[31mred\\u{0}"))
        }
    }

    @Test func `long lists are counted, not printed`() {
        var check = Sample.ratio
        check.details = MeasurementDetails(
            groups: (0..<11).map { GroupValue(group: "zip=\($0)", value: nil, rows: 1, note: "too small") },
            findings: (0..<112).map { "finding \($0)" })
        let text = HumanReport(color: false).render(Sample.record(checks: [check]))
        #expect(text.contains("\n     and 1 more group not judged\n"))
        #expect(text.contains("finding 9\n     and 102 more findings\n"))
    }

    @Test func `an unbounded interval is said in a word, live and read back`() throws {
        var check = Sample.ratio
        check.interval?.upper = .infinity
        let record = Sample.record(checks: [check])
        let text = HumanReport(color: false).render(record)
        #expect(text.contains("95 % interval 0.689 to infinity"))
        #expect(try HumanReport(color: false).render(RecordCodec.decode(RecordCodec.encode(record))) == text)
    }

    @Test func `a run outside git says why`() {
        var record = Sample.empty
        (record.git, record.gitReason) = (nil, "not inside a git work tree")
        #expect(
            HumanReport(color: false).render(record).contains("\nno commit (not inside a git work tree) · evaluation 48,210 rows\n")
        )
    }

    @Test func `the concise report is one line a check`() throws {
        try expectGolden(ConciseReport().render(Sample.everyOutcome), "concise.txt")
    }

    @Test func `every check is on a line of its own`() {
        let lines = ConciseReport().render(Sample.record(checks: Array(repeating: Sample.hostile(Sample.ratio), count: 7)))
        #expect(lines.split(separator: "\n").count == 7)
    }
}
