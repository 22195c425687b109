import AssayCheckKit
import AssayCore
import AssayManifest
import AssayModelKit
import AssayProvenance
import Foundation

/// Trains the model again from the commit at HEAD, as often as the manifest says, and looks at what comes out.
struct Retraining {
    let runner: Runner
    let manifest: Manifest
    let stage: RunStage
    let options: RunOptions

    private var measures: [any RetrainMeasure] {
        stage.checks.filter { $0.skipped == nil }.compactMap { $0.measure as? any RetrainMeasure }
    }

    /// Nil where no check asks for it.
    ///
    /// - Throws: in the result: MF190 where the manifest does not say how to train, GT062 to GT064, MD145, and what predicting throws.
    func outcome() async -> Result<Retrainings, Diagnostic>? {
        guard !measures.isEmpty else { return nil }
        do throws(Diagnostic) { return .success(try await trained()) } catch { return .failure(error) }
    }

    private func trained() async throws(Diagnostic) -> Retrainings {
        guard let section = manifest.retrain else {
            throw Diagnostic(
                .noRetrain, "the manifest does not say how the model is trained", in: manifest.displayPath,
                help: "declare it: `retrain: {command: [python, train.py], inputs: [data/train.csv], outputs: [model.onnx]}`")
        }
        try refuseUnknownSubjects()
        let needsModel = measures.contains { $0.needsPredictions || $0.subject != nil }
        let artifact = needsModel ? try artifact(section) : nil
        var found = Retrainings(
            repeated: [], seeded: [], committed: [:], values: try await values(of: manifest), rows: [], precision: .double,
            notes: [])
        for number in 1...section.runs {
            found.repeated.append(try await training("training \(number)", section, artifact, seed: nil, &found))
        }
        let wantsSeeds = section.seedVariable != nil && measures.contains { $0.subject != nil }
        for seed in 1...(wantsSeeds ? section.seeds : 1) where wantsSeeds {
            found.seeded.append(try await training("seed \(seed)", section, artifact, seed: seed, &found))
        }
        var seen: Set<String> = []
        found.notes = found.notes.filter { seen.insert($0).inserted } + ["logs: \(logFolder)"]
        return found
    }

    /// Nobody waits for trainings whose value nobody would find.
    private func refuseUnknownSubjects() throws(Diagnostic) {
        for subject in measures.compactMap(\.subject) {
            let found = TrendSubject(subject).find(in: stage.checks)
            guard found == nil || found?.measure is any RetrainMeasure else { continue }
            throw Diagnostic(
                .noRetrainSubject, "`\(subject)` is no check of this manifest that a training could be measured by",
                in: manifest.displayPath, help: "require `\(subject)` too; without a bound it is recorded")
        }
    }

    /// The output that is the model.
    private func artifact(_ section: RetrainSection) throws(Diagnostic) -> String {
        guard case .file(_, let written)? = manifest.model.artifact?.value, section.outputs.contains(written) else {
            throw Diagnostic(
                .noRetrain, "`model.artifact` is none of `retrain.outputs`, so a trained model cannot be looked at",
                at: section.place.withoutText, help: "name the model file in `retrain.outputs` as `model.artifact` writes it")
        }
        return written
    }

    private func training(
        _ name: String, _ section: RetrainSection, _ artifact: String?, seed: Int?, _ found: inout Retrainings
    ) async throws(Diagnostic) -> Retrainings.Training {
        let run = TrainingRun(
            manifest: manifest, section: section, checkout: try GitCheckout("HEAD", near: manifest.folder), name: name, seed: seed)
        defer { withExtendedLifetime(run) {} }
        found.committed = try digests(section, in: run.folder)
        for output in section.outputs { try? FileManager.default.removeItem(atPath: "\(run.folder)/\(output)") }
        found.notes += try run.train(log: logFile(name)).notes
        var training = Retrainings.Training(name: name, outputs: try digests(section, in: run.folder))
        guard let artifact else { return training }
        try requireWritten(artifact, training, section)
        var copy = manifest
        copy.model.artifact = manifest.model.artifact.map { old in
            Located(.file(path: "\(run.folder)/\(artifact)", written: "\(artifact), \(name)"), at: old.place)
        }
        training.values = try await values(of: copy)
        if measures.contains(where: \.needsPredictions) { training.prediction = try prediction(copy, &found) }
        return training
    }

    private func digests(_ section: RetrainSection, in folder: String) throws(Diagnostic) -> [String: String?] {
        var digests: [String: String?] = [:]
        for output in section.outputs {
            let path = "\(folder)/\(output)"
            let isThere = FileManager.default.fileExists(atPath: path)
            digests.updateValue(isThere ? try FileDigest.sha256(fileOrFolder: path).sha256 : nil, forKey: output)
        }
        return digests
    }

    private func requireWritten(
        _ artifact: String, _ training: Retrainings.Training, _ section: RetrainSection
    ) throws(Diagnostic) {
        guard case .some(nil) = training.outputs[artifact] else { return }
        throw Diagnostic(
            .trainingFailed, "\(training.name) did not write `\(artifact)`", at: section.place.withoutText,
            help: "mend `retrain.command` or `retrain.outputs`; paths are relative to the manifest")
    }

    /// Logs stay beside the manifest, those of the last run only.
    private func logFile(_ name: String) -> String {
        try? FileManager.default.createDirectory(atPath: logFolder, withIntermediateDirectories: true)
        return "\(logFolder)/\(name.replacing(" ", with: "-")).log"
    }

    private var logFolder: String { "\(manifest.folder)/.assay/retrain" }

    /// The checks that measures ask for, measured with a manifest's model.
    private func values(of manifest: Manifest) async throws(Diagnostic) -> [String: Double] {
        let wanted = Set(measures.compactMap(\.subject)).compactMap { TrendSubject($0).find(in: stage.checks)?.name }
        guard !wanted.isEmpty else { return [:] }
        var options = RunOptions(selection: CheckSelection(only: wanted), jobs: options.jobs)
        options.measuring = self.options.measuring
        do throws(Diagnostics) {
            let record = try await runner.run(manifest, options: options)
            let measured = record.checks.compactMap { check in check.observed.map { (check.name, $0) } }
            return Dictionary(measured) { first, _ in first }.filter { wanted.contains($0.key) }
        } catch {
            throw error.all.first ?? Diagnostic(.trainingFailed, "the trained model could not be measured")
        }
    }

    private func prediction(_ manifest: Manifest, _ found: inout Retrainings) throws(Diagnostic) -> Prediction {
        guard let program = options.measuring else {
            throw Diagnostic(
                .noMeasuringProgram, "this run has no program to predict with", help: "run the manifest with the `assay` command")
        }
        let check = try runner.goldenCheck(manifest, stage.frame, kept: nil, program)
        let answer = try check.bench.predictions(
            PredictionQuestion(
                series: PredictionSeries(ways: [.standard], rows: .drawn(manifest.reproducibility.rows), seed: manifest.seed)),
            model: 0)
        guard let packed = answer.predictions.first else {
            throw Diagnostic(.measuringEnded, "the measuring process gave no predictions")
        }
        (found.rows, found.precision) = (answer.rows.map { $0 + 1 }, answer.precision)
        return packed.prediction(rows: answer.rows.count)
    }
}

extension DiagnosticCode {
    /// A requirement is on retraining, and the manifest does not say how to train or which output is the model.
    public static let noRetrain: DiagnosticCode = "MF190"
    /// The spread of a check over trainings is asked for, and the manifest has no such check.
    public static let noRetrainSubject: DiagnosticCode = "RQ201"
}
