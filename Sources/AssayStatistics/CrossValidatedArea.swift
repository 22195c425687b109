import AssayCore

/// The interval of an area under the ROC curve that is the mean of those of cross-validation folds.
///
/// Each fold's area is that of a classifier which never saw its rows. But the classifiers share most of theirs, so the areas go together
/// and their mean varies by more than the rows of one table would make it. Where nothing is to be learnt, the mean of K folds has twice the
/// variance of one classifier on as many fresh rows.
///
/// - Definition: the areas θ with (area − θ)² ≤ z² (1 + K / (K − 1)) V(θ), V Hanley and McNeil's variance at θ with (m + n) / 2 rows in
///   both places: Newcombe's fifth method with Nadeau and Bengio's correction. It exists at 0 and 1 too.
/// - Units: sizes may be effective ones.
/// - Source: Nadeau and Bengio 2003, Machine Learning 52:239; Newcombe 2006, Statistics in Medicine 25:559; Hanley and McNeil 1982.
public enum CrossValidatedArea {
    /// - Missing values: nil without rows on a side.
    public static func interval(
        _ area: Double, positives m: Double, negatives n: Double, folds: Int, confidence: Double
    ) -> Interval? {
        guard m > 0, n > 0, folds > 1, (0...1).contains(area) else { return nil }
        let correction = 1 + Double(folds) / Double(folds - 1), z = Normal.critical(confidence: confidence)
        func reach(_ theta: Double) -> Double { z * (correction * variance(theta, m, n)).squareRoot() }
        return Interval(
            lower: limit(from: 0, to: area) { area - $0 > reach($0) },
            upper: 1 - limit(from: 0, to: 1 - area) { 1 - $0 - area > reach(1 - $0) }, confidence: confidence,
            method: "cross_validated")
    }

    /// Hanley and McNeil's variance of an area whose population value is `theta`.
    static func variance(_ theta: Double, _ m: Double, _ n: Double) -> Double {
        let rows = (m + n) / 2 - 1
        return theta * (1 - theta) * (1 + rows * ((1 - theta) / (2 - theta) + theta / (1 + theta))) / (m * n)
    }

    /// Where a condition that holds near the start ends.
    private static func limit(from start: Double, to end: Double, while isOutside: (Double) -> Bool) -> Double {
        var (low, high) = (start, end)
        for _ in 0..<60 {
            let middle = low + (high - low) / 2
            if isOutside(middle) { low = middle } else { high = middle }
        }
        return low
    }
}
