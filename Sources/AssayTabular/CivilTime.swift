/// Dates and times of the proleptic Gregorian calendar as ISO 8601 text.
public enum CivilTime {
    /// `2026-01-31`, from days since 1970.
    public static func date(_ days: Int) -> String {
        let (year, month, day) = civil(days)
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// `2026-01-31T08:30:00`, with as many decimals as it takes and a `Z` where the moment is known.
    public static func timestamp(_ ticks: Int, ticksPerSecond: Int, zoned: Bool) -> String {
        let second = floorDivide(ticks, ticksPerSecond)
        let day = floorDivide(second, 86_400)
        let time = second - day * 86_400
        let clock = "\(padded(time / 3600, 2)):\(padded(time / 60 % 60, 2)):\(padded(time % 60, 2))"
        return date(day) + "T" + clock + fraction(ticks - second * ticksPerSecond, of: ticksPerSecond) + (zoned ? "Z" : "")
    }

    private static func fraction(_ ticks: Int, of ticksPerSecond: Int) -> String {
        guard ticks > 0 else { return "" }
        var digits = String(String(ticksPerSecond + ticks).dropFirst())
        while digits.last == "0" { digits.removeLast() }
        return "." + digits
    }

    /// Howard Hinnant's algorithm: years begin in March, so that the leap day comes last.
    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = floorDivide(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    private static func floorDivide(_ dividend: Int, _ divisor: Int) -> Int {
        let quotient = dividend / divisor
        return dividend % divisor < 0 ? quotient - 1 : quotient
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number.magnitude)
        return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
