import AssayCore
import CArrowBridge
import Foundation

extension TableNaming {
    /// The files' kinds, which must agree in format and delimiter.
    func kinds() throws(Diagnostic) -> [FileKind] {
        var kinds: [FileKind] = []
        for path in files {
            let kind = try FileKind(path: request.content(path), name: request.display(path), delimiter: request.delimiter)
            if let first = kinds.first, (first.format, first.delimiter) != (kind.format, kind.delimiter) {
                throw mixed(first, kind, path)
            }
            kinds.append(kind)
        }
        return kinds
    }

    private func mixed(_ first: FileKind, _ other: FileKind, _ path: String) -> Diagnostic {
        Diagnostic(
            .mixedFormats, "the files of `\(request.displayName)` are in different formats", in: request.displayName,
            details: [
                "`\(request.display(files[0]))` is \(first.format.rawValue)",
                "`\(request.display(path))` is \(other.format.rawValue)",
            ],
            help: "name the files that belong together by a pattern such as `*.parquet`")
    }

    func openBridge(_ kinds: [FileKind], overrides: [(String, AssayType)]) throws(Diagnostic) -> BridgeObject {
        let texts = CTexts()
        defer { withExtendedLifetime(texts) {} }
        let paths = files.map { texts[request.content($0)] }
        let requested = overrides.map { AssayOverride(column: texts[$0.0], type: $0.1) }
        var table: OpaquePointer?
        try bridged { problem in
            paths.withUnsafeBufferPointer { paths in
                kinds.map(\.compression).withUnsafeBufferPointer { compressions in
                    requested.withUnsafeBufferPointer { requested in
                        var options = AssayTableOptions(
                            format: kinds[0].format.bridged, delimiter: CChar(bitPattern: kinds[0].delimiter),
                            chunk_rows: Int32(Chunk.capacity), paths: paths.baseAddress, compressions: compressions.baseAddress,
                            path_count: Int32(paths.count), overrides: requested.baseAddress, override_count: Int32(requested.count)
                        )
                        return assay_table_open(&options, &table, problem)
                    }
                }
            }
        }
        guard let table else { throw noObject }
        return BridgeObject(table, release: assay_table_release)
    }

    /// The bridge said all is well and gave nothing.
    var noObject: Diagnostic {
        Diagnostic(.tabularBug, "opening `\(request.displayName)` gave no table", help: "this is a bug in assay: please report it")
    }
}

extension TableRequest {
    /// - Throws: DT018.
    func overrides(for format: TableFormat) throws(Diagnostic) -> [(String, AssayType)] {
        var result: [(String, AssayType)] = []
        let text = format == .csv ? textColumns.filter { columnTypes[$0] == nil } : []
        for column in text.sorted() { result.append((column, .string)) }
        for (column, name) in columnTypes.sorted(by: { $0.key < $1.key }) {
            guard let type = LogicalType(overrideName: name) else { throw unknownType(name, column: column) }
            result.append((column, type.bridged))
        }
        return result
    }

    private func unknownType(_ name: String, column: String) -> Diagnostic {
        let names = LogicalType.overrideNames
        let near = NearestName.find(name, in: names)
        return Diagnostic(
            .unknownColumnType, "`\(name)` is not a column type", in: "\(displayName), column `\(column)`",
            details: ["column types are \(names.map { "`\($0)`" }.joined(separator: ", "))"],
            help: near.map { "did you mean `\($0)`?" } ?? "choose one of these")
    }
}

extension LogicalType {
    /// As the bridge names a type that the manifest asks for.
    fileprivate var bridged: AssayType {
        switch self {
        case .int64: .int64
        case .float64: .float64
        case .bool: .bool
        case .date: .date
        case .timestamp: .timestamp
        default: .string
        }
    }
}

extension TableFormat {
    fileprivate var bridged: AssayFormat {
        switch self {
        case .csv: .CSV
        case .jsonLines: .jsonLines
        case .parquet: .parquet
        case .arrowFile: .arrowFile
        case .arrowStream: .arrowStream
        }
    }
}
