import AssayCore

/// The metadata before a model card, in the YAML that Hugging Face's hub reads.
///
/// Every text is written as a JSON text, which is one in YAML too, so that no name can add a key or end the block.
struct ModelCardMetadata {
    let record: RunRecord

    var lines: [String] {
        let results = groups.flatMap(result)
        return ["---", "model_name: \(text(record.model.name))", "tags:", "- \(text("assay"))"]
            + (results.isEmpty ? [] : ["model-index:", "- name: \(text(record.model.name))", "  results:"] + results) + ["---"]
    }

    /// Measured checks by slice: a slice is a part of the data, so it is a dataset of its own.
    private var groups: [(slice: String?, checks: [CheckResult])] {
        let measured = record.checks.filter { $0.observed != nil }
        let slices = Set(measured.compactMap(\.slice)).sorted()
        return ([nil] + slices).map { slice in (slice, measured.filter { $0.slice == slice }) }.filter { !$0.checks.isEmpty }
    }

    private func result(_ slice: String?, _ checks: [CheckResult]) -> [String] {
        let table = record.data[TableName.evaluation.rawValue]
        let name = table.map { $0.sources.map(\.path).joined(separator: ", ") } ?? ""
        let digest = table?.sources.map(\.sha256).joined(separator: ",") ?? ""
        return [
            "  - task:", "      type: \(text(task))", "    dataset:", "      type: \(text(TableName.evaluation.rawValue))",
            "      name: \(text(name.isEmpty ? TableName.evaluation.rawValue : name))",
        ] + (digest.isEmpty ? [] : ["      revision: \(text("sha256:\(digest)"))"])
            + (slice.map { ["      config: \(text($0))"] } ?? [])
            + ["    metrics:"] + checks.flatMap(metric)
    }

    private func metric(_ check: CheckResult) -> [String] {
        let interval = check.interval.map {
            [
                "        interval: [\(number($0.lower)), \(number($0.upper))]", "        confidence: \(number($0.confidence))",
                "        method: \(text($0.method))",
            ]
        }
        let facts = ["        outcome: \(text(check.outcome.rawValue))"] + (check.unit.map { ["        unit: \(text($0))"] } ?? [])
        return [
            "    - type: \(text(check.measureName))", "      value: \(number(check.observed ?? 0))",
            "      name: \(text(check.name))",
            "      args:",
        ] + facts + (interval ?? [])
    }

    private var task: String { record.model.task == .regression ? "tabular-regression" : "tabular-classification" }

    private func text(_ text: String) -> String { JSONValue.shown(text).text }

    /// YAML 1.1 takes `1e-05` for a text: a number needs its point.
    private func number(_ value: Double) -> String {
        if value.isNaN { return ".nan" }
        let exact = NumberText.exact(value)
        guard let exponent = exact.firstIndex(of: "e"), !exact.contains(".") else { return exact }
        return exact[..<exponent] + ".0" + exact[exponent...]
    }
}
