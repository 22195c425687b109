import AssayCore
import AssayManifest
import Foundation
import TestSupport
import Testing

@Suite struct ManifestReadingTests {
    static let example: String = """
        assay: 1                                  # format version

        model:
          name: credit-default
          artifact: model.onnx
          task: binary
          positive: 1
          threshold: 0.5
          features: auto
          outputs: auto
          objective: Approve loans that will be repaid.

        risk: {likelihood: possible, impact: high}

        data:
          evaluation:
            source: data/test.parquet
            label: defaulted
            weight: exposure
            id: loan_id
            time: issued_at
          reference:
            source: {profile: train.profile.json}

        groups:
          sex: sex
          age: {column: age, breaks: [25, 40, 60], labels: [under_25, 25_to_39, 40_to_59, over_60]}

        baseline: git:origin/main

        decide_on: estimate
        confidence: 0.95
        error_budget: 5%
        memory_budget: 2 GB
        seed: 1

        checks:
          schema:
            contract: schema.yaml
            require: [row_count >= 10000, duplicate_row_rate <= 0.1%, psi <= 0.2]
          performance:
            require:
              - roc_auc >= 0.80
              - {require: f1 >= baseline - 0.01, decide_on: refuted, severity: warn}
          fairness:
            by: [sex, age, sex*age]
            require: [demographic_parity_ratio >= 0.8]
          reproducibility:
            require: [digest_mismatches == 0, prediction_mismatches(threads) == 0]
          environment:
            lock: requirements.txt
            require: [package_mismatches == 0]

        waivers:
          - {check: fairness/demographic_parity_ratio(age), until: 2027-01-31, by: model-risk, reason: "ticket RISK-112"}

        profiles:
          pre-push: {families: [schema, environment], rows: 20000}
          release: {decide_on: proven, attest: true}
        """

    @Test func `the documented example reads as documented`() throws {
        let manifest = try parsed(Self.example)
        #expect(manifest.model.name == "credit-default")
        #expect(manifest.model.artifact?.value.written == "model.onnx")
        #expect(manifest.model.artifact?.value.path == manifest.folder + "/model.onnx")
        #expect(manifest.model.artifact?.place.line == 5)
        #expect(manifest.model.positive == "1" && manifest.model.features == nil && manifest.model.scoreOutput == nil)
        #expect(manifest.risk?.score == 12 && manifest.risk?.tier == .major)
        #expect(manifest.evaluation?.roles.label?.value == "defaulted")
        #expect(manifest.evaluation?.roles.all.map(\.role) == [.label, .weight, .id, .time])
        #expect(manifest.reference?.profile == manifest.folder + "/train.profile.json")
        #expect(manifest.groups.map(\.name) == ["sex", "age"])
        #expect(
            manifest.groups[1].split
                == .intervals(column: "age", breaks: [25, 40, 60], labels: ["under_25", "25_to_39", "40_to_59", "over_60"]))
        #expect(manifest.baseline?.value == .git("origin/main"))
        #expect(manifest.errorBudget == 0.05 && manifest.memoryBudget == 2_000_000_000 && manifest.seed == 1)
        #expect(manifest.fairness.by.map(\.value.name) == ["sex", "age", "sex*age"])
        #expect(manifest.fairness.minimumGroupSize == 30)
        #expect(manifest.environment.lock?.value == manifest.folder + "/requirements.txt")
        #expect(manifest.waivers.map(\.until?.value.description) == ["2027-01-31"])
        #expect(manifest.profiles == ["pre-push", "release"])
        #expect(manifest.enabledFamilies == Set(Family.allCases) && manifest.rowLimit == nil && !manifest.attest)
    }

    @Test func `the keys of the environment are read`() throws {
        let manifest = try parsed(
            """
            assay: 1
            model: {name: m, task: binary}
            checks:
              environment:
                lock: uv.lock
                tolerance: {default: patch, scikit-learn: exact}
                advisories: osv
                runtime: onnxruntime 1.22.1
                artifacts: [model.pkl, MLmodel]
            """)
        let environment = manifest.environment
        #expect(environment.tolerance == ["default": .patch, "scikit-learn": .exact])
        #expect(environment.runtime?.value == "onnxruntime 1.22.1" && environment.runtime?.place.line == 8)
        #expect(environment.advisories?.value == manifest.folder + "/osv" && environment.installed == nil)
        #expect(environment.artifacts.map(\.value) == ["model.pkl", "MLmodel"].map { manifest.folder + "/" + $0 })
    }

    @Test func `requirements keep their order, family, text and place`() throws {
        let requirements = try parsed(Self.example).requirements
        #expect(
            requirements.map(\.text) == [
                "row_count >= 10000", "duplicate_row_rate <= 0.1%", "psi <= 0.2", "roc_auc >= 0.8", "f1 >= baseline - 0.01",
                "demographic_parity_ratio >= 0.8", "digest_mismatches == 0", "prediction_mismatches(threads) == 0",
                "package_mismatches == 0",
            ])
        #expect(requirements[1].bound?.value == 0.001)
        #expect(
            requirements[3].place
                == SourcePlace(file: "assay.yaml", line: 43, column: 9, length: 15, text: "      - roc_auc >= 0.80"))
        #expect(requirements[4].severity == .warn && requirements[4].decideOn == .refuted)
        #expect(requirements[4].place.line == 44 && requirements[4].place.column == 19)
        #expect(requirements[7].arguments == [.positional("threads")])
    }

    @Test func `a profile is laid over the manifest`() throws {
        let push = try parsed(Self.example, profile: "pre-push")
        #expect(push.enabledFamilies == [.schema, .environment] && push.rowLimit == 20000 && push.decideOn == .estimate)
        let release = try parsed(Self.example, profile: "release")
        #expect(release.decideOn == .proven && release.attest && release.enabledFamilies.count == 5)
    }

    @Test(arguments: [("relese", "MF029 57:1", "did you mean `release`?"), ("zzz", "MF029 57:1", "declare it under `profiles`")])
    func `an unknown profile is an error with the nearest name`(name: String, place: String, help: String) throws {
        let error = try #require(throws: Diagnostics.self) { try parsed(Self.example, profile: name) }
        #expect(error.all.map(\.brief) == [place])
        #expect(error.all.first?.help == help)
    }

    @Test func `a suite lies under the manifest, whose own requirements replace equal ones`() throws {
        let manifest = try parsed(
            head + """
                extends: [suite:four-fifths]
                groups: {sex: sex}
                checks:
                  performance:
                    require: [roc_auc >= 0.7]
                  fairness:
                    by: [sex]
                """)
        #expect(manifest.decideOn == .proven && manifest.suites == ["suite:four-fifths"])
        #expect(manifest.requirements.map(\.text) == ["f1 >= 0.5", "roc_auc >= 0.7", "demographic_parity_ratio >= 0.8"])
        #expect(manifest.requirements.map(\.place.file) == ["suite:four-fifths", "assay.yaml", "suite:four-fifths"])
    }

    @Test func `the smallest manifest has the documented defaults`() throws {
        let manifest = try parsed(head)
        #expect(manifest.decideOn == .estimate && manifest.confidence == 0.95 && manifest.seed == 1)
        #expect(manifest.model.threshold == 0.5 && manifest.requirements.isEmpty && manifest.data.isEmpty)
        #expect(manifest.declared.keys.sorted() == ["assay", "model"])
    }

    @Test func `every kind of artifact is told apart`() throws {
        func artifact(_ text: String) throws -> ArtifactReference? {
            try parsed(head + "  artifact: \(text)\n").model.artifact?.value
        }
        #expect(
            try artifact("{command: [python, serve.py], timeout: 30 s, memory: 2 GiB}")
                == .command(["python", "serve.py"]))
        #expect(try artifact("{mlflow: m}")?.written == "m")
        let predictions = try artifact("{predictions: p.parquet}")
        #expect(
            predictions
                == .predictions(
                    path: Repository.root.appending(path: "p.parquet").path(percentEncoded: false), written: "p.parquet"))
    }

    @Test func `anchors and aliases are followed`() throws {
        let manifest = try parsed(
            head + """
                data:
                  reference: &table {source: "a/*.csv", label: y}
                  evaluation: *table
                """)
        #expect(manifest.evaluation?.roles.label?.value == "y")
        #expect(manifest.evaluation?.source.place.line == 6)
    }

    @Test func `every section reads into its type`() throws {
        let manifest = try parsed(
            head + """
                behavior: {invariance: [{columns: [sex]}], direction: [{column: income, raise: raises}], rows: must.csv}
                retrain: {command: [make, model], inputs: [train.csv], outputs: [model.onnx], environment: {LANG: C}, timeout: 2 h}
                privacy: {hide_groups: true, minimum_count: 10}
                checks: {performance: {costs: {tp: 100, fn: -500.5, currency: EUR}}}
                """)
        #expect(manifest.behavior?.direction.map(\.effect) == [.raises])
        #expect(manifest.behavior?.invariance.map(\.columns) == [["sex"]])
        #expect(manifest.retrain?.timeout == 7200 && manifest.retrain?.environment == ["LANG": "C"])
        #expect(manifest.privacy.hidesGroups && manifest.privacy.minimumCount == 10)
        #expect(manifest.costs?.falseNegative.times == -500.5 && manifest.costs?.falsePositive.times == 0)
        #expect(manifest.costs?.currency == "EUR" && manifest.costs?.falseNegative.column == nil)
    }

    @Test func `an amount is a number or a column times a number`() throws {
        let manifest = try parsed(
            head + "checks: {performance: {costs: {tp: {column: loan}, fn: {column: loan, times: -0.6}, fp: -15}}}\n")
        let costs = try #require(manifest.costs)
        #expect(costs.truePositive.times == 1 && costs.truePositive.column?.value == "loan")
        #expect(costs.falseNegative.times == -0.6 && costs.falseNegative.column?.value == "loan")
        #expect(costs.falseNegative.column?.place.line == costs.place.line)
        #expect(costs.falsePositive.times == -15 && costs.falsePositive.column == nil && costs.trueNegative.times == 0)
    }

    @Test(arguments: [
        "{tp: loan}", "{tp: {times: 2}}", "{tp: {column: loan, times: twice}}", "{tp: {colum: loan}}", "{tp: .inf}",
        "{tp: {column: ''}}", "{tp: {column: loan, times: .nan}}", "{tp: [1]}",
    ])
    func `an amount that is neither is refused`(_ costs: String) {
        #expect(throws: Diagnostics.self) { try parsed(head + "checks: {performance: {costs: \(costs)}}\n") }
    }

    @Test func `the method of an interval is read, and a wrong one is refused with the nearest`() throws {
        let line = { (method: String) in
            head + "checks: {performance: {require: [{require: f1 >= 0.5, interval: \(method)}]}}\n"
        }
        #expect(try parsed(line("clopper_pearson")).requirements.first?.interval == .clopperPearson)
        let problems = #expect(throws: Diagnostics.self) { try parsed(line("bootstap")) }
        #expect(problems?.all.first?.help?.contains("bootstrap") == true)
    }
}
