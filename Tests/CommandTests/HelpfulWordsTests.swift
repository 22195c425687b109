import Foundation
import TestSupport
import Testing

/// Places where a user would otherwise search: what is said must be what helps.
struct HelpfulWordsTests {
    @Test func `the rerun hint names a manifest that is not found by itself, and works`() throws {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: ["accuracy >= 0.99"])
            #expect(try project.assay("run").output.contains("rerun: assay run --only 'performance/accuracy'"))
            let manifest = try String(contentsOf: folder.appending(path: "assay.yaml"), encoding: .utf8)
            try project.write("it's a gate.yaml", manifest)
            let run = try project.assay("run", "it's a gate.yaml", "--junit", "out.xml")
            let hint = "assay run 'it'\\''s a gate.yaml' --only 'performance/accuracy'"
            #expect(run.output.contains("rerun: \(hint)"), "\(run.output)")
            #expect(try String(contentsOf: folder.appending(path: "out.xml"), encoding: .utf8).contains("a gate.yaml"))
            let script = hint.replacingOccurrences(of: "assay run", with: "\"$ASSAY\" run")
            let again = try AssayProcess.run(
                URL(filePath: "/bin/sh"), ["-c", script], in: folder, environment: ["ASSAY": AssayProcess.binary.path])
            #expect(again.status == 1 && again.output.contains("FAIL performance/accuracy >= 0.99"), "\(again.errors)")
        }
    }

    @Test(arguments: [(";", "semicolons", "';'"), ("\t", "tabs", "tab"), ("|", "vertical bars", "'|'")])
    func `a table separated by something else is named, and read once the manifest says so`(
        _ delimiter: String, _ name: String, _ written: String
    ) throws {
        try withTemporaryFolder { folder in
            let rows = Project.rows.replacingOccurrences(of: ",", with: delimiter)
            let project = try Project(folder, requirements: ["accuracy >= 0.1"], rows: rows)
            let run = try project.assay("run")
            #expect(run.status == 3 && run.errors.contains("error[DT024]: `rows.csv` is separated by \(name)"), "\(run.errors)")
            #expect(run.errors.contains("set `delimiter: \(written)`"))
            let manifest = try String(contentsOf: folder.appending(path: "assay.yaml"), encoding: .utf8)
            try project.write(
                "assay.yaml", manifest.replacingOccurrences(of: "source: rows.csv", with: "source: rows.csv, delimiter: \(written)")
            )
            let mended = try project.assay("run")
            #expect(mended.status == 0 && mended.output.contains("4 rows"), "\(mended.errors)")
        }
    }

    @Test func `one column with a semicolon in its name is read where the manifest says comma`() throws {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: [], rows: "a;b\n1\n2\n")
            let manifest = "assay: 1\nmodel: {name: one, task: binary}\n"
            try project.write(
                "assay.yaml",
                manifest + "data: {evaluation: {source: rows.csv, delimiter: ','}}\nchecks: {schema: {require: [row_count == 2]}}\n"
            )
            let run = try project.assay("run")
            #expect(run.status == 0, "\(run.errors)")
        }
    }

    @Test func `a delimiter for a table that is not CSV is refused`() throws {
        try withTemporaryFolder { folder in
            let source = Repository.fixture("scenarios/credit/data/test.parquet").path(percentEncoded: false)
            let manifest = "assay: 1\nmodel: {name: one, task: binary}\n"
            try
                (manifest
                + "data: {evaluation: {source: '\(source)', delimiter: tab}}\nchecks: {schema: {require: [row_count >= 2]}}\n")
                .write(to: folder.appending(path: "assay.yaml"), atomically: true, encoding: .utf8)
            let run = try AssayProcess.run(["run"], in: folder)
            #expect(run.status == 3 && run.errors.contains("error[DT025]"), "\(run.errors)")
        }
    }

    @Test func `rows that a profile leaves out and rows without a label are said in the head`() throws {
        try withTemporaryFolder { folder in
            let rows = Project.rows + ",0.3,f\n1,0.8,f\n"
            let project = try Project(
                folder, requirements: ["accuracy >= 0.1"], rows: rows, extra: "profiles: {quick: {rows: 5}, all: {rows: 600}}")
            let quick = try project.assay("run", "--profile", "quick")
            #expect(quick.output.contains("evaluation first 5 rows (1 without a label)"), "\(quick.output)")
            #expect(try project.assay("run", "--profile", "all").output.contains("evaluation 6 rows (1 without a label)"))
        }
    }

    @Test(arguments: [
        ("label: label", "accuracy >= 0.1", "MF143", "`accuracy` needs predictions"),
        ("score: score", "accuracy >= 0.1", "MF142", "`accuracy` needs labels"),
        ("label: label", "prediction_null_rate <= 1%", "MF143", "`prediction_null_rate` needs predictions"),
        ("score: score", "recall on sex=f", "MF142", "`recall` needs labels"),
    ])
    func `what the manifest alone refuses is refused before the data is read`(
        _ role: String, _ requirement: String, _ code: String, _ words: String
    ) throws {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: [requirement], extra: "groups: {sex: sex}")
            let manifest = try String(contentsOf: folder.appending(path: "assay.yaml"), encoding: .utf8)
            try project.write("assay.yaml", manifest.replacingOccurrences(of: "label: label, score: score", with: role))
            try project.write("rows.csv", "")  // reading it would end with 3
            let run = try project.assay("run")
            #expect(run.status == 2 && run.errors.hasPrefix("error[\(code)]: \(words)"), "\(run.errors)")
            #expect(run.errors.contains("--> assay.yaml:8:9"), "\(run.errors)")
        }
    }

    @Test func `a file where the history's folder should be is said to be one`() throws {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: ["accuracy >= 0.1"])
            try project.write(".assay", "mine")
            let run = try project.assay("run")
            #expect(
                run.status == 5 && run.errors.contains("error[HS004]: history needs a folder where there is a file"),
                "\(run.errors)")
            #expect(run.errors.contains("move or rename the file"))
            #expect(try String(contentsOf: folder.appending(path: ".assay"), encoding: .utf8) == "mine")
        }
    }

    @Test func `a feature that is nothing but nulls is said to be empty`() throws {
        try withTemporaryFolder { folder in
            let model = Repository.fixture("models/int64_matrix.onnx").path(percentEncoded: false)
            let manifest = "assay: 1\nmodel: {name: one, task: binary, artifact: '\(model)', features: [a, b, c, d]}\n"
            let project = try Project(folder, requirements: [], rows: "label,a,b,c,d\n1,,1,1,1\n0,,1,1,1\n")
            try project.write(
                "assay.yaml",
                manifest
                    + "data: {evaluation: {source: rows.csv, label: label}}\nchecks: {performance: {require: [accuracy >= 0.1]}}\n")
            let run = try project.assay("run")
            #expect(run.status == 3 && run.errors.contains("error[MD021]: column `a` holds nothing but nulls"), "\(run.errors)")
            #expect(run.errors.contains("check the step that writes `a`"))
        }
    }

    @Test(arguments: [
        (["rnu"], "did you mean `assay run`?"), (["history", "exprt"], "did you mean `assay history export`?"),
        (["hook", "instal"], "did you mean `assay hook install`?"), (["key", "nw", "x"], "did you mean `assay key new`?"),
        (["run", "--formt", "json"], "did you mean `--format`?"), (["run", "--format", "jsn"], "did you mean `json`?"),
        (["report", "x", "--format", "junt"], "did you mean `junit`?"), (["schema", "profil"], "did you mean `profile`?"),
        (["run", "--color", "nevr"], "did you mean `never`?"), (["run", "--junit-dialect", "strit"], "did you mean `strict`?"),
        (["explain", "roc_acu"], "did you mean `roc_auc`?"),
        (["explain", "suite:four-fifth"], "did you mean `suite:four-fifths`?"),
        (["explain", "MF13"], "did you mean `MF"), (["run", "--only", "performanc"], "did you mean `performance`?"),
        (["run", "--profile", "quik"], "did you mean `quick`?"), (["completions", "bsh"], "did you mean `bash`?"),
        (["init", "--task", "binry"], "did you mean `binary`?"),
    ]) func `a word with a slip is told the nearest that is right`(_ words: [String], _ help: String) throws {
        try withTemporaryFolder { folder in
            _ = try Project(folder, requirements: ["accuracy >= 0.1"], extra: "profiles: {quick: {rows: 3}}")
            let run = try AssayProcess.run(words, in: folder)
            #expect(run.status == 2 && run.errors.contains(help), "\(run.errors)")
            #expect(!run.errors.contains("_measure"))
        }
    }
}
