import AssayCheckKit
import AssayCore
import AssayManifest
import AssayTabular

/// Whether every table that a check reads is declared and has the columns that the check looks at.
struct TableCheck {
    let checks: [PlannedCheck]
    let tables: [TableInPlay]

    /// - Throws: MF108 for a table that the manifest does not declare, DT101 for a column that it does not have, at the
    ///   requirement's place.
    func run() throws(Diagnostics) {
        let problems = checks.filter { $0.skipped == nil }.compactMap(problem)
        guard problems.isEmpty else { throw Diagnostics(problems) }
    }

    private func problem(_ check: PlannedCheck) -> Diagnostic? {
        let requests = (check.measure as? any TableMeasure)?.requests ?? []
        for request in requests where request.table != .evaluation {
            guard let table = tables.first(where: { $0.name == request.table }) else { return undeclared(request.table, check) }
            let names = table.table.schema.names
            let wanted = request.fold.needs.columns.union(check.slice?.columns ?? []).union(request.grouping?.columns ?? [])
            if let missing = wanted.subtracting(names).min() { return unknown(missing, request.table, names, check) }
        }
        return nil
    }

    private func undeclared(_ table: TableName, _ check: PlannedCheck) -> Diagnostic {
        Diagnostic(
            .undeclaredTable,
            "`\(check.text)` needs the \(table.rawValue) table, but the manifest declares no `data.\(table.rawValue)`",
            at: check.requirement.place, help: "add `data: {\(table.rawValue): {source: FILE}}`")
    }

    private func unknown(_ column: String, _ table: TableName, _ names: [String], _ check: PlannedCheck) -> Diagnostic {
        Diagnostic(
            .missingColumn, "the \(table.rawValue) table has no column `\(column)`", at: check.requirement.place,
            details: ["`\(check.text)` looks at it; the columns are \(names.listed)"],
            help: NearestName.find(column, in: names).map { "did you mean `\($0)`?" }
                ?? "give the table that column, or name the columns of this requirement")
    }
}

extension DiagnosticCode {
    /// A requirement reads a table that the manifest does not declare.
    public static let undeclaredTable: DiagnosticCode = "MF108"
}
