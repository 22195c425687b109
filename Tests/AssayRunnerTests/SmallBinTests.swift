import AssayCore
import Testing

@testable import AssayRunner

/// Counts of few rows in what is drawn, and those that would reveal them.
struct SmallBinTests {
    private static func applied(_ details: MeasurementDetails, minimum: Int = 10) -> MeasurementDetails {
        var details = details
        SmallBins(minimum: minimum).apply(to: &details)
        return details
    }

    private static func histogram(_ first: [Int], _ second: [Int]) -> Histogram {
        Histogram(
            .drift, column: "income", bins: first.map { _ in .range }, edges: first.indices.dropLast().map(Double.init),
            series: [.init("reference", rows: first), .init("evaluation", rows: second, weights: second.map { Double($0) / 2 })])
    }

    @Test func `a small bin goes in every series, and takes the smallest other one with it`() throws {
        let found = Self.applied(MeasurementDetails(histograms: [Self.histogram([100, 40, 60], [90, 50, 3])])).histograms
        let series = try #require(found?.first?.series)
        #expect(series[0].rows == [100, nil, nil])
        #expect(series[1].rows == [90, nil, nil])
        #expect(series[1].weights == [45, nil, nil])
    }

    @Test func `what no total gives away stays, and nothing small changes nothing`() {
        let enough = MeasurementDetails(histograms: [Self.histogram([100, 7, 5, 80], [90, 0, 0, 50])])
        #expect(Self.applied(enough).histograms?.first?.series[0].rows == [100, nil, nil, 80])
        let none = MeasurementDetails(histograms: [Self.histogram([100, 10, 0], [90, 50, 30])])
        #expect(Self.applied(none) == none)
    }

    @Test func `a histogram of nothing else, or of weights alone, is not drawn`() {
        #expect(Self.applied(MeasurementDetails(histograms: [Self.histogram([4, 5], [3, 2])])).isEmpty)
        var weighted = Self.histogram([100, 200], [90, 50])
        weighted.series[0].rows = nil
        #expect(Self.applied(MeasurementDetails(histograms: [weighted])).isEmpty)
    }

    @Test func `thresholds stay between which there is nobody or enough`() throws {
        var details = MeasurementDetails()
        details.thresholdCurve = ThresholdCurve(
            chosen: 0.5, thresholds: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6], truePositives: [60, 57, 40, 40, 20, 3],
            falsePositives: [100, 80, 60, 60, 30, 0], positives: 60, negatives: 100, values: [1, 2, 3, 4, 5, 6])
        let curve = try #require(Self.applied(details).thresholdCurve)
        #expect(curve.thresholds == [0.1, 0.3, 0.4, 0.5])
        #expect(curve.values == [1, 3, 4, 5])
        #expect(curve.truePositives == [60, 40, 40, 20])
    }

    @Test func `a matrix with a small cell goes as a whole, with the counts that stand elsewhere`() {
        let small = ConfusionMatrix(classes: ["negative", "positive"], cells: [[90, 4], [20, 50]])
        let found = Self.applied(MeasurementDetails(numbers: ["tp": 50, "fp": 4, "other": 7], matrix: small))
        #expect(found.matrix == nil && found.numbers == ["other": 7])
        let large = MeasurementDetails(
            numbers: ["tp": 50], matrix: ConfusionMatrix(classes: ["a", "b"], cells: [[90, 14], [20, 50]]))
        #expect(Self.applied(large) == large)
    }

    @Test func `bins of calibration with few rows are left out, rankings stay`() {
        let curves = [Curve(.calibration, x: [0.1, 0.9], y: [0, 1], weight: [3, 30]), Curve(.roc, x: [0, 1], y: [0, 1])]
        let found = Self.applied(MeasurementDetails(curves: curves)).curves
        #expect(found?.map(\.x) == [[0.9], [0, 1]])
    }
}
