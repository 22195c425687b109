import ArgumentParser
import AssayChecks
import AssayCore
import AssayManifest
import AssayProvenance
import AssayTabular
import Foundation

/// `assay infer`
struct InferCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "infer", abstract: "Writes a data contract from what a table holds.",
        discussion: """
            Prints the contract, or writes it to the file of --contract. Every bound has a comment that says why it is there. With \
            --update a contract that is there is changed as far as the table makes necessary, and every other byte of it stays; what only a \
            person can decide is listed, and the exit status is then 1.
            """)

    @ArgumentParser.Argument(help: ArgumentHelp("The table: a file, a pattern or a folder.", valueName: "data"))
    var data: String

    @Option(name: .long, help: ArgumentHelp("Write the contract to this file.", valueName: "file"))
    var contract: String?

    @Option(name: .long, help: ArgumentHelp("Column with the true outcome.", valueName: "column"))
    var label: String?

    @Option(name: .long, help: ArgumentHelp("Column that names the row.", valueName: "column"))
    var id: String?

    @Option(name: .long, help: ArgumentHelp("Column that says when the row happened.", valueName: "column"))
    var time: String?

    @Option(name: .long, help: ArgumentHelp("Column with row weights.", valueName: "column"))
    var weight: String?

    @Flag(name: .long, help: "Write over a file that is there.")
    var force = false

    @Flag(name: .long, help: "Change the contract that is there, as little as the table allows.")
    var update = false

    func validate() throws {
        if update, contract == nil { throw ValidationError("--update needs the contract to change: --contract FILE") }
        if update, force {
            throw ValidationError("--update and --force exclude each other: one changes the file, the other replaces it")
        }
    }

    func run() throws {
        let console = Console.standard
        if update { return try console.ending { () throws(Diagnostics) in try runUpdate(console) }.end() }
        try console.ending { () throws(Diagnostics) in
            do throws(Diagnostic) { try write(console) } catch { throw Diagnostics(error) }
        }
    }

    private func write(_ console: Console) throws(Diagnostic) {
        if let contract, !force, FileManager.default.fileExists(atPath: contract) {
            throw Diagnostic(
                .contractExists, "`\(contract)` is there already", in: contract,
                help: "change it with --update, write over it with --force, or name another file")
        }
        let text = try inferred(try open()).text()
        guard let contract else { return console.result(text) }
        try AtomicFile.write(Array(text.utf8), to: contract)
        console.result("wrote \(contract)")
    }

    private func open(textColumns: Set<String> = []) throws(Diagnostic) -> Table {
        let path = URL(filePath: data).standardizedFileURL.path(percentEncoded: false)
        return try Table.open(TableRequest(source: path, displayName: data, textColumns: textColumns))
    }

    private func inferred(_ table: Table) throws(Diagnostic) -> ContractInference {
        var roles: [String: RoleName] = [:]
        for (column, role) in [(label, RoleName.label), (id, .id), (time, .time), (weight, .weight)] {
            guard let column else { continue }
            guard table.schema[column] != nil else {
                throw Diagnostic(
                    .unknownInferColumn, "`\(data)` has no column `\(column)`", in: data,
                    help: NearestName.find(column, in: table.schema.names).map { "did you mean `\($0)`?" } ?? "check the name")
            }
            roles[column] = role
        }
        return try ContractInference(table, source: URL(filePath: data).lastPathComponent, roles: roles)
    }

    private func runUpdate(_ console: Console) throws(Diagnostics) -> UpdateEnding {
        let path = contract ?? ""
        let known = try ContractLoader.load(path: path)
        do throws(Diagnostic) {
            let text = try Self.text(of: path)
            var update = ContractUpdate(known, text: text)
            if update.edit.isJSON {
                throw Diagnostic(
                    .contractIsJSON, "`\(path)` is JSON, and only YAML is changed in place", in: path,
                    help: "write a YAML contract with `assay infer \(data) --contract schema.yaml`")
            }
            try update.apply(try open(textColumns: known.textColumns), inferred: try inferred(try open()))
            if !update.changes.isEmpty { try AtomicFile.write(Array(update.edit.text.utf8), to: path) }
            let lines = update.changes.map { "changed \($0)" } + update.left.map { "left \($0)" }
            console.result(lines.isEmpty ? "\(path) holds as it is" : lines.joined(separator: "\n"))
            return UpdateEnding(needsDecision: !update.left.isEmpty)
        } catch {
            throw Diagnostics(error)
        }
    }

    private static func text(of path: String) throws(Diagnostic) -> String {
        guard let bytes = FileManager.default.contents(atPath: path), let text = String(validating: bytes, as: UTF8.self) else {
            throw Diagnostic(.contractExists, "`\(path)` cannot be read", in: path, help: "check the file's permissions")
        }
        return text
    }
}

/// How an update ends: what it left over keeps a script from going on.
private struct UpdateEnding {
    var needsDecision: Bool
    func end() throws { if needsDecision { throw CommandEnd(status: .failed) } }
}

extension DiagnosticCode {
    /// A contract was to be written where a file is already, or it cannot be read.
    static let contractExists: DiagnosticCode = "CL140"
    /// A contract in JSON was to be changed in place.
    static let contractIsJSON: DiagnosticCode = "CL141"
    /// A role was given to a column that the table does not have.
    static let unknownInferColumn: DiagnosticCode = "CL142"
}
