import AssayCore

/// Characters that YAML forbids, found before the parser runs so that the place is exact.
///
/// - Source: YAML 1.2.2, production c-printable.
enum ControlCharacters {
    static func problem(in source: SourceText) -> Diagnostic? {
        for (index, line) in source.lines.enumerated() {
            guard let offset = Array(line.unicodeScalars).firstIndex(where: { !isPrintable($0) }) else { continue }
            let value = Array(line.unicodeScalars)[offset].value
            let hexadecimal = String(value, radix: 16, uppercase: true)
            var place = source.place(line: index + 1, column: offset + 1, length: 1)
            place.text = nil
            return Diagnostic(
                .unreadableText, "the \(source.document) holds a control character", at: place,
                details: ["found U+\(String(repeating: "0", count: max(0, 4 - hexadecimal.count)))\(hexadecimal)"],
                help: "save the file as UTF-8 text")
        }
        return nil
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
