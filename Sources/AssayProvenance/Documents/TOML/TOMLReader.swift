import AssayCore

/// Reads TOML 1.0 strictly and remembers line and column of every value.
///
/// Numbers, dates and times are kept as written. The answers are those of Python's `tomllib`.
///
/// - Source: TOML v1.0.0.
struct TOMLReader {
    let file: String
    private(set) var cursor: ScalarCursor
    private let lineStarts: [Int]
    private let root: TOMLTable
    private var current: TOMLTable
    /// Nested lists and braces that are open; bounded, so that a hostile file cannot exhaust the stack.
    var depth = 0

    /// - Throws: where the text is not TOML.
    static func read(_ text: String, file: String) throws(JSONFault) -> PlacedJSON {
        var reader = TOMLReader(text, file: file)
        try reader.document()
        return PlacedJSON(value: reader.root.value, place: SourcePlace(file: file, line: 1, column: 1))
    }

    private init(_ text: String, file: String) {
        let scalars = ScalarCursor(text)
        (self.file, cursor) = (file, scalars)
        lineStarts = [0] + scalars.scalars.indices.filter { scalars.scalars[$0] == "\n" }.map { $0 + 1 }
        root = TOMLTable(.header, SourcePlace(file: file, line: 1, column: 1))
        current = root
    }

    var place: SourcePlace { place(at: cursor.at) }

    func place(at offset: Int) -> SourcePlace {
        var (low, high) = (0, lineStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return SourcePlace(file: file, line: low + 1, column: offset - lineStarts[low] + 1)
    }

    func fault(_ words: String, at offset: Int? = nil) -> JSONFault {
        JSONFault(place: place(at: offset ?? cursor.at), words: words)
    }

    /// Lets a helper move the cursor.
    mutating func with<Value>(_ body: (inout ScalarCursor) -> Value) -> Value { body(&cursor) }

    private mutating func document() throws(JSONFault) {
        if let control = cursor.scalars.firstIndex(where: {
            $0.value < 0x20 && !"\t\n\r".unicodeScalars.contains($0) || $0.value == 0x7F
        }) {
            throw fault("a control character stands in the file", at: control)
        }
        while true {
            try skipLines()
            if cursor.isAtEnd { return }
            if cursor.next == "[" { try header() } else { try assignment(in: current) }
            try endLine()
        }
    }

    // MARK: Lines

    mutating func skipBlanks() { cursor.run(ScalarCursor.isBlank) }

    /// Steps over blank lines, comments and indentation.
    mutating func skipLines() throws(JSONFault) {
        while true {
            skipBlanks()
            try skipComment()
            guard takeLineEnd() else { return }
        }
    }

    private mutating func skipComment() throws(JSONFault) {
        if cursor.next == "#" { cursor.run { $0 != "\n" && $0 != "\r" } }
        if cursor.next == "\r", !isAtLineEnd { throw fault("a carriage return stands alone") }
    }

    private var isAtLineEnd: Bool {
        cursor.next == "\n"
            || (cursor.next == "\r" && cursor.at + 1 < cursor.scalars.count && cursor.scalars[cursor.at + 1] == "\n")
    }

    mutating func takeLineEnd() -> Bool {
        guard isAtLineEnd else { return false }
        if cursor.take("\r\n") || cursor.take("\n") { return true }
        return false
    }

    private mutating func endLine() throws(JSONFault) {
        skipBlanks()
        try skipComment()
        if !cursor.isAtEnd, !takeLineEnd() { throw fault("expected the end of the line") }
    }

    // MARK: Tables

    private mutating func header() throws(JSONFault) {
        let start = cursor.at
        let isList = cursor.take("[[")
        if !isList { _ = cursor.take("[") }
        skipBlanks()
        let path = try keyPath()
        skipBlanks()
        if !cursor.take(isList ? "]]" : "]") { throw fault("expected the end of the table's name") }
        var table = root
        for key in path.dropLast() { table = try step(into: key, of: table, at: start) }
        guard let last = path.last else { return }
        current = isList ? try appended(last, to: table, at: start) : try opened(last, in: table, at: start)
    }

    /// The table of that name, made where it is not there.
    private func step(into key: String, of table: TOMLTable, at start: Int) throws(JSONFault) -> TOMLTable {
        switch table[key]?.kind {
        case nil:
            let made = TOMLTable(.passed, place(at: start))
            table[key] = TOMLNode(.table(made), made.place)
            return made
        case .table(let found)? where found.origin != .inline: return found
        case .tables(let found)?: if let last = found.last { return last }
        default: break
        }
        throw fault("`\(key)` is no table that can grow", at: start)
    }

    private func opened(_ key: String, in table: TOMLTable, at start: Int) throws(JSONFault) -> TOMLTable {
        guard let node = table[key] else {
            let made = TOMLTable(.header, place(at: start))
            table[key] = TOMLNode(.table(made), made.place)
            return made
        }
        guard case .table(let found) = node.kind, found.origin == .passed else {
            throw fault("`\(key)` stands here a second time", at: start)
        }
        found.origin = .header
        return found
    }

    private func appended(_ key: String, to table: TOMLTable, at start: Int) throws(JSONFault) -> TOMLTable {
        let made = TOMLTable(.header, place(at: start))
        switch table[key] {
        case nil: table[key] = TOMLNode(.tables([made]), made.place)
        case .some(let node):
            guard case .tables(let found) = node.kind else { throw fault("`\(key)` is no list of tables", at: start) }
            table[key] = TOMLNode(.tables(found + [made]), node.place)
        }
        return made
    }

    // MARK: Keys

    /// `key = value`
    mutating func assignment(in table: TOMLTable) throws(JSONFault) {
        let start = cursor.at
        let path = try keyPath()
        skipBlanks()
        if !cursor.take("=") { throw fault("expected `=` after the key") }
        skipBlanks()
        var target = table
        for key in path.dropLast() {
            if target[key] == nil {
                let made = TOMLTable(.dotted, place(at: start))
                target[key] = TOMLNode(.table(made), made.place)
            }
            guard case .table(let found)? = target[key]?.kind, found.origin == .dotted else {
                throw fault("`\(key)` cannot be extended here", at: start)
            }
            target = found
        }
        guard let last = path.last else { return }
        if target[last] != nil { throw fault("the key `\(last)` stands here a second time", at: start) }
        target[last] = try value()
    }

    private mutating func keyPath() throws(JSONFault) -> [String] {
        var path = [try key()]
        while true {
            skipBlanks()
            guard cursor.take(".") else { return path }
            skipBlanks()
            path.append(try key())
        }
    }

    private mutating func key() throws(JSONFault) -> String {
        if cursor.next == "\"" { return try basicString() }
        if cursor.next == "'" { return try literalString() }
        let bare = cursor.run { ScalarCursor.isAlphanumeric($0) || $0 == "-" || $0 == "_" }
        if bare.isEmpty { throw fault("expected a key") }
        return bare
    }
}
