import AssayCore
import AssayModelKit
import AssayTabular
import Foundation
import TestSupport

@testable import AssayRuntimes

/// The fixture models and short ways to use them.
enum Fixture {
    static func model(_ name: String) -> URL { Repository.fixture("models").appending(path: name) }

    static func tree(_ name: String) -> URL { Repository.fixture("trees").appending(path: name) }

    static func path(_ name: String) -> String { model("\(name).onnx").path(percentEncoded: false) }

    static func broken(_ name: String) -> String {
        Repository.fixture("broken/models").appending(path: "\(name).onnx").path(percentEncoded: false)
    }

    static func open(_ name: String) throws -> any ModelBackend { try OnnxBackend().open(path: path(name), runtime: nil) }

    /// The library that ci/bootstrap unpacks.
    static var runtime: String { Repository.root.appending(path: ".deps/lib/libonnxruntime.so").path(percentEncoded: false) }

    static func session(
        _ name: String, _ schema: TableSchema, _ task: ModelTask, _ change: (inout BindingRequest) -> Void = { _ in }
    ) throws -> any ModelSession { try open(name).session(schema, task, change) }

    /// The diagnostics that binding gives; empty when it works.
    static func problems(
        _ name: String, _ schema: TableSchema, _ task: ModelTask = .binary, _ change: (inout BindingRequest) -> Void = { _ in }
    ) throws -> [Diagnostic] { try open(name).problems(schema, task, change) }
}

extension ModelBackend {
    func session(
        _ schema: TableSchema, _ task: ModelTask, _ change: (inout BindingRequest) -> Void
    ) throws -> any ModelSession {
        var request = BindingRequest(schema: schema, table: "rows.csv", task: task)
        change(&request)
        return try bind(request).makeSession()
    }

    func problems(_ schema: TableSchema, _ task: ModelTask, _ change: (inout BindingRequest) -> Void) throws -> [Diagnostic] {
        do {
            _ = try session(schema, task, change)
            return []
        } catch let problems as Diagnostics {
            return problems.all
        }
    }
}

extension Chunk {
    /// Columns in memory as a whole table.
    init(_ columns: [Column]) {
        self.init(index: 0, firstRow: 0, rowCount: columns.first?.count ?? 0, columns: columns)
    }

    var schema: TableSchema { TableSchema(fields: columns.map { Field(name: $0.name, type: $0.type) }) }
}

extension TableSchema {
    init(_ fields: KeyValuePairs<String, LogicalType>) {
        self.init(fields: fields.map { Field(name: $0.key, type: $0.value) })
    }

    /// Columns of numbers.
    init(numbers names: [String]) {
        self.init(fields: names.map { Field(name: $0, type: .float64) })
    }
}
