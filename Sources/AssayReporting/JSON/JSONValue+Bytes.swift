extension JSONValue {
    /// The canonical text: UTF-8 without spaces, keys in the order of their Unicode scalars, shortest doubles that read back
    /// to the same bits.
    ///
    /// Written here and not by Foundation, because a digest is taken over these bytes: they must stay the same whatever
    /// version of a library writes them.
    var bytes: [UInt8] {
        var output: [UInt8] = []
        write(to: &output)
        return output
    }

    private func write(to output: inout [UInt8]) {
        switch self {
        case .null: output += "null".utf8
        case .bool(let value): output += (value ? "true" : "false").utf8
        case .integer(let value): output += String(value).utf8
        case .unsigned(let value): output += String(value).utf8
        case .double(let value): output += Self.text(value).utf8
        case .string(let value): Self.write(value, to: &output)
        case .array(let values): Self.write(values, open: "[", close: "]", to: &output) { $0.write(to: &$1) }
        case .object(let fields):
            let sorted = fields.sorted { $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars) }
            Self.write(sorted, open: "{", close: "}", to: &output) { field, output in
                Self.write(field.key, to: &output)
                output.append(UInt8(ascii: ":"))
                field.value.write(to: &output)
            }
        }
    }

    private static func write<Element>(
        _ elements: [Element], open: Unicode.Scalar, close: Unicode.Scalar, to output: inout [UInt8],
        each: (Element, inout [UInt8]) -> Void
    ) {
        output.append(UInt8(ascii: open))
        for (index, element) in elements.enumerated() {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            each(element, &output)
        }
        output.append(UInt8(ascii: close))
    }

    private static func write(_ text: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
            case 0x0A: output += "\\n".utf8
            case 0x0D: output += "\\r".utf8
            case 0x09: output += "\\t".utf8
            case 0..<0x20, 0x7F:
                let digits = String(byte, radix: 16)
                output += "\\u00\(digits.count == 1 ? "0" : "")\(digits)".utf8
            default: output.append(byte)
            }
        }
        output.append(UInt8(ascii: "\""))
    }

    /// JSON has no infinity and no NaN: an infinity becomes the largest finite number of its sign, a NaN null.
    private static func text(_ value: Double) -> String {
        if value.isNaN { return "null" }
        let finite = max(-Double.greatestFiniteMagnitude, min(Double.greatestFiniteMagnitude, value))
        let text = finite.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
