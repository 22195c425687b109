import AssayCore
import AssayRunner
import Foundation

/// A self-test as people read it.
struct SelfTestTable {
    private static let english = Locale(identifier: "en_US")

    let test: SelfTest

    var text: String {
        [heading, tested, untested, test.notes.joined(separator: "\n"), summary].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private var heading: String {
        "\(test.manifest) against itself: \(count(test.runs)) runs of \(count(test.rows)) rows drawn with replacement, "
            + "seed \(test.seed)"
    }

    private var tested: String {
        guard !test.requirements.isEmpty else { return "" }
        let columns: [(title: String, side: TextTable.Side)] = [
            ("REQUIREMENT", .left), ("DECIDED ON", .left), ("TODAY", .left), ("FAILED", .right), ("95 % INTERVAL", .right),
            ("COMPUTED", .right),
        ]
        let rows = test.requirements.map { row in
            [
                row.requirement, row.decideOn + (row.severity == .warn ? ", warns" : ""), row.outcome.rawValue,
                percent(row.measured.rate), interval(row.measured), row.computed.map(percent) ?? "-",
            ]
        }
        return TextTable(columns: columns, rows: rows).lines.joined(separator: "\n")
    }

    private var untested: String {
        guard !test.notTested.isEmpty else { return "" }
        let width = test.notTested.map(\.requirement.count).max() ?? 0
        let lines = test.notTested.map {
            "  \($0.requirement)\(String(repeating: " ", count: width - $0.requirement.count + 2))\($0.reason)"
        }
        return (["not tested:"] + lines).joined(separator: "\n")
    }

    private var summary: String {
        guard !test.requirements.isEmpty else { return "nothing to test" }
        let gate = test.gate
        let computed = gate.computed.map { ", computed at most \(percent($0))" } ?? ""
        return "the gate failed in \(percent(gate.measured.rate)) of the runs (\(interval(gate.measured)))\(computed)\n\(budget)"
    }

    private var budget: String {
        guard let budget = test.gate.errorBudget, let verdict = test.gate.budgetVerdict else {
            return "the manifest sets no error_budget to hold"
        }
        switch verdict {
        case .held: return "it holds its error budget of \(percent(budget))"
        case .undecided: return "whether it holds its error budget of \(percent(budget)) takes more --runs to tell"
        case .broken: return "it cannot hold its error budget of \(percent(budget)): refused"
        }
    }

    private func interval(_ rate: FailureRate) -> String { "\(percent(rate.lower)) to \(percent(rate.upper))" }
    private func count(_ value: Int) -> String { value.formatted(.number.locale(Self.english)) }
    /// One decimal, whatever the language of the machine.
    private func percent(_ share: Double) -> String { String(format: "%.1f %%", share * 100) }
}
