import AssayCore
import AssayManifest
import Foundation
import TestSupport
import Testing

/// The matrix of likelihood and impact, and what it turns on.
@Suite struct RiskTests {
    /// A row for each likelihood, a letter for each impact, from the least to the worst: mi(n)or, m(o)derate, m(a)jor, (s)evere.
    private static let matrix: [(likelihood: String, tiers: String)] = [
        ("rare", "nnnoo"), ("unlikely", "noooa"), ("possible", "nooaa"), ("probable", "ooaas"), ("highly_probable", "oaass"),
    ]

    struct Cell: Sendable, CustomTestStringConvertible {
        var likelihood: String
        var impact: String
        var score: Int
        var tier: String
        var testDescription: String { "\(likelihood) × \(impact)" }
    }

    private static let cells: [Cell] = matrix.enumerated().flatMap { row, line in
        zip(["very_low", "low", "medium", "high", "very_high"], line.tiers).enumerated().map { column, cell in
            let tier: [Character: String] = ["n": "minor", "o": "moderate", "a": "major", "s": "severe"]
            return Cell(
                likelihood: line.likelihood, impact: cell.0, score: (row + 1) * (column + 1), tier: tier[cell.1] ?? "")
        }
    }

    @Test func `the matrix has 25 cells`() { #expect(Self.cells.count == 25) }

    @Test(arguments: cells) func `each cell has its score, its tier and its suite`(_ cell: Cell) throws {
        let text = head + "\nrisk: {likelihood: \(cell.likelihood), impact: \(cell.impact)}\n"
        let manifest = try parsed(text, suites: Self.suites)
        let risk = try #require(manifest.risk)
        #expect(risk.score == cell.score && risk.tier.rawValue == cell.tier)
        #expect(manifest.suites == ["suite:risk-\(cell.tier)"])
        #expect(manifest.requirements.map(\.text) == ["row_count >= \(Self.rows[cell.tier] ?? 0)"])
        #expect(manifest.decideOn == (cell.tier == "severe" ? .proven : .estimate))
    }

    @Test func `the page shows the same matrix`() throws {
        let page = try String(contentsOf: Repository.root.appending(path: "docs/risk-tiers.md"), encoding: .utf8)
        for likelihood in Self.matrix.map(\.likelihood) {
            let cells = Self.cells.filter { $0.likelihood == likelihood }.map { "\($0.score) \($0.tier)" }
            #expect(page.contains("| `\(likelihood)` | \(cells.joined(separator: " | ")) |"))
        }
    }

    private static let rows = ["minor": 1, "moderate": 2, "major": 3, "severe": 4]

    private static let suites = SuiteLibrary(names: rows.keys.map { "risk-\($0)" } + ["own"]) { name in
        if name == "own" { return "assay: 1\nchecks: {schema: {require: [row_count >= 7]}}" }
        guard let rows = rows[String(name.dropFirst("risk-".count))] else { return nil }
        let rule = name == "risk-severe" ? "decide_on: proven\n" : ""
        return "assay: 1\n\(rule)checks: {schema: {require: [row_count >= \(rows)]}}"
    }

    @Test func `the manifest wins over a suite that it names, and that over the tier's`() throws {
        let risk = head + "\nrisk: {likelihood: rare, impact: low}\n"
        let named = try parsed(risk + "extends: [suite:own]\n", suites: Self.suites)
        #expect(named.requirements.map(\.text) == ["row_count >= 7"] && named.suites == ["suite:own", "suite:risk-minor"])
        let own = try parsed(risk + "extends: [suite:own]\nchecks: {schema: {require: [row_count >= 9]}}\n", suites: Self.suites)
        #expect(own.requirements.map(\.text) == ["row_count >= 9"])
        #expect(own.tierRequirements.map(\.text) == ["row_count >= 1"])
        let same = try parsed(risk + "extends: [suite:risk-minor]\n", suites: Self.suites)
        #expect(same.requirements.map(\.text) == ["row_count >= 1"] && same.suites == ["suite:risk-minor"])
    }

    @Test func `the tier severe corrects simultaneous proofs, unless the manifest says otherwise`() throws {
        let text =
            head + """

                risk: {likelihood: probable, impact: very_high}
                checks: {performance: {require: [f1 >= 0.5, {require: recall >= 0.5, correction: none}, {require: roc_auc >= 0.5, decide_on: estimate}]}}
                """
        let manifest = try parsed(text, suites: Self.suites)
        let corrections = Dictionary(manifest.requirements.map { ($0.measure.value, $0.correction) }) { $1 }
        #expect(corrections == ["row_count": .holm, "f1": .holm, "recall": Correction.none, "roc_auc": nil])
    }

    @Test func `a waiver of a demand needs a risk and a demand of that name`() {
        func waiver(_ check: String) -> String { "waivers: [{check: \(check), by: Ada, reason: none}]\n" }
        let risk = "risk: {likelihood: rare, impact: low}\n"
        #expect(faults(head + "\n" + risk + waiver("risk/lock")) == [])
        #expect(faults(head + "\n" + risk + waiver("risk/families(fairness)")) == [])
        #expect(faults(head + "\n" + waiver("risk/lock")).map { $0.prefix(5) } == ["MF324"])
        #expect(faults(head + "\n" + risk + waiver("risk/locks")).map { $0.prefix(5) } == ["MF030"])
    }
}
