import AssayCheckKit
import AssayCore
import AssayManifest
import AssayModelKit
import AssayProvenance
import AssayTabular
import Foundation

extension Runner {
    /// Checks the manifest against the measures, then opens table and model and plans what to observe.
    func prepare(_ manifest: Manifest, _ options: RunOptions) throws(Diagnostics) -> RunStage {
        let frame = TaskFrame(manifest)
        var planner = Planner(manifest: manifest, catalog: catalog, frame: frame)
        _ = try planner.plan(options.selection)
        let table = try openTable(manifest)
        if let table { try ColumnCheck(manifest: manifest, schema: table.schema).run() }
        try refuseOverwriting(manifest, table, options.outputs)
        let model = try openModel(manifest)
        let binding = try Binding(manifest: manifest, frame: frame, table: table, model: model)
        planner.columns = table?.schema.names ?? []
        planner.features = binding.features
        planner.schema = table?.schema
        planner.commitTime = { () throws(Diagnostic) in try GitState.commitTime(at: manifest.folder) }
        let checks = try planner.plan(options.selection)
        try refuseMissing(table, manifest, checks)
        if let problem = binding.problem, !checks.contains(where: Self.survivesWithoutModel) { throw Diagnostics(problem) }
        let baseline = try baseline(manifest, options, checks, frame, table)
        return RunStage(
            frame: frame, table: table, model: model, predictor: binding.predictor, baseline: baseline,
            predictionProblem: binding.problem, checks: checks, bank: bank(checks, frame, binding, baseline),
            rowLimit: manifest.rowLimit)
    }

    /// Looks for the baseline only where a check asks for it.
    private func baseline(
        _ manifest: Manifest, _ options: RunOptions, _ checks: [PlannedCheck], _ frame: TaskFrame, _ table: Table?
    ) throws(Diagnostics) -> BaselineInPlay {
        guard checks.contains(where: { $0.skipped == nil && ($0.comparesWithBaseline || $0.needsBaselineModel) }) else {
            return .absent(reason: "no check asks for a baseline")
        }
        let finder = BaselineFinder(manifest: manifest, providers: providers, record: options.record) { model throws(Diagnostics) in
            try Binding(manifest: manifest, frame: frame, table: table, model: model).predictor
        }
        return try finder.find()
    }

    /// A report must never take the place of what it reports on.
    private func refuseOverwriting(_ manifest: Manifest, _ table: Table?, _ outputs: [String]) throws(Diagnostics) {
        let inputs = [manifest.file, manifest.model.artifact?.value.path, manifest.lock?.value, manifest.contract?.value]
        let read = Set((inputs.compactMap(\.self) + (table?.files ?? [])).map(Self.resolved))
        let problems = outputs.filter { read.contains(Self.resolved($0)) }.map { output in
            Diagnostic(
                .overwritesInput, "a report would overwrite `\(output)`, which this run reads", in: output,
                help: "give the report a name of its own")
        }
        guard problems.isEmpty else { throw Diagnostics(problems) }
    }

    private static func resolved(_ path: String) -> String {
        URL(filePath: path).resolvingSymlinksInPath().standardizedFileURL.path(percentEncoded: false)
    }

    private func openTable(_ manifest: Manifest) throws(Diagnostics) -> Table? {
        guard let section = manifest.evaluation else { return nil }
        let request = TableRequest(
            source: section.source.value, columnTypes: section.columns, displayName: section.written)
        return try Diagnostics.one { () throws(Diagnostic) in try Table.open(request) }
    }

    private func openModel(_ manifest: Manifest) throws(Diagnostics) -> ModelInPlay? {
        guard let artifact = manifest.model.artifact else { return nil }
        guard case .file(let path, let written) = artifact.value else {
            throw Diagnostics(
                Diagnostic(
                    .notCarriedOut, "this version of assay runs model files only", at: artifact.place,
                    help: "export the model to ONNX, or name a `score` column in `data.evaluation`"))
        }
        return try Diagnostics.one { () throws(Diagnostic) in
            try ModelInPlay.open(
                path: path, written: written, runtime: manifest.model.runtime?.value, fact: try FileFacts.artifact(path, written),
                providers: providers)
        }
    }

    private func refuseMissing(_ table: Table?, _ manifest: Manifest, _ checks: [PlannedCheck]) throws(Diagnostics) {
        guard table == nil, let check = checks.first(where: { $0.measure is any TableMeasure }) else { return }
        throw Diagnostics(
            Diagnostic(
                .noEvaluationTable, "`\(check.requirement.text)` needs data, but the manifest declares no `data.evaluation`",
                at: check.requirement.place, help: "add `data: {evaluation: {source: FILE, label: COLUMN}}`"))
    }

    /// An environment check explains why a model cannot be loaded; then the run goes on to say so.
    private static func survivesWithoutModel(_ check: PlannedCheck) -> Bool {
        check.skipped == nil && check.descriptor.family == .environment
    }

    private func bank(
        _ checks: [PlannedCheck], _ frame: TaskFrame, _ binding: Binding, _ baseline: BaselineInPlay
    ) -> FoldBank {
        var bank = FoldBank()
        for check in checks where check.skipped == nil && !(binding.problem != nil && check.needsPrediction) {
            let requests = (check.measure as? any TableMeasure)?.requests ?? []
            for request in requests { bank.add(request, slice: check.slice) }
            guard check.comparesWithBaseline, baseline.predictor != nil else { continue }
            for request in requests { bank.add(request, slice: check.slice, subject: .baseline) }
            for request in (check.measure as? any PairedMeasure)?.pairedRequests ?? [] { bank.add(request, slice: check.slice) }
        }
        if frame.task == .binary, bank.needs.prediction { bank.add(FoldRequest(PredictedClasses()), slice: nil) }
        if frame.label != nil, bank.needs.label { bank.add(FoldRequest(LabelCensus()), slice: nil) }
        return bank
    }
}

extension TaskFrame {
    init(_ manifest: Manifest) {
        let roles = manifest.evaluation?.roles
        let isRegression = manifest.model.task == .regression
        // A regression's prediction is a number, as a score is.
        let score = roles?.score?.value ?? (isRegression ? roles?.prediction?.value : nil)
        self.init(
            task: manifest.model.task, positive: manifest.model.positive ?? "1", threshold: manifest.model.threshold,
            label: roles?.label?.value, weight: roles?.weight?.value, score: score,
            prediction: isRegression ? nil : roles?.prediction?.value, query: roles?.query?.value)
    }
}

extension Diagnostics {
    /// Lifts one problem to the list that a run throws.
    static func one<Value>(_ body: () throws(Diagnostic) -> Value) throws(Diagnostics) -> Value {
        do throws(Diagnostic) { return try body() } catch { throw Diagnostics(error) }
    }

    static func one<Value>(_ result: Result<Value, Diagnostic>) throws(Diagnostics) -> Value {
        try result.mapError(Diagnostics.init).get()
    }

    /// The same for work that waits.
    static func one<Value>(_ body: () async throws(Diagnostic) -> Value) async throws(Diagnostics) -> Value {
        do throws(Diagnostic) { return try await body() } catch { throw Diagnostics(error) }
    }
}
