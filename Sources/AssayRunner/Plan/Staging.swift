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
        planner.showsValues = options.showsValues
        _ = try planner.plan(options.selection)
        let table = try openTable(manifest)
        if let table { try ColumnCheck(manifest: manifest, schema: table.schema).run() }
        try refuseOverwriting(manifest, table, options.outputs)
        let model = try openModel(manifest)
        let binding = try Binding(manifest: manifest, frame: frame, table: table, model: model)
        planner.columns = table?.schema.names ?? []
        planner.features = binding.features
        planner.schema = table?.schema
        var others = try otherTables(manifest, frame)
        planner.otherColumns = Dictionary(others.map { ($0.name, $0.columnNames) }) { first, _ in first }
        planner.commitTime = { () throws(Diagnostic) in try GitState.commitTime(at: manifest.folder) }
        let checks = try planner.plan(options.selection)
        try TrendSubject.check(checks)
        try refuseMissing(table, manifest, checks)
        try TableCheck(checks: checks, tables: others).run()
        if let problem = binding.problem, !checks.contains(where: Self.survivesWithoutModel) { throw Diagnostics(problem) }
        let baseline = try baseline(manifest, options, checks, frame, table)
        for index in others.indices { try complete(&others[index], checks, manifest, model) }
        let use = EntityUse(manifest, frame, baseline)
        let measured = checks.filter { $0.skipped == nil && !(binding.problem != nil && $0.needsPrediction) }
        return RunStage(
            frame: frame, table: table, model: model, predictor: binding.predictor, baseline: baseline,
            predictionProblem: binding.problem, checks: checks, bank: bank(measured, frame, baseline, use, manifest),
            others: others, entityUse: use, entityBank: use.bank(measured), rowLimit: manifest.rowLimit,
            inputs: model == nil || binding.problem != nil
                ? nil : binding.features.map { .init(name: $0, type: table?.schema[$0]?.type.name) },
            functionality: try FunctionalityStage(manifest, frame, model, features: binding.features, checks, evaluation: table))
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

    func openTable(_ manifest: Manifest) throws(Diagnostics) -> Table? {
        guard let section = manifest.evaluation else { return nil }
        return try open(
            section, columnTypes: section.columns, textColumns: manifest.dataContract?.textColumns(of: .evaluation) ?? [])
    }

    private func open(
        _ section: TableSection, columnTypes: [String: String], textColumns: Set<String> = []
    ) throws(Diagnostics) -> Table {
        var request = TableRequest(
            source: section.source.value, columnTypes: columnTypes, delimiter: section.delimiter?.byte,
            displayName: section.written, textColumns: textColumns)
        request.content = { PointerStore.content(of: $0) }
        return try Diagnostics.one { () throws(Diagnostic) in try Table.open(request) }
    }

    /// Every declared table beside the evaluation table; types that the manifest gives an evaluation column hold there too.
    private func otherTables(
        _ manifest: Manifest, _ frame: TaskFrame
    ) throws(Diagnostics) -> [TableInPlay] {
        var found: [TableInPlay] = []
        for name in TableName.allCases where name != .evaluation {
            guard let section = manifest.data[name.rawValue] else { continue }
            if let path = section.profile {
                found.append(try profile(section, at: path, name, frame, manifest))
                continue
            }
            let table = try openOther(
                section, inherited: manifest.evaluation?.columns ?? [:],
                textColumns: manifest.dataContract?.textColumns(of: name) ?? [])
            found.append(
                TableInPlay(
                    name: name, content: .rows(table), frame: frame.of(section, columns: Set(table.schema.names))))
        }
        return found
    }

    /// A profile in place of rows.
    private func profile(
        _ section: TableSection, at path: String, _ name: TableName, _ frame: TaskFrame, _ manifest: Manifest
    ) throws(Diagnostics) -> TableInPlay {
        let profile = try Diagnostics.one { () throws(Diagnostic) in try ProfileFile.read(path, name: section.written) }
        let columns = Set(profile.columns.map(\.name) + [profile.weight].compactMap(\.self))
        var frame = frame.of(section, columns: columns)
        // Where a model predicts, columns with predictions are not looked at.
        if manifest.model.artifact != nil { (frame.score, frame.prediction) = (nil, nil) }
        guard frame.weight == profile.weight else {
            throw Diagnostics(
                Diagnostic(
                    .profileWeights, "the reference profile counts its rows by other weights than the manifest",
                    at: section.source.place,
                    details: [
                        "in the profile: \(profile.weight.map { "`\($0)`" } ?? "every row counts one")",
                        "in the manifest: \(frame.weight.map { "`\($0)`" } ?? "every row counts one")",
                    ],
                    help: frame.weight.map {
                        "write the profile with `assay infer DATA --profile \(section.written) --weight \($0)`"
                    }
                        ?? "write the profile without `--weight`, or set `data.\(name.rawValue).weight`"))
        }
        return TableInPlay(name: name, content: .profile(profile, file: path), frame: frame)
    }

    private func openOther(
        _ section: TableSection, inherited: [String: String], textColumns: Set<String>
    ) throws(Diagnostics) -> Table {
        let table = try open(section, columnTypes: section.columns, textColumns: textColumns)
        let types = inherited.filter { table.schema[$0.key] != nil }.merging(section.columns) { $1 }
        return types == section.columns ? table : try open(section, columnTypes: types, textColumns: textColumns)
    }

    func openModel(_ manifest: Manifest) throws(Diagnostics) -> ModelInPlay? {
        guard let artifact = manifest.model.artifact else { return nil }
        return try Diagnostics.one { () throws(Diagnostic) in
            guard let path = artifact.value.path else {
                return try ModelInPlay.open(
                    ModelArtifact(artifact.value, manifest), written: artifact.value.written,
                    fact: try FileFacts.command(artifact.value, manifest), providers: providers)
            }
            // A pointer that stands at the path itself is told by what it holds instead of a model.
            let isThere = FileManager.default.fileExists(atPath: path)
            let content = isThere ? PointerStore.content(of: path) : try PointerStore.required(path)
            var model = try ModelInPlay.open(
                ModelArtifact(artifact.value, manifest, content: content), written: artifact.value.written,
                fact: try FileFacts.artifact(content, artifact.value.written), providers: providers)
            if content != path { model.place = path }
            return model
        }
    }

    private func refuseMissing(_ table: Table?, _ manifest: Manifest, _ checks: [PlannedCheck]) throws(Diagnostics) {
        guard table == nil, let check = checks.first(where: { $0.measure is any TableMeasure && !$0.isOfFunctionality }) else {
            return
        }
        throw Diagnostics(
            Diagnostic(
                .noEvaluationTable, "`\(check.requirement.text)` needs data, but the manifest declares no `data.evaluation`",
                at: check.requirement.place, help: "add `data: {evaluation: {source: FILE, label: COLUMN}}`"))
    }

    /// An environment check explains why a model cannot be loaded; then the run goes on to say so.
    private static func survivesWithoutModel(_ check: PlannedCheck) -> Bool {
        check.skipped == nil && check.descriptor.family == .environment
    }

    /// Adds the folds over another table, and the model where one of them looks at predictions.
    private func complete(
        _ other: inout TableInPlay, _ checks: [PlannedCheck], _ manifest: Manifest, _ model: ModelInPlay?
    ) throws(Diagnostics) {
        for check in checks where check.skipped == nil {
            let requests = (check.measure as? any TableMeasure)?.requests ?? []
            for request in requests where request.table == other.name { other.bank.add(request, slice: check.slice) }
        }
        guard other.bank.needs.prediction, let table = other.table else { return }
        other.predictor = try Binding(
            manifest: manifest, frame: other.frame, table: table, model: model, of: other.name
        ).predictor
    }

    private func bank(
        _ checks: [PlannedCheck], _ frame: TaskFrame, _ baseline: BaselineInPlay, _ use: EntityUse, _ manifest: Manifest
    ) -> FoldBank {
        var bank = FoldBank()
        for check in checks where !check.isOfFunctionality {
            let requests = (check.measure as? any TableMeasure)?.requests ?? []
            for request in requests where request.table == .evaluation { bank.add(request, slice: check.slice) }
            guard check.comparesWithBaseline, baseline.predictor != nil else { continue }
            for request in requests where check.isOfOneTable { bank.add(request, slice: check.slice, subject: .baseline) }
            guard !use.ofDifference(check) else { continue }
            for request in (check.measure as? any PairedMeasure)?.pairedRequests ?? [] { bank.add(request, slice: check.slice) }
        }
        if bank.count > 0 { BudgetRows(manifest, checks, frame)?.add(to: &bank) }
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
            prediction: isRegression ? nil : roles?.prediction?.value, query: roles?.query?.value,
            id: roles?.id?.value, time: roles?.time?.value)
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

extension DiagnosticCode {
    /// A reference profile counts its rows by other weights than the manifest names.
    public static let profileWeights: DiagnosticCode = "DT166"
}
