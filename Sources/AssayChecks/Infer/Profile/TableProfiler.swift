import AssayCheckKit
import AssayCore
import AssayManifest
import AssayProvenance
import AssayTabular

/// Makes a reference profile of a table: which folds see its rows, and what becomes of their results.
public struct TableProfiler: Sendable {
    /// The roles of the table; weights count where it has some.
    public let frame: TaskFrame
    private let folds: [ProfileFold]

    public init(_ schema: TableSchema, roles: [String: RoleName]) {
        func column(_ role: RoleName) -> String? { roles.first { $0.value == role }?.key }
        let (weight, id) = (column(.weight), column(.id))
        frame = TaskFrame(task: .regression, label: column(.label), weight: weight, id: id, time: column(.time))
        folds = schema.fields.filter { $0.type.isSupported && $0.name != weight }.map { field in
            ProfileFold(column: field.name, type: field.type.name, isIdentifier: field.name == id)
        }
    }

    /// The folds over every column.
    public var bank: FoldBank {
        var bank = FoldBank()
        for fold in folds { bank.add(FoldRequest(fold), slice: nil) }
        return bank
    }

    /// The profile of the rows that the folds have seen.
    ///
    /// - Throws: DT143 for a table without rows, DT104 for a weight that cannot be used.
    public func profile(
        _ finished: FinishedFolds, rows: Int, sources: [RunRecord.FileFact], toolVersion: String
    ) throws(Diagnostic) -> ProfileFile {
        guard rows > 0 else {
            throw Diagnostic(
                .nothingToInfer, "the table has no rows, so there is nothing to profile", in: sources.first?.path ?? "",
                help: "name a table with rows")
        }
        let results = finished.scoped(to: nil)
        var columns: [ProfileFile.Column] = []
        for fold in folds { columns.append(try results.result(fold)) }
        return ProfileFile(
            tool: .init(version: toolVersion), sources: sources, rows: rows, weight: frame.weight, columns: columns)
    }
}
