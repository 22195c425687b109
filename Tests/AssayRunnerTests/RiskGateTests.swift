import AssayCheckKit
import AssayCore
import AssayManifest
import Foundation
import TestSupport
import Testing

@testable import AssayRunner

/// What each tier demands: a manifest that meets it all passes, and one that misses one thing is refused for that.
struct RiskGateTests {
    private static let today: CalendarDate = {
        guard let day = CalendarDate(year: 2026, month: 11, day: 30) else { preconditionFailure("a day of the calendar") }
        return day
    }()

    private static let names = MeasureNames([
        "row_count": .schema, "empty_columns": .schema, "constant_columns": .schema, "duplicate_row_rate": .schema,
        "prediction_null_rate": .performance,
        "f1": .performance, "demographic_parity_ratio": .fairness, "prediction_mismatches": .reproducibility,
        "digest_mismatches": .reproducibility, "package_mismatches": .environment,
    ])

    /// The real suites.
    private static let suites = SuiteLibrary(names: []) { name in
        try? String(contentsOf: Repository.root.appending(path: "checks/suites/\(name).yaml"), encoding: .utf8)
    }

    private static let cells: [RiskSection.Tier: String] = [
        .minor: "rare, impact: low", .moderate: "possible, impact: medium", .major: "possible, impact: high",
        .severe: "probable, impact: very_high",
    ]

    /// A manifest that is as strict as the tier severe asks for, and can be changed in one place.
    fileprivate struct Draft {
        var tier: RiskSection.Tier
        var families: [Family: String] = [
            .schema: "{require: [row_count >= 5000]}", .performance: "{require: [f1 >= 0.5, f1 >= baseline - 0.01 on g=a]}",
            .fairness: "{by: [g], require: [demographic_parity_ratio >= 0.8]}",
            .reproducibility: "{lock: assay.lock, require: [digest_mismatches == 0]}",
            .environment: "{lock: requirements.txt, require: [package_mismatches == 0]}",
        ]
        var extra = ""

        func manifest() throws -> Manifest {
            let checks = families.sorted { $0.key.rawValue < $1.key.rawValue }.map { "  \($0.key.rawValue): \($0.value)\n" }
                .joined()
            let text = """
                assay: 1
                model: {name: m, artifact: model.onnx, task: binary, positive: 1}
                data: {evaluation: {source: rows.csv, label: y}}
                groups: {g: g}
                baseline: git:HEAD
                risk: {likelihood: \(cells[tier] ?? "")}
                checks:
                \(checks)
                \(extra)
                """
            return try ManifestLoader.parse(
                text, file: "/project/assay.yaml", displayPath: "assay.yaml", catalog: names, suites: suites,
                ignoringMissing: Set(ReferencedFile.allCases))
        }
    }

    fileprivate static let clean = GitStamp.Stamp(git: .init(commit: "8ab04d7", tree: "4", branch: "main"))
    private static let dirty = GitStamp.Stamp(
        git: .init(commit: "8ab04d7", tree: "4", branch: "main", dirty: true, dirtyFiles: ["train.py"], dirtyFileCount: 1))

    private static func refusals(
        _ draft: Draft, git: GitStamp.Stamp = clean, signs: Bool = true, only: [String] = []
    ) throws -> [Diagnostic] {
        let gate = try #require(
            RiskGate(try draft.manifest(), selection: .init(only: only), today: today, conduct: .init(signs: signs)))
        do throws(Diagnostics) {
            try gate.check(git)
            return []
        } catch { return error.all }
    }

    /// One thing that a manifest may lack, and from which tier on that is refused.
    struct Miss: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var code: DiagnosticCode
        var from: RiskSection.Tier
        /// What a waiver of it names.
        var name: String
        fileprivate var git = clean
        fileprivate var signs = true
        fileprivate var change: @Sendable (inout Draft) -> Void = { _ in }
    }

    private static func without(_ family: Family, from tier: RiskSection.Tier) -> Miss {
        Miss(
            testDescription: "no \(family.rawValue)", code: "MF315", from: tier, name: "risk/families(\(family.rawValue))",
            change: { $0.families[family] = nil })
    }

    static let misses: [Miss] = [
        without(.schema, from: .minor), without(.performance, from: .minor), without(.fairness, from: .major),
        without(.environment, from: .severe),
        Miss(
            testDescription: "a family that only warns", code: "MF315", from: .minor, name: "risk/families",
            change: { $0.families[.schema] = "{require: [{require: constant_columns == 0, severity: warn}, row_count on g=a]}" }),
        Miss(
            testDescription: "a looser bound than the tier's suite has", code: "MF316", from: .minor,
            name: "risk/requirements(schema/row_count)",
            change: { $0.families[.schema] = "{require: [row_count >= 2]}" }),
        Miss(
            testDescription: "decided on refuted", code: "MF317", from: .minor, name: "risk/decide_on(performance/f1)",
            change: { $0.families[.performance] = "{require: [{require: f1 >= 0.5, decide_on: refuted}]}" }),
        Miss(
            testDescription: "everything decided on refuted", code: "MF317", from: .minor, name: "risk/decide_on",
            change: { $0.extra = "decide_on: refuted" }),
        Miss(
            testDescription: "a regression decided on refuted", code: "MF317", from: .major, name: "risk/decide_on",
            change: { $0.families[.performance] = "{require: [{require: f1 >= baseline, decide_on: refuted}]}" }),
        Miss(
            testDescription: "decided on the estimate", code: "MF317", from: .severe, name: "risk/decide_on(performance/f1)",
            change: { $0.families[.performance] = "{require: [{require: f1 >= 0.5, decide_on: estimate}]}" }),
        Miss(
            testDescription: "less confidence", code: "MF318", from: .severe, name: "risk/confidence",
            change: { $0.extra = "confidence: 0.8" }),
        Miss(
            testDescription: "no correction", code: "MF319", from: .severe,
            name: "risk/correction(fairness/demographic_parity_ratio)",
            change: { draft in
                draft.families[.fairness] = "{by: [g], require: [{require: demographic_parity_ratio >= 0.8, correction: none}]}"
            }),
        Miss(
            testDescription: "a waiver without an end", code: "MF320", from: .moderate, name: "risk/waiver_end(performance/f1)",
            change: { $0.extra = "waivers: [{check: performance/f1, by: Ada, reason: none}]" }),
        Miss(
            testDescription: "no lock file", code: "MF321", from: .major, name: "risk/lock",
            change: { $0.families[.reproducibility] = "{require: [prediction_mismatches(threads) == 0]}" }),
        Miss(
            testDescription: "a lock file that nothing is compared with", code: "MF321", from: .major, name: "risk/lock",
            change: { draft in
                draft.families[.reproducibility] = "{lock: assay.lock, require: [prediction_mismatches(threads) == 0]}"
            }),
        Miss(testDescription: "uncommitted changes", code: "MF322", from: .severe, name: "risk/work_tree", git: dirty),
        Miss(
            testDescription: "no repository", code: "MF322", from: .severe, name: "risk/work_tree", git: .init(reason: "no git")),
        Miss(testDescription: "no signature", code: "MF323", from: .severe, name: "risk/attestation", signs: false),
    ]

    @Test(arguments: RiskSection.Tier.allCases) func `a manifest that is as strict as its tier is let through`(
        _ tier: RiskSection.Tier
    ) throws {
        #expect(try Self.refusals(Draft(tier: tier)) == [])
    }

    @Test(arguments: misses, RiskSection.Tier.allCases) func `what is missing is refused from its tier on, and for that alone`(
        _ miss: Miss, _ tier: RiskSection.Tier
    ) throws {
        var draft = Draft(tier: tier)
        miss.change(&draft)
        let found = try Self.refusals(draft, git: miss.git, signs: miss.signs)
        #expect(found.map(\.code) == (tier < miss.from ? [] : [miss.code]), "\(found)")
        for problem in found {
            #expect(problem.place != nil && problem.details[0].contains("the tier \(tier.rawValue)"))
            #expect(problem.help?.contains("waive it: `{check: risk/") == true, "\(problem)")
        }
    }

    /// From the tier major on the lock file is missed too.
    @Test func `the tier moderate wants something reproduced`() throws {
        var draft = Draft(tier: .moderate)
        draft.families[.reproducibility] = nil
        #expect(try Self.refusals(draft).map(\.code) == ["MF315"])
        draft.tier = .major
        #expect(try Self.refusals(draft).map(\.code) == ["MF315", "MF321"])
    }

    /// The waiver's own name is in the help of the diagnostic.
    @Test(arguments: misses) func `a waiver that has not ended lets it through, and the record says so`(_ miss: Miss) throws {
        var draft = Draft(tier: .severe)
        miss.change(&draft)
        let first = draft.extra.hasPrefix("waivers") ? String(draft.extra.dropFirst("waivers: [".count).dropLast()) + ", " : ""
        if !first.isEmpty { draft.extra = "" }
        func waived(_ until: String) -> Draft {
            var waived = draft
            waived.extra += "\nwaivers: [\(first){check: \"\(miss.name)\", by: model-risk, reason: agreed, until: \(until)}]"
            return waived
        }
        #expect(try Self.refusals(waived("2026-11-30"), git: miss.git, signs: miss.signs) == [])
        let ended = try Self.refusals(waived("2026-11-29"), git: miss.git, signs: miss.signs)
        #expect(ended.map(\.code) == [miss.code] && ended[0].details.contains { $0.contains("ended on 2026-11-29") }, "\(ended)")
        let gate = try #require(
            RiskGate(
                try waived("2026-11-30").manifest(), selection: .init(), today: Self.today, conduct: .init(signs: miss.signs)))
        let fact = gate.fact(miss.git)
        #expect(fact.demands.filter { $0.state == .waived }.map { miss.name.hasPrefix($0.name) } == [true])
        #expect(fact.tier == "severe" && fact.score == 20 && fact.suite == "suite:risk-severe" && !fact.partial)
        #expect(gate.waivers(miss.git).filter { $0.state == .applied }.map(\.by) == ["model-risk"])
    }

    @Test func `a part of the gate is not held to the work tree and the signature, and says so`() throws {
        let draft = Draft(tier: .severe)
        #expect(try Self.refusals(draft, git: Self.dirty, signs: false, only: ["performance"]) == [])
        let gate = try #require(
            RiskGate(try draft.manifest(), selection: .init(only: ["f1"]), today: Self.today, conduct: .init(signs: false)))
        #expect(gate.fact(Self.dirty).partial && gate.note?.code == "MF326")
        let states = Dictionary(gate.fact(Self.dirty).demands.map { ($0.name, $0.state) }) { $1 }
        #expect(states["risk/work_tree"] == .notHeld && states["risk/attestation"] == .notHeld && states["risk/lock"] == .met)
        // One that is signed claims to be whole.
        #expect(try Self.refusals(draft, git: Self.dirty, signs: true, only: ["performance"]).map(\.code) == ["MF322"])
    }

    @Test func `a waiver that nothing needs is told`() throws {
        var draft = Draft(tier: .major)
        draft.extra = "waivers: [{check: risk/lock, by: Ada, reason: early, until: 2027-01-01}]"
        let gate = try #require(
            RiskGate(try draft.manifest(), selection: .init(), today: Self.today, conduct: .init(signs: false)))
        #expect(gate.waivers(Self.clean).map(\.state) == [.notNeeded] && gate.notes(Self.clean).map(\.code) == ["MF325"])
    }
}
