import AssayCore

extension TOMLReader {
    mutating func value() throws(JSONFault) -> TOMLNode {
        let start = place
        switch cursor.next {
        case "\"": return TOMLNode(.value(.string(try hasFence("\"\"\"") ? fenced("\"") : basicString())), start)
        case "'": return TOMLNode(.value(.string(try hasFence("'''") ? fenced("'") : literalString())), start)
        case "[": return TOMLNode(.list(try list()), start)
        case "{": return TOMLNode(.table(try inlineTable()), start)
        default: return TOMLNode(.value(try bare()), start)
        }
    }

    private mutating func nested<Value>(_ body: (inout TOMLReader) throws(JSONFault) -> Value) throws(JSONFault) -> Value {
        depth += 1
        if depth > 64 { throw fault("more than 64 levels") }
        let value = try body(&self)
        depth -= 1
        return value
    }

    private mutating func list() throws(JSONFault) -> [TOMLNode] {
        try nested { reader throws(JSONFault) in
            var items: [TOMLNode] = []
            _ = reader.with { $0.take("[") }
            while true {
                try reader.skipLines()
                if reader.with({ $0.take("]") }) { return items }
                items.append(try reader.value())
                try reader.skipLines()
                if reader.with({ $0.take("]") }) { return items }
                if !reader.with({ $0.take(",") }) { throw reader.fault("expected a comma or the end of the list") }
            }
        }
    }

    private mutating func inlineTable() throws(JSONFault) -> TOMLTable {
        try nested { reader throws(JSONFault) in
            let table = TOMLTable(.dotted, reader.place)
            _ = reader.with { $0.take("{") }
            reader.skipBlanks()
            if !reader.with({ $0.take("}") }) {
                repeat {
                    reader.skipBlanks()
                    try reader.assignment(in: table)
                    reader.skipBlanks()
                } while reader.with { $0.take(",") }
                if !reader.with({ $0.take("}") }) { throw reader.fault("expected a comma or the end of the table") }
            }
            reader.close(table)
            return table
        }
    }

    /// A table in braces is finished, and so are the tables that its dotted keys made.
    private func close(_ table: TOMLTable) {
        table.origin = .inline
        for key in table.keys {
            if case .table(let inner)? = table[key]?.kind, inner.origin == .dotted { close(inner) }
        }
    }

    /// A number, a date, a time or a truth value.
    private mutating func bare() throws(JSONFault) -> PlacedJSON.Value {
        let start = cursor.at
        var word = with { $0.run { Self.isBare($0) } }
        // A date and its time may have a space between them.
        if word.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil {
            let time = with { cursor in
                cursor.attempt { part -> String? in
                    guard part.take(" ") else { return nil }
                    let time = part.run(Self.isBare)
                    return time.first.map(\.isNumber) == true ? time : nil
                }
            }
            if let time { word += "T" + time }
        }
        switch word {
        case "true": return .bool(true)
        case "false": return .bool(false)
        default:
            if TOMLScalar.isNumber(word) { return .number(word) }
            if TOMLScalar.isMoment(word) { return .string(word) }
            throw fault(word.isEmpty ? "expected a value" : "`\(word)` is no value", at: start)
        }
    }

    private static func isBare(_ scalar: Unicode.Scalar) -> Bool {
        ScalarCursor.isAlphanumeric(scalar) || "+-_.:".unicodeScalars.contains(scalar)
    }
}
