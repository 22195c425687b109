import AssayCore
import AssayModelKit
import AssayTabular
import Foundation
import Synchronization

/// A worker's model tied to a table. Each session has a worker of its own.
final class WorkerBoundModel: BoundModel {
    let launch: WorkerLaunch
    let columns: [String]
    let request: BindingRequest
    let classes: [String]?
    private let waiting: WaitingWorker
    private let seenElement = Mutex<ElementType?>(nil)

    init(launch: WorkerLaunch, columns: [String], request: BindingRequest, classes: [String]?, waiting: WaitingWorker) {
        (self.launch, self.columns, self.request) = (launch, columns, request)
        (self.classes, self.waiting) = (classes, waiting)
    }

    /// Known from the first answer on.
    var scoreElement: ElementType? { seenElement.withLock(\.self) }

    func makeSession() throws(Diagnostic) -> any ModelSession { WorkerSession(self) }

    fileprivate func makeWorker() throws(Diagnostic) -> Worker {
        if let first = waiting.take() { return first }
        let worker = try Worker(launch, introducing: launch.isShipped)
        if launch.isShipped { _ = try worker.introduction() }
        return worker
    }

    fileprivate func saw(_ answer: ArrowStreamReader.Batch) {
        let isSingle = answer.columns.contains { $0.isFloat32 }
        seenElement.withLock { $0 = isSingle ? .float32 : .float64 }
    }
}

/// One worker, started when the first rows come.
final class WorkerSession: ModelSession {
    private let model: WorkerBoundModel
    private var worker: Worker?
    private var reader: AnswerReader

    init(_ model: WorkerBoundModel) {
        self.model = model
        reader = AnswerReader(
            request: model.request,
            subject: model.launch.isShipped ? model.launch.artifact.name : model.launch.artifact.command.joined(separator: " "),
            classes: model.classes)
    }

    /// - Throws: MD032, MD170 to MD181.
    func predict(_ chunk: Chunk) throws(Diagnostic) -> Prediction {
        guard chunk.rowCount > 0 else { return empty }
        let worker = try running()
        let columns = model.columns.compactMap { chunk.column($0) }
        let answer = try worker.answer(columns, rows: chunk.firstRow..<chunk.firstRow + chunk.rowCount, metadata: metadata)
        if worker.answered == 1 {
            model.saw(answer)
            reader.classes = worker.classes ?? reader.classes
        }
        return try reader.prediction(answer.columns, unsupported: answer.unsupported, rows: answer.rows)
    }

    var peakMemory: Double? { worker?.peakMemory }

    private func running() throws(Diagnostic) -> Worker {
        if let worker { return worker }
        let made = try model.makeWorker()
        worker = made
        return made
    }

    private var metadata: [(key: String, value: String)] {
        let request = model.request
        return [("assay.protocol", "1"), ("assay.task", request.task.rawValue)]
            + (request.task == .binary ? [("assay.positive", request.positive ?? "1")] : [])
    }

    /// Of a chunk without rows, for which no worker is asked.
    private var empty: Prediction {
        let columns = model.request.task == .multiclass ? model.classes?.count ?? 0 : 1
        return Prediction(
            rows: 0, classes: columns > 1 ? model.classes : nil, columns: columns, scores: [], labels: columns == 0 ? [] : nil)
    }
}
