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
        try refuseUnmeasured(study.draft)
        study.finish(files)
        // A text that its own reader refuses is never written.
        _ = try ManifestLoader.parse(
            study.draft.text, file: files.manifest, displayPath: output, catalog: Composition.measureNames,
            ignoringMissing: [.contract, .profile])
        do throws(Diagnostic) {
            try await write(study, files)
        } catch {
            throw Diagnostics(error)
        }
        return InitSummary(study: study, files: files, written: output).text
    }

    /// A gate that says nothing of the model is none.
    private func refuseUnmeasured(_ draft: ManifestDraft) throws(Diagnostics) {
        let bounds = draft.bounds[.performance] ?? []
        guard !bounds.contains(where: { $0.requirement != nil }) else { return }
        let reasons = bounds.compactMap { bound in
            if case .leftOut(let reason) = bound.standing { "\(bound.evidence): \(reason)" } else { nil }
        }
        throw Diagnostics(
            Diagnostic(
                .nothingMeasured, "nothing about the model could be measured on these rows", in: answers.data, details: reasons,
                help: "mend the rows or the predictions, then write the manifest"))
    }

    private func write(_ study: FirstStudy, _ files: InitFiles) async throws(Diagnostic) {
        let roles = Dictionary(study.draft.roles.map { ($0.column, $0.role) }) { first, _ in first }
        let contract = try ContractInference(study.table, source: URL(filePath: study.draft.source).lastPathComponent, roles: roles)
        try AtomicFile.write(contract.text(), to: files.contract)
        let reference = study.reference ?? study.table
        try await ProfileMaker(path: files.profile, jobs: jobs).make(
            reference, roles: roles.filter { reference.schema[$0.key] != nil })
        try AtomicFile.write(study.draft.text, to: files.manifest)
    }
}

extension DiagnosticCode {
    /// No measure of the model's quality has a value on the rows that `assay init` was given.
    static let nothingMeasured: DiagnosticCode = "CL169"
}
