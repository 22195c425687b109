import AssayCore
import CArrowBridge
import Foundation

/// The file formats that are read.
public enum TableFormat: String, Sendable, Hashable, CaseIterable {
    case csv = "CSV"
    case jsonLines = "JSON Lines"
    case parquet = "Parquet"
    case arrowFile = "Arrow"
    case arrowStream = "Arrow stream"
}

/// What a file's first bytes and its name say about it.
struct FileKind: Hashable {
    var format: TableFormat
    var compression: AssayCompression
    /// As requested, else tab for `.tsv` and comma; only CSV has one.
    var delimiter: UInt8

    /// Recognises a file, by content before extension, because extensions lie more often.
    ///
    /// - Throws: DT002, DT003, DT004, DT007, DT008, DT024, DT025.
    init(path: String, name: String, delimiter requested: UInt8? = nil) throws(Diagnostic) {
        let head = try Self.head(of: path, name: name)
        try Self.refusePointers(head, path: path, name: name)
        if head.isEmpty {
            throw Diagnostic(
                .emptyFile, "`\(name)` is empty", in: name, details: ["the file has 0 bytes"],
                help: "check the step that writes this file")
        }
        compression = Self.compression(of: head)
        let bare = compression == .none ? name : String(name.dropLast((name as NSString).pathExtension.count + 1))
        let fileExtension = (bare as NSString).pathExtension.lowercased()
        delimiter = requested ?? (fileExtension == "tsv" ? UInt8(ascii: "\t") : UInt8(ascii: ","))
        guard let found = Self.binaryFormat(head) ?? Self.textFormat(head, fileExtension, compressed: compression != .none) else {
            throw Self.unknown(name)
        }
        format = found
        if found != .csv { try Self.refuseDelimiter(requested, of: found, name) }
        if found == .csv, requested == nil, compression == .none { try Self.refuseOtherDelimiter(head, delimiter, name) }
    }

    private static func head(of path: String, name: String) throws(Diagnostic) -> [UInt8] {
        guard let handle = FileHandle(forReadingAtPath: path), let data = try? handle.read(upToCount: 1024) ?? Data() else {
            throw Diagnostic(.fileUnreadable, "`\(name)` cannot be read", in: name, help: "check the file's permissions")
        }
        return [UInt8](data)
    }

    private static func compression(of head: [UInt8]) -> AssayCompression {
        if head.starts(with: [0x1F, 0x8B]) { return .gzip }
        return head.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) ? .zstd : .none
    }

    private static func binaryFormat(_ head: [UInt8]) -> TableFormat? {
        if head.starts(with: "PAR1".utf8) { return .parquet }
        if head.starts(with: "ARROW1".utf8) { return .arrowFile }
        return head.starts(with: [0xFF, 0xFF, 0xFF, 0xFF]) ? .arrowStream : nil
    }

    /// A text format by the name's extension; uncompressed content that is plainly something else is refused.
    private static func textFormat(_ head: [UInt8], _ fileExtension: String, compressed: Bool) -> TableFormat? {
        if !compressed, head.contains(0) { return nil }
        switch fileExtension {
        case "csv", "tsv", "txt": return .csv
        case "jsonl", "ndjson": return .jsonLines
        case "json":
            let first = head.first { !" \t\r\n".utf8.contains($0) }
            return compressed || first == UInt8(ascii: "{") ? .jsonLines : nil
        default: return nil
        }
    }

    private static func unknown(_ name: String) -> Diagnostic {
        Diagnostic(
            .unknownFormat, "the format of `\(name)` is not known", in: name,
            details: [
                "read are CSV (.csv, .tsv), JSON Lines (.jsonl, .ndjson, .json), each also as .gz and .zst, Parquet and Arrow IPC",
                "Parquet and Arrow are recognised by their first bytes",
            ],
            help: "write the table in one of these formats")
    }

    private static func refusePointers(_ head: [UInt8], path: String, name: String) throws(Diagnostic) {
        if head.starts(with: "version https://git-lfs.github.com/spec/".utf8) {
            throw Diagnostic(
                .lfsPointer, "`\(name)` is a Git LFS pointer, not data", in: name, details: ["the data itself was not fetched"],
                help: "run `git lfs pull`")
        }
        if path.hasSuffix(".dvc"), head.starts(with: "outs:".utf8) || head.starts(with: "md5:".utf8) {
            throw Diagnostic(
                .dvcPointer, "`\(name)` is a DVC pointer, not data", in: name, details: ["it only describes the data file"],
                help: "run `dvc pull` and name the data file itself")
        }
    }
}
