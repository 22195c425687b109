import AssayTabular

/// Lists columns of text side by side in row-major order, as pointers to one C string for each distinct value.
struct TextFill {
    /// All distinct values of all columns, each ended by a NUL.
    private var characters: [CChar] = []
    /// Where each element of the tensor starts in `characters`.
    private var starts: [Int]
    private(set) var problem: CellProblem?

    init(_ columns: [Column], rows: Int) {
        starts = [Int](repeating: 0, count: rows * columns.count)
        for (offset, column) in columns.enumerated() where problem == nil {
            problem = CellProblem(firstNullIn: column) ?? add(column, offset, width: columns.count)
        }
    }

    func withPointers<Result, Failure: Error>(
        _ body: ([UnsafePointer<CChar>?]) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try characters.withUnsafeBufferPointer { (characters) throws(Failure) in
            try body(starts.map { start in characters.baseAddress.map { $0 + start } })
        }
    }

    private mutating func add(_ column: Column, _ offset: Int, width: Int) -> CellProblem? {
        let categories = column.categories
        let places = categories.values.map { text in
            defer { characters += text.utf8CString }
            return characters.count
        }
        // A C string would end at the NUL, and the model would see another value.
        let cut = Set(categories.values.indices.filter { categories.values[$0].utf8.contains(0) })
        for (row, code) in categories.codes.enumerated() {
            if cut.contains(Int(code)) { return CellProblem(kind: .nulCharacter, column: column.name, row: row) }
            starts[row * width + offset] = places[Int(code)]
        }
        return nil
    }
}
