import AssayCheckKit
import AssayCore

/// The rows of the evaluation table and those that the service saw, by name.
struct ServedRows {
    let evaluated: NamedRows
    let served: NamedRows

    static let fold = RowNamesFold()
    static var requests: [FoldRequest] { [FoldRequest(fold), FoldRequest(fold, of: .serving, whole: true)] }

    /// - Throws: DT184 where a table has an id twice.
    init(_ results: FoldResults) throws(Diagnostic) {
        evaluated = try results.result(Self.fold)
        served = try results.on(.serving, whole: true).result(Self.fold)
        for (rows, name) in [(evaluated, "evaluation"), (served, "serving")] where rows.repeated > 0 {
            throw Diagnostic(
                .repeatedId, "the \(name) table has an id more than once, so rows cannot be joined by it",
                details: ["rows whose id stands above already: \(rows.repeated)"],
                help: "keep one row of each id in `data.\(name).source`, or name the column that tells its rows apart as `id`")
        }
    }

    /// Why nothing can be said; nil where something can.
    var reason: String? {
        if evaluated.count == 0 { return "no rows with an id in scope" }
        return served.count == 0 ? "the serving table has no rows with an id" : nil
    }
}

extension DiagnosticCode {
    /// Tables are joined by the `id` role, and one of them has an id more than once.
    public static let repeatedId: DiagnosticCode = "DT184"
}
