import AssayCheckKit
import AssayCore
import AssayManifest

/// A measure of binned probabilities against what happened.
protocol CalibrationMeasure: TableMeasure {
    var binning: Binning { get }
    var bootstrap: BinBootstrap { get }
    /// The measure of bins that hold weight.
    func value(of bins: [CalibrationBin]) -> Double
    /// What the bootstrap resamples, where the value itself is corrected for chance.
    func plainValue(of bins: [CalibrationBin]) -> Double
}

extension CalibrationMeasure {
    var intervalMethods: [IntervalMethod] { [.binBootstrap] }
    var requests: [FoldRequest] { [FoldRequest(ProbabilityRowsFold())] }

    func plainValue(of bins: [CalibrationBin]) -> Double { value(of: bins) }

    func estimate(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let rows = try results.result(ProbabilityRowsFold())
        let bins = CalibrationBin.bins(of: rows, binning)
        return Measurement(bins.isEmpty ? nil : value(of: bins), rows: rows.rows)
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let rows = try results.result(ProbabilityRowsFold())
        let bins = CalibrationBin.bins(of: rows, binning)
        guard !bins.isEmpty else { return .undefined("no rows with a label in scope", rows: rows.rows) }
        let value = value(of: bins)
        let interval = bootstrap.interval(of: bins, function: plainValue, holding: value, within: Self.descriptor.range)
        return Measurement(
            value, interval: interval, rows: rows.rows,
            details: MeasurementDetails(numbers: ["bins": Double(bins.count)], curves: [curve(of: bins)]))
    }

    /// The bins from low to high; of very many about a hundred, evenly chosen.
    private func curve(of bins: [CalibrationBin]) -> Curve {
        let shown = bins.count > 100 ? stride(from: 0, to: bins.count, by: (bins.count + 99) / 100).map { bins[$0] } : bins
        return Curve(
            .calibration, x: shown.map(\.meanProbability), y: shown.map(\.share), weight: shown.map(\.weight))
    }
}

extension MeasureCall {
    /// The words and the number of bins that a measure of calibration is called with.
    ///
    /// - Throws: RQ101 for a word that is not among them, or bins outside 1...10,000.
    func binning(words: Set<String> = [], name: String = "bins", standard: Int) throws(Diagnostic) -> (
        bins: Int, words: Set<String>
    ) {
        try checkArity()
        var found: Set<String> = []
        var bins = standard
        for argument in arguments {
            if argument.name == name, let number = argument.number, let whole = Int(exactly: number), (1...10_000).contains(whole) {
                bins = whole
            } else if argument.name == nil, words.contains(argument.text) {
                found.insert(argument.text)
            } else {
                throw wrong("`\(argument.written)` is not understood", "write `\(descriptor.usage)`, such as `\(name)=\(standard)`")
            }
        }
        return (bins, found)
    }
}
