extension PickleMachine {
    /// Longer texts cannot be names of anything.
    private static let textLimit = 1024
    /// Of longer strings of bytes, the rest is passed over without a look for pickles inside.
    private static let bytesLimit = 16 << 20

    mutating func textStep(_ code: UInt8) throws(ByteFault) {
        switch code {
        case UInt8(ascii: "S"): try escapedText()
        case UInt8(ascii: "V"): try push(text: PickleEscapes.unicode(try stream.line(limit: Self.textLimit)))
        case UInt8(ascii: "T"): try olderText(4)
        case UInt8(ascii: "U"): try olderText(1)
        case UInt8(ascii: "X"): try text(4)
        case 0x8C: try text(1)
        case 0x8D: try text(8)
        case UInt8(ascii: "B"): try bytes(4)
        case UInt8(ascii: "C"): try bytes(1)
        case 0x8E, 0x96: try bytes(8)
        case 0x97: try push(.other)  // NEXT_BUFFER
        default: break  // READONLY_BUFFER
        }
    }

    private func length(_ width: Int) throws(ByteFault) -> Int {
        guard let length = Int(exactly: try stream.number(width)) else { throw .end }
        return length
    }

    private mutating func text(_ width: Int) throws(ByteFault) {
        let length = try length(width)
        guard length <= Self.textLimit else { return try longText(length) }
        let bytes = try stream.take(length)
        try push(text: String(decoding: bytes, as: UTF8.self))
        // Before protocol 3, bytes are written as a text with a character for each.
        if bytes.contains(0xC2) { inspect(PickleEscapes.latin(bytes)[...], place) }
    }

    private mutating func longText(_ length: Int) throws(ByteFault) {
        let bytes = try stream.take(min(length, Self.bytesLimit))
        try stream.skip(length - bytes.count)
        if bytes.contains(0xC2) { inspect(PickleEscapes.latin(bytes)[...], place) }
        try push(.other)
    }

    private mutating func bytes(_ width: Int) throws(ByteFault) {
        let length = try length(width)
        let bytes = try stream.take(min(length, Self.bytesLimit))
        try stream.skip(length - bytes.count)
        inspect(bytes, place)
        try push(.bytes)
    }

    /// A string of Python 2, which Python 3 reads as text.
    private mutating func olderText(_ width: Int) throws(ByteFault) {
        let length = try length(width)
        // The length is signed: a negative one is refused.
        guard width == 1 || length < 1 << 31 else { throw ByteFault("it has a text of negative length") }
        let bytes = try stream.take(min(length, Self.bytesLimit))
        try stream.skip(length - bytes.count)
        inspect(bytes, place)
        if length > Self.textLimit { try push(.other) } else { try push(text: String(decoding: bytes, as: UTF8.self)) }
    }

    private mutating func escapedText() throws(ByteFault) {
        let line = try stream.line(limit: Self.bytesLimit)
        guard line.count >= 2, let quote = line.first, [UInt8(ascii: "'"), UInt8(ascii: "\"")].contains(quote), line.last == quote
        else {
            fault("it has a text without quotes")
            return try push(.other)
        }
        let bytes = PickleEscapes.bytes(line[1..<(line.count - 1)])
        inspect(bytes[...], place)
        guard bytes.count <= Self.textLimit else { return try push(.other) }
        try push(text: String(decoding: bytes, as: UTF8.self))
    }
}

/// The escapes that pickles of protocol 0 write, as Python's codecs read them.
enum PickleEscapes {
    /// - Source: Python, string literals: octal, hexadecimal and one-letter escapes of bytes.
    static func bytes(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var (made, rest) = ([UInt8](), text)
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let code = rest.popFirst() else {
                made.append(byte)
                continue
            }
            switch code {
            case UInt8(ascii: "x"): made.append(UInt8(truncatingIfNeeded: number(&rest, 2, radix: 16)))
            case UInt8(ascii: "0")...UInt8(ascii: "7"):
                rest = text[(rest.startIndex - 1)...]
                made.append(UInt8(truncatingIfNeeded: number(&rest, 3, radix: 8)))
            case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): made.append(code)
            default:
                if let control = controls[code] { made.append(control) } else { made += [byte, code] }
            }
        }
        return made
    }

    private static let controls: [UInt8: UInt8] = [
        UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13, UInt8(ascii: "t"): 9, UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8,
        UInt8(ascii: "f"): 12, UInt8(ascii: "v"): 11,
    ]

    /// Text with `\u` and `\U`, each other byte a character.
    static func unicode(_ text: [UInt8]) -> String {
        var (made, rest) = (String.UnicodeScalarView(), text[...])
        while let byte = rest.popFirst() {
            let next = rest.first
            guard byte == UInt8(ascii: "\\"), next == UInt8(ascii: "u") || next == UInt8(ascii: "U") else {
                made.append(Unicode.Scalar(byte))
                continue
            }
            rest = rest.dropFirst()
            let value = number(&rest, next == UInt8(ascii: "u") ? 4 : 8, radix: 16)
            made.append(Unicode.Scalar(value) ?? "\u{FFFD}")
        }
        return String(made)
    }

    /// The bytes behind a text whose characters are all below 256; of any other, those that are.
    static func latin(_ text: ArraySlice<UInt8>) -> [UInt8] {
        String(decoding: text, as: UTF8.self).unicodeScalars.compactMap { UInt8(exactly: $0.value) }
    }

    private static func number(_ rest: inout ArraySlice<UInt8>, _ most: Int, radix: Int) -> UInt32 {
        var (value, count) = (UInt32(0), 0)
        while count < most, let byte = rest.first, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, digit < radix {
            value = value << (radix == 16 ? 4 : 3) | UInt32(digit)
            rest = rest.dropFirst()
            count += 1
        }
        return value
    }
}
