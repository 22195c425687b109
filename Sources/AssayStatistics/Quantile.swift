/// Quantiles of sorted numbers by linear interpolation.
public enum Quantile {
    /// The value below which a share of the numbers lies, interpolated between neighbours.
    ///
    /// - Definition: the value at place (n − 1) p, R's type 7; equals `numpy.quantile`, default method.
    /// - Shapes: `sorted` is ascending.
    /// - Missing values: nil for no numbers or a share outside 0...1. NaN has no place in a sorted array; leave it out.
    /// - Source: Hyndman and Fan 1996, The American Statistician 50:361, definition 7.
    public static func linear(_ sorted: some RandomAccessCollection<Double>, _ share: Double) -> Double? {
        guard !sorted.isEmpty, share >= 0, share <= 1 else { return nil }
        let place = Double(sorted.count - 1) * share
        let lower = sorted.index(sorted.startIndex, offsetBy: Int(place))
        let (low, high) = (sorted[lower], sorted[sorted.index(lower, offsetBy: place == place.rounded(.down) ? 0 : 1)])
        guard low < high else { return low }
        // From the nearer end, as NumPy does, so that both give the same bits.
        let fraction = place - place.rounded(.down)
        return fraction < 0.5 ? low + (high - low) * fraction : high - (high - low) * (1 - fraction)
    }
}
