import ArgumentParser
import AssayCheckKit
import AssayCore
import AssayManifest

/// `assay explain`
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Prints the page of a measure, a ready-made suite, or what a diagnostic code means.")

    @ArgumentParser.Argument(
        help: ArgumentHelp(
            "A measure such as roc_auc, a code such as MF012, or suite:NAME; nothing lists the measures.", valueName: "id"),
        completion: Completions.pages)
    var id: String?

    func run() throws {
        guard let id else { return Console.standard.result(Self.index) }
        let name = id.split(separator: "/").last.map(String.init) ?? id
        if let suite = SuiteIndex.text(of: id) { return Console.standard.result(suite) }
        if let page = Pages.measures[name] { return Console.standard.result(page) }
        if let text = CodeTexts.all[id.uppercased()] { return Console.standard.result("\(id.uppercased()): \(text)") }
        let known =
            Pages.measures.keys.sorted() + CodeTexts.all.keys.sorted() + Suites.texts.keys.sorted().map { SuiteIndex.prefix + $0 }
        Console.standard.report([
            Diagnostic(
                .nothingToExplain, "`\(id)` is neither a measure, nor a diagnostic code, nor a suite",
                help: (NearestName.find(name, in: known) ?? NearestName.find(id, in: known)).map { "did you mean `\($0)`?" }
                    ?? (id.hasPrefix("suite:") ? "`assay list --suites` lists the suites" : "`assay explain` lists the measures"))
        ])
        throw CommandEnd(status: .invalid)
    }

    private static var index: String {
        let rows = Composition.catalog.measures.map { $0.descriptor }.sorted {
            ($0.family.rawValue, $0.name) < ($1.family.rawValue, $1.name)
        }
        let width = rows.map(\.usage.count).max() ?? 0
        return rows.map { row in
            row.usage + String(repeating: " ", count: width - row.usage.count + 2) + "\(row.family.rawValue): \(row.summary)"
        }.joined(separator: "\n")
    }
}
