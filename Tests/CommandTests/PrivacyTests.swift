import Foundation
import TestSupport
import Testing

/// What reports must not show, through the real binary.
struct PrivacyTests {
    private static let names = ["female", "männlich", "divers", "under_30"]

    private static func run(_ privacy: String, seed: Int = 7, arguments: [String] = ["--format", "json"]) throws -> [String: String]
    {
        try withTemporaryFolder { folder in
            let text = """
                assay: 1
                seed: \(seed)
                model: {name: case, task: binary, positive: 1}
                data: {evaluation: {source: rows.csv, prediction: hired, label: fit}}
                groups: {sex: sex, age: {column: age, breaks: [30], labels: [under_30, from_30]}}
                privacy: \(privacy)
                checks:
                  fairness:
                    by: [sex, sex*age]
                    minimum_group_size: 1
                    require: [demographic_parity_ratio >= 0.8, "group_share(sex, female) >= 90%", selection_rate >= 0.9 on sex=divers]
                  performance: {require: [recall >= 0.99 on age=under_30]}
                """
            let rows = [("female,20", 60), ("female,40", 50), ("männlich,20", 70), ("männlich,40", 80), ("divers,20", 4)]
            let lines = rows.flatMap { row, count in (0..<count).map { "\(row),\($0 % 3 == 0 ? 1 : 0),\($0 % 2)" } }
            for (name, content) in [
                ("assay.yaml", text), ("rows.csv", "sex,age,hired,fit\n" + lines.joined(separator: "\n") + "\n"),
            ] {
                try content.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
            }
            let run = try AssayProcess.run(["run", "--junit", "junit.xml", "--json", "run.json"] + arguments, in: folder)
            #expect(run.status == 1, "\(run.errors)")
            var outputs = ["stdout": run.output, "stderr": run.errors]
            for file in ["junit.xml", "run.json"] {
                outputs[file] = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            }
            for format in ["human", "concise", "junit"] {
                outputs[format] = try AssayProcess.run(["report", "run.json", "--format", format], in: folder).output
            }
            return outputs
        }
    }

    private static func checks(_ json: String?) throws -> [[String: Any]] {
        let record = try JSONSerialization.jsonObject(with: Data((json ?? "").utf8)) as? [String: Any]
        return try #require(record?["checks"] as? [[String: Any]])
    }

    private static func groups(_ check: [String: Any]) -> [[String: Any]] {
        (check["details"] as? [String: Any])?["groups"] as? [[String: Any]] ?? []
    }

    @Test func `members go by pseudonyms in every report`() throws {
        for arguments in [["--format", "json"], ["--format", "human", "--verbose"], ["--format", "concise"]] {
            for (report, text) in try Self.run("{hide_groups: true}", arguments: arguments) {
                for name in Self.names { #expect(!text.contains(name), "\(name) in \(report)") }
            }
        }
    }

    @Test func `a pseudonym is the same in every run of a seed, and another under another seed`() throws {
        let first = try Self.run("{hide_groups: true}"), again = try Self.run("{hide_groups: true}")
        let other = try Self.run("{hide_groups: true}", seed: 8)
        func names(_ outputs: [String: String]) throws -> Set<String> {
            Set(try Self.checks(outputs["run.json"]).flatMap(Self.groups).compactMap { $0["group"] as? String })
        }
        #expect(try names(first) == names(again) && names(first).isDisjoint(with: try names(other)))
        #expect(try names(first).count == 8 && names(first).allSatisfy { $0.contains("sex=group ") })
    }

    @Test func `the verdicts and numbers are those of the run that hides nothing`() throws {
        let open = try Self.checks(Self.run("{}")["run.json"]),
            hidden = try Self.checks(Self.run("{hide_groups: true}")["run.json"])
        for (one, other) in zip(open, hidden) {
            #expect(
                one["observed"] as? Double == other["observed"] as? Double
                    && one["outcome"] as? String == other["outcome"] as? String)
        }
        #expect(open.count == hidden.count && open.count == 5)
    }

    @Test func `small cells are kept back, and those that would reveal them`() throws {
        let outputs = try Self.run("{minimum_count: 10}")
        let checks = try Self.checks(outputs["run.json"])
        let sexes = Dictionary(uniqueKeysWithValues: Self.groups(checks[0]).map { ($0["group"] as? String ?? "", $0) })
        #expect(sexes["sex=divers"]?["suppressed"] as? Bool == true && sexes["sex=divers"]?["rows"] as? Int == 0)
        #expect(sexes["sex=female"]?["suppressed"] as? Bool == true && sexes["sex=female"]?["value"] is NSNull?)
        #expect(sexes["sex=männlich"]?["rows"] as? Int == 150)
        let slice = try #require(checks.first { $0["slice"] as? String == "sex=divers" })
        #expect(slice["observed"] is NSNull? && slice["rows"] as? Int == 0 && slice["interval"] is NSNull?)
        #expect(outputs["human"]?.contains("suppressed") == true)
        // The share of women would give their number away, and with it that of the few.
        let share = try #require(checks.first { $0["id"] as? String == "fairness/group_share" })
        #expect(share["observed"] is NSNull? && share["interval"] is NSNull? && share["outcome"] as? String == "fail")
        // Without the deciding pair no pair stands for it, and no advice tells of groups one by one.
        let details = try #require(checks[0]["details"] as? [String: Any])
        #expect(details["pairs"] is NSNull? && details["advice"] is NSNull?)
    }
}
