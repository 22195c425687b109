/// Numbers, dates and times as TOML writes them.
enum TOMLScalar {
    static func isNumber(_ word: String) -> Bool {
        let whole = /[+-]?(?:0|[1-9](?:_?[0-9])*)/
        let based = /0x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|0o[0-7](?:_?[0-7])*|0b[01](?:_?[01])*/
        let real =
            /[+-]?(?:0|[1-9](?:_?[0-9])*)(?:\.[0-9](?:_?[0-9])*(?:[eE][+-]?[0-9](?:_?[0-9])*)?|[eE][+-]?[0-9](?:_?[0-9])*)/
        return word.wholeMatch(of: whole) != nil || word.wholeMatch(of: based) != nil || word.wholeMatch(of: real) != nil
            || ["inf", "+inf", "-inf", "nan", "+nan", "-nan"].contains(word)
    }

    static func isMoment(_ word: String) -> Bool {
        let upper = word.uppercased()
        let parts = upper.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        if parts.count == 2 { return isDate(parts[0]) && isTime(withoutZone(parts[1])) }
        return isDate(upper) || isTime(upper)
    }

    private static func isDate(_ word: String) -> Bool {
        guard let found = word.wholeMatch(of: /(\d{4})-(\d{2})-(\d{2})/), let year = Int(found.1), let month = Int(found.2),
            let day = Int(found.3), (1...12).contains(month), year > 0
        else { return false }
        let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...days[month - 1]).contains(day)
    }

    private static func isTime(_ word: String) -> Bool {
        guard let found = word.wholeMatch(of: /(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?/), let hour = Int(found.1),
            let minute = Int(found.2), let second = Int(found.3)
        else { return false }
        return hour < 24 && minute < 60 && second < 60
    }

    private static func withoutZone(_ word: String) -> String {
        if word.hasSuffix("Z") { return String(word.dropLast()) }
        guard let zone = word.firstMatch(of: /[+-](\d{2}):(\d{2})$/), let hour = Int(zone.1), let minute = Int(zone.2),
            hour < 24, minute < 60
        else { return word }
        return String(word[..<zone.range.lowerBound])
    }
}
