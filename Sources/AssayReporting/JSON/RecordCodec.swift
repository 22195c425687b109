import AssayCore
import Foundation

/// Reads and writes run records as canonical JSON.
///
/// - Definition: one line of UTF-8 without spaces, object keys sorted, doubles in their shortest form that reads back to the
///   same bits, a newline at the end. Every field is there; one without a value is null.
/// - Missing values: JSON has no NaN and no infinity. NaN is written as null, an infinity as the largest finite number.
public enum RecordCodec {
    public static func encode(_ record: RunRecord) -> [UInt8] {
        JSONValueEncoder.encode(record.withoutNaN, explicitNulls: true).bytes + [UInt8(ascii: "\n")]
    }

    /// Reads a record; keys that it does not know are ignored.
    ///
    /// - Parameter subject: what the bytes are, for the diagnostic: a path, or the id of a run.
    /// - Throws: `Diagnostic` RP001 for a malformed file, RP002 for other JSON, RP003 for the record of a later assay.
    public static func decode(_ bytes: [UInt8], from subject: String? = nil) throws(Diagnostic) -> RunRecord {
        try checkSchema(read(SchemaField.self, bytes, subject).schema, subject)
        return try read(RunRecord.self, bytes, subject)
    }

    private struct SchemaField: Decodable { var schema: String? }

    private static func checkSchema(_ schema: String?, _ subject: String?) throws(Diagnostic) {
        if schema == RunRecord.currentSchema { return }
        if let schema, let version = schema.wholeMatch(of: /assay\.run\/([0-9]+)/)?.output.1 {
            throw Diagnostic(
                .futureRecord, "run record has version \(version), this assay reads version 1", in: subject,
                details: ["schema: \(schema)"], help: "read it with the assay that wrote it, or update assay")
        }
        throw Diagnostic(
            .notARecord, "not a run record of assay", in: subject,
            details: [
                schema == nil ? "found: no `schema` field" : "found: another `schema`",
                "expected: schema \(RunRecord.currentSchema)",
            ],
            help: "give the file that `assay run --json PATH` wrote")
    }

    private static func read<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8], _ subject: String?) throws(Diagnostic) -> Value
    {
        do {
            return try JSONDecoder().decode(type, from: Data(bytes))
        } catch {
            throw Diagnostic(
                .malformedRecord, "run record cannot be read", in: subject, details: [found(error)],
                help: "the file was cut off or edited: write it again with `assay run --json PATH`")
        }
    }

    private static func found(_ error: any Error) -> String {
        switch error as? DecodingError {
        case .keyNotFound(let key, let context): "found: no field `\(path(context.codingPath + [key]))`"
        case .valueNotFound(_, let context): "found: null in `\(path(context.codingPath))`, which needs a value"
        case .typeMismatch(let type, let context): "found: `\(path(context.codingPath))` is no \(name(of: type))"
        case .dataCorrupted(let context) where !context.codingPath.isEmpty:
            "found: `\(path(context.codingPath))` has a value that is not known"
        default: "found: no valid JSON"
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        keys.reduce(into: "") { path, key in
            if let index = key.intValue {
                path += "[\(index)]"
            } else {
                path += (path.isEmpty ? "" : ".") + key.stringValue
            }
        }
    }

    private static func name(of type: any Any.Type) -> String {
        switch type {
        case is String.Type: "text"
        case is Bool.Type: "boolean"
        case is Double.Type, is any BinaryInteger.Type: "number"
        case is [Any].Type: "list"
        default: "object"
        }
    }
}
