import AssayCore
import AssayModelKit
import AssayTabular
import Foundation

/// Predictions in memory, tied to the rows of a table by id or by position.
final class StoredBoundModel: BoundModel {
    /// What tells which prediction belongs to a row.
    private enum Join: Sendable {
        case position
        /// The table's column, and the row of the file for each key.
        case id(String, rowOf: [UInt64: Int32])
    }

    private let prediction: Prediction
    private let join: Join
    private let name: String

    let columns: [String]
    var isStored: Bool { true }

    /// - Throws: MD175, MD190, MD191, MD193, and what makes the file unreadable.
    init(_ table: Table, _ request: BindingRequest, name: String) throws(Diagnostic) {
        let reader = AnswerReader(request: request, subject: name)
        let id = request.id.flatMap { table.schema[$0] }
        if let id { try Self.refuseOtherType(id, request, name) }
        let wanted = table.schema.fields.filter { $0.type.isSupported && reader.wants($0.name) }.map(\.name)
        guard !wanted.isEmpty else {
            _ = try reader.prediction([], unsupported: table.schema.fields, rows: 0)
            preconditionFailure("an answer without columns is refused")
        }
        let source = try table.scan(columns: wanted + [id?.name].compactMap(\.self))
        var (found, keys): (Prediction?, StoredKeys) = (nil, StoredKeys(name: name))
        while let chunk = try source.next()?.load() {
            let part = try reader.prediction(
                chunk.columns.filter { wanted.contains($0.name) }, rows: chunk.rowCount)
            if found == nil { found = part } else { found?.append(part) }
            if let id, let column = chunk.column(id.name) { try keys.add(column, from: chunk.firstRow) }
        }
        prediction = found ?? Prediction(rows: 0, columns: 1, scores: [])
        self.name = name
        columns = [id?.name].compactMap(\.self)
        join = id.map { .id($0.name, rowOf: keys.rowOf) } ?? .position
        if id == nil, let rows = request.rows { try refuseOtherCount(rows) }
    }

    func makeSession() throws(Diagnostic) -> any ModelSession { StoredSession(self) }

    private static func refuseOtherType(_ id: Field, _ request: BindingRequest, _ name: String) throws(Diagnostic) {
        guard let mine = request.schema[id.name], mine.type != id.type else { return }
        throw Diagnostic(
            .storedKeys, "`\(id.name)` is \(mine.type.name) in the table and \(id.type.name) in the predictions", in: name,
            details: ["rows are joined by `\(id.name)`, the table's id"],
            help: "write both in one type; `data.evaluation.columns: {\(id.name): string}` sets the table's")
    }

    private func refuseOtherCount(_ rows: Int) throws(Diagnostic) {
        guard rows != prediction.rows else { return }
        throw Diagnostic(
            .storedRows, "the table has \(rows.formatted()) rows, and the predictions \(prediction.rows.formatted())", in: name,
            details: ["without a common id, prediction n belongs to row n"],
            help: "write one prediction a row, or join by name: give both files the column that `data.evaluation.id` names")
    }

    /// The predictions of a chunk's rows.
    ///
    /// - Throws: MD190, MD192.
    fileprivate func predictions(_ chunk: Chunk) throws(Diagnostic) -> Prediction {
        switch join {
        case .position:
            let end = chunk.firstRow + chunk.rowCount
            if end > prediction.rows { try refuseOtherCount(end) }
            return prediction.rows(chunk.firstRow..<end)
        case .id(let column, let rowOf):
            guard let keys = chunk.column(column)?.keys() else { return prediction.rows(0..<0) }
            let found = zip(keys.keys, keys.isMissing).map { $1 ? nil : rowOf[$0] }
            let rows = found.compactMap { $0.map(Int.init) }
            guard rows.count == chunk.rowCount else { throw missing(found, chunk) }
            return prediction.rows(rows)
        }
    }

    private func missing(_ found: [Int32?], _ chunk: Chunk) -> Diagnostic {
        let count = found.count { $0 == nil }
        let first = chunk.firstRow + (found.firstIndex { $0 == nil } ?? 0) + 1
        return Diagnostic(
            .storedMissing, "row \(first.formatted()) of the table has no prediction", in: name,
            details: [
                "\(count.formatted()) of rows \((chunk.firstRow + 1).formatted()) to \((chunk.firstRow + chunk.rowCount).formatted()) have none"
            ],
            help: "predict every row of the table, or take the others out of it")
    }
}

/// Looks predictions up.
private final class StoredSession: ModelSession {
    private let model: StoredBoundModel
    init(_ model: StoredBoundModel) { self.model = model }
    func predict(_ chunk: Chunk) throws(Diagnostic) -> Prediction { try model.predictions(chunk) }
}

/// The row of each id.
private struct StoredKeys {
    let name: String
    private(set) var rowOf: [UInt64: Int32] = [:]

    init(name: String) { self.name = name }

    /// - Throws: MD191 for a missing id and for one that has come before.
    mutating func add(_ column: Column, from first: Int) throws(Diagnostic) {
        let keys = column.keys()
        for row in 0..<column.count {
            let number = (first + row + 1).formatted()
            if keys.isMissing[row] { throw refused("row \(number) of the predictions has no `\(column.name)`") }
            let earlier = rowOf.updateValue(Int32(first + row), forKey: keys.keys[row])
            if let earlier {
                throw refused("rows \((Int(earlier) + 1).formatted()) and \(number) of the predictions have one `\(column.name)`")
            }
        }
    }

    private func refused(_ words: String) -> Diagnostic {
        Diagnostic(.storedTwice, words, in: name, help: "write one prediction for each id")
    }
}

extension Prediction {
    /// Some of the rows, in the order given.
    fileprivate func rows(_ rows: some Collection<Int>) -> Prediction {
        Prediction(
            rows: rows.count, classes: classes, columns: columns,
            scores: rows.flatMap { scores[$0 * columns..<($0 + 1) * columns] },
            labels: labels.map { labels in rows.map { labels[$0] } })
    }

    fileprivate mutating func append(_ later: Prediction) {
        rows += later.rows
        scores.append(contentsOf: later.scores)
        labels?.append(contentsOf: later.labels ?? [])
    }
}
