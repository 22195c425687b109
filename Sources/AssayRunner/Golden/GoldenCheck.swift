import AssayCheckKit
import AssayCore
import AssayManifest
import AssayModelKit
import AssayProvenance

/// The frozen predictions of the manifest and those of now.
struct GoldenCheck {
    let bench: MeasuringBench
    let model: ModelInPlay
    /// Which of the bench's models.
    var position = 0

    /// Where the predictions are frozen.
    ///
    /// - Throws: MF188 where the manifest does not say.
    static func section(_ reproducibility: ReproducibilitySection) throws(Diagnostic) -> GoldenSection {
        guard let golden = reproducibility.golden else {
            throw Diagnostic(
                .noGolden, "the manifest names no file of frozen predictions",
                help:
                    "name one in `checks.reproducibility.golden`, such as `golden: golden.json`, and write it with `assay golden --update`"
            )
        }
        return golden
    }

    /// - Throws: MF185, MF186, MF188; what predicting throws.
    func predictions() throws(Diagnostic) -> GoldenPredictions {
        let file = try GoldenFile.read(Self.section(bench.reproducibility).file.value)
        let answer = try bench.predictions(question(file), model: position)
        guard let packed = answer.predictions.first else {
            throw Diagnostic(.measuringEnded, "the measuring process gave no predictions")
        }
        return compared(file, answer, packed.prediction(rows: answer.rows.count))
    }

    /// What a new file would say.
    func frozen(keeping old: GoldenFile?) throws(Diagnostic) -> GoldenFile {
        let section = try Self.section(bench.reproducibility)
        let answer = try bench.predictions(
            PredictionQuestion(
                series: PredictionSeries(
                    ways: [.standard], rows: .drawn(section.rows), seed: bench.seed, idColumn: bench.idColumn, keepsInputs: true)),
            model: position)
        guard let found = answer.predictions.first?.prediction(rows: answer.rows.count), found.rows > 0 else {
            throw Diagnostic(
                .emptyGolden, "there are no rows to freeze predictions of", help: "freeze them when the table has rows")
        }
        let keys = answer.keys ?? answer.rows.map { "\($0 + 1)" }
        let rows = keys.indices.map { row in
            GoldenFile.Row(
                key: keys[row], scores: Array(found.scores[row * found.columns..<(row + 1) * found.columns]),
                label: found.labels.flatMap { $0[row] })
        }
        try Self.refuseRepeated(keys)
        var file = GoldenFile(
            artifact: model.fact.sha256, key: answer.keys == nil ? .position : .id, precision: answer.precision.rawValue,
            classes: found.classes, inputsDigest: answer.inputs?.digest ?? "", inputs: section.keepsInputs ? answer.inputs : nil,
            rows: rows, runners: [runner: GoldenFile.Runner(found)])
        if let old, old.artifact == file.artifact, old.inputsDigest == file.inputsDigest, old.rows.map(\.key) == keys {
            file.runners.merge(old.runners) { mine, _ in mine }
        }
        return file
    }

    private static func refuseRepeated(_ keys: [String]) throws(Diagnostic) {
        guard Set(keys).count < keys.count || keys.contains("") else { return }
        throw Diagnostic(
            .emptyGolden, "rows of the evaluation table share an id, or have none, so frozen rows could not be found again",
            help: "name the column that tells rows apart as `data.evaluation.id`, or leave the role out")
    }

    private func question(_ file: GoldenFile) -> PredictionQuestion {
        var series = PredictionSeries(ways: [.standard], rows: .drawn(1), seed: bench.seed, keepsInputs: true)
        if let kept = file.inputs {
            series.rows = .given(kept)
        } else if file.key == .id {
            (series.rows, series.idColumn) = (.named(file.rows.map(\.key)), bench.idColumn)
        } else {
            series.rows = .positions(file.rows.compactMap { Int($0.key).map { $0 - 1 } })
        }
        return PredictionQuestion(series: series)
    }

    private func compared(_ file: GoldenFile, _ answer: PredictionAnswer, _ found: Prediction) -> GoldenPredictions {
        let keys = file.inputs == nil ? answer.keys ?? answer.rows.map { "\($0 + 1)" } : file.rows.map(\.key)
        let places = Dictionary(keys.enumerated().map { ($1, $0) }) { first, _ in first }
        let kept = file.rows.indices.filter { places[file.rows[$0].key] != nil }
        let order = kept.compactMap { places[file.rows[$0].key] }
        let now = found.taking(order)
        let bits = file.runners[runner].map { GoldenFile.Runner(now).differing(from: $0.taking(kept)) }
        return GoldenPredictions(
            rows: kept.map { row in
                file.inputs == nil
                    ? (places[file.rows[row].key].map { answer.rows[$0] } ?? 0) + 1 : Int(file.rows[row].key) ?? row + 1
            },
            missing: file.rows.count - kept.count, precision: ScorePrecision(rawValue: file.precision) ?? answer.precision,
            frozen: file.prediction(kept), found: now, differingBits: bits, runner: runner,
            frozenRunners: file.runners.keys.sorted(),
            inputsChanged: kept.count == file.rows.count && answer.inputs?.taking(order).digest != file.inputsDigest,
            artifactChanged: file.artifact != model.fact.sha256)
    }

    /// The class of runners that this machine belongs to: `x86_64, onnxruntime 1.31.1`.
    private var runner: String {
        let runtime = model.runtime.map { "\($0.name) \($0.version)" } ?? "no runtime"
        return "\(MachineFacts.capture().architecture), \(runtime)"
    }
}

extension GoldenFile {
    /// The frozen predictions of some rows.
    fileprivate func prediction(_ kept: [Int]) -> Prediction {
        let some = kept.map { rows[$0] }
        return Prediction(
            rows: some.count, classes: classes, columns: rows.first?.scores.count ?? 0, scores: some.flatMap(\.scores),
            labels: rows.contains { $0.label != nil } ? some.map(\.label) : nil)
    }
}

extension GoldenFile.Runner {
    /// The digests of some rows.
    fileprivate func taking(_ kept: [Int]) -> GoldenFile.Runner {
        let digits = Array(rows.utf8)
        var some = self
        some.rows = kept.map { String(decoding: digits[$0 * 8..<($0 + 1) * 8], as: UTF8.self) }.joined()
        return some
    }
}

extension DiagnosticCode {
    /// The manifest names no file of frozen predictions.
    public static let noGolden: DiagnosticCode = "MF188"
    /// Predictions cannot be frozen: the table has no rows, or its ids do not tell rows apart.
    public static let emptyGolden: DiagnosticCode = "MF189"
}
