import Foundation
import TestSupport
import Testing

/// Measures of groups, through the real binary.
struct GroupMeasureTests {
    private struct Record: Decodable {
        struct Interval: Decodable {
            var lower: Double
            var upper: Double
        }
        struct Check: Decodable {
            struct Details: Decodable {
                struct Pair: Decodable {
                    var lower: String
                    var p_value: Double?
                    var test: String?
                }
                struct Group: Decodable {
                    var group: String
                    var rows: Int
                    var value: Double?
                }
                var groups: [Group]?
                var pairs: [Pair]?
            }
            var name: String
            var requirement: String
            var outcome: String
            var observed: Double?
            var interval: Interval?
            var details: Details?
        }
        var checks: [Check]
        var result_digest: String
    }

    private static let rows: String = {
        var text = "label,score,sex,site\n"
        for row in 0..<240 {
            text +=
                "\(row % 5 < 2 ? 1 : 0),\(Double(row * 37 % 100) / 100),\(row % 2 == 0 ? "f" : "m"),\("abc".prefix(1 + row % 3).suffix(1))\n"
        }
        return text
    }()

    private func run(_ fairness: String, rows: String = rows, groups: String = "{sex: sex, site: site}", _ options: String...)
        throws -> (
            process: AssayProcess, record: Record?
        )
    {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: ["accuracy"], rows: rows, extra: "groups: \(groups)")
            let text = try String(contentsOf: folder.appending(path: "assay.yaml"), encoding: .utf8)
            try project.write("assay.yaml", text + "\n  fairness: \(fairness)\n")
            let process = try AssayProcess.run(["run", "--format", "json"] + options, in: folder)
            return (process, try? JSONDecoder().decode(Record.self, from: Data(process.output.utf8)))
        }
    }

    @Test func `a requirement without a group holds for every entry of by, whatever its other arguments`() throws {
        let (process, record) = try run(
            "{by: [sex, sex*site], require: [by_group(recall), 'equalized_odds_difference(agg=mean) <= 0.9', 'by_group(precision) <= 0.99']}"
        )
        let checks = try #require(record?.checks.dropFirst(), "\(process.errors)")
        #expect(
            checks.map(\.name) == [
                "fairness/by_group(recall, sex)", "fairness/by_group(recall, sex*site)",
                "fairness/equalized_odds_difference(sex, agg=mean)",
                "fairness/equalized_odds_difference(sex*site, agg=mean)", "fairness/by_group(precision, sex)",
                "fairness/by_group(precision, sex*site)",
            ])
        #expect(checks.dropFirst(2).first?.requirement == "equalized_odds_difference(sex, agg=mean) <= 0.9")
        #expect(checks.last?.details?.groups?.count == 6)
    }

    @Test func `by_group judges the group that is hardest on the bound`() throws {
        let bounds = [
            "by_group(selection_rate, site) >= 0.1", "by_group(selection_rate, site) <= 0.9", "group_min(selection_rate, site)",
        ]
        let quoted = (bounds + ["group_max(selection_rate, site)"]).map { "'\($0)'" }.joined(separator: ", ")
        let record = try #require(try run("{require: [\(quoted)]}").record)
        let observed = record.checks.dropFirst().map(\.observed)
        #expect(observed[0] == observed[2] && observed[1] == observed[3] && observed[0] != observed[1])
    }

    /// 29 CFR 1607, Questions and Answers, 21.
    @Test func `three of twenty against one of ten proves nothing`() throws {
        let rows =
            "label,score,sex\n" + String(repeating: "1,0.9,m\n", count: 3) + String(repeating: "1,0.1,m\n", count: 17)
            + "1,0.9,f\n" + String(repeating: "1,0.1,f\n", count: 9)
        let (process, record) = try run(
            "{minimum_group_size: 10, require: [{require: demographic_parity_ratio(sex) >= 0.8, decide_on: proven}]}", rows: rows,
            groups: "{sex: sex}")
        let check = try #require(record?.checks.last)
        #expect(process.status == 1 && check.outcome == "inconclusive")
        #expect(abs((check.observed ?? 0) - 2.0 / 3) < 1e-12)
        #expect(check.interval?.lower ?? 1 < 0.2 && check.interval?.upper == 1)
        #expect(check.details?.pairs?.first?.test == "fisher" && check.details?.pairs?.first?.p_value == 1)
    }

    /// 6 RCNY 5-301: number in the category, number above the median, impact ratio as printed.
    @Test func `the categories of Local Law 144 have the ratios of its example`() throws {
        let categories = [
            ("Hispanic", 28, 18, 1.0), ("White", 40, 15, 0.58), ("Black", 32, 16, 0.78), ("NHPI", 8, 5, 0.97),
            ("Asian", 24, 10, 0.65),
        ]
        // Rows of no known category bring the sample to 200 with 100 above its median.
        let listed = categories + [("", 68, 36, 0)]
        let rows =
            "label,score,race\n"
            + listed.map {
                String(repeating: "1,0.7,\($0.0)\n", count: $0.2) + String(repeating: "1,0.3,\($0.0)\n", count: $0.1 - $0.2)
            }.joined()
        let record = try #require(
            try run("{minimum_group_size: 5, require: ['impact_ratio(race, scoring)']}", rows: rows, groups: "{race: race}").record)
        let check = try #require(record.checks.last)
        #expect(abs((check.observed ?? 0) - 15.0 / 40 / (18.0 / 28)) < 1e-12)
        let groups = try #require(check.details?.groups)
        for (name, size, _, ratio) in categories {
            let group = try #require(groups.first { $0.group == "race=\(name)" })
            #expect(group.rows == size && abs((group.value ?? 0) / (18.0 / 28) - ratio) < 0.006, "\(name)")
        }
    }

    @Test func `the same bits for any number of jobs`() throws {
        let all =
            "{by: [sex*site], require: [group_difference(roc_auc), equalized_odds_ratio, calibration_by_group, bnsp_auc, impact_ratio]}"
        let digests = try ["1", "2", "5"].map { try run(all, "--jobs", $0).record?.result_digest }
        #expect(digests[0] != nil && Set(digests).count == 1)
    }

    @Test(arguments: [
        ("by_group(recal, sex)", "did you mean `recall`?"), ("group_ratio(r2, sex)", "RQ170"),
        ("equalized_odds_ratio(sx)", "did you mean `sex`?"),
        ("equalized_odds_ratio", "checks.fairness.by"),
        ("group_min(sex)", "checks.fairness.by"),
    ])
    func `a mistake is named before data is read`(_ requirement: String, words: String) throws {
        let (process, _) = try run("{require: ['\(requirement)']}")
        #expect(process.status == 2)
        #expect(process.errors.contains(words), "\(process.errors)")
    }
}
