import Foundation
import TestSupport
import Testing

/// What a failed comparison of groups says about what would help, through the real binary.
struct AdviceTests {
    /// 100 men with scores 0.01, 0.02, … 1.00, and 100 women with 0.2 less: 50 and 30 are above 0.505.
    private static let rows: String = {
        let women = (1...100).map { "f,\(Double(max(0, $0 - 20)) / 100),\($0 > 60 ? 1 : 0)" }
        let men = (1...100).map { "m,\(Double($0) / 100),\($0 > 30 ? 1 : 0)" }
        return "sex,score,label\n" + (women + men).joined(separator: "\n") + "\n"
    }()

    private static func check(_ require: String, columns: String = "score: score, label: label") throws -> (
        check: [String: Any], text: String
    ) {
        try withTemporaryFolder { folder in
            let text = """
                assay: 1
                model: {name: case, task: binary, positive: 1, threshold: 0.505}
                data: {evaluation: {source: rows.csv, \(columns)}}
                groups: {sex: sex}
                checks: {fairness: {require: ["\(require)"]}}
                """
            for (name, content) in [("assay.yaml", text), ("rows.csv", rows)] {
                try content.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
            }
            let run = try AssayProcess.run(["run", "--json", "run.json", "--no-history"], in: folder)
            let data = try Data(contentsOf: folder.appending(path: "run.json"))
            let record = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any], "\(run.errors)")
            return (try #require((record["checks"] as? [[String: Any]])?.first), run.output)
        }
    }

    private static func advice(_ check: [String: Any]) throws -> [String: Any] {
        try #require((check["details"] as? [String: Any])?["advice"] as? [String: Any])
    }

    @Test func `the group that fares worse is told how many decisions close the gap and meet the bound`() throws {
        let (check, text) = try Self.check("demographic_parity_ratio(sex) >= 0.8")
        let advice = try Self.advice(check)
        let change = try #require(advice["change"] as? [String: Any])
        // 30 of 100 women against 50 of 100 men: 20 more are as many, 10 more are four fifths.
        #expect(change["group"] as? String == "sex=f" && change["to_close_gap"] as? Int == 20)
        #expect(change["to_meet_bound"] as? Int == 10 && change["rows"] as? Int == 100)
        #expect(
            text.contains("20 rows of the 100 in sex=f, decided otherwise, would close the gap, 10 would meet the bound"), "\(text)"
        )
    }

    @Test func `thresholds are those that a count of the rows gives`() throws {
        let advice = try Self.advice(Self.check("demographic_parity_ratio(sex) >= 0.8").check)
        let thresholds = try #require(advice["thresholds"] as? [[String: Any]])
        #expect(thresholds.count == 20)
        // At 0.3: 51 women and 71 men.
        let third = try #require(thresholds.first { $0["threshold"] as? Double == 0.3 })
        #expect(abs((third["value"] as? Double ?? 0) - 51.0 / 71) < 1e-12)
        // Right are 49 women below 0.3 and 40 of those above, 29 men below and 70 above.
        #expect(abs((third["accuracy"] as? Double ?? 0) - (49.0 + 40 + 29 + 70) / 200) < 1e-12)
        let groups = try #require((advice["group_thresholds"] as? [String: Any])?["groups"] as? [[String: Any]])
        // The rate of all is 0.4: 40 women reach 0.41, 40 men 0.61.
        #expect(groups.map { $0["threshold"] as? Double } == [0.41, 0.61] && groups.map { $0["value"] as? Double } == [0.4, 0.4])
        #expect((advice["group_thresholds"] as? [String: Any])?["value"] as? Double == 1)
    }

    @Test func `unequal base rates come with what they exclude`() throws {
        let (check, text) = try Self.check("equal_opportunity_difference(sex) <= 0.01")
        let rates = try #require(try Self.advice(check)["base_rates"] as? [[String: Any]])
        #expect(rates.map { $0["value"] as? Double } == [0.4, 0.7])
        #expect(text.contains("base rates differ (sex=f 0.4, sex=m 0.7)") && text.contains("Chouldechova 2017"), "\(text)")
    }

    @Test func `without labels there are no base rates, without scores no advice`() throws {
        #expect(
            try Self.advice(Self.check("demographic_parity_ratio(sex) >= 0.8", columns: "score: score").check)["base_rates"]
                is NSNull?)
        let decided = try Self.check("demographic_parity_ratio(sex) >= 0.8", columns: "prediction: label").check
        #expect((decided["details"] as? [String: Any])?["advice"] is NSNull?)
    }
}
