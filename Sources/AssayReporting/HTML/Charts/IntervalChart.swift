import AssayCore

/// A value with its interval, beside the bound and the baseline.
struct IntervalChart {
    let check: CheckResult

    /// Empty where there is no value, or nothing to hold it against.
    var svg: String {
        guard let observed = check.observed, check.bound != nil || check.interval != nil else { return "" }
        let shown = [observed, check.bound, check.baseline, check.interval?.lower, check.interval?.upper].compactMap(\.self)
        guard let axis = Axis(shown, pixels: 8...232) else { return "" }
        var drawing = Drawing(width: 240, height: 24)
        drawing.line("rule", from: (8, 12), to: (232, 12))
        if let interval = check.interval {
            drawing.line("bar", from: (axis.place(interval.lower), 12), to: (axis.place(interval.upper), 12))
        }
        if let baseline = check.baseline { drawing.line("other", from: (axis.place(baseline), 4), to: (axis.place(baseline), 20)) }
        if let bound = check.bound { drawing.line("bound", from: (axis.place(bound), 1), to: (axis.place(bound), 23)) }
        drawing.dot("dot", at: (axis.place(observed), 12))
        return drawing.svg(words(observed))
    }

    private func words(_ observed: Double) -> String {
        let text = CheckText(check: check)
        let parts = [
            text.value.map { "observed \($0)" }, check.interval.map { "interval \(text.range($0))" },
            check.bound.map { "bound \(check.comparison ?? "") \(text.bound($0))" },
            check.baseline.map { "baseline \(NumberText.value($0, unit: check.unit))" },
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }
}
