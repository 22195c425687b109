import AssayCore
import AssayReporting
import Foundation
import Testing

/// The questions of each reader, answered from the record.
struct RoleReportTests {
    private static let summaries: MeasureSummaries = { $0 == "roc_auc" ? "How well it ranks." : nil }

    @Test(arguments: Role.allCases) func `each role's page of a full record`(_ role: Role) throws {
        try expectGolden(RoleReport(role, summaries: Self.summaries).render(Sample.everyOutcome), "role-\(role.rawValue).md")
    }

    @Test(arguments: Role.allCases) func `a record that is silent is never made to speak`(_ role: Role) {
        let page = RoleReport(role).render(Sample.empty)
        let questions = page.split(separator: "\n").filter { $0.hasPrefix("## ") }
        #expect(questions.count >= 5 && Set(questions).count == questions.count)
        // Every question is followed by something, and nothing claims what was not measured.
        for (line, next) in zip(page.split(separator: "\n"), page.split(separator: "\n").dropFirst()) {
            #expect(!(line.hasPrefix("## ") && next.hasPrefix("## ")), "\(line) has no answer")
        }
        #expect(!page.contains(": holds") && !page.contains("| holds"))
        if role != .riskManager, role != .devops { #expect(page.contains("ot measured") || page.contains("not stated")) }
    }

    @Test(arguments: Role.allCases) func `hostile names are no markup`(_ role: Role) throws {
        let page = RoleReport(role).render(Sample.gated(Sample.record(checks: [Sample.hostile(Sample.ratio)])))
        // Between fences everything is text.
        let outside = page.components(separatedBy: "```").enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
            .joined()
        #expect(!outside.contains("<d>") && !page.contains("\u{1B}"))
    }

    @Test func `the HTML report has a section for every role`() throws {
        let page = try HtmlReport(summaries: Self.summaries).render(Sample.everyOutcome)
        for role in Role.allCases {
            #expect(page.contains("<details class=\"role\" id=\"role-\(role.rawValue)\"><summary>\(role.title)</summary>"))
        }
        #expect(page.contains("href=\"#roles\"") && page.contains("How well it ranks.") && page.contains("risk/lock"))
    }

    @Test func `the expert reads amounts and changes in words`() {
        var record = Sample.everyOutcome
        record.model.costs = ["tp": "5", "fp": "-1", "fn": "-20", "tn": "0", "currency": "EUR"]
        record.checks[0].reads = ["evaluation", "costs"]
        let page = RoleReport(.expert).render(record)
        for words in [
            "A missed case counts -20 EUR", "f1 was 0.810 and is 0.7996", "No, by what the manifest requires", "(in EUR)",
        ] {
            #expect(page.contains(words), "\(words) in \(page)")
        }
    }

    @Test func `drift is what reads the reference`() {
        var record = Sample.everyOutcome
        for index in record.checks.indices { record.checks[index].reads = ["evaluation"] }
        record.checks[5].reads = ["evaluation", "reference"]
        let page = RoleReport(.dataEngineer).render(record)
        let drift = page.components(separatedBy: "## Has it drifted").last ?? ""
        #expect(drift.contains("psi") && !drift.contains("null&#95;rate"))
    }
}
