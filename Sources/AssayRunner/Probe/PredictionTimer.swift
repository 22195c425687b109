import AssayCheckKit
import AssayCore
import AssayModelKit
import AssayProcesses
import AssayTabular

/// Times repeated predictions on a monotonic clock, one thread, the models in turn.
struct PredictionTimer {
    let series: TimingSeries

    /// Seconds by model, block and call. The order of the models turns round from block to block, so that none is always second.
    func measure(_ sessions: [any ModelSession], _ chunk: Chunk) throws(Diagnostic) -> [[[Double]]] {
        for session in sessions { try predict(series.warmup, session, chunk) }
        var blocks: [[[Double]]] = sessions.map { _ in [] }
        for block in 0..<series.blocks {
            for index in block.isMultiple(of: 2) ? Array(sessions.indices) : sessions.indices.reversed() {
                blocks[index].append(try timed(sessions[index], chunk))
            }
        }
        return blocks
    }

    private func timed(_ session: any ModelSession, _ chunk: Chunk) throws(Diagnostic) -> [Double] {
        try predict(series.settling, session, chunk)
        var seconds: [Double] = []
        seconds.reserveCapacity(series.calls)
        for _ in 0..<series.calls {
            let start = MachineClock.now
            _ = try session.predict(chunk)
            seconds.append(MachineClock.now - start)
        }
        return seconds
    }

    private func predict(_ times: Int, _ session: any ModelSession, _ chunk: Chunk) throws(Diagnostic) {
        for _ in 0..<times { _ = try session.predict(chunk) }
    }
}
