import AssayCore
import AssayProvenance
import AssayTabular

extension KeptInputs {
    /// The values of some columns as text that reads back to the same value.
    init(_ chunks: [Chunk], columns: [String]) {
        self.init(
            columns: columns.map { name in
                let parts = chunks.compactMap { $0.column(name) }
                let values = parts.flatMap(Self.texts)
                return Column(name: name, type: parts.first?.type.name ?? "null", values: values)
            })
    }

    /// Numbers with all the digits that 64 bits need, however the file stores them.
    private static func texts(_ column: AssayTabular.Column) -> [String?] {
        guard column.type == .float64 else { return (0..<column.count).map { column.text(at: $0) } }
        return column.doubles.enumerated().map { column.isNull($0) ? nil : $1.description }
    }
}

extension Chunk {
    /// Rows from text.
    ///
    /// - Throws: MD144 for a column of a type that cannot be kept.
    init(_ kept: KeptInputs) throws(Diagnostic) {
        var columns: [AssayTabular.Column] = []
        for column in kept.columns { columns.append(try Self.column(column)) }
        self.init(index: 0, firstRow: 0, rowCount: kept.rowCount, columns: columns)
    }

    private static func column(_ kept: KeptInputs.Column) throws(Diagnostic) -> AssayTabular.Column {
        switch kept.type {
        case LogicalType.float64.name: return .init(name: kept.name, doubles: kept.values.map { $0.flatMap { Double($0) } })
        case LogicalType.int64.name: return .init(name: kept.name, int64s: kept.values.map { $0.flatMap { Int64($0) } })
        case LogicalType.string.name: return .init(name: kept.name, strings: kept.values)
        case LogicalType.bool.name: return .init(name: kept.name, bools: kept.values.map { $0.map { $0 == "true" } })
        default:
            throw Diagnostic(
                .inputsNotKept, "the column `\(kept.name)` holds \(kept.type), which frozen inputs cannot hold",
                help: "set `checks.reproducibility.golden: {inputs: false}`, so that the rows are read from the data")
        }
    }
}

extension DiagnosticCode {
    /// Inputs of a type that cannot be written into the file of frozen predictions.
    public static let inputsNotKept: DiagnosticCode = "MD144"
}
