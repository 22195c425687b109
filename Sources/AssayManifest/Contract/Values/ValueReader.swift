/// Reads texts as values of a field's type, as the Table Schema lays down.
///
/// - Definition: `number` takes a sign, digits, `decimalChar`, digits and an exponent, and `NaN`, `INF`, `-INF`; `groupChar` is left out of
///   the digits; with `bareNumber: false` whatever stands around the digits (`€`, `%`) is cut off. `integer` is the same without decimals.
///   `boolean` takes the words of `trueValues` and `falseValues`. `date`, `time` and `datetime` take ISO 8601, or the pattern of `format`.
///   `year` has four digits, `yearmonth` is `2026-01`.
/// - Source: Frictionless Table Schema 1 and 2, types and formats.
public struct ValueReader: Sendable, Hashable {
    public var type: FieldType
    public var format: StringFormat = .default
    public var pattern: TimePattern?
    public var decimalChar: Character = "."
    public var groupChar: Character?
    public var isBareNumber = true
    public var trueValues: Set<String> = ["true", "True", "TRUE", "1"]
    public var falseValues: Set<String> = ["false", "False", "FALSE", "0"]

    public init(type: FieldType) { self.type = type }

    /// The value of a text; nil where the text is none of the type.
    public func value(of text: String) -> FieldValue? {
        switch type {
        case .string, .any: .text(text)
        case .number: number(text)
        case .integer: integer(text)
        case .boolean: trueValues.contains(text) ? .boolean(true) : falseValues.contains(text) ? .boolean(false) : nil
        case .date: moment(text, Moment.date).map { .moment(Double($0.day)) }
        case .datetime: moment(text, Moment.dateTime).map { .moment($0.sinceEpoch) }
        case .time: moment(text, Moment.time).map { .moment($0.seconds) }
        case .year: year(text)
        case .yearmonth: yearMonth(text)
        }
    }

    /// A number that the file stores as one.
    public func value(of number: Double) -> FieldValue? {
        let found = FieldValue.from(number)
        switch type {
        case .number, .any: return found
        case .integer, .year, .boolean:
            guard case .integer(let whole) = found else { return nil }
            return value(of: whole)
        default: return nil
        }
    }

    /// A whole number that the file stores as one.
    public func value(of whole: Int64) -> FieldValue? {
        switch type {
        case .number, .integer, .any: return .integer(whole)
        case .year: return (0...9999).contains(whole) ? .integer(whole) : nil
        case .boolean: return value(of: String(whole))
        default: return nil
        }
    }

    /// A truth value that the file stores as one.
    public func value(of truth: Bool) -> FieldValue? { type == .boolean || type == .any ? .boolean(truth) : nil }

    /// A date that the file stores as one.
    public func value(ofDay day: Double) -> FieldValue? { type == .date || type == .any ? .moment(day) : nil }

    /// A moment that the file stores as one; it is a date only at midnight.
    public func value(ofSeconds seconds: Double) -> FieldValue? {
        switch type {
        case .datetime, .any: return .moment(seconds)
        case .date:
            let day = (seconds / 86_400).rounded(.down)
            return day * 86_400 == seconds ? .moment(day) : nil
        default: return nil
        }
    }

    /// Whether a text file must be read as text for this field, because another reading would lose what the field is about:
    /// leading zeros, separators, patterns of dates.
    public var needsText: Bool {
        switch type {
        case .string: true
        case .number, .integer: decimalChar != "." || groupChar != nil || !isBareNumber
        case .date, .time, .datetime: pattern != nil
        case .yearmonth: true
        case .boolean, .year, .any: false
        }
    }

    private func moment(_ text: String, _ standard: (Substring) -> Moment?) -> Moment? {
        guard let pattern else { return standard(Substring(text)) }
        return pattern.moment(of: text)
    }

    private func year(_ text: String) -> FieldValue? {
        guard text.utf8.count == 4, text.utf8.allSatisfy(Self.isDigit), let year = Int64(text) else { return nil }
        return .integer(year)
    }

    private func yearMonth(_ text: String) -> FieldValue? {
        guard let moment = Moment.date(Substring(text + "-01")), let year = Int(text.prefix(4)), let month = Int(text.suffix(2)),
            moment.seconds == 0
        else { return nil }
        return .moment(Double(year * 12 + month - 1))
    }

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

// Numbers in texts.
extension ValueReader {
    private func number(_ text: String) -> FieldValue? {
        let bare = plain(text)
        switch bare {
        case "NaN": return .number(.nan)
        case "INF": return .number(.infinity)
        case "-INF": return .number(-.infinity)
        default: break
        }
        guard Self.isDecimal(bare, allowsFraction: true), let number = Double(bare) else { return nil }
        return Int64(bare).map(FieldValue.integer) ?? FieldValue.from(number)
    }

    private func integer(_ text: String) -> FieldValue? {
        let bare = plain(text)
        guard Self.isDecimal(bare, allowsFraction: false) else { return nil }
        return Int64(bare).map(FieldValue.integer) ?? Double(bare).map(FieldValue.number)
    }

    /// The digits alone, with a decimal point; a text that cannot be one comes back as something that is no number.
    private func plain(_ text: String) -> String {
        var text = text.trimmingSpaces
        if !isBareNumber {
            let start = text.drop { !$0.isASCIIDigit && $0 != "-" && $0 != "+" }
            text = String(start.reversed().drop { !$0.isASCIIDigit }.reversed())
        }
        if let groupChar { text.removeAll { $0 == groupChar } }
        guard type == .number, decimalChar != "." else { return text }
        return text.contains(".") ? "" : String(text.map { $0 == decimalChar ? "." : $0 })
    }

    private static func isDecimal(_ text: String, allowsFraction: Bool) -> Bool {
        var bytes = Substring(text).utf8
        func digits() -> Int {
            let run = bytes.prefix(while: isDigit)
            bytes = bytes.dropFirst(run.count)
            return run.count
        }
        if let sign = bytes.first, sign == 0x2B || sign == 0x2D { bytes = bytes.dropFirst() }
        var count = digits()
        guard allowsFraction else { return count > 0 && bytes.isEmpty }
        if bytes.first == 0x2E {
            bytes = bytes.dropFirst()
            count += digits()
        }
        guard count > 0 else { return false }
        guard let mark = bytes.first, mark == 0x65 || mark == 0x45 else { return bytes.isEmpty }
        bytes = bytes.dropFirst()
        if let sign = bytes.first, sign == 0x2B || sign == 0x2D { bytes = bytes.dropFirst() }
        return digits() > 0 && bytes.isEmpty
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
