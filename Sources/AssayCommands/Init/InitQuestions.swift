import AssayCore
import AssayManifest
import AssayModelKit
import AssayTabular
import Foundation

/// Goes through what a first manifest must know, in order: flags first, then what files say, then the person.
struct InitQuestions {
    let answers: InitArguments
    let files: InitFiles
    let interview: Interview

    func study() throws(Diagnostic) -> FirstStudy {
        let source = try interview.answer(
            answers.data,
            else: .init(flag: "--data FILE", words: "which file holds the rows to judge the model on", choices: []))
        let opened = try InitTable.open(source)
        let facts = try TableFacts(opened.table)
        try InitTable.check(answers.columns, of: facts, source)
        let model = try openModel()
        let label = try label(facts)
        try InitTable.check(label: label, in: facts, source)
        let stored = model == nil ? try stored(facts, label.name) : nil
        var conclusions: [String] = []
        var roles: [(RoleName, String)] = [(.label, label.name)]
        roles += answers.roles.named.filter { $0.role != .label }.map { ($0.role, $0.column) }
        let task = try task(label, model, roles.map(\.1), opened, &conclusions)
        if let stored { roles.append((stored.role, stored.column)) }
        let positive = task == .binary ? try positive(label, &conclusions) : nil
        let named = try groups(facts, roles.map(\.1), opened.table)
        let reference = try answers.reference.map { path throws(Diagnostic) in try InitTable.open(path) }
        let draft = ManifestDraft(
            name: name(source), artifact: answers.model.map(InitFiles.absolute), task: task,
            positive: positive, features: answers.feature,
            source: InitFiles.absolute(source), delimiter: opened.delimiter,
            referenceDelimiter: (reference ?? opened).delimiter, roles: roles,
            reference: ("source", InitFiles.absolute(answers.reference ?? source)), groups: named,
            groupCandidates: named.isEmpty ? groupCandidates(facts, roles.map(\.1)) : [],
            starters: ["data", task.rawValue] + (named.isEmpty ? [] : ["\(task.rawValue)-groups"]))
        return FirstStudy(table: opened.table, facts: facts, reference: reference?.table, draft: draft, conclusions: conclusions)
    }

    private func name(_ source: String) -> String {
        let stem = URL(filePath: answers.model ?? source).deletingPathExtension().lastPathComponent
        return stem == "model" ? files.folderName ?? stem : stem
    }

    private func openModel() throws(Diagnostic) -> (any ModelBackend)? {
        guard let path = answers.model else { return nil }
        guard FileManager.default.fileExists(atPath: path) else {
            throw Diagnostic(.initInputMissing, "there is no file `\(path)`", in: path, help: "name the model file: --model FILE")
        }
        guard let provider = Composition.providers.first(where: { $0.recognises(path: path) }) else {
            throw Diagnostic(
                .initUnknownModel, "`\(path)` is not a model file that assay knows", in: path,
                help: "export the model to ONNX, or leave --model out and name a column of its scores with --score")
        }
        return try provider.open(path: path, runtime: nil)
    }

    private func label(_ facts: TableFacts) throws(Diagnostic) -> TableFacts.Column {
        let likely = facts.names.filter(ColumnWords.namesLabel)
        let name = try interview.answer(
            answers.roles.label,
            else: .init(
                flag: "--label COLUMN", words: "which column holds the true outcome", choices: facts.names,
                suggestion: likely.count == 1 ? likely[0] : nil, likely: likely))
        return facts[name] ?? TableFacts.Column(name: name, type: .null)
    }

    /// The column with predictions, where there is no model.
    private func stored(_ facts: TableFacts, _ label: String) throws(Diagnostic) -> (role: RoleName, column: String) {
        if let score = answers.score { return (.score, score) }
        if let prediction = answers.prediction { return (.prediction, prediction) }
        let others = facts.columns.filter { $0.name != label }
        let scores = others.filter { $0.isNumeric && ColumnWords.namesScore($0.name) }.map(\.name)
        let predictions = others.filter { ColumnWords.namesPrediction($0.name) }.map(\.name)
        let likely = scores + predictions
        let chosen = try interview.answer(
            .init(
                flag: "--model FILE` or `--score COLUMN", words: "which column holds the model's scores, as no model is named",
                choices: others.map(\.name), suggestion: likely.count == 1 ? likely[0] : nil, likely: likely))
        return (predictions.contains(chosen) ? .prediction : .score, chosen)
    }

    private func task(
        _ label: TableFacts.Column, _ model: (any ModelBackend)?, _ reserved: [String], _ opened: InitTable.Opened,
        _ conclusions: inout [String]
    ) throws(Diagnostic) -> ModelTask {
        if let task = answers.task { return task }
        let request = BindingRequest(
            schema: opened.table.schema, table: answers.data ?? "", features: answers.feature.isEmpty ? nil : answers.feature,
            reserved: Set(reserved), task: .binary, positive: answers.positive ?? ColumnWords.positive(of: label.values ?? []))
        let guess = TaskGuess(label: label, model: model, request: request)
        guard guess.tasks.count > 1 else {
            conclusions.append("task \(guess.tasks[0].rawValue): \(guess.reason) (--task says otherwise)")
            return guess.tasks[0]
        }
        let names = guess.tasks.map(\.rawValue)
        let word = try interview.answer(
            .init(flag: "--task TASK", words: "what does the model do (\(guess.reason))", choices: names, likely: names))
        return ModelTask(rawValue: word) ?? guess.tasks[0]
    }

    private func positive(_ label: TableFacts.Column, _ conclusions: inout [String]) throws(Diagnostic) -> String {
        let values = label.values ?? []
        if let positive = answers.positive {
            // A number may be written in several ways; the run knows them all.
            let isThere = values.contains(positive) || values.contains { Double($0) != nil && Double($0) == Double(positive) }
            guard isThere else {
                throw Diagnostic(
                    .unknownPositive, "no row of `\(label.name)` holds the value of --positive", in: label.name,
                    help: "give a value as it stands in the column, such as `0` or `1`")
            }
            return positive
        }
        if let usual = ColumnWords.positive(of: values) {
            conclusions.append("positive \(usual): the other value of `\(label.name)` is its opposite (--positive says otherwise)")
            return usual
        }
        return try interview.answer(
            .init(flag: "--positive VALUE", words: "which value of `\(label.name)` counts as positive", choices: values))
    }

    private func groupCandidates(_ facts: TableFacts, _ reserved: [String]) -> [String] {
        facts.columns.filter { column in
            !reserved.contains(column.name) && column.count > 1 && ColumnWords.namesGroup(column.name)
                && (column.count <= 50 || column.isNumeric)
        }.map(\.name)
    }

    private func groups(_ facts: TableFacts, _ reserved: [String], _ table: Table) throws(Diagnostic) -> [GroupDraft] {
        let choices = facts.names.filter { !reserved.contains($0) }
        var names = answers.group
        if names.isEmpty {
            names = try interview.answers(
                "which columns are groups to compare", flag: "--group COLUMN", choices: choices,
                likely: groupCandidates(facts, reserved))
        }
        var drafts: [GroupDraft] = []
        for name in names {
            guard let column = facts[name], !drafts.contains(where: { $0.column == name }) else { continue }
            if !column.isNumeric, column.count > 50 {
                throw Diagnostic(
                    .tooManyMembers,
                    "`\(name)` has \(column.values.map { String($0.count) } ?? "over 1,000") different values, too many for groups",
                    in: name, help: "name a column with fewer, or gather values with `map` in the manifest's `groups` afterwards")
            }
            drafts.append(try GroupDraft(column, in: table, taken: drafts.map(\.name)))
        }
        return drafts
    }
}

extension DiagnosticCode {
    /// A file that `assay init` was pointed at is not there.
    static let initInputMissing: DiagnosticCode = "CL163"
    /// `assay init` was given a model file of a kind that no runtime here runs.
    static let initUnknownModel: DiagnosticCode = "CL164"
    /// The positive label given to `assay init` stands in no row.
    static let unknownPositive: DiagnosticCode = "CL165"
    /// A column named as a group has more different values than can be compared.
    static let tooManyMembers: DiagnosticCode = "CL166"
}
