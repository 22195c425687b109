import Foundation
import TestSupport
import Testing

/// `evaluation_budget`: what counts as a use of the evaluation data, and what happens when it is used up.
struct EvaluationBudgetTests {
    @Test func `each model is one use, a warning comes before the end, and the model after the last step fails`() throws {
        try withTemporaryFolder { folder in
            let project = try BudgetProject(
                folder, budget: "steps: 5, adaptivity: full, warn_at: 80%, tolerance: 0.9, reliability: 0.1")
            for variant in 0..<5 {
                let (status, record, _) = try project.step(UInt8(variant))
                #expect(status == 0 && record.verdict == "pass" && record.use?.number == variant + 1)
                #expect(record.use?.steps == 5 && record.use?.adaptivity == "full")
                #expect(record.codes.contains("HS130") == (variant >= 3), "80 % of 5 is the fourth")
            }
            let (status, record, _) = try project.step(5)
            #expect(status == 1 && record.verdict == "fail" && record.use?.number == 6)
            #expect(record.codes.contains("HS131") && !record.codes.contains("HS130"))
        }
    }

    @Test func `a repetition keeps its number, also after the data is used up`() throws {
        try withTemporaryFolder { folder in
            let project = try BudgetProject(folder, budget: "steps: 2, adaptivity: full")
            let first = try project.step(0).record
            for variant in 1...3 { _ = try project.step(UInt8(variant)) }
            let again = try project.step(0)
            #expect(again.status == 0 && again.record.use?.number == 1)
            #expect(again.record.resultDigest == first.resultDigest)
            #expect(try project.step(3).record.use?.number == 4)
            let whole = try project.run().record.use?.step
            #expect(try project.run("--only", "accuracy").record.use?.step == whole)
        }
    }

    @Test func `another threshold or bound is a new question, a bound on a time is none`() throws {
        try withTemporaryFolder { folder in
            let budget = "steps: 9, adaptivity: full"
            let project = try BudgetProject(folder, budget: budget)
            #expect(try project.run().record.use?.number == 1)
            try project.manifest(budget: budget, requirements: ["accuracy >= 0.1", "latency_p99 <= 1 h", "evaluation_uses >= 1"])
            #expect(try project.run().record.use?.number == 1)
            try project.manifest(budget: budget, requirements: ["accuracy >= 0.2"])
            #expect(try project.run().record.use?.number == 2)
            try project.manifest(budget: budget, requirements: ["accuracy >= 0.2"], threshold: 0.6)
            #expect(try project.run().record.use?.number == 3)
        }
    }

    @Test func `new data starts from zero, and old data among new does not`() throws {
        try withTemporaryFolder { folder in
            let project = try BudgetProject(folder, budget: "steps: 2, adaptivity: full")
            for variant in 0..<3 { _ = try project.step(UInt8(variant)) }
            try project.data(1)
            let renewed = try project.run()
            #expect(renewed.status == 0 && renewed.record.use?.number == 1)
            let parts = folder.appending(path: "parts")
            try FileManager.default.createDirectory(at: parts, withIntermediateDirectories: true)
            for variant in 0...1 {
                try project.data(variant)
                try FileManager.default.copyItem(
                    at: folder.appending(path: "rows.csv"), to: parts.appending(path: "\(variant).csv"))
            }
            let manifest = folder.appending(path: "assay.yaml")
            try String(contentsOf: manifest, encoding: .utf8).replacingOccurrences(of: "rows.csv", with: "parts/*.csv")
                .write(to: manifest, atomically: true, encoding: .utf8)
            #expect(try project.run().record.use?.number == 5, "three uses of one part, one of the other, and this one")
        }
    }

    @Test func `uses from before the budget was declared count`() throws {
        try withTemporaryFolder { folder in
            let project = try BudgetProject(folder, budget: "")
            for variant in 0..<3 {
                let record = try project.step(UInt8(variant)).record
                #expect(record.use?.number == nil && record.verdict == nil)
            }
            try project.manifest(budget: "steps: 3, adaptivity: none")
            #expect(try project.run().record.use?.number == 3)
            #expect(try project.step(3).status == 1)
        }
    }

    @Test func `under first-change the first pass uses the data up`() throws {
        try withTemporaryFolder { folder in
            let budget = "steps: 9, adaptivity: first-change"
            let project = try BudgetProject(folder, budget: budget, requirements: ["accuracy >= 0.99"])
            let failing = try project.step(0)
            #expect(failing.status == 1 && failing.record.afterPass == "pass" && failing.record.use?.passed == false)
            try project.manifest(budget: budget)
            let passing = try project.step(1)
            #expect(passing.status == 0 && passing.record.use?.passed == true && passing.record.codes.contains("HS132"))
            #expect(try project.run().status == 0, "the same model again tells nothing new")
            let next = try project.step(2)
            #expect(next.status == 1 && next.record.afterPass == "fail" && next.record.verdict == "pass")
            #expect(next.record.codes.contains("HS131"))
            try project.data(1)
            #expect(try project.run().status == 0)
        }
    }

    @Test(arguments: [["--no-history"], []])
    func `without a history, or with a new one under CI, nothing is known and nothing passes`(_ options: [String]) throws {
        try withTemporaryFolder { folder in
            let project = try BudgetProject(folder, budget: "steps: 9, adaptivity: full")
            let process = try project.assay(["run"] + options, environment: ["GITHUB_ACTIONS": "true"])
            #expect(process.status == 1, "\(process.output)")
            #expect(process.output.contains("INCONCLUSIVE performance/evaluation_uses <= 9"))
            #expect(process.output.contains(options.isEmpty ? "keep `.assay`" : "--no-history"), "\(process.output)")
            guard options.isEmpty else { return }
            #expect(try project.run(environment: ["GITHUB_ACTIONS": "true"]).status == 0, "the history was kept")
        }
    }

    @Test func `a damaged history is never taken for an empty one`() throws {
        try withTemporaryFolder { folder in
            let project = try BudgetProject(folder, budget: "steps: 9, adaptivity: full")
            _ = try project.step(0)
            let history = folder.appending(path: ".assay/history.sqlite")
            for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: history.path + suffix) }
            var bytes = try Data(contentsOf: history)
            bytes.replaceSubrange(100..<bytes.count, with: Data(repeating: 0xAA, count: bytes.count - 100))
            try bytes.write(to: history)
            for _ in 0..<2 {
                let run = try project.run()
                #expect(run.status == 1 && run.record.verdict == "inconclusive", "\(run.errors)")
            }
            try FileManager.default.removeItem(atPath: history.path + ".damaged-1")
            #expect(try project.run().record.use?.number == 1)
        }
    }

    @Test func `a file that is no history makes the count an error`() throws {
        try withTemporaryFolder { folder in
            let project = try BudgetProject(folder, budget: "steps: 9, adaptivity: full")
            try FileManager.default.createDirectory(at: folder.appending(path: ".assay"), withIntermediateDirectories: true)
            try "not a database".write(to: folder.appending(path: ".assay/history.sqlite"), atomically: true, encoding: .utf8)
            let run = try project.run()
            #expect(run.status == 1 && run.record.verdict == "error" && run.errors.contains("HS001"))
        }
    }

    /// Models of their own folders, one history: the numbers are those from 1 on, each once.
    @Test func `runs at the same time get different numbers`() async throws {
        try await withTemporaryFolder { folder in
            let project = try BudgetProject(folder, budget: "steps: 4, adaptivity: full")
            for variant in 0..<6 {
                try project.model(UInt8(variant))
                let text = try String(contentsOf: folder.appending(path: "assay.yaml"), encoding: .utf8)
                try text.replacingOccurrences(of: "model.onnx", with: "\(variant).onnx")
                    .write(to: folder.appending(path: "\(variant).yaml"), atomically: true, encoding: .utf8)
                try FileManager.default.moveItem(
                    at: folder.appending(path: "model.onnx"), to: folder.appending(path: "\(variant).onnx"))
            }
            let found = try await withThrowingTaskGroup { group in
                for variant in 0..<6 {
                    group.addTask {
                        let run = try project.run("\(variant).yaml")
                        return (number: run.record.use?.number, status: run.status)
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(found.compactMap(\.number).sorted() == Array(1...6))
            #expect(found.allSatisfy { ($0.number ?? 0) <= 4 ? $0.status == 0 : $0.status == 1 })
        }
    }

    @Test func `a run that judges no prediction uses nothing`() throws {
        try withTemporaryFolder { folder in
            let project = try BudgetProject(
                folder, budget: "steps: 9, adaptivity: full", requirements: ["accuracy >= 0.1", "artifact_size >= 1 B"])
            let first = try project.run("--only", "artifact_size", "--only", "evaluation_uses")
            #expect(first.record.use == nil && first.record.verdict == "inconclusive")
            #expect(try project.run("--only", "accuracy").record.use?.number == nil, "not asked, but counted")
            try project.model(1)
            #expect(try project.run("--only", "evaluation_uses").record.checks.last?.observed == 1)
            #expect(try project.run().record.use?.number == 2)
        }
    }

    @Test func `rows that are too few for the steps are named with the rows that it takes`() throws {
        try withTemporaryFolder { folder in
            let requirements = ["accuracy >= 0.1", "f1 >= 0.1"]
            let project = try BudgetProject(folder, budget: "steps: 32, adaptivity: full", requirements: requirements)
            let planned = try FoundPlan(project.assay(["plan", "--format", "json"]).output).requirements[0]
            let note = try #require(try project.run().record.notes.first { $0.code == "MF141" })
            let needed = try #require(planned.exact)
            #expect(note.details == ["`accuracy >= 0.1` needs \(needed) labelled rows, there are 2"], "a guide promises nothing")
            try project.manifest(budget: "steps: 9, adaptivity: none, tolerance: 0.95, reliability: 0.01")
            #expect(try project.run().record.codes.isEmpty)
        }
    }

    @Test func `people see the use in the head of the report, and assay plan takes the budget`() throws {
        try withTemporaryFolder { folder in
            let project = try BudgetProject(folder, budget: "steps: 7, adaptivity: full, tolerance: 0.05, reliability: 0.99")
            #expect(try project.assay(["run"]).output.contains("2 rows, use 1 of 7 of this evaluation set"))
            #expect(try project.assay(["plan"]).output.contains("tolerance 0.05, reliability 0.99, 7 steps, adaptivity full"))
            #expect(try project.assay(["plan", "--steps", "3"]).output.contains("3 steps, adaptivity full"))
        }
    }

    @Test(arguments: [
        ("steps: 0, adaptivity: full", "MF016"), ("adaptivity: full", "MF011"), ("steps: 3", "MF011"),
        ("steps: 3, adaptivity: some", "MF014"), ("steps: 3, adaptivity: none, reliability: 1", "MF016"),
        ("steps: 3, adaptivity: none, tolerance: 0", "MF016"), ("steps: 3, adaptivity: none, warn: 1", "MF012"),
    ])
    func `a budget that makes no sense is refused before anything is read`(_ budget: String, _ code: String) throws {
        try withTemporaryFolder { folder in
            let process = try BudgetProject(folder, budget: budget).assay(["run"])
            #expect(process.status == 2 && process.errors.contains("error[\(code)]"), "\(process.errors)")
        }
    }

    @Test func `predictions in the data itself cannot be counted`() throws {
        try withTemporaryFolder { folder in
            let project = try Project(
                folder, requirements: ["accuracy >= 0.1"], extra: "evaluation_budget: {steps: 3, adaptivity: full}")
            let run = try project.assay("run")
            #expect(run.status == 2 && run.errors.contains("error[MF140]"), "\(run.errors)")
        }
    }
}
