import AssayCore

/// The text of a contract, changed at single places; every other byte stays.
public struct ContractEdit: Sendable {
    /// Lines without their ends, and what ends a line in this file.
    private var lines: [String]
    private let lineEnd: String
    /// What earlier changes have moved: by line, from which column on and how far.
    private var shifts: [Int: [(column: Int, by: Int)]] = [:]

    public init(_ text: String) {
        lineEnd = text.contains("\r\n") ? "\r\n" : "\n"
        lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    public var text: String { lines.joined(separator: lineEnd) }

    /// Whether the text is JSON, whose places are not edited.
    public var isJSON: Bool { lines.joined().first { !$0.isWhitespace } == "{" }

    /// Where a column of the text as it was read stands now.
    private func moved(_ column: Int, line: Int) -> Int {
        (shifts[line] ?? []).reduce(column) { $1.column < column ? $0 + $1.by : $0 }
    }

    /// Puts another value where a scalar stands; false where it is not written in one piece.
    public mutating func replace(_ place: SourcePlace, with value: String) -> Bool {
        guard let written = place.column, let length = place.length, lines.indices.contains(place.line - 1) else { return false }
        let column = moved(written, line: place.line)
        var scalars = Array(lines[place.line - 1].unicodeScalars)
        guard column - 1 + length <= scalars.count else { return false }
        scalars.replaceSubrange(column - 1..<column - 1 + length, with: Array(value.unicodeScalars))
        shifts[place.line, default: []].append((written, value.unicodeScalars.count - length))
        lines[place.line - 1] = String(String.UnicodeScalarView(scalars))
        return true
    }

    /// Adds values to a list in brackets on one line; false for any other list.
    public mutating func append(_ values: [String], toListAt place: SourcePlace) -> Bool {
        guard let written = place.column, lines.indices.contains(place.line - 1) else { return false }
        let column = moved(written, line: place.line)
        var scalars = Array(lines[place.line - 1].unicodeScalars)
        guard column <= scalars.count, scalars[column - 1] == "[", let end = Self.closing(scalars, from: column - 1) else {
            return false
        }
        let added = Array((", " + values.joined(separator: ", ")).unicodeScalars)
        scalars.insert(contentsOf: added, at: end)
        shifts[place.line, default: []].append((written, added.count))
        lines[place.line - 1] = String(String.UnicodeScalarView(scalars))
        return true
    }

    /// The bracket that closes the one at `start`, quotes aside.
    private static func closing(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
        var depth = 0
        var quote: Unicode.Scalar?
        for index in start..<scalars.count {
            let scalar = scalars[index]
            if let open = quote {
                if scalar == open, scalars[index - 1] != "\\" { quote = nil }
            } else if scalar == "\"" || scalar == "'" {
                quote = scalar
            } else if scalar == "[" {
                depth += 1
            } else if scalar == "]" {
                depth -= 1
                if depth == 0 { return index }
            }
        }
        return nil
    }

    /// Adds lines after the item of a block list that begins in a line with a dash; false where it does not.
    ///
    /// - Parameter block: lines that are indented for a list at two spaces.
    public mutating func insert(_ block: [String], afterItemAt line: Int) -> Bool {
        var start = line - 1
        while start >= 0, !lines[start].drop(while: { $0 == " " }).hasPrefix("-") {
            // A line that is not indented is no part of an item.
            if lines[start].first.map({ $0 != " " }) == true { return false }
            start -= 1
        }
        guard start >= 0 else { return false }
        let indent = lines[start].prefix { $0 == " " }.count
        guard !lines[start].drop(while: { $0 == " " }).hasPrefix("- {") || lines[start].contains("}") else { return false }
        var end = start
        for index in lines.indices.dropFirst(start + 1) {
            let rest = lines[index].drop { $0 == " " }
            if rest.isEmpty || rest.hasPrefix("#") { continue }
            guard lines[index].count - rest.count > indent else { break }
            end = index
        }
        let moved = block.map { String(repeating: " ", count: indent) + $0.dropFirst(2) }
        lines.insert(contentsOf: moved, at: end + 1)
        return true
    }
}
