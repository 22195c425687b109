import Foundation
import TestSupport
import Testing

/// Groups of every kind, through the real binary.
struct GroupTests {
    private static let header = "sex,age,race,at,hired\n"

    private static func run(
        groups: String, fairness: String = "", require: String, rows: String, columns: String = "prediction: hired"
    ) throws -> AssayProcess {
        try withTemporaryFolder { folder in
            let text = """
                assay: 1
                model: {name: case, task: binary, positive: 1}
                data: {evaluation: {source: rows.csv, \(columns)}}
                groups: {\(groups)}
                checks: {fairness: {\(fairness)require: [\(require)]}}
                """
            for (name, content) in [("assay.yaml", text), ("rows.csv", rows)] {
                try content.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
            }
            return try AssayProcess.run(["run", "--format", "json", "--no-history"], in: folder)
        }
    }

    private static func rows(_ lines: (String, Int)...) -> String {
        header + lines.map { String(repeating: $0.0 + "\n", count: $0.1) }.joined()
    }

    private static func check(_ run: AssayProcess) throws -> (observed: Double?, groups: [String: Int], numbers: [String: Double]) {
        let record = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any], "\(run.errors)")
        let check = try #require((record["checks"] as? [[String: Any]])?.first)
        let details = check["details"] as? [String: Any]
        let groups = (details?["groups"] as? [[String: Any]] ?? []).compactMap { group in
            (group["group"] as? String).map { ($0, group["rows"] as? Int ?? -1) }
        }
        return (
            check["observed"] as? Double, Dictionary(uniqueKeysWithValues: groups),
            details?["numbers"] as? [String: Double] ?? [:]
        )
    }

    private static let table = rows(
        ("f,61,White,2026-01-01,1", 30), ("f,61,Caucasian,2026-03-01,0", 30), ("m,61,Asian,2026-01-01,1", 60),
        ("f,30,,2026-01-01,1", 40), (",30,Martian,2026-03-01,0", 5))

    @Test func `a condition over columns of several types splits rows in two`() throws {
        let found = try Self.check(
            Self.run(
                groups: "early_senior_woman: \"sex == 'f' and age >= 60 and at < '2026-02-01'\"",
                require: "demographic_parity_ratio(early_senior_woman)", rows: Self.table))
        #expect(found.groups == ["early_senior_woman=true": 30, "early_senior_woman=false": 135])
        #expect(found.numbers.isEmpty)
    }

    @Test func `an unknown condition is counted, or a member of its own`() throws {
        let dropped = try Self.check(
            Self.run(groups: "woman: {where: \"sex == 'f'\"}", require: "demographic_parity_ratio(woman)", rows: Self.table))
        #expect(dropped.groups == ["woman=true": 100, "woman=false": 60] && dropped.numbers == ["rows_without_group": 5])
        let kept = try Self.check(
            Self.run(
                groups: "woman: {where: \"sex == 'f'\", missing: group}", require: "demographic_parity_ratio(woman)",
                rows: Self.table))
        #expect(kept.groups == ["woman=true": 100, "woman=false": 60, "woman=missing": 5] && kept.numbers.isEmpty)
    }

    @Test func `an intersection of three groups counts what it leaves out`() throws {
        let found = try Self.check(
            Self.run(
                groups: "sex: sex, old: age >= 60, race: {column: race, map: {white: [White, Caucasian], other: Asian}}",
                require: "demographic_parity_ratio(sex*old*race)", rows: Self.table))
        #expect(found.groups == ["sex=f, old=true, race=white": 60, "sex=m, old=true, race=other": 60])
        // Forty rows have no race, five neither a sex nor a race of the mapping.
        #expect(found.numbers == ["rows_without_group": 45] && found.observed == 0.5)
    }

    @Test func `the two-percent rule sets small groups aside`() throws {
        let rows = Self.rows(("f,1,a,2026-01-01,1", 2000), ("m,1,a,2026-01-01,0", 35), ("d,1,a,2026-01-01,1", 500))
        let all = try Self.check(Self.run(groups: "sex: sex", require: "demographic_parity_ratio(sex)", rows: rows))
        #expect(all.observed == 0)
        let ruled = try Self.check(
            Self.run(
                groups: "sex: sex", fairness: "minimum_group_share: 2%, ", require: "demographic_parity_ratio(sex)", rows: rows))
        #expect(ruled.observed == 1 && ruled.groups["sex=m"] == 35)
    }

    @Test(arguments: [
        ("sex: sx", "DT101", "did you mean `sex`?"), ("old: \"agee >= 60 and sex == 'f'\"", "DT101", "did you mean `age`?"),
        ("race: {column: rce, map: {a: [b]}}", "DT101", "did you mean `race`?"),
        ("old: \"age == 'f'\"", "MF168", "cannot be compared"), ("old: \"sex >= 60\"", "MF168", "cannot be compared"),
    ])
    func `a protected attribute that is not there or of another kind is refused`(
        _ groups: String, _ code: String, _ words: String
    ) throws {
        let run = try Self.run(groups: groups, require: "selection_rate", rows: Self.table)
        #expect(run.status == (code == "DT101" ? 3 : 2), "\(run.errors)")
        #expect(run.errors.contains(code) && run.errors.contains(words) && run.errors.contains("assay.yaml:4"), "\(run.errors)")
    }

    @Test func `a slice takes a member of any kind of group`() throws {
        for (slice, rows) in [("old=true", 120), ("race=white", 60), ("race=missing", 40)] {
            let run = try Self.run(
                groups: "old: age >= 60, race: {column: race, map: {white: [White, Caucasian]}, missing: group}",
                require: "selection_rate on \(slice)", rows: Self.table)
            let record = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
            #expect((record?["checks"] as? [[String: Any]])?.first?["rows"] as? Int == rows)
        }
    }
}
