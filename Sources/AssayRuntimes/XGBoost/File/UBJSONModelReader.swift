/// Reads a model that XGBoost wrote as UBJSON.
///
/// - Source: Universal Binary JSON, draft 12: values behind their type's letter, lengths before texts, numbers in big-endian
///   order; lists may name one type (`$`) and their length (`#`) first.
struct UBJSONModelReader {
    private var reader: ModelBytesReader

    static func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(ModelValueError) -> ModelValue {
        var reader = UBJSONModelReader(reader: ModelBytesReader(bytes))
        let value = try reader.value(try reader.reader.next(), depth: 0)
        guard reader.reader.isAtEnd else { throw reader.reader.malformed }
        return value
    }

    private init(reader: ModelBytesReader) { self.reader = reader }

    private mutating func value(_ type: UInt8, depth: Int) throws(ModelValueError) -> ModelValue {
        guard depth < ModelBytesReader.deepest else { throw .tooDeep }
        switch type {
        case UInt8(ascii: "Z"): return .null
        case UInt8(ascii: "T"): return .bool(true)
        case UInt8(ascii: "F"): return .bool(false)
        case UInt8(ascii: "S"): return .text(try text())
        case UInt8(ascii: "C"): return .text(String(decoding: [try reader.next()], as: UTF8.self))
        case UInt8(ascii: "{"): return try object(depth)
        case UInt8(ascii: "["): return try list(depth)
        default: return .number(try number(type))
        }
    }

    private mutating func object(_ depth: Int) throws(ModelValueError) -> ModelValue {
        var members: [String: ModelValue] = [:]
        while try reader.peek() != UInt8(ascii: "}") {
            // A key is a text without a letter of its own.
            let key = try text()
            guard members.updateValue(try value(try reader.next(), depth: depth + 1), forKey: key) == nil else {
                throw reader.malformed
            }
        }
        _ = try reader.next()
        return .object(members)
    }

    private mutating func list(_ depth: Int) throws(ModelValueError) -> ModelValue {
        if try reader.peek() == UInt8(ascii: "$") { return try typedList() }
        if try reader.peek() == UInt8(ascii: "#") { return try countedList(depth) }
        var values: [ModelValue] = []
        while try reader.peek() != UInt8(ascii: "]") { values.append(try value(try reader.next(), depth: depth + 1)) }
        _ = try reader.next()
        return values.isEmpty ? .numbers([]) : .list(values)
    }

    private mutating func countedList(_ depth: Int) throws(ModelValueError) -> ModelValue {
        let count = try length()
        var values: [ModelValue] = []
        // The stated count is believed only as far as there are bytes.
        for _ in 0..<count { values.append(try value(try reader.next(), depth: depth + 1)) }
        return values.isEmpty ? .numbers([]) : .list(values)
    }

    private mutating func typedList() throws(ModelValueError) -> ModelValue {
        _ = try reader.next()
        let type = try reader.next()
        let count = try length()
        let (size, read) = try Self.width(of: type, at: reader.place)
        guard count <= Int.max / size else { throw reader.malformed }
        let elements = try reader.take(count * size)
        return .numbers((0..<count).map { read(elements, $0 * size) })
    }

    private mutating func length() throws(ModelValueError) -> Int {
        guard try reader.next() == UInt8(ascii: "#") else { throw reader.malformed }
        return try count()
    }

    private mutating func count() throws(ModelValueError) -> Int {
        guard let count = Int(exactly: try number(try reader.next())), count >= 0 else { throw reader.malformed }
        return count
    }

    private mutating func text() throws(ModelValueError) -> String {
        String(decoding: try reader.take(try count()), as: UTF8.self)
    }

    private mutating func number(_ type: UInt8) throws(ModelValueError) -> Double {
        let (size, read) = try Self.width(of: type, at: reader.place)
        return read(try reader.take(size), 0)
    }

    private typealias Read = (UnsafeBufferPointer<UInt8>, Int) -> Double

    private static func width(of type: UInt8, at place: Int) throws(ModelValueError) -> (Int, Read) {
        switch type {
        case UInt8(ascii: "i"): (1, { Double(Int8(bitPattern: $0[$1])) })
        case UInt8(ascii: "U"): (1, { Double($0[$1]) })
        case UInt8(ascii: "I"): (2, { Double(Int16(truncatingIfNeeded: bits($0, $1, 2))) })
        case UInt8(ascii: "l"): (4, { Double(Int32(truncatingIfNeeded: bits($0, $1, 4))) })
        case UInt8(ascii: "L"): (8, { Double(Int64(truncatingIfNeeded: bits($0, $1, 8))) })
        case UInt8(ascii: "d"): (4, { Double(Float(bitPattern: UInt32(bits($0, $1, 4)))) })
        case UInt8(ascii: "D"): (8, { Double(bitPattern: bits($0, $1, 8)) })
        default: throw .malformed(at: place)
        }
    }

    private static func bits(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> UInt64 {
        (start..<start + count).reduce(0) { $0 << 8 | UInt64(bytes[$1]) }
    }
}
