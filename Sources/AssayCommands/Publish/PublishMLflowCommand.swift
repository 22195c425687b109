import ArgumentParser
import AssayCore
import AssayProvenance
import AssayPublishing
import AssayReporting
import Foundation

/// `assay publish mlflow`
struct PublishMLflowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mlflow", abstract: "Writes numbers, verdict and report of a recorded run to an MLflow tracking store.",
        discussion: """
            Measured values become metrics, the verdict and the digests become tags, the record and the HTML report become artifacts, all \
            under `assay`. Publishing the same record again changes nothing.

            Credentials come from MLFLOW_TRACKING_TOKEN, or MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD.
            """)

    @ArgumentParser.Argument(
        help: ArgumentHelp(
            "A record file written by `assay run --json`, a run id or its beginning, a commit, or a git reference.",
            valueName: "run"))
    var record: String

    @OptionGroup var source: HistoryArguments

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The tracking server or folder. [default: MLFLOW_TRACKING_URI, else ./mlruns if it is there]", valueName: "address"))
    var tracking: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The experiment, made if there is none. [default: MLFLOW_EXPERIMENT_NAME, else the model's name]", valueName: "name"))
    var experiment: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "An MLflow run to add to, such as the one that trained the model. [default: MLFLOW_RUN_ID, else a run of its own]",
            valueName: "id"))
    var mlflowRun: String?

    @Flag(name: .long, help: "Publish numbers and tags alone.")
    var noArtifacts = false

    func run() throws {
        let console = Console.standard
        let line = try console.endingOne { () throws(Diagnostic) in
            let found = try RecordArgument(word: record, source: source, console: console).record()
            return try publish(found.withoutRowValues)
        }
        console.result(line)
    }

    private func publish(_ record: RunRecord) throws(Diagnostic) -> String {
        let environment = ProcessInfo.processInfo.environment.filter { !$0.value.isEmpty }
        let address = try self.address(environment)
        let bytes = RecordCodec.encode(record)
        let digest = String(FileDigest.sha256(of: bytes).dropFirst("sha256:".count))
        let run = try MLflowReport().render(record, digest: digest)
        let name = experiment ?? environment["MLFLOW_EXPERIMENT_NAME"] ?? record.model.name.shownSafely
        let target = try PublicationTarget(experiment: name, run: mlflowRun ?? environment["MLFLOW_RUN_ID"])
        let published = try MLflow.publish(
            run, noArtifacts ? [] : try files(record, bytes), to: target, at: address, environment: environment)
        let place = "MLflow run \(published.run) at \(MLflow.shown(address).shownSafely)"
        return published.isNew
            ? "published \(NumberText.count(run.metrics.count, "metric")) of run \(record.id.shownSafely) to \(place)"
            : "run \(record.id.shownSafely) is in \(place) already; nothing was changed"
    }

    private func files(_ record: RunRecord, _ bytes: [UInt8]) throws(Diagnostic) -> [PublishedFile] {
        [
            PublishedFile(path: "assay/record.json", bytes: bytes, type: "application/json"),
            PublishedFile(
                path: "assay/report.html", bytes: try ReportFormat.html.bytes(of: record, dialect: .standard), type: "text/html"),
        ]
    }

    private func address(_ environment: [String: String]) throws(Diagnostic) -> String {
        if let named = tracking ?? environment["MLFLOW_TRACKING_URI"] { return named }
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: "mlruns", isDirectory: &isFolder), isFolder.boolValue { return "mlruns" }
        throw Diagnostic(
            .noTracking, "no tracking store is named",
            details: ["looked for --tracking, MLFLOW_TRACKING_URI and a folder ./mlruns"],
            help: "give --tracking http://HOST:PORT, or the folder of a file store")
    }
}

extension DiagnosticCode {
    /// `assay publish mlflow` is told no tracking store, and there is none in this folder.
    static let noTracking: DiagnosticCode = "CL210"
}
