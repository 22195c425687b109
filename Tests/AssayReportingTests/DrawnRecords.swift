import AssayCore
import AssayReporting

extension Sample {
    static let matrix = ConfusionMatrix(classes: ["negative", "positive"], cells: [[812, 41], [55, 292]])

    static let scores = Histogram(
        .scores, bins: [.range, .range, .range, .range], edges: [0.25, 0.5, 0.75],
        series: [.init("negative", rows: [500, 312, 31, 10]), .init("positive", rows: [15, 40, nil, 292])])

    static let categories = Histogram(
        .drift, column: hostileText, bins: [.category, .category, .other, .unseen, .missing], names: [hostileText, "b"],
        series: [.init("reference", rows: [9, 8, 7, 0, 1]), .init("evaluation", rows: [9, 1, 7, 3, 0])])

    /// A run with every kind of picture, and names that break pages which trust them.
    static var drawn: RunRecord {
        var checks = [rocAUC, f1, ratio, hostile(nullRate), psi]
        checks[0].details = MeasurementDetails(
            curves: [
                Curve(.roc, x: [0, 0.1, 1], y: [0, 0.7, 1]), Curve(.calibration, x: [0.1, 0.8], y: [0.2, 0.7], weight: [9, 8]),
            ],
            histograms: [scores])
        checks[0].details?.thresholdCurve = thresholds
        checks[1].details = MeasurementDetails(matrix: matrix)
        checks[3].details?.histograms = [categories]
        checks[3].details?.matrix = ConfusionMatrix(classes: [hostileText, "b"], cells: [[3, 1], [nil, 2]])
        (checks[4].outcome, checks[4].observed) = (.fail, 0.31)
        checks[4].details = MeasurementDetails(histograms: [drift])
        return record(checks: checks)
    }

    /// What the checks of a record found in runs before it, one of them without a value, a commit or an interval each.
    static func histories(of record: RunRecord, runs: Int = 5) -> [CheckHistory] {
        let points = (0..<runs).map(point)
        return record.checks.map { CheckHistory(name: $0.name, points: points) }
    }

    private static func point(_ run: Int) -> CheckHistory.Point {
        let observed: Double? = run == 3 ? nil : 0.8 + Double(run) / 100
        return CheckHistory.Point(
            run: "run-\(run)", commit: run == 2 ? nil : hostileText, started: "2026-11-1\(run % 10)T10:00:00Z",
            outcome: run == 1 ? .fail : .pass, observed: observed, lower: run == 4 ? nil : 0.7, upper: 0.9)
    }
}
