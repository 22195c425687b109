import ArgumentParser
import AssayChecks
import AssayCore
import AssayManifest
import AssayProvenance
import AssayTabular
import Foundation

/// `assay infer`
struct InferCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "infer", abstract: "Writes a data contract or a reference profile from what a table holds.",
        discussion: """
            Prints the contract, or writes it to the file of --contract. Every bound has a comment that says why it is there. With \
            --update a contract that is there is changed as far as the table makes necessary, and every other byte of it stays; what only a \
            person can decide is listed, and the exit status is then 1. With --profile it writes what the columns hold, without the rows, \
            to stand as `data.reference` in a manifest; --merge makes one profile of several.
            """)

    @ArgumentParser.Argument(
        help: ArgumentHelp("The table: a file, a pattern or a folder. With --merge, profiles.", valueName: "data"))
    var data: [String]

    @Option(name: .long, help: ArgumentHelp("Write the contract to this file.", valueName: "file"))
    var contract: String?

    @Option(name: .long, help: ArgumentHelp("Write a reference profile to this file.", valueName: "file"))
    var profile: String?

    @Flag(name: .long, help: "Make one profile of several, which are given in place of a table.")
    var merge = false

    @OptionGroup var columns: RoleArguments

    @Option(name: .long, help: ArgumentHelp("Read this column as text; may stand several times.", valueName: "column"))
    var text: [String] = []

    @Option(name: .long, help: ArgumentHelp("Tasks at once; all cores where it is left out.", valueName: "n"))
    var jobs: Int?

    @Flag(name: .long, help: "Write over a file that is there.")
    var force = false

    @Flag(name: .long, help: "Change the contract that is there, as little as the table allows.")
    var update = false

    func validate() throws {
        if update, contract == nil { throw ValidationError("--update needs the contract to change: --contract FILE") }
        if update, force {
            throw ValidationError("--update and --force exclude each other: one changes the file, the other replaces it")
        }
        if update, profile != nil { throw ValidationError("--update changes a contract; write the profile in a call of its own") }
        if merge, profile == nil { throw ValidationError("--merge needs the profile to write: --profile FILE") }
        if merge, contract != nil { throw ValidationError("--merge makes a profile; a contract is inferred from rows") }
        if !merge, data.count > 1 {
            throw ValidationError(
                "one table is read, found \(data.count); several files are one table as a pattern in quotes or a folder")
        }
        if let jobs, jobs < 1 { throw ValidationError("--jobs needs a number of at least 1, found \(jobs)") }
    }

    func run() async throws {
        let console = Console.standard
        if update { return try console.ending { () throws(Diagnostics) in try runUpdate(console) }.end() }
        let made: Result<[String], Diagnostic>
        do throws(Diagnostic) { made = .success(try await write()) } catch { made = .failure(error) }
        let texts = try console.ending { () throws(Diagnostics) in try made.mapError(Diagnostics.init).get() }
        for text in texts { console.result(text) }
    }

    /// - Returns: what was made: a line a file, or the contract itself.
    private func write() async throws(Diagnostic) -> [String] {
        for path in [contract, profile].compactMap(\.self) where !force && FileManager.default.fileExists(atPath: path) {
            throw Diagnostic(
                .contractExists, "`\(path)` is there already", in: path,
                help: path == contract
                    ? "change it with --update, write over it with --force, or name another file"
                    : "write over it with --force, or name another file")
        }
        let progress = ProgressBar()
        defer { progress.end() }
        let maker = ProfileMaker(path: profile ?? "", jobs: jobs)
        if merge {
            try maker.merge(data)
            return ["wrote \(maker.path)"]
        }
        let table = try open(), roles = try roles(of: table)
        var made: [String] = []
        if contract != nil || profile == nil {
            let text = try inferred(table).text()
            if let contract { try AtomicFile.write(Array(text.utf8), to: contract) }
            made.append(contract.map { "wrote \($0)" } ?? text)
        }
        if profile != nil {
            try await maker.make(table, roles: roles)
            made.append("wrote \(maker.path)")
        }
        return made
    }

    private var source: String { data.first ?? "" }

    private func open(textColumns: Set<String> = []) throws(Diagnostic) -> Table {
        let path = URL(filePath: source).standardizedFileURL.path(percentEncoded: false)
        return try Table.open(
            TableRequest(
                source: path, columnTypes: Dictionary(text.map { ($0, "string") }) { first, _ in first }, displayName: source,
                textColumns: textColumns))
    }

    private func roles(of table: Table) throws(Diagnostic) -> [String: RoleName] {
        var roles: [String: RoleName] = [:]
        for (role, column) in columns.named {
            guard table.schema[column] != nil else {
                throw Diagnostic(
                    .unknownInferColumn, "`\(source)` has no column `\(column)`", in: source,
                    help: NearestName.find(column, in: table.schema.names).map { "did you mean `\($0)`?" } ?? "check the name")
            }
            roles[column] = role
        }
        return roles
    }

    private func inferred(_ table: Table) throws(Diagnostic) -> ContractInference {
        try ContractInference(table, source: URL(filePath: source).lastPathComponent, roles: try roles(of: table))
    }

    private func runUpdate(_ console: Console) throws(Diagnostics) -> UpdateEnding {
        let path = contract ?? ""
        let known = try ContractLoader.load(path: path)
        do throws(Diagnostic) {
            let text = try Self.text(of: path)
            let progress = ProgressBar()
            defer { progress.end() }
            var update = ContractUpdate(known, text: text)
            if update.edit.isJSON {
                throw Diagnostic(
                    .contractIsJSON, "`\(path)` is JSON, and only YAML is changed in place", in: path,
                    help: "write a YAML contract with `assay infer \(source) --contract schema.yaml`")
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
    /// A contract or a profile was to be written where a file is already, or a contract cannot be read.
    static let contractExists: DiagnosticCode = "CL140"
    /// A contract in JSON was to be changed in place.
    static let contractIsJSON: DiagnosticCode = "CL141"
    /// A role was given to a column that the table does not have.
    static let unknownInferColumn: DiagnosticCode = "CL142"
}
