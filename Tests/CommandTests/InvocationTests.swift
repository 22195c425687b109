import Foundation
import TestSupport
import Testing

/// Wrong invocations: each has a code, one thing to do, and ends with 2.
struct InvocationTests {
    @Test(arguments: [
        (["rnu"], "error[CL131]: `rnu` is not a command of assay", "did you mean `assay run`?"),
        (["slef-test"], "error[CL131]", "did you mean `assay self-test`?"),
        (["zzzzzz"], "error[CL131]", "`assay --help` lists the commands"),
        (["run", "--jnuit", "x"], "error[CL130]: `--jnuit` is not an option of `assay run`", "did you mean `--junit`?"),
        (
            ["plan", "--zzzzzzzz"], "error[CL130]: `--zzzzzzzz` is not an option of `assay plan`",
            "`assay plan --help` lists the options"
        ),
        (["--zzzzzzzz"], "error[CL130]", "`assay --help` lists the options"),
        (["run", "--jobs", "many"], "error[CL132]: the value `many` is invalid for `--jobs", "`assay run --help`"),
        (["run", "--jobs", "0"], "error[CL132]: --jobs needs a number of at least 1, found 0", "`assay run --help`"),
        (["inspect"], "error[CL132]: missing expected argument", "`assay inspect --help`"),
        (["run", "--junit"], "error[CL132]: missing value for", "`assay run --help`"),
    ])
    func `a wrong invocation has a code and a help`(_ arguments: [String], _ first: String, _ help: String) throws {
        try withTemporaryFolder { folder in
            let run = try AssayProcess.run(arguments, in: folder)
            #expect(run.status == 2 && run.output.isEmpty)
            #expect(run.errors.hasPrefix(first), "\(run.errors)")
            #expect(run.errors.contains("= help: ") && run.errors.contains(help), "\(run.errors)")
        }
    }

    @Test(arguments: [(["--help"], "USAGE"), (["run", "--help"], "USAGE"), (["--version"], "assay ")])
    func `help and version are no errors`(_ arguments: [String], _ words: String) throws {
        try withTemporaryFolder { folder in
            let run = try AssayProcess.run(arguments, in: folder)
            #expect(run.status == 0 && run.output.contains(words) && run.errors.isEmpty, "\(run.errors)")
        }
    }

    @Test func `a baseline file that is not there is named with its option`() throws {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: ["accuracy >= 0.1"])
            try project.write("model.onnx", "")
            let run = try project.assay("run", "--baseline", "modle.onnx")
            #expect(run.status == 2 && run.errors.hasPrefix("error[CL133]: `--baseline modle.onnx` is not there"), "\(run.errors)")
            #expect(run.errors.contains("did you mean `model.onnx`?"))
        }
    }

    @Test(arguments: [["--junit", "a", "--json", "a"], ["--markdown", "a", "--html", "a"], ["--json", "a", "--sarif", "a"]])
    func `two reports are not written to one file`(_ options: [String]) throws {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: ["accuracy >= 0.5"])
            let before = project.files
            for command in [["run", "--no-history"], ["audit", "HEAD"]] {
                let run = try AssayProcess.run(command + options, in: folder)
                #expect(run.status == 2)
                #expect(run.errors.contains("\(options[0]) and \(options[2]) name the same file, `a`"))
            }
            #expect(project.files == before)
        }
    }
}
