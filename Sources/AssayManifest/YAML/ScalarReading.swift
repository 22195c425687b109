/// What YAML readers make of a plain scalar.
///
/// Readers of YAML 1.1 and of YAML 1.2 differ. A manifest must mean the same to all of them, so both readings are known here.
///
/// The letters `y` and `n` count as text: the readers in use (PyYAML, SnakeYAML, go-yaml 3, libyaml's) agree on that,
/// whatever the 1.1 type repository says.
///
/// - Source: YAML 1.2.2, section 10.3 (core schema); YAML 1.1 type repository (bool, int, float, null, timestamp).
struct ScalarReading {
    enum Kind: String { case null, boolean, integer, float, date, text }

    let string: String
    /// To readers of YAML 1.2.
    let kind: Kind
    /// To readers of YAML 1.1.
    let oldKind: Kind

    init(_ string: String) {
        self.string = string
        kind = Self.coreKind(string)
        oldKind = Self.oldKind(string)
    }

    var isNull: Bool { kind == .null }
    var isText: Bool { kind == .text && oldKind == .text }
    /// Whether every reader sees the same truth value.
    var boolean: Bool? { kind == .boolean && oldKind == .boolean ? string.lowercased() == "true" : nil }
    /// The number that every reader sees.
    var number: Double? {
        guard isNumber(kind), isNumber(oldKind), isDecimal else { return nil }
        return Double(string)
    }
    var isAnyNumber: Bool { isNumber(kind) || isNumber(oldKind) }

    /// What a reader makes of it that does not see text, in words.
    var surprise: String {
        let seen = oldKind == .text ? kind : oldKind
        switch seen {
        case .null: return "nothing at all"
        case .boolean: return ["no", "off", "false"].contains(string.lowercased()) ? "false" : "true"
        case .date: return "a date"
        case .integer, .float: return oldNumber.map { "the number \($0)" } ?? "a number"
        case .text: return "text"
        }
    }

    /// The number that a YAML 1.1 reader sees in digits with underscores, octals and sixties.
    var oldNumber: String? {
        let digits = string.filter { $0 != "_" }
        if string.contains(":") {
            let parts = digits.split(separator: ":").compactMap { Double($0) }
            let seconds = parts.reduce(0) { $0 * 60 + $1 }
            return Int(exactly: seconds).map(String.init) ?? "\(seconds)"
        }
        let unsigned = digits.drop { $0 == "-" || $0 == "+" }
        let sign = digits.hasPrefix("-") ? "-" : ""
        for (prefix, radix) in [("0x", 16), ("0b", 2), ("0o", 8)] where unsigned.hasPrefix(prefix) {
            return Int(unsigned.dropFirst(2), radix: radix).map { "\(sign)\($0)" }
        }
        if unsigned.count > 1, unsigned.allSatisfy({ ("0"..."7").contains($0) }), unsigned.hasPrefix("0") {
            return Int(unsigned, radix: 8).map { "\(sign)\($0)" }
        }
        return Double(digits).map { Int(exactly: $0).map(String.init) ?? "\($0)" }
    }

    private func isNumber(_ kind: Kind) -> Bool { kind == .integer || kind == .float }

    /// Leading zeros are octal to some readers, and some keep an exponent without a sign or a point as text.
    private var isDecimal: Bool { Self.decimal.matches(string) }

    private static let decimal = Pattern(#"[-+]?(0|[1-9][0-9]*)(\.[0-9]*)?([eE][-+][0-9]+)?|[-+]?\.[0-9]+"#)
    private static let nulls: Set<String> = ["", "~", "null", "Null", "NULL"]
    private static let booleans: Set<String> = ["true", "True", "TRUE", "false", "False", "FALSE"]
    private static let oldBooleans: Set<String> = booleans.union([
        "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF",
    ])

    /// Every number and date begins with one of these; other words need no further look.
    private static func mayBeNumber(_ string: String) -> Bool {
        string.utf8.first.map { (0x30...0x39).contains($0) || "+-.".utf8.contains($0) } ?? false
    }
}

// Readers of YAML 1.2.
extension ScalarReading {
    private static let integer = Pattern("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
    private static let float = Pattern(#"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"#)
    private static let special = Pattern(#"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"#)

    private static func coreKind(_ string: String) -> Kind {
        if nulls.contains(string) { return .null }
        if booleans.contains(string) { return .boolean }
        guard mayBeNumber(string) else { return .text }
        if integer.matches(string) { return .integer }
        return float.matches(string) || special.matches(string) ? .float : .text
    }
}

// Readers of YAML 1.1.
extension ScalarReading {
    private static let oldInteger = Pattern("[-+]?(0b[01_]+|0[0-7_]+|0|[1-9][0-9_]*|0x[0-9a-fA-F_]+|[1-9][0-9_]*(:[0-5]?[0-9])+)")
    private static let oldFloat = Pattern(
        #"[-+]?([0-9][0-9_]*\.[0-9_]*([eE][-+][0-9]+)?|\.[0-9][0-9_]*([eE][-+][0-9]+)?|[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*)"#)
    private static let oldDate = Pattern(#"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ][0-9 \t:.Zz+-]*)?"#)

    private static func oldKind(_ string: String) -> Kind {
        if nulls.contains(string) { return .null }
        if oldBooleans.contains(string) { return .boolean }
        guard mayBeNumber(string) else { return .text }
        if oldInteger.matches(string) { return .integer }
        if oldFloat.matches(string) || special.matches(string) { return .float }
        return oldDate.matches(string) ? .date : .text
    }
}
