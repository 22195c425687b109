import AssayCore

/// How predictions are repeated to be timed.
///
/// Calls come in blocks. Beside a baseline, a block of one model is followed by the same block of the other, so that what
/// slows the machine down for longer than a block slows both down.
public struct TimingSeries: Sendable, Hashable, Codable {
    /// Rows a call, fewer where the table has fewer.
    public var rows: Int
    public var blocks: Int
    /// Calls of a block that count.
    public var calls: Int
    /// Calls before the counted ones of each block, to fill the caches again.
    public var settling: Int
    /// Calls before the first block.
    public var warmup: Int

    public init(rows: Int, blocks: Int, calls: Int, settling: Int, warmup: Int) {
        (self.rows, self.blocks, self.calls, self.settling, self.warmup) = (rows, blocks, calls, settling, warmup)
    }

    /// 1,000 calls in blocks of 25: enough for ten beyond the 99 % quantile.
    public static func latency(rows: Int) -> TimingSeries {
        TimingSeries(rows: rows, blocks: 40, calls: 25, settling: 3, warmup: 100)
    }

    /// 15 calls, each a block of its own.
    public static func throughput(rows: Int) -> TimingSeries {
        TimingSeries(rows: rows, blocks: 15, calls: 1, settling: 0, warmup: 3)
    }
}

/// Times of repeated predictions on a monotonic clock.
///
/// - Units: seconds a call.
public struct PredictionTimes: Sendable, Hashable {
    /// Calls by block, in the order in which they were made.
    public var blocks: [[Double]]
    public var rowsPerCall: Int
    public init(blocks: [[Double]], rowsPerCall: Int) { (self.blocks, self.rowsPerCall) = (blocks, rowsPerCall) }
}

/// One process that loads a model and predicts once.
public struct ProcessStart: Sendable, Hashable {
    /// Seconds from the request for the process to its first instruction of ours.
    public var spawning: Double
    /// Seconds for runtime, model and first prediction.
    public var loading: Double
    /// Bytes by which the resident memory rose at most; nil where reading the rows had taken more.
    public var memory: Double?
    public var rows: Int
    public init(spawning: Double, loading: Double, memory: Double?, rows: Int) {
        (self.spawning, self.loading, self.memory, self.rows) = (spawning, loading, memory, rows)
    }
}

/// A measure of repeated measurements, whose ratio to a baseline has an interval of its own.
///
/// Candidate and baseline are measured in turn, so that block i of one stands beside block i of the other in time.
public protocol RepeatedMeasure: ProbeMeasure {
    var confidence: Double { get }
    /// Whether blocks drawn anew say how sure the ratio is; they do not for a maximum.
    var hasRatioInterval: Bool { get }
    /// What was measured, by block.
    func repetitions(_ context: any ProbeContext) throws(Diagnostic) -> [[Double]]
    /// The measure's value over repetitions; nil for none.
    func value(of repetitions: [Double]) -> Double?
}

extension RepeatedMeasure {
    public var hasRatioInterval: Bool { true }
}
