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
            let names = table.columnNames, needs = request.fold.needs
            if let missing = missingRole(needs, table, check) { return missing }
            let slice = request.isWhole ? [] : check.slice?.columns ?? []
            let wanted = needs.columns.union(slice).union(request.grouping?.columns ?? []).union(table.frame.columns(of: needs))
            if let profile = table.profile {
                if let problem = ProfileCheck(check, table.frame).problem(request, profile) { return problem }
            }
            if let missing = wanted.subtracting(names).min() { return unknown(missing, request.table, names, check) }
        }
        return nil
    }

    /// A table's own role may be missing where the evaluation table has it.
    private func missingRole(_ needs: FoldNeeds, _ table: TableInPlay, _ check: PlannedCheck) -> Diagnostic? {
        if needs.label, table.frame.label == nil {
            return Diagnostic(
                .labelNeeded, "the \(table.name.rawValue) table has no label column", at: check.requirement.place,
                details: ["`\(check.text)` looks at it, and the column of `data.evaluation.label` is not in that table"],
                help: "set `data.\(table.name.rawValue).label`")
        }
        return MissingRole([needs], table.frame)?.inTable(table.name, of: check.text, at: check.requirement.place)
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
