import AssayCore
import AssayModelKit
import AssayProcesses
import AssayTabular
import Foundation
import Synchronization

/// A model that runs in worker processes.
///
/// A model that the shipped worker runs has been loaded once when this exists, so that what it says of itself is known; that worker then
/// serves the first session.
struct WorkerModel: ModelBackend {
    let launch: WorkerLaunch
    let description: ModelDescription
    let runtime: RuntimeFact
    let worker: RunRecord.Worker?
    let notes: [Diagnostic]
    private let introduction: Introduction?
    private let waiting: WaitingWorker

    /// - Throws: MD170 to MD173, MD178 to MD181.
    init(_ launch: WorkerLaunch) throws(Diagnostic) {
        self.launch = launch
        let format = WorkerFormat(launch.artifact)
        var first: Worker?
        var found: Introduction?
        if launch.isShipped {
            let started = try Worker(launch, introducing: true)
            found = Introduction(try started.introduction())
            first = started
        }
        introduction = found
        notes = Self.notes(launch, first?.said)
        description = ModelDescription(
            format: format?.name ?? "worker", producer: found?.producer?.name, producerVersion: found?.producer?.version,
            inputs: (found?.features ?? []).map { TensorSpec(name: $0, element: .other, shape: [nil]) })
        runtime = RuntimeFact(
            name: launch.isShipped ? "python" : URL(filePath: launch.executable).lastPathComponent,
            version: found?.python ?? "unknown", path: launch.executable)
        worker = RunRecord.Worker(
            command: launch.words, python: found?.fact(launch), runsArtifactCode: found?.runsCode ?? false,
            isolation: Isolation.fact(launch.artifact.worker))
        waiting = WaitingWorker(first)
    }

    func bind(_ request: BindingRequest) throws(Diagnostics) -> any BoundModel {
        let features = FeatureColumns(request, introduction?.features)
        var problems = features.missing(from: request).map { missing($0, request, features.source) }
        if let width = introduction?.width, problems.isEmpty, width != features.present.count {
            problems.append(wrongWidth(width, features.present, request))
        }
        if features.present.isEmpty, problems.isEmpty { problems.append(noFeatures(request)) }
        guard problems.isEmpty else { throw Diagnostics(problems) }
        return WorkerBoundModel(
            launch: launch, columns: features.present, request: request, classes: introduction?.classes, waiting: waiting)
    }

    private func missing(_ name: String, _ request: BindingRequest, _ source: String) -> Diagnostic {
        Diagnostic(
            .missingFeatureColumn, "the table has no column `\(name)`", in: request.table,
            details: ["named by \(request.features == nil ? "the model" : source)"],
            help: NearestName.find(name, in: request.schema.names).map { "did you mean `\($0)`?" }
                ?? "add the column to the table, or correct the name")
    }

    private func wrongWidth(_ width: Int, _ columns: [String], _ request: BindingRequest) -> Diagnostic {
        Diagnostic(
            .wrongFeatureCount, "the model takes \(width) features, and \(columns.count) columns would go into it",
            in: request.table,
            details: ["columns: \(columns.prefix(20).joined(separator: ", "))\(columns.count > 20 ? ", …" : "")"],
            help: "list the model's inputs in their order: `model: {features: [\(columns.prefix(2).joined(separator: ", ")), …]}`")
    }

    private func noFeatures(_ request: BindingRequest) -> Diagnostic {
        Diagnostic(
            .wrongFeatureCount, "the table has no column that could be a feature", in: request.table,
            details: ["each of its columns has another role"], help: "list the model's inputs in `model.features`")
    }

    private static func notes(_ launch: WorkerLaunch, _ said: Said?) -> [Diagnostic] {
        guard let said, said.count > 0 else { return [] }
        return [
            Diagnostic(
                .workerSaid, "the worker wrote on standard error while it loaded the model", severity: .note,
                in: launch.artifact.name,
                details: said.lastLines(6).map { "it said: \($0)" })
        ]
    }
}

/// A worker that was started to see what the model is, kept for the first session that asks.
final class WaitingWorker: Sendable {
    private let worker: Mutex<Worker?>

    init(_ worker: sending Worker?) { self.worker = Mutex(worker) }

    func take() -> sending Worker? {
        worker.withLock { worker in
            let found = worker
            worker = nil
            return found
        }
    }
}

/// What the shipped worker says of a model that it has loaded.
struct Introduction: Sendable {
    /// Names of the columns that the model was trained on, where it knows them.
    var features: [String]?
    var classes: [String]?
    /// The number of features, where the model knows it.
    var width: Int?
    var python: String
    var packages: [String: String]
    /// Whether loading the file ran code that it holds.
    var runsCode: Bool

    init(_ stream: ArrowStreamReader) {
        func value<Value: Decodable>(_ key: String) -> Value? {
            stream.metadata("assay.\(key)").flatMap { try? JSONDecoder().decode(Value.self, from: Data($0.utf8)) }
        }
        features = stream.names.flatMap { $0.isEmpty ? nil : $0 }
        (classes, width, packages) = (value("classes"), value("width"), value("packages") ?? [:])
        runsCode = value("runs_code") ?? true
        python = stream.metadata("assay.python") ?? "unknown"
    }

    /// The library that made the model, as far as it was needed to load it.
    var producer: (name: String, version: String)? {
        ["catboost", "lightgbm", "xgboost", "torch", "keras", "scikit-learn"].compactMap { name in packages[name].map { (name, $0) }
        }.first
    }

    func fact(_ launch: WorkerLaunch) -> RunRecord.Python? {
        guard case .shipped(let choice) = launch.program else { return nil }
        return RunRecord.Python(path: choice.path, chosenBy: choice.chosenBy, version: python, packages: packages)
    }
}
