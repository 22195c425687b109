import AssayCore

/// A record as small as the history needs.
func makeRecord(
    _ id: String, model: String = "credit", started: String = "2026-11-20T10:00:00Z", commit: String? = "8ab04d7c",
    checks: [CheckResult] = []
) -> RunRecord {
    RunRecord(
        id: id, tool: .init(version: "0.1.0"),
        model: .init(name: model, task: .binary, artifact: .init(path: "model.onnx", sha256: "abc", bytes: 1)),
        manifest: .init(path: "assay.yaml", sha256: "def", bytes: 1), data: [:],
        git: .init(commit: commit, tree: nil, branch: "main"),
        gitReason: nil, environment: .init(runtimes: [:], runtimePaths: [:], operatingSystem: "", processor: ""), seed: 1,
        checks: checks, notes: [], resultDigest: "sha256:0", timing: .init(started: started, wallSeconds: 1))
}

func makeCheck(_ name: String, _ outcome: Outcome, _ observed: Double?, interval: Interval? = nil) -> CheckResult {
    CheckResult(
        id: name, name: name, family: .performance, requirement: name, outcome: outcome, observed: observed, interval: interval,
        rows: 10,
        message: "")
}
