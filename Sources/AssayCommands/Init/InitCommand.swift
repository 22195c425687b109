import ArgumentParser
import AssayChecks
import AssayCore
import AssayManifest
import AssayProvenance
import AssayTabular
import Foundation

/// `assay init`
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Writes a first manifest from a model and a table.",
        discussion: """
            Measures the model once and writes what a gate needs: a manifest, a data contract and a reference profile. Bounds stand at \
            the lower end of what the model reached, which keeps the next model from being worse and says nothing about being good \
            enough. What no file says is asked at the terminal; every question has an option, and without a terminal a missing answer \
            is an error. Nothing that is there is written over without --force.
            """)

    @OptionGroup var answers: InitArguments

    @Option(name: .long, help: ArgumentHelp("Write the manifest to this file, and the others beside it.", valueName: "file"))
    var output = "assay.yaml"

    @Option(name: .long, help: ArgumentHelp("Tasks that work at once. [default: the machine's cores]", valueName: "n"))
    var jobs: Int?

    @Flag(name: .long, help: "Ask nothing, and take every suggestion.")
    var yes = false

    @Flag(name: .long, help: "Write over files that are there.")
    var force = false

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs needs a number of at least 1, found \(jobs)") }
        if answers.model != nil, answers.score != nil || answers.prediction != nil {
            throw ValidationError("--model predicts anew; --score and --prediction name predictions that stand in the data")
        }
    }

    func run() async throws {
        let console = Console.standard
        do throws(Diagnostics) {
            console.result(try await made(console))
        } catch {
            console.report(error.all)
            throw CommandEnd(status: error.exitStatus)
        }
    }

    /// Writes the files and says what they are.
    private func made(_ console: Console) async throws(Diagnostics) -> String {
        let files = InitFiles(output: output)
        do throws(Diagnostic) {
            if !force { try files.refuseOverwriting() }
        } catch {
            throw Diagnostics(error)
        }
        var study = try FirstStudy.begin(answers, files: files, interview: Interview(takesSuggestions: yes, console: console))
        study.draft.bounds = try await FirstMeasurement(
            draft: study.draft, rows: study.facts.rows, jobs: jobs
        ).bounds()
        do throws(Diagnostic) {
            try await write(&study, files)
        } catch {
            throw Diagnostics(error)
        }
        return InitSummary(study: study, files: files, written: output).text
    }

    private func write(_ study: inout FirstStudy, _ files: InitFiles) async throws(Diagnostic) {
        let roles = Dictionary(study.draft.roles.map { ($0.column, $0.role) }) { first, _ in first }
        let contract = try ContractInference(study.table, source: URL(filePath: study.draft.source).lastPathComponent, roles: roles)
        study.finish(files)
        let text = study.draft.text
        try AtomicFile.write(contract.text(), to: files.contract)
        let reference = study.reference ?? study.table
        try await ProfileMaker(path: files.profile, jobs: jobs).make(
            reference, roles: roles.filter { reference.schema[$0.key] != nil })
        try AtomicFile.write(text, to: files.manifest)
    }
}
