import Foundation

/// Reads a model that XGBoost wrote as JSON.
///
/// - Source: RFC 8259, with the words `NaN` and `Infinity` that XGBoost writes for such floats.
struct JSONModelReader {
    private var reader: ModelBytesReader

    static func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(ModelValueError) -> ModelValue {
        var reader = JSONModelReader(reader: ModelBytesReader(bytes))
        let value = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.reader.isAtEnd else { throw reader.reader.malformed }
        return value
    }

    private init(reader: ModelBytesReader) { self.reader = reader }

    private mutating func value(depth: Int) throws(ModelValueError) -> ModelValue {
        guard depth < ModelBytesReader.deepest else { throw .tooDeep }
        skipSpace()
        switch try reader.peek() {
        case UInt8(ascii: "{"): return try object(depth)
        case UInt8(ascii: "["): return try list(depth)
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func object(_ depth: Int) throws(ModelValueError) -> ModelValue {
        var members: [String: ModelValue] = [:]
        _ = try reader.next()
        if try ends(with: "}") { return .object(members) }
        while true {
            skipSpace()
            guard try reader.peek() == UInt8(ascii: "\"") else { throw reader.malformed }
            let key = try text()
            skipSpace()
            guard try reader.next() == UInt8(ascii: ":") else { throw reader.malformed }
            guard members.updateValue(try value(depth: depth + 1), forKey: key) == nil else { throw reader.malformed }
            if try ends(with: "}") { return .object(members) }
            guard try reader.next() == UInt8(ascii: ",") else { throw reader.malformed }
        }
    }

    private mutating func list(_ depth: Int) throws(ModelValueError) -> ModelValue {
        _ = try reader.next()
        if try ends(with: "]") { return .numbers([]) }
        var (numbers, values): ([Double], [ModelValue]) = ([], [])
        while true {
            let element = try value(depth: depth + 1)
            if case .number(let number) = element, values.isEmpty {
                numbers.append(number)
            } else {
                if values.isEmpty { values = numbers.map { .number($0) } }
                values.append(element)
            }
            if try ends(with: "]") { return values.isEmpty ? .numbers(numbers) : .list(values) }
            guard try reader.next() == UInt8(ascii: ",") else { throw reader.malformed }
        }
    }

    private mutating func ends(with closing: Character) throws(ModelValueError) -> Bool {
        skipSpace()
        guard try reader.peek() == closing.asciiValue else { return false }
        _ = try reader.next()
        return true
    }

    private mutating func word(_ word: StaticString, _ value: ModelValue) throws(ModelValueError) -> ModelValue {
        let found = try reader.take(word.utf8CodeUnitCount)
        guard found.elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)) else {
            throw reader.malformed
        }
        return value
    }

    /// Small whole numbers, of which trees are full, are read here, all others by the C library.
    private mutating func number() throws(ModelValueError) -> Double {
        let start = reader.place
        reader.skip { byte in (0x30...0x39).contains(byte) || "+-.eENaInfity".utf8.contains(byte) }
        let length = reader.place - start
        guard length > 0, length < 64 else { throw .malformed(at: start) }
        let digits = UnsafeBufferPointer(rebasing: reader.bytes[start..<reader.place])
        if length < 16, digits.allSatisfy({ (0x30...0x39).contains($0) }) {
            return Double(digits.reduce(0) { 10 * $0 + Int($1 - 0x30) })
        }
        // A text that ends within a number may go on: `1e` is no number, but not malformed either.
        guard let number = Double(String(decoding: digits, as: UTF8.self)) else {
            throw reader.isAtEnd ? .truncated : .malformed(at: start)
        }
        return number
    }

    private mutating func text() throws(ModelValueError) -> String {
        _ = try reader.next()
        let start = reader.place
        var hasEscapes = false
        while true {
            switch try reader.next() {
            case UInt8(ascii: "\""):
                let inside = reader.bytes[start..<reader.place - 1]
                return hasEscapes ? try unescaped(inside) : String(decoding: inside, as: UTF8.self)
            case UInt8(ascii: "\\"):
                hasEscapes = true
                _ = try reader.next()
            default: continue
            }
        }
    }

    private func unescaped(_ inside: Slice<UnsafeBufferPointer<UInt8>>) throws(ModelValueError) -> String {
        let quoted = [UInt8(ascii: "\"")] + inside + [UInt8(ascii: "\"")]
        guard let text = try? JSONDecoder().decode(String.self, from: Data(quoted)) else {
            throw .malformed(at: inside.startIndex)
        }
        return text
    }

    private mutating func skipSpace() { reader.skip { $0 == 0x20 || (0x09...0x0d).contains($0) } }
}
