/// A value of an XGBoost model file, which is JSON or UBJSON.
indirect enum ModelValue: Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case text(String)
    /// A list of nothing but numbers, as trees keep them.
    case numbers([Double])
    case list([ModelValue])
    case object([String: ModelValue])

    subscript(key: String) -> ModelValue? { if case .object(let members) = self { members[key] } else { nil } }

    /// The members of an object on the way down.
    func at(_ path: String...) -> ModelValue? {
        path.reduce(Optional(self)) { value, key in value?[key] }
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }

    /// A whole number, which XGBoost writes as a text in many places.
    var whole: Int? {
        switch self {
        case .number(let number): Int(exactly: number)
        case .text(let text): Int(text) ?? Double(text).flatMap { Int(exactly: $0) }
        default: nil
        }
    }

    var list: [ModelValue]? {
        switch self {
        case .list(let values): values
        case .numbers(let numbers): numbers.map { .number($0) }
        default: nil
        }
    }

    /// A list of numbers; booleans count as 0 and 1.
    var numbers: [Double]? {
        switch self {
        case .numbers(let numbers): return numbers
        case .list(let values):
            let numbers = values.compactMap { value -> Double? in
                if case .bool(let bool) = value { return bool ? 1 : 0 }
                if case .number(let number) = value { return number }
                return nil
            }
            return numbers.count == values.count ? numbers : nil
        default: return nil
        }
    }

    var wholes: [Int]? {
        guard let numbers else { return nil }
        let wholes = numbers.compactMap { Int(exactly: $0) }
        return wholes.count == numbers.count ? wholes : nil
    }

    var texts: [String]? {
        guard let list else { return nil }
        let texts = list.compactMap(\.text)
        return texts.count == list.count ? texts : nil
    }
}

/// Why a model file cannot be read.
enum ModelValueError: Error {
    /// It ends before a value does.
    case truncated
    /// The byte at that place cannot stand there.
    case malformed(at: Int)
    /// Values within values beyond any model's need.
    case tooDeep
}

/// Bytes that are read from the front.
struct ModelBytesReader {
    /// A model nests about ten values.
    static let deepest = 64

    let bytes: UnsafeBufferPointer<UInt8>
    private(set) var place = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { place >= bytes.count }

    func peek() throws(ModelValueError) -> UInt8 {
        guard place < bytes.count else { throw .truncated }
        return bytes[place]
    }

    mutating func next() throws(ModelValueError) -> UInt8 {
        let byte = try peek()
        place += 1
        return byte
    }

    /// - Throws: where fewer are left.
    mutating func take(_ count: Int) throws(ModelValueError) -> UnsafeBufferPointer<UInt8> {
        guard count >= 0 else { throw .malformed(at: place) }
        guard count <= bytes.count - place else { throw .truncated }
        defer { place += count }
        return UnsafeBufferPointer(rebasing: bytes[place..<place + count])
    }

    mutating func skip(while isSkipped: (UInt8) -> Bool) {
        while place < bytes.count, isSkipped(bytes[place]) { place += 1 }
    }

    var malformed: ModelValueError { .malformed(at: place) }
}
