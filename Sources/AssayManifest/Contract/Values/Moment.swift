/// A date and a time of day, found in a text.
struct Moment: Hashable {
    /// Days since 1970-01-01.
    var day: Int
    /// Seconds since midnight; a leap second counts as the next minute's first.
    var seconds: Double
    /// Seconds east of Greenwich; nil where the text does not say.
    var offset: Int?

    var isMidnight: Bool { seconds == 0 }

    /// Seconds since 1970; without a zone as if in UTC.
    var sinceEpoch: Double { Double(day) * 86_400 + seconds - Double(offset ?? 0) }

    /// What a pattern has picked out of a text.
    struct Parts {
        var year = 1900, month = 1, day = 1
        var dayOfYear: Int?
        var hour = 0, minute = 0
        var second = 0.0, fraction = 0.0
        var isAfternoon: Bool?
        var offset: Int?
    }

    init?(_ parts: Parts) {
        let first = parts.dayOfYear == nil ? nil : CivilDays.days(year: parts.year, month: 1, day: 1)
        let byYear = parts.dayOfYear.flatMap { number in (1...366).contains(number) ? first.map { $0 + number - 1 } : nil }
        guard let day = parts.dayOfYear == nil ? CivilDays.days(year: parts.year, month: parts.month, day: parts.day) : byYear,
            (0..<24).contains(parts.hour), (0..<60).contains(parts.minute), parts.second < 61
        else { return nil }
        let hour = parts.isAfternoon == true ? parts.hour % 12 + 12 : parts.hour
        self.day = day
        seconds = Double(hour * 3600 + parts.minute * 60) + parts.second + parts.fraction
        offset = parts.offset
    }

    /// `Z`, `+01:00`, `+0100` or `+01`.
    static func takeZone(_ rest: inout Substring, _ found: inout Parts) -> Bool {
        if rest.first == "Z" || rest.first == "z" {
            rest = rest.dropFirst()
            found.offset = 0
            return true
        }
        guard let sign = rest.first, sign == "+" || sign == "-" else { return false }
        let digits = rest.dropFirst().prefix { ("0"..."9").contains($0) || $0 == ":" }
        let plain = digits.filter { $0 != ":" }
        guard plain.count == 2 || plain.count == 4, let hours = Int(plain.prefix(2)), hours < 24,
            let minutes = plain.count == 4 ? Int(plain.suffix(2)) : 0, minutes < 60
        else { return false }
        rest = rest.dropFirst(1 + digits.count)
        found.offset = (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
        return true
    }
}

extension Moment {
    /// `2026-01-31`.
    static func date(_ text: Substring) -> Moment? {
        var rest = text, parts = Parts()
        guard takeDate(&rest, &parts), rest.isEmpty else { return nil }
        return Moment(parts)
    }

    /// `2026-01-31T08:30:00.25Z`; the letter T may be a space, fraction and zone may be missing.
    static func dateTime(_ text: Substring) -> Moment? {
        var rest = text, parts = Parts()
        guard takeDate(&rest, &parts), let mark = rest.popFirst(), "Tt ".contains(mark), takeTime(&rest, &parts) else { return nil }
        guard rest.isEmpty || takeZone(&rest, &parts), rest.isEmpty else { return nil }
        return Moment(parts)
    }

    /// `08:30:00`, with or without a fraction and a zone.
    static func time(_ text: Substring) -> Moment? {
        var rest = text, parts = Parts()
        guard takeTime(&rest, &parts), rest.isEmpty || takeZone(&rest, &parts), rest.isEmpty else { return nil }
        return Moment(parts)
    }

    private static func takeDate(_ rest: inout Substring, _ parts: inout Parts) -> Bool {
        guard let year = digits(4, &rest), rest.popFirst() == "-", let month = digits(2, &rest), rest.popFirst() == "-",
            let day = digits(2, &rest)
        else { return false }
        (parts.year, parts.month, parts.day) = (year, month, day)
        return true
    }

    private static func takeTime(_ rest: inout Substring, _ parts: inout Parts) -> Bool {
        guard let hour = digits(2, &rest), rest.popFirst() == ":", let minute = digits(2, &rest), rest.popFirst() == ":",
            let second = digits(2, &rest)
        else { return false }
        (parts.hour, parts.minute, parts.second) = (hour, minute, Double(second))
        guard rest.first == "." || rest.first == "," else { return true }
        let fraction = rest.dropFirst().prefix { ("0"..."9").contains($0) }
        parts.fraction = Double("0.\(fraction)") ?? 0
        rest = rest.dropFirst(1 + fraction.count)
        return !fraction.isEmpty
    }

    private static func digits(_ count: Int, _ rest: inout Substring) -> Int? {
        let taken = rest.prefix(count)
        guard taken.utf8.count == count, taken.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        rest = rest.dropFirst(count)
        return Int(taken)
    }
}
