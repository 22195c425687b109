/// A line of small bars, one a value: how a number went over time, at a glance.
public enum Sparkline {
    private static let bars = Array("▁▂▃▄▅▆▇█")

    /// The bars, first value first; the lowest value has the lowest bar, the highest the highest.
    ///
    /// - Definition: eight levels of equal height between the least and the greatest finite value; values that are all equal stand in
    ///   the middle.
    /// - Missing values: nil and NaN leave a gap (`·`); an infinity has the lowest or the highest bar.
    public static func text(_ values: [Double?]) -> String {
        let finite = values.compactMap(\.self).filter(\.isFinite)
        let (least, greatest) = (finite.min() ?? 0, finite.max() ?? 0)
        return String(values.map { bar($0, least, greatest) })
    }

    private static func bar(_ value: Double?, _ least: Double, _ greatest: Double) -> Character {
        guard let value, !value.isNaN else { return "·" }
        if value.isInfinite { return bars[value > 0 ? bars.count - 1 : 0] }
        // Halves, so that the width of the whole range of doubles is no infinity.
        let width = greatest / 2 - least / 2
        guard width > 0 else { return bars[3] }
        let share = (value / 2 - least / 2) / width
        return bars[min(bars.count - 1, Int(share * Double(bars.count)))]
    }
}
