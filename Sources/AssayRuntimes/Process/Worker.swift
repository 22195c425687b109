import AssayCore
import AssayManifest
import AssayModelKit
import AssayProcesses
import AssayTabular
import Foundation

/// One worker process, asked batch by batch.
final class Worker {
    /// The longest that a worker may take to end once it has been told that nothing more comes.
    private static let farewell = 1.0

    let launch: WorkerLaunch
    private let process: ChildProcess
    private var writer: ArrowStreamWriter?
    private var reader = ArrowStreamReader()
    /// Batches that it has answered.
    private(set) var answered = 0
    private var isBroken = false

    /// - Throws: MD170.
    init(_ launch: WorkerLaunch, introducing: Bool = false) throws(Diagnostic) {
        self.launch = launch
        process = try launch.start(introducing: introducing)
    }

    deinit { if !isBroken { dismiss() } }

    /// Classes that the worker's stream states, once it has begun.
    var classes: [String]? {
        reader.metadata("assay.classes").flatMap { try? JSONDecoder().decode([String].self, from: Data($0.utf8)) }
    }

    var said: Said { process.said }
    var peakMemory: Double? { process.peakMemory }

    /// The stream without rows that the shipped worker begins with.
    ///
    /// - Throws: MD171 to MD173, MD178 to MD181.
    func introduction() throws(Diagnostic) -> ArrowStreamReader {
        let found = reader
        try exchange(nil, rows: 0..<0) { (reader) throws(ArrowStreamFailure) in reader.hasEnded }
        reader = ArrowStreamReader()
        return found
    }

    /// What the worker says about rows.
    ///
    /// - Parameters:
    ///   - rows: positions in the table, for diagnostics.
    ///   - metadata: of the stream's schema, which goes out with the first batch.
    /// - Throws: MD171 to MD174, MD176, MD180.
    func answer(
        _ columns: [Column], rows: Range<Int>, metadata: [(key: String, value: String)]
    ) throws(Diagnostic) -> ArrowStreamReader.Batch {
        guard !reader.hasEnded else { throw failed(faults.closed(ended(), after: answered, process.said)) }
        let bytes: ArrowBytes
        do throws(ArrowStreamFailure) {
            bytes = try begun(columns, metadata).write(columns, rows: rows.count)
        } catch {
            throw faults.unsendable(error, rows)
        }
        var found: ArrowStreamReader.Batch?
        try exchange(bytes, rows: rows) { (reader) throws(ArrowStreamFailure) in
            found = try reader.next()
            return found != nil || reader.hasEnded
        }
        guard let found else { throw failed(faults.closed(ended(), after: answered, process.said)) }
        guard reader.isWhole else { throw failed(faults.notArrow(.trailing, after: answered + 1, process.said)) }
        guard found.rows == rows.count else { throw failed(faults.wrongRows(found.rows, rows)) }
        answered += 1
        return found
    }

    private func begun(
        _ columns: [Column], _ metadata: [(key: String, value: String)]
    ) throws(ArrowStreamFailure) -> ArrowStreamWriter {
        if let writer { return writer }
        let made = try ArrowStreamWriter(columns, metadata: metadata)
        writer = made
        return made
    }

    /// Sends, and reads until the reader has what is wanted.
    private func exchange(
        _ bytes: ArrowBytes?, rows: Range<Int>, _ isWhole: (ArrowStreamReader) throws(ArrowStreamFailure) -> Bool
    ) throws(Diagnostic) {
        let deadline = MachineClock.now + launch.artifact.worker.timeout
        var start = AnswerStart()
        let end: ChildProcess.ExchangeEnd
        do throws(AnswerFailure) {
            end = try ArrowBytes.with(bytes) { (bytes) throws(AnswerFailure) in
                try process.exchange(bytes, deadline: deadline) { (piece) throws(AnswerFailure) in
                    try start.take(piece)
                    guard start.isKnown else { return false }
                    do throws(ArrowStreamFailure) {
                        try start.pass(piece, to: reader)
                        return try isWhole(reader)
                    } catch {
                        throw .damaged(error)
                    }
                }
            }
        } catch {
            throw failed(faults.notArrow(error, after: answered, process.said))
        }
        switch end {
        case .answered: return
        case .closed:
            if let arrived = start.unfinished { throw failed(faults.notArrow(.other(arrived), after: answered, process.said)) }
            throw failed(faults.ended(ended(), after: answered, rows, process.said))
        case .outOfTime: throw failed(faults.tooLong(rows, process.said))
        }
    }

    private var faults: WorkerFaults { WorkerFaults(launch: launch) }

    /// Its end, given a moment after it has closed its output.
    private func ended() -> ProcessEnd { process.wait(until: MachineClock.now + 2 * Self.farewell) }

    /// Nothing more is asked of a worker that has failed.
    private func failed(_ problem: Diagnostic) -> Diagnostic {
        isBroken = true
        process.end()
        return problem
    }

    /// Ends the stream, and the process.
    private func dismiss() {
        if let bytes = try? writer?.close() {
            _ = bytes.withUnsafeBytes { bytes in
                process.exchange(bytes, deadline: MachineClock.now + Self.farewell) { (_) throws(Never) in false }
            }
        }
        process.closeInput()
        _ = process.wait(until: MachineClock.now + Self.farewell)
    }
}
