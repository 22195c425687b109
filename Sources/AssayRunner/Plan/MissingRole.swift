import AssayCheckKit
import AssayCore
import AssayManifest

/// A role that folds read and a table does not have.
struct MissingRole {
    let role: RoleName
    private let code: DiagnosticCode

    /// Nil where the table has the roles `id` and `time` as far as they are read.
    init?(_ needs: [FoldNeeds], _ frame: TaskFrame) {
        if frame.id == nil, needs.contains(where: \.id) {
            (role, code) = (.id, .noIdRole)
        } else if frame.time == nil, needs.contains(where: \.time) {
            (role, code) = (.time, .noTimeRole)
        } else {
            return nil
        }
    }

    func inEvaluation(of measure: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            code, "`\(measure)` needs the `\(role.rawValue)` role, but the manifest names no such column", at: place,
            help: "set `data.evaluation.\(role.rawValue)`")
    }

    func inTable(_ table: TableName, of check: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            code, "the \(table.rawValue) table has no `\(role.rawValue)` column", at: place,
            details: ["`\(check)` looks at it, and the column of `data.evaluation.\(role.rawValue)` is not in that table"],
            help: "set `data.\(table.rawValue).\(role.rawValue)`")
    }
}

extension DiagnosticCode {
    /// A requirement is on a measure that needs the rows' names, and a table that it reads has no `id` role.
    public static let noIdRole: DiagnosticCode = "DT182"
    /// A requirement is on a measure that needs the rows' times, and a table that it reads has no `time` role.
    public static let noTimeRole: DiagnosticCode = "DT183"
}
