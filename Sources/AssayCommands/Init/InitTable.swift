import AssayCore
import AssayManifest
import AssayReporting
import AssayTabular
import Foundation

/// The table of a first manifest.
enum InitTable {
    struct Opened {
        let table: Table
        /// What separates values, where it is not what the name says.
        let delimiter: Delimiter?
    }

    /// Opens it; a CSV file that something else than a comma separates is told by trying.
    static func open(_ source: String) throws(Diagnostic) -> Opened {
        do throws(Diagnostic) {
            return Opened(table: try open(source, nil), delimiter: nil)
        } catch {
            guard error.code == .otherDelimiter else { throw error }
            for delimiter in Delimiter.allCases {
                if let table = try? open(source, delimiter), table.schema.fields.count > 1 {
                    return Opened(table: table, delimiter: delimiter)
                }
            }
            throw error
        }
    }

    private static func open(_ source: String, _ delimiter: Delimiter?) throws(Diagnostic) -> Table {
        try Table.open(TableRequest(source: InitFiles.absolute(source), delimiter: delimiter?.byte, displayName: source))
    }

    /// - Throws: CL142 for a column that the table does not have.
    static func check(_ columns: [(flag: String, name: String)], of facts: TableFacts, _ source: String) throws(Diagnostic) {
        for column in columns where facts[column.name] == nil {
            throw Diagnostic(
                .unknownInferColumn, "`\(source)` has no column `\(column.name)` (\(column.flag))", in: source,
                details: [
                    "columns: \(facts.names.prefix(30).map(\.shownSafely).joined(separator: ", "))\(facts.names.count > 30 ? ", …" : "")"
                ],
                help: NearestName.find(column.name, in: facts.names).map { "did you mean `\($0)`?" } ?? "check the name")
        }
    }

    /// - Throws: CL167 for a table without rows, CL168 for a label that tells nothing apart.
    static func check(label: TableFacts.Column, in facts: TableFacts, _ source: String) throws(Diagnostic) {
        guard facts.rows > 0 else {
            throw Diagnostic(.noRowsToStudy, "`\(source)` has no rows", in: source, help: "name a table with rows: --data FILE")
        }
        guard label.count < 2 else { return }
        let words = label.count == 0 ? "holds no value" : "holds one value"
        throw Diagnostic(
            .constantLabel, "the label `\(label.name)` \(words) in \(facts.rows.formatted()) row\(facts.rows == 1 ? "" : "s")",
            in: source,
            details: ["nothing can be said about a model from rows that all came out alike"],
            help: "name another column with --label, or rows with both outcomes with --data")
    }
}

extension DiagnosticCode {
    /// The table given to `assay init` has no rows.
    static let noRowsToStudy: DiagnosticCode = "CL167"
    /// The label column given to `assay init` is empty or holds one value only.
    static let constantLabel: DiagnosticCode = "CL168"
}
