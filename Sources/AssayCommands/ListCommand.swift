import ArgumentParser
import AssayCore
import AssayManifest
import AssayRunner

/// `assay list`
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Shows the checks that would run and the scan that they share, without running them.")

    @ArgumentParser.Argument(help: ArgumentHelp("The manifest.", valueName: "manifest"))
    var manifest: String?

    @Flag(name: .long, help: "Show the ready-made suites that `extends` can name, and what each evidences.")
    var suites = false

    @OptionGroup var source: ManifestArguments

    func run() throws {
        let console = Console.standard
        guard !suites else { return console.result(SuiteIndex.lines.joined(separator: "\n")) }
        let preview = try console.ending { () throws(Diagnostics) in
            try Composition.runner.preview(try source.load(manifest))
        }
        let width = preview.checks.map(\.name.count).max() ?? 0
        let lines = preview.checks.map { check in
            check.name + String(repeating: " ", count: width - check.name.count + 2) + check.requirement
        }
        let count = preview.checks.count
        console.result(
            ([preview.tier].compactMap(\.self) + lines + [
                "\(count) check\(count == 1 ? "" : "s"), \(preview.folds) shared observation\(preview.folds == 1 ? "" : "s"), \(preview.scanWords)"
            ])
            .joined(separator: "\n"))
    }
}
