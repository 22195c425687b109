import Foundation
import TestSupport
import Testing

/// Risk tiers and waivers through the real binary, to every report.
struct RiskTierTests {
    /// The credit scenario in a repository, at the tier severe.
    private struct Severe {
        let folder: URL

        init(_ folder: URL, waivers: String = "[]", fairness: Double = 0.5) throws {
            self.folder = folder
            let scenario = Repository.fixture("scenarios/credit")
            for name in ["model.onnx", "data/test.csv"] {
                let target = folder.appending(path: name.split(separator: "/").last.map(String.init) ?? name)
                try FileManager.default.copyItem(at: scenario.appending(path: name), to: target)
            }
            try write(".gitignore", ".assay/\n.cache/\nkey*\nout.*\n*.intoto.json\n")
            try write(
                "assay.yaml",
                """
                assay: 1
                model: {name: credit, artifact: model.onnx, task: binary, positive: 1, objective: Approve loans that will be repaid.}
                data: {evaluation: {source: test.csv, label: repaid, id: loan_id, time: issued_at}}
                groups: {sex: sex}
                risk: {likelihood: highly_probable, impact: very_high}
                waivers: \(waivers)
                checks:
                  schema: {require: [null_rate(income) <= 1%]}
                  performance: {require: [roc_auc >= 0.6]}
                  fairness: {by: [sex], require: [demographic_parity_ratio >= \(fairness)]}
                  reproducibility: {lock: assay.lock, require: [digest_mismatches == 0]}
                  environment: {require: [opset_supported == 1]}
                """)
            let lock = try assay("lock")
            #expect(lock.status == 0, "\(lock.errors)")
            try GitCommand(in: folder).begin()
            #expect(try assay("key", "new", "key").status == 0)
        }

        func write(_ name: String, _ text: String) throws {
            try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
        }

        func assay(_ arguments: String...) throws -> AssayProcess { try AssayProcess.run(arguments, in: folder) }
    }

    @Test func `a severe model passes whole, committed, locked and signed, and every report names its tier`() throws {
        try withTemporaryFolder { folder in
            let severe = try Severe(folder)
            let run = try severe.assay("run", "--attest", "key", "--json", "out.json")
            #expect(run.status == 0, "\(run.output)\(run.errors)")
            #expect(run.output.contains("risk tier severe (highly_probable × very_high, score 25, suite:risk-severe)"))
            let marks = [
                "concise": "RISK severe highly_probable * very_high = 25", "markdown": "risk tier severe",
                "html": "risk tier severe",
                "junit": "name=\"risk.tier\" value=\"severe\"", "json": "\"tier\":\"severe\"", "tap": "# risk tier severe",
                "openmetrics": "assay_risk_score{model=\"credit\",tier=\"severe\"} 25", "sarif": "\"riskTier\":\"severe\"",
            ]
            for (format, mark) in marks.sorted(by: { $0.key < $1.key }) {
                let report = try severe.assay("report", "out.json", "--format", format)
                #expect(report.status == 0 && report.output.contains(mark), "\(format): \(report.output.prefix(2000))")
            }
        }
    }

    @Test func `unsigned or uncommitted it is refused before the data is read, and a part of it runs`() throws {
        try withTemporaryFolder { folder in
            let severe = try Severe(folder)
            try severe.write("test.csv", "not a table that could be read")
            let refused = try severe.assay("run")
            #expect(refused.status == 2, "\(refused.output)")
            for word in ["MF322", "MF323", "test.csv", "assay.yaml:5:", "risk/work_tree", "--attest KEY"] {
                #expect(refused.errors.contains(word), "\(word) in \(refused.errors)")
            }
            try GitCommand(in: folder)("checkout", "-q", "test.csv")
            try severe.write("notes.txt", "not committed")
            let part = try severe.assay("run", "--only", "environment")
            #expect(part.status == 0 && part.output.contains("MF326") && part.output.contains("a part of its gate"), "\(part)")
        }
    }

    @Test func `waivers of a check and of a demand stand in every report`() throws {
        try withTemporaryFolder { folder in
            let waivers = """
                [{check: fairness/demographic_parity_ratio(sex), by: Ada, reason: "ticket 7", until: 2999-01-31},
                 {check: risk/attestation, by: Bob, reason: "no key yet", until: 2999-01-31}]
                """
            let severe = try Severe(folder, waivers: waivers, fairness: 0.99)
            let run = try severe.assay("run", "--json", "out.json")
            #expect(run.status == 0, "\(run.output)\(run.errors)")
            for format in ["human", "concise", "markdown", "html", "junit", "json", "tap", "sarif"] {
                let report = try severe.assay("report", "out.json", "--format", format)
                for word in ["Ada", "ticket 7", "2999-01-31", "Bob", "no key yet"] {
                    #expect(report.output.contains(word), "\(word) in \(format)")
                }
            }
            let sarif = try severe.assay("report", "out.json", "--format", "sarif")
            #expect(sarif.output.contains("\"suppressions\":[{\"justification\":\"by Ada until 2999-01-31: ticket 7\""))
        }
    }

    @Test func `a waiver of a check that is not there is refused with the nearest name`() throws {
        try withTemporaryFolder { folder in
            let extra = "waivers: [{check: performance/recall(macro), until: 2999-01-31, by: risk, reason: ticket}]"
            let run = try Project(folder, requirements: ["recall >= 0.4"], extra: extra).assay("run")
            #expect(run.status == 2 && run.errors.contains("MF104") && run.errors.contains("performance/recall`?"), "\(run)")
        }
    }

    /// The record says that the run was made while the waiver held.
    @Test func `an audit lets the waivers of the recorded day hold`() throws {
        try withTemporaryFolder { folder in
            let extra = "waivers: [{check: performance/accuracy, until: 2020-01-31, by: risk, reason: ticket}]"
            let project = try Project(folder, requirements: ["accuracy >= 0.9", "recall >= 0.4"], extra: extra)
            try project.write(".gitignore", ".assay/\n*.json\n")
            try GitCommand(in: folder).begin()
            let run = try project.assay("run", "--json", "out.json")
            #expect(run.status == 1 && run.output.contains("MF105") && run.output.contains("(ended, not applied)"), "\(run.output)")
            let text = try String(contentsOf: folder.appending(path: "out.json"), encoding: .utf8)
            #expect(text.contains("the waiver by risk ended on 2020-01-31"))
            let started = try #require(text.firstMatch(of: /"started":"[^"]*"/))
            try project.write("old.json", text.replacing(started.output, with: "\"started\":\"2020-01-15T10:00:00Z\""))
            let audit = try project.assay("audit", "old.json", "--json", "again.json")
            let again = try String(contentsOf: folder.appending(path: "again.json"), encoding: .utf8)
            #expect(again.contains("\"state\":\"applied\""), "\(audit.output)\(audit.errors)")
        }
    }
}
