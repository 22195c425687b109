/// Whole rows from a real bound.
public enum RowCount {
    /// Rounded up, because a bound is reached only by the row after it; `Int.max` where it is too large to count.
    public static func whole(_ bound: Double) -> Int {
        precondition(bound >= 0, "a bound on rows")
        return Int(exactly: bound.rounded(.up)) ?? .max
    }
}
