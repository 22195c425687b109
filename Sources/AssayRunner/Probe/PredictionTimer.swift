import AssayCheckKit
import AssayCore
import AssayModelKit
import AssayTabular

/// Times repeated predictions on a monotonic clock, one thread, after a warm-up.
struct PredictionTimer {
    let batch: PredictionBatch

    /// Calls that count, and calls before them that do not.
    private var calls: (counted: Int, warmup: Int) { batch == .single ? (1_000, 100) : (15, 3) }

    /// An empty table gives no times.
    func measure(predictor: Predictor, first: Chunk?) throws(Diagnostic) -> PredictionTimes {
        guard let first, first.rowCount > 0 else { return PredictionTimes(seconds: [], rowsPerCall: 0) }
        let chunk = batch == .single ? first.prefix(1) : first
        let session = try predictor.makeSession()
        for _ in 0..<calls.warmup { _ = try session.predict(chunk) }
        var seconds: [Double] = []
        for _ in 0..<calls.counted {
            let start = ContinuousClock.now
            _ = try session.predict(chunk)
            seconds.append((ContinuousClock.now - start) / .seconds(1))
        }
        return PredictionTimes(seconds: seconds, rowsPerCall: chunk.rowCount)
    }
}
