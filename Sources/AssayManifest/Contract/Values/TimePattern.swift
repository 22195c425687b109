/// A date or time pattern of C's `strptime`, as far as it has one meaning everywhere.
///
/// - Definition: `%Y %y %m %d %j %H %I %M %S %f %p %b %B %a %A %z %%`; other characters stand for themselves. Numbers take one to so many
///   digits as the part has, `%Y` exactly four. Names are English, letter case aside. Equals Python's `datetime.strptime` on these parts.
public struct TimePattern: Sendable, Hashable {
    public let text: String
    private let parts: [Part]

    enum Part: Sendable, Hashable { case literal(Character), number(Character, digits: Int), word(Character), zone }

    private static let digits: [Character: Int] = ["m": 2, "d": 2, "y": 2, "H": 2, "I": 2, "M": 2, "S": 2, "j": 3, "f": 6, "Y": 4]

    /// - Parameter problem: the first part that is not read.
    public init?(_ text: String, problem: inout String?) {
        var parts: [Part] = []
        var rest = Substring(text)
        while let character = rest.popFirst() {
            guard character == "%" else {
                parts.append(.literal(character))
                continue
            }
            guard let letter = rest.popFirst(), let part = Self.part(letter) else {
                problem = "%" + String(text.dropLast(rest.count).last ?? "%")
                return nil
            }
            parts.append(part)
        }
        guard parts.contains(where: { if case .literal = $0 { false } else { true } }) else {
            problem = text
            return nil
        }
        (self.text, self.parts) = (text, parts)
    }

    private static func part(_ letter: Character) -> Part? {
        if let digits = digits[letter] { return .number(letter, digits: digits) }
        switch letter {
        case "%": return .literal("%")
        case "b", "B", "a", "A", "p": return .word(letter)
        case "z": return .zone
        default: return nil
        }
    }

    /// The moment that a text stands for; nil where it does not match or the calendar does not have it.
    func moment(of text: String) -> Moment? {
        var found = Moment.Parts()
        var rest = Substring(text)
        for part in parts { guard take(part, from: &rest, into: &found) else { return nil } }
        return rest.isEmpty ? Moment(found) : nil
    }

    private func take(_ part: Part, from rest: inout Substring, into found: inout Moment.Parts) -> Bool {
        switch part {
        case .literal(let character): return rest.popFirst() == character
        case .number(let letter, let digits): return Self.number(letter, digits, &rest, &found)
        case .word(let letter): return Self.word(letter, &rest, &found)
        case .zone: return Moment.takeZone(&rest, &found)
        }
    }

    private static func number(_ letter: Character, _ most: Int, _ rest: inout Substring, _ found: inout Moment.Parts) -> Bool {
        let digits = rest.prefix(most).prefix { ("0"..."9").contains($0) }
        guard let value = Int(digits), letter != "Y" || digits.count == 4 else { return false }
        rest = rest.dropFirst(digits.count)
        switch letter {
        case "Y": found.year = value
        case "y": found.year = value < 69 ? 2000 + value : 1900 + value
        case "m": found.month = value
        case "d": found.day = value
        case "j": found.dayOfYear = value
        case "H": found.hour = value
        case "I":
            guard (1...12).contains(value) else { return false }
            found.hour = value % 12
        case "M": found.minute = value
        case "S": found.second = Double(value)
        default: found.fraction = Double("0.\(digits)") ?? 0
        }
        return true
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]
    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    private static func word(_ letter: Character, _ rest: inout Substring, _ found: inout Moment.Parts) -> Bool {
        let full = letter == "p" ? ["am", "pm"] : letter.lowercased() == "b" ? months : weekdays
        let names = letter == "b" || letter == "a" ? full.map { String($0.prefix(3)) } : full
        let lower = rest.lowercased()
        guard let index = names.firstIndex(where: lower.hasPrefix) else { return false }
        rest = rest.dropFirst(names[index].count)
        if letter == "p" { found.isAfternoon = index == 1 }
        if letter.lowercased() == "b" { found.month = index + 1 }
        return true
    }
}
