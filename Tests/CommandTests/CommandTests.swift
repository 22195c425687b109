import Foundation
import TestSupport
import Testing

/// The other commands, through the real binary.
struct OtherCommandTests {
    @Test func `explain prints a page, a code, and the nearest name`() throws {
        try withTemporaryFolder { folder in
            #expect(try AssayProcess.run(["explain", "roc_auc"], in: folder).output.hasPrefix("# roc_auc\n"))
            #expect(try AssayProcess.run(["explain", "performance/roc_auc"], in: folder).output.hasPrefix("# roc_auc\n"))
            #expect(try AssayProcess.run(["explain", "mf012"], in: folder).output.hasPrefix("MF012: "))
            let wrong = try AssayProcess.run(["explain", "roc_acu"], in: folder)
            #expect(wrong.status == 2 && wrong.errors.contains("did you mean `roc_auc`?"))
        }
    }

    @Test func `list shows the checks and runs nothing`() throws {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: ["accuracy >= 0.9", "recall", "precision"])
            let before = project.files
            let list = try project.assay("list")
            #expect(list.status == 0)
            #expect(list.output.contains("performance/accuracy"))
            #expect(list.output.contains("3 checks, 3 shared observations, 1 scan"))
            #expect(project.files == before)
        }
    }

    @Test func `lock writes what digest_mismatches compares, and a changed file is named`() throws {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: ["accuracy"])
            let manifest = try String(contentsOf: folder.appending(path: "assay.yaml"), encoding: .utf8)
            try project.write(
                "assay.yaml", manifest + "\n  reproducibility: {lock: assay.lock, require: [digest_mismatches == 0]}\n")
            #expect(try project.assay("run").status == 2, "the lock file is not there yet")
            #expect(try project.assay("lock").status == 0)
            let same = try project.assay("run")
            #expect(same.status == 0, "\(same.output)\(same.errors)")
            try project.write("rows.csv", Project.rows + "1,0.6,f\n")
            let changed = try project.assay("run")
            #expect(changed.status == 1)
            #expect(changed.output.contains("rows.csv: sha256 differs"))
        }
    }

    @Test func `report renders a record that run wrote`() throws {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: ["accuracy >= 0.9"])
            let run = try project.assay("run", "--json", "record.json", "--junit", "run.xml")
            #expect(
                try project.assay("report", "record.json").output
                    == run.output.replacing("wrote run.xml\nwrote record.json\n", with: ""))
            let junit = try project.assay("report", "record.json", "--format", "junit")
            #expect(junit.output == (try String(contentsOf: folder.appending(path: "run.xml"), encoding: .utf8)))
            try project.write("broken.json", "{")
            #expect(try project.assay("report", "broken.json").status == 2)
            #expect(try project.assay("report", "missing.json").status == 2)
        }
    }

    @Test func `inspect says what a model is`() throws {
        let model = Repository.fixture("scenarios/credit/model.onnx").path(percentEncoded: false)
        try withTemporaryFolder { folder in
            let text = try AssayProcess.run(["inspect", model], in: folder)
            #expect(text.status == 0 && text.output.contains("opsets ai.onnx"))
            let json = try AssayProcess.run(["inspect", model, "--json"], in: folder)
            #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) is [String: Any])
            #expect(try AssayProcess.run(["inspect", "missing.onnx"], in: folder).status == 3)
        }
    }

    @Test func `schema prints a JSON document that names every family`() throws {
        try withTemporaryFolder { folder in
            let schema = try AssayProcess.run(["schema"], in: folder)
            let object = try #require(try JSONSerialization.jsonObject(with: Data(schema.output.utf8)) as? [String: Any])
            #expect(object["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
            #expect(schema.output.contains("demographic_parity_ratio"))
        }
    }

    @Test func `doctor names the runtime`() throws {
        try withTemporaryFolder { folder in
            let doctor = try AssayProcess.run(["doctor"], in: folder)
            #expect(doctor.status == 0 && doctor.output.contains("onnxruntime  1."))
        }
    }
}
