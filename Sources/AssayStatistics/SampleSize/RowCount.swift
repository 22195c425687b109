/// Whole rows from a real bound.
public enum RowCount {
    /// A billion: exact distributions are searched no further, where the bounds in closed form say the same.
    public static let largestExact: Int = 1 << 30

    /// Rounded up, because a bound is reached only by the row after it; `Int.max` where it is too large to count.
    public static func whole(_ bound: Double) -> Int {
        precondition(bound >= 0, "a bound on rows")
        return Int(exactly: bound.rounded(.up)) ?? .max
    }
}
