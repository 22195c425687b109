import AssayManifest
import AssayTabular

/// What a field says about each row of its column, in one chunk.
///
/// Texts are looked at once for each distinct value; numbers where they stand.
public struct FieldCells {
    private let codes: [Int32]
    private let verdicts: [CellVerdict]
    private let missing: CellVerdict

    public init(_ field: ContractField, _ column: Column) {
        missing = field.missingVerdict
        switch column.type {
        case .int64:
            verdicts = Self.direct(column, column.int64s, missing) {
                field.verdict(on: field.reader.value(of: $0), number: Double($0))
            }
            codes = []
        case .float64, .decimal:
            verdicts = Self.direct(column, column.doubles, missing) { [missing] number in
                number.isNaN ? missing : field.verdict(on: field.reader.value(of: number), number: number)
            }
            codes = []
        case .bool:
            verdicts = Self.direct(column, column.int64s, missing) {
                field.verdict(on: field.reader.value(of: $0 == 1), number: nil)
            }
            codes = []
        case .date:
            verdicts = Self.direct(column, column.doubles, missing) {
                field.verdict(on: field.reader.value(ofDay: $0), number: nil)
            }
            codes = []
        case .timestamp:
            verdicts = Self.direct(column, column.doubles, missing) {
                field.verdict(on: field.reader.value(ofSeconds: $0), number: nil)
            }
            codes = []
        case .string, .fixedList, .null, .unsupported:
            let categories = column.categories
            let isText = column.type == .string
            codes = categories.codes
            verdicts = categories.values.map {
                isText || field.reader.type == .any ? field.verdict(onText: $0) : field.verdict(on: nil, number: nil)
            }
        }
    }

    public subscript(row: Int) -> CellVerdict {
        guard !codes.isEmpty else { return verdicts.isEmpty ? missing : verdicts[row] }
        let code = codes[row]
        return code < 0 ? missing : verdicts[Int(code)]
    }

    private static func direct<Value>(
        _ column: Column, _ values: [Value], _ missing: CellVerdict, _ verdict: (Value) -> CellVerdict
    ) -> [CellVerdict] {
        values.indices.map { column.isNull($0) ? missing : verdict(values[$0]) }
    }
}
