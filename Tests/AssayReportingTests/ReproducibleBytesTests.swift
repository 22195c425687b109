import AssayCore
import AssayReporting
import Testing

struct ReproducibleBytesTests {
    /// Everything that two equal runs may differ in.
    private static let allowed: [@Sendable (inout RunRecord) -> Void] = [
        { $0.id = "another" }, { $0.tool.version = "9.9" }, { $0.model.artifact?.path = "/elsewhere/model.onnx" },
        { $0.model.objective = "words" }, { $0.manifest = .init(path: "b.yaml", sha256: "0", bytes: 0) },
        { $0.data["evaluation"]?.sources = [] }, { $0.data["evaluation"]?.scans = 2 }, { $0.git = nil }, { $0.gitReason = "none" },
        { $0.environment.processor = "aarch64" }, { $0.environment.runtimes = [:] }, { $0.notes = [] }, { $0.resultDigest = "" },
        { $0.timing = .init(started: "2027-01-01T00:00:00Z", wallSeconds: 9) }, { $0.checks[0].message = "other words" },
        { $0.checks[0].location = nil }, { $0.checks[7].diagnostic = nil }, { $0.checks[4].observed = 0.9 },
        { $0.checks[4].outcome = .fail }, { $0.checks[4].interval = Sample.ratio.interval },
        { $0.checks[4].details = MeasurementDetails(numbers: ["runs": 5]) },
    ]

    @Test(arguments: allowed.indices) func `what may differ between equal runs is left out`(index: Int) {
        var record = Sample.everyOutcome
        Self.allowed[index](&record)
        #expect(record != Sample.everyOutcome)
        #expect(RecordCodec.reproducibleBytes(record) == RecordCodec.reproducibleBytes(Sample.everyOutcome))
    }

    /// Everything that must reproduce.
    private static let required: [@Sendable (inout RunRecord) -> Void] = [
        { $0.model.name = "other" }, { $0.model.task = .regression }, { $0.model.artifact?.sha256 = "0" },
        { $0.model.artifact = nil },
        { $0.seed = 2 }, { $0.data["evaluation"]?.rows = 1 }, { $0.data = [:] }, { $0.checks.removeLast() },
        { $0.checks.swapAt(0, 1) },
        { $0.checks[0].observed = ($0.checks[0].observed ?? 0).nextUp }, { $0.checks[0].bound = 0.81 },
        { $0.checks[0].interval?.lower = 0.8 }, { $0.checks[0].outcome = .fail }, { $0.checks[0].severity = .warn },
        { $0.checks[0].rows = 1 }, { $0.checks[0].decideOn = "proven" }, { $0.checks[1].details?.groups?[0].value = 0.3 },
        { $0.checks[4].bound = 0.004 }, { $0.checks[4].requirement = "latency_p99 <= 4 ms" }, { $0.checks[0].baseline = 0.7 },
    ]

    @Test(arguments: required.indices) func `what must reproduce is in`(index: Int) {
        var record = Sample.everyOutcome
        Self.required[index](&record)
        #expect(RecordCodec.reproducibleBytes(record) != RecordCodec.reproducibleBytes(Sample.everyOutcome))
    }

    @Test func `a bound that was measured as a time is left out with its baseline`() {
        var (first, second) = (Sample.everyOutcome, Sample.everyOutcome)
        (first.checks[4].bound, first.checks[4].baseline) = (0.0044, 0.004)
        (second.checks[4].bound, second.checks[4].baseline) = (0.0055, 0.005)
        #expect(RecordCodec.reproducibleBytes(first) == RecordCodec.reproducibleBytes(second))
    }
}
