/// p values adjusted for a family of simultaneous tests: each is rejected at a level if its adjusted value is at most that.
///
/// - Shapes: the result has the order of `pValues`.
/// - Units: probabilities in 0...1.
/// - Missing values: NaN is refused; a test that was not made is not in the family.
public enum MultipleTesting {
    /// Holm's step-down method: keeps the chance of any false rejection, whatever the dependence.
    ///
    /// - Definition: R's `p.adjust(method = "holm")`.
    /// - Source: Holm 1979, Scandinavian Journal of Statistics 6:65.
    public static func holm(_ pValues: [Double]) -> [Double] {
        adjusted(pValues, order: ranked(pValues), factor: { Double(pValues.count - $0) }, keep: max)
    }

    /// Benjamini and Hochberg's step-up method: keeps the expected share of false rejections among all rejections.
    ///
    /// - Definition: R's `p.adjust(method = "BH")`; `scipy.stats.false_discovery_control`.
    /// - Source: Benjamini and Hochberg 1995, JRSS B 57:289.
    public static func benjaminiHochberg(_ pValues: [Double]) -> [Double] {
        adjusted(
            pValues, order: ranked(pValues).reversed(), factor: { Double(pValues.count) / Double(pValues.count - $0) }, keep: min)
    }

    /// Indices by ascending p value; ties stay in their order.
    private static func ranked(_ pValues: [Double]) -> [Int] {
        precondition(!pValues.contains { $0.isNaN }, "a p value is a number")
        return pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
    }

    /// Scales each p value by its place in the order and makes the result monotone along it.
    private static func adjusted(
        _ pValues: [Double], order: [Int], factor: (Int) -> Double, keep: (Double, Double) -> Double
    ) -> [Double] {
        var result = pValues
        var last: Double?
        for (place, index) in order.enumerated() {
            let scaled = min(1, pValues[index] * factor(place))
            let value = last.map { keep($0, scaled) } ?? scaled
            (result[index], last) = (value, value)
        }
        return result
    }
}
