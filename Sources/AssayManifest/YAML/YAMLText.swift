/// Values as YAML text that every reader takes for the same.
public enum YAMLText {
    /// Plain where every reader sees text, else quoted.
    public static func scalar(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

    /// In double quotes, with everything escaped that needs it.
    public static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar -> String in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\n": "\\n"
            case "\r": "\\r"
            case "\t": "\\t"
            default: needsEscape(scalar) ? escape(scalar) : String(scalar)
            }
        }
        return "\"\(escaped.joined())\""
    }

    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first.properties.isAlphabetic || first == "_", !text.hasSuffix(" ") else {
            return false
        }
        let allowed = text.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || "_-. ".unicodeScalars.contains($0) || RequirementScanner.isDigit($0)
        }
        return allowed && ScalarReading(text).isText
    }

    private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0xA0).contains(scalar.value) || [0x2028, 0x2029, 0xFEFF].contains(scalar.value)
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// `2026-01-31`, from days since 1970.
    public static func date(days: Int) -> String {
        let (year, month, day) = CivilDays.civil(days)
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// `2026-01-31T08:30:00`, the second below; from seconds since 1970.
    public static func moment(seconds: Double) -> String {
        let whole = Int(max(-1e14, min(1e14, seconds.rounded(.down))))
        let day = whole >= 0 ? whole / 86_400 : (whole - 86_399) / 86_400
        let time = whole - day * 86_400
        return "\(date(days: day))T\(padded(time / 3600, 2)):\(padded(time / 60 % 60, 2)):\(padded(time % 60, 2))"
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number.magnitude)
        return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
