import AssayCore

/// Reads JSON (RFC 8259) strictly and remembers line and column of every value.
struct PlacedJSONParser {
    private let file: String
    private let text: [UnicodeScalar]
    private var at = 0
    private var line = 1
    private var lineStart = 0
    private var depth = 0

    static func parse(_ text: String, file: String) throws(JSONFault) -> PlacedJSON {
        var parser = PlacedJSONParser(file: file, text: Array(text.unicodeScalars))
        let value = try parser.value()
        parser.skipSpace()
        if parser.at < parser.text.count { throw parser.fault("something follows the end of the document") }
        return value
    }

    private init(file: String, text: [UnicodeScalar]) { (self.file, self.text) = (file, text) }

    private var place: SourcePlace { SourcePlace(file: file, line: line, column: at - lineStart + 1) }
    private var next: UnicodeScalar? { at < text.count ? text[at] : nil }

    private func fault(_ words: String) -> JSONFault { JSONFault(place: place, words: words) }

    private mutating func skipSpace() {
        while let scalar = next, " \t\r\n".unicodeScalars.contains(scalar) {
            at += 1
            if scalar == "\n" { (line, lineStart) = (line + 1, at) }
        }
    }

    private mutating func take(_ scalar: UnicodeScalar) -> Bool {
        skipSpace()
        guard next == scalar else { return false }
        at += 1
        return true
    }

    private mutating func require(_ scalar: UnicodeScalar) throws(JSONFault) {
        if !take(scalar) { throw fault("expected `\(scalar)`, found \(found)") }
    }

    private var found: String { next.map { "`\($0)`" } ?? "the end of the file" }

    private mutating func value() throws(JSONFault) -> PlacedJSON {
        skipSpace()
        let start = place
        switch next {
        case "{": return PlacedJSON(value: .object(try nested { parser throws(JSONFault) in try parser.fields() }), place: start)
        case "[": return PlacedJSON(value: .array(try nested { parser throws(JSONFault) in try parser.items() }), place: start)
        case "\"": return PlacedJSON(value: .string(try string()), place: start)
        case .some(let scalar) where scalar == "-" || ("0"..."9").contains(scalar):
            return PlacedJSON(value: .number(try number()), place: start)
        default: return PlacedJSON(value: try word(), place: start)
        }
    }

    /// Bounds the depth, so that a hostile file cannot exhaust the stack.
    private mutating func nested<Value>(
        _ body: (inout PlacedJSONParser) throws(JSONFault) -> Value
    ) throws(JSONFault) -> Value {
        depth += 1
        if depth > 64 { throw fault("more than 64 levels") }
        let value = try body(&self)
        depth -= 1
        return value
    }

    private mutating func fields() throws(JSONFault) -> [(key: String, value: PlacedJSON)] {
        var fields: [(key: String, value: PlacedJSON)] = []
        var keys = Set<String>()
        try require("{")
        if take("}") { return fields }
        repeat {
            skipSpace()
            let before = self
            guard next == "\"" else { throw fault("expected a key, found \(found)") }
            let key = try string()
            if !keys.insert(key).inserted { throw before.fault("the key `\(key)` stands here a second time") }
            try require(":")
            fields.append((key, try value()))
        } while take(",")
        try require("}")
        return fields
    }

    private mutating func items() throws(JSONFault) -> [PlacedJSON] {
        var items: [PlacedJSON] = []
        try require("[")
        if take("]") { return items }
        repeat { items.append(try value()) } while take(",")
        try require("]")
        return items
    }

    private mutating func word() throws(JSONFault) -> PlacedJSON.Value {
        let words: [(String, PlacedJSON.Value)] = [("true", .bool(true)), ("false", .bool(false)), ("null", .null)]
        for (word, value) in words where text[at...].starts(with: word.unicodeScalars) {
            at += word.unicodeScalars.count
            return value
        }
        throw fault("expected a value, found \(found)")
    }

    private mutating func number() throws(JSONFault) -> String {
        let start = at
        while let scalar = next, "+-.eE0123456789".unicodeScalars.contains(scalar) { at += 1 }
        var digits = ""
        digits.unicodeScalars.append(contentsOf: text[start..<at])
        if Double(digits) == nil || isPadded(digits) {
            at = start
            throw fault("`\(digits)` is no number")
        }
        return digits
    }

    private func isPadded(_ digits: String) -> Bool {
        let whole = digits.drop { $0 == "-" }.prefix { $0.isNumber }
        return whole.count > 1 && whole.hasPrefix("0")
    }

    private mutating func string() throws(JSONFault) -> String {
        try require("\"")
        var result = String.UnicodeScalarView()
        while let scalar = next, scalar != "\"" {
            if scalar.value < 0x20 { throw fault("a control character stands in a text") }
            at += 1
            result.append(scalar == "\\" ? try escaped() : scalar)
        }
        if next == nil { throw fault("a text has no end") }
        at += 1
        return String(result)
    }

    private mutating func escaped() throws(JSONFault) -> UnicodeScalar {
        let plain: [UnicodeScalar: UnicodeScalar] = [
            "\"": "\"", "\\": "\\", "/": "/", "b": "\u{8}", "f": "\u{c}", "n": "\n", "r": "\r", "t": "\t",
        ]
        guard let letter = next else { throw fault("a text has no end") }
        if let scalar = plain[letter] {
            at += 1
            return scalar
        }
        guard letter == "u" else { throw fault("`\\\(letter)` means nothing in JSON") }
        at += 1
        return try codePoint()
    }

    private mutating func codePoint() throws(JSONFault) -> UnicodeScalar {
        let unit = try hexadecimal()
        if let scalar = UnicodeScalar(unit) { return scalar }
        guard (0xD800..<0xDC00).contains(unit), text[at...].starts(with: "\\u".unicodeScalars) else {
            throw fault("half a surrogate pair stands in a text")
        }
        at += 2
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low), let scalar = UnicodeScalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) else {
            throw fault("half a surrogate pair stands in a text")
        }
        return scalar
    }

    private mutating func hexadecimal() throws(JSONFault) -> UInt32 {
        let digits = text[at...].prefix(4)
        guard digits.count == 4, digits.allSatisfy(\.properties.isASCIIHexDigit),
            let unit = UInt32(String(String.UnicodeScalarView(digits)), radix: 16)
        else { throw fault("`\\u` needs four hexadecimal digits") }
        at += 4
        return unit
    }
}
