import AssayCheckKit
import AssayCore
import AssayManifest
import AssayProvenance
import AssayTabular

/// A table beside the evaluation table: the reference, or what the service saw.
struct TableInPlay: Sendable {
    /// Where its rows are.
    enum Content: Sendable {
        case rows(Table)
        /// A profile in place of rows, and its file.
        case profile(ProfileFile, file: String)
    }

    let name: TableName
    let content: Content
    let frame: TaskFrame
    /// Nil where no check looks at predictions of these rows.
    var predictor: Predictor?
    var bank = FoldBank()

    /// Whether any check stands on it.
    var isRead: Bool { bank.count > 0 }

    /// The rows; nil where a profile stands for them.
    var table: Table? { if case .rows(let table) = content { table } else { nil } }

    var profile: ProfileFile? { if case .profile(let profile, _) = content { profile } else { nil } }

    var columnNames: [String] {
        switch content {
        case .rows(let table): table.schema.names
        case .profile(let profile, _): profile.columns.map(\.name)
        }
    }

    var files: [String] {
        switch content {
        case .rows(let table): table.files
        case .profile(_, let file): [file]
        }
    }

    /// Reads the table once; a profile has been read.
    func scan(
        jobs: Int, rowLimit: Int?, progress: @escaping @Sendable (Int) -> Void
    ) async throws(Diagnostic) -> TableScan.Outcome {
        switch content {
        case .profile(let profile, _):
            TableScan.Outcome(folds: bank.finished(from: profile, frame: frame), rows: profile.rows)
        case .rows(let table): try await scan(table, jobs: jobs, rowLimit: rowLimit, progress: progress)
        }
    }

    private func scan(
        _ table: Table, jobs: Int, rowLimit: Int?, progress: @escaping @Sendable (Int) -> Void
    ) async throws(Diagnostic) -> TableScan.Outcome {
        do throws(Diagnostic) {
            return try await TableScan(
                table: table, columns: columns(of: table), bank: bank, frame: frame,
                predictor: bank.needs.prediction ? predictor : nil,
                baseline: nil, jobs: jobs, rowLimit: rowLimit
            ).run(progress: progress)
        } catch {
            var problem = error
            problem.details.append("found while reading `data.\(name.rawValue)`")
            throw problem
        }
    }

    /// The columns that folds, roles and model read, in the table's order.
    private func columns(of table: Table) -> [String] {
        var wanted = bank.needs.columns
        wanted.formUnion(frame.columns(of: bank.needs))
        if let weight = frame.weight { wanted.insert(weight) }
        if bank.needs.prediction { wanted.formUnion(predictor?.columns ?? []) }
        let known = table.schema.names.filter(wanted.contains)
        let unknown = wanted.subtracting(known).sorted()
        return known.isEmpty && unknown.isEmpty ? Array(table.schema.names.prefix(1)) : known + unknown
    }
}

extension TaskFrame {
    /// The columns of the roles that folds read.
    func columns(of needs: FoldNeeds) -> [String] {
        [
            needs.label ? label : nil, needs.id ? id : nil, needs.time ? time : nil, needs.stored ? score : nil,
            needs.stored ? prediction : nil,
        ].compactMap(\.self)
    }

    /// The frame of another table: its own roles, and else those of the evaluation table whose columns it has.
    func of(_ section: TableSection, columns: Set<String>) -> TaskFrame {
        func column(_ role: RoleName, _ inherited: String?) -> String? {
            section.roles[role]?.value ?? inherited.flatMap { columns.contains($0) ? $0 : nil }
        }
        var frame = self
        (frame.label, frame.weight) = (column(.label, label), column(.weight, weight))
        (frame.score, frame.prediction) = (column(.score, score), column(.prediction, prediction))
        (frame.query, frame.id, frame.time) = (column(.query, query), column(.id, id), column(.time, time))
        return frame
    }
}
