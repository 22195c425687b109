import Foundation
import TestSupport
import Testing

/// The ready-made suites, through the real binary.
struct SuiteTests {
    private static let names = ["equal-opportunity", "eu-ai-act-bias", "four-fifths", "nyc-ll144"] + scenarios.map(\.suite)

    /// The scenarios of `fixtures/` that a suite fits, with what the manifest must add.
    private static let scenarios: [(suite: String, scenario: String, model: String, data: String, extra: String)] = {
        let credit = "{evaluation: {source: data/test.csv, label: repaid, id: loan_id, time: issued_at}"
        let reference = "\(credit), reference: {source: data/train.parquet, label: repaid, id: loan_id, time: issued_at}}"
        let wine = "{evaluation: {source: data/test.csv, label: cultivar, id: bottle_id}}"
        let diabetes = "{evaluation: {source: data/test.csv, label: progression, id: patient_id}}"
        let (binary, many) = ("task: binary, positive: 1", "task: multiclass")
        let regression = "task: regression, features: [age, sex, bmi, bp, s1, s2, s3, s4, s5, s6]"
        let sex = "groups: {sex: sex}\nchecks: {fairness: {by: [sex]}}"
        return [
            ("data-contract", "wine", many, wine, "checks: {schema: {contract: schema.yaml}}"),
            ("eu-ai-act-high-risk", "credit", binary, reference, sex),
            ("model-risk-guidance", "credit", binary, reference, ""),
            ("risk-major", "credit", binary, credit + "}", ""), ("risk-minor", "wine", many, wine, ""),
            ("risk-moderate", "diabetes", regression, diabetes, ""), ("risk-severe", "credit", binary, credit + "}", ""),
            ("tabular-binary", "credit", binary, credit + "}", ""), ("tabular-multiclass", "wine", many, wine, ""),
            ("tabular-regression", "diabetes", regression, diabetes, ""),
        ]
    }()

    /// The example of the rule, 6 RCNY 5-301: sex and race of 168 candidates, selected 84.
    private static let example: String = {
        let counts = [
            ("Male,Hispanic", 12, 8), ("Male,White", 24, 10), ("Male,Black", 20, 12), ("Male,NHPI", 6, 4), ("Male,Asian", 30, 16),
            ("Female,Hispanic", 16, 10), ("Female,White", 16, 5), ("Female,Black", 12, 4), ("Female,NHPI", 2, 1),
            ("Female,Asian", 30, 14),
            (",White", 7, 3), ("Other,White", 2, 1),
        ]
        let lines = counts.flatMap { group, rows, hired in (0..<rows).map { "\(group),\($0 < hired ? 1 : 0),\($0 % 2)" } }
        return "sex,race,hired,fit\n" + lines.joined(separator: "\n") + "\n"
    }()

    private static func project(_ folder: URL, _ suite: String, groups: String = "sex: sex, race: race", by: String = "") throws {
        let text = """
            assay: 1
            extends: [suite:\(suite)]
            model: {name: screening, task: binary, positive: 1}
            data: {evaluation: {source: rows.csv, prediction: hired, label: fit}, reference: {source: rows.csv}}
            groups: {\(groups)}
            \(by)
            """
        for (name, content) in [("assay.yaml", text), ("rows.csv", example)] {
            try content.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
        }
    }

    @Test func `every suite is listed and explained`() throws {
        try withTemporaryFolder { folder in
            let list = try AssayProcess.run(["list", "--suites"], in: folder)
            #expect(list.status == 0)
            #expect(list.output.split(separator: "\n").map { $0.prefix { $0 != " " } } == Self.names.sorted().map { "suite:\($0)" })
            for name in Self.names {
                let page = try AssayProcess.run(["explain", "suite:\(name)"], in: folder)
                #expect(page.status == 0 && page.output.contains("Cannot show") && page.output.contains("assay: 1"))
            }
            let wrong = try AssayProcess.run(["explain", "suite:four-fifth"], in: folder)
            #expect(wrong.status == 2 && wrong.errors.contains("suite:four-fifths"))
        }
    }

    @Test(arguments: scenarios.map(\.suite)) func `every suite runs on a scenario that it fits`(_ name: String) throws {
        let (suite, scenario, model, data, extra) = try #require(Self.scenarios.first { $0.suite == name })
        try withTemporaryFolder { folder in
            let source = Repository.fixture("scenarios/\(scenario)")
            for part in ["data", "model.onnx"] {
                try FileManager.default.createSymbolicLink(
                    at: folder.appending(path: part), withDestinationURL: source.appending(path: part))
            }
            let contract = try AssayProcess.run(["infer", "data/test.csv", "--contract", "schema.yaml"], in: folder)
            #expect(contract.status == 0, "\(contract.errors)")
            let text =
                "assay: 1\nextends: [suite:\(suite)]\nmodel: {name: m, artifact: model.onnx, \(model)}\ndata: \(data)\n\(extra)\n"
            try text.write(to: folder.appending(path: "assay.yaml"), atomically: true, encoding: .utf8)
            let run = try AssayProcess.run(["run", "--format", "concise"], in: folder)
            #expect([0, 1].contains(run.status) && run.errors.isEmpty, "\(run.output)\(run.errors)")
            #expect(!run.output.contains("ERROR ") && !run.output.contains("INCONCLUSIVE "), "\(run.output)")
        }
    }

    @Test(arguments: ["equal-opportunity", "eu-ai-act-bias", "four-fifths", "nyc-ll144"])
    func `every suite of groups runs on a table with its groups`(_ name: String) throws {
        try withTemporaryFolder { folder in
            try Self.project(folder, name, by: name == "nyc-ll144" ? "" : "checks: {fairness: {by: [sex]}}")
            let run = try AssayProcess.run(["run", "--format", "concise"], in: folder)
            #expect([0, 1, 4].contains(run.status) && run.errors.isEmpty, "\(run.output)\(run.errors)")
            #expect(run.output.contains("fairness/"))
        }
    }

    @Test func `a suite whose group is not declared says which`() throws {
        try withTemporaryFolder { folder in
            try Self.project(folder, "nyc-ll144", groups: "sex: sex")
            let run = try AssayProcess.run(["run"], in: folder)
            #expect(run.status == 2 && run.errors.contains("MF023") && run.errors.contains("`race`"), "\(run.errors)")
        }
    }

    @Test func `an unknown suite is refused with the nearest name`() throws {
        try withTemporaryFolder { folder in
            try Self.project(folder, "nyc-ll14")
            let run = try AssayProcess.run(["run"], in: folder)
            #expect(run.status == 2 && run.errors.contains("MF028") && run.errors.contains("suite:nyc-ll144"), "\(run.errors)")
        }
    }

    @Test func `the tables of Local Law 144 come out of a record`() throws {
        try withTemporaryFolder { folder in
            try Self.project(folder, "nyc-ll144", groups: "sex: {column: sex, map: {male: Male, female: Female}}, race: race")
            let run = try AssayProcess.run(["run", "--json", "run.json", "--format", "concise"], in: folder)
            #expect(run.status == 4 || run.status == 0, "\(run.errors)")
            let report = try AssayProcess.run(["report", "run.json", "--format", "ll144"], in: folder)
            #expect(report.status == 0, "\(report.errors)")
            for line in [
                "| sex=male | 92 | 54.3 % | 1.00 |", "| sex=female | 76 | 44.7 % | 0.82 |", "## By sex\\*race",
                "Applicants of unknown category, not in the table: 9.", "sex=female, race=NHPI: less than 2 % of the rows",
                "| sex=female, race=NHPI | 2 | 50.0 % | – |",
            ] { #expect(report.output.contains(line), "\(line) in \(report.output)") }
        }
    }

    @Test func `a record without impact ratios has no such tables`() throws {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: ["accuracy >= 0.5"])
            #expect(try project.assay("run", "--json", "run.json").status == 0)
            let report = try project.assay("report", "run.json", "--format", "ll144")
            #expect(report.status != 0 && report.errors.contains("RQ188"))
        }
    }
}
