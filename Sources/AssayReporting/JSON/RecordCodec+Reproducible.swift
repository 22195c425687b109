import AssayCore

extension RecordCodec {
    /// The bytes over which `result_digest` is taken: what two equal runs must agree on, and nothing else.
    ///
    /// In: schema, model name, task and artifact digest, seed, row counts, and of each check everything but its place, its
    /// words, its diagnostic and what follows from its other numbers. A check that is not reproducible gives only what was asked of it, not what was observed.
    /// Out: times, paths, digests of data files, git, environment, tool version. A field without a value is left out
    /// here, so that a field which a later assay adds does not change the digests of earlier runs.
    public static func reproducibleBytes(_ record: RunRecord) -> [UInt8] {
        JSONValueEncoder.encode(Projection(record.withoutNaN), explicitNulls: false).bytes
    }

    private struct Projection: Encodable {
        var schema: String
        var model: String
        var task: ModelTask
        var artifact: String?
        var seed: UInt64
        var rows: [String: Int]
        var checks: [CheckResult]

        init(_ record: RunRecord) {
            (schema, model, task) = (record.schema, record.model.name, record.model.task)
            (artifact, seed) = (record.model.artifact?.sha256, record.seed)
            rows = record.data.mapValues(\.rows)
            checks = record.checks.map(\.reproduciblePart)
        }
    }
}

extension CheckResult {
    fileprivate var reproduciblePart: CheckResult {
        var check = self
        (check.location, check.message, check.diagnostic, check.waiver) = (nil, "", nil, nil)
        check.details?.values = nil
        check.reads = nil
        // What is drawn beside a value follows from the same rows, and may be drawn more finely by a later assay.
        check.details?.histograms = nil
        check.details?.matrix = nil
        check.details?.thresholdCurve = nil
        if check.details?.isEmpty == true { check.details = nil }
        // These follow from value, interval and bound.
        (check.falseAlarm, check.smallestRegression) = (nil, nil)
        guard !reproducible else { return check }
        (check.observed, check.interval, check.outcome, check.details) = (nil, nil, .recorded, nil)
        // A bound that follows from a baseline was measured too, and is a time like the value that it bounds.
        if baseline != nil { (check.bound, check.baseline) = (nil, nil) }
        return check
    }
}
