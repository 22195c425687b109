import AssayCore
import AssayReporting
import Testing

struct DiagnosticReportTests {
    private static let unknownKey = Diagnostic(
        "MF012", "unknown key `treshold` in `model`",
        at: SourcePlace(file: "assay.yaml", line: 7, column: 3, length: 8, text: "  treshold: 0.5"), label: "not a key of `model`",
        help: "did you mean `threshold`?")

    @Test func `a problem shows its place, its line, a mark and one thing to do`() {
        #expect(
            DiagnosticReport(color: false).render(Self.unknownKey) == """
                error[MF012]: unknown key `treshold` in `model`
                  --> assay.yaml:7:3
                   |
                 7 |   treshold: 0.5
                   |   ^^^^^^^^ not a key of `model`
                   = help: did you mean `threshold`?

                """)
    }

    @Test func `the margin grows with the line number`() {
        var diagnostic = Self.unknownKey
        diagnostic.place?.line = 1234
        #expect(
            DiagnosticReport(color: false).render(diagnostic) == """
                error[MF012]: unknown key `treshold` in `model`
                     --> assay.yaml:1234:3
                      |
                 1234 |   treshold: 0.5
                      |   ^^^^^^^^ not a key of `model`
                      = help: did you mean `threshold`?

                """)
    }

    @Test func `a place in data is named, with what was found and expected`() {
        let diagnostic = Diagnostic(
            "DT007", "column `age` holds text", severity: .warning, in: "data/test.csv, row 18,204",
            details: ["found: text", "expected: a number"])
        #expect(
            DiagnosticReport(color: false).render(diagnostic) == """
                warning[DT007]: column `age` holds text
                  --> data/test.csv, row 18,204
                   = found: text
                   = expected: a number

                """)
    }

    @Test func `the mark stands under the fault behind tabs, escapes and wide letters`() {
        let diagnostic = Diagnostic(
            "MF001", "bad", at: SourcePlace(file: "a.yaml", line: 1, column: 4, length: 2, text: "\té\u{1B}xy"))
        #expect(DiagnosticReport(color: false).render(diagnostic).contains(" 1 |     é\\u{1b}xy\n   |            ^^\n"))
    }

    @Test(arguments: [0, 99]) func `a column outside the line still gets a mark`(column: Int) {
        let place = SourcePlace(file: "a.yaml", line: 1, column: column, length: 5, text: "ab")
        #expect(DiagnosticReport(color: false).render(Diagnostic("MF001", "bad", at: place)).contains("^"))
    }

    @Test func `colour adds nothing but colour`() throws {
        let colored = DiagnosticReport(color: true).render(Self.unknownKey)
        #expect(colored.hasPrefix("\u{1B}[1;31merror[MF012]\u{1B}[0m"))
        #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == DiagnosticReport(color: false).render(Self.unknownKey))
    }

    @Test func `the concise form is one line that editors can follow`() {
        #expect(DiagnosticReport.concise(Self.unknownKey) == "assay.yaml:7:3: error[MF012]: unknown key `treshold` in `model`")
        #expect(DiagnosticReport.concise(Sample.warning) == "data/test.parquet: warning[DT001]: 48 rows have no label")
        #expect(DiagnosticReport.concise(Diagnostic("CL001", "no\nmanifest")) == "error[CL001]: no\\nmanifest")
    }
}
