extension String {
    /// The text on one line, with everything that could move a terminal's cursor, change its colour or turn the direction of
    /// writing shown as an escape: names of groups, columns and files come from data that nobody vetted.
    public var shownSafely: String {
        guard unicodeScalars.contains(where: \.isUnsafeToShow) else { return self }
        return unicodeScalars.reduce(into: "") { text, scalar in
            if scalar.isUnsafeToShow { text += scalar.shownAsEscape } else { text.unicodeScalars.append(scalar) }
        }
    }

    /// The text with every scalar that XML 1.0 forbids or discourages replaced by U+FFFD; such a scalar makes a whole report
    /// unreadable, even written as a character reference.
    var safeInXML: String {
        guard unicodeScalars.contains(where: \.isUnsafeInXML) else { return self }
        return unicodeScalars.reduce(into: "") { text, scalar in
            text.unicodeScalars.append(scalar.isUnsafeInXML ? "\u{FFFD}" : scalar)
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isUnsafeToShow: Bool {
        if value < 0x7F { return value < 0x20 }
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .unassigned: return true
        // The joiners make up emoji and the words of several scripts, and move nothing.
        case .format: return value != 0x200C && value != 0x200D
        default: return false
        }
    }

    fileprivate var shownAsEscape: String {
        switch self {
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        default: "\\u{\(String(value, radix: 16))}"
        }
    }

    fileprivate var isUnsafeInXML: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: true
        default: value & 0xFFFE == 0xFFFE
        }
    }
}
