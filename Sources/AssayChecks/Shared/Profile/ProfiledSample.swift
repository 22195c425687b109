import AssayProvenance
import AssayStatistics

/// What a profile says of a column beyond a sample of numbers and counts by value.
struct ProfiledSample: Sendable {
    /// Rows that hold a number.
    var numbers = 0
    /// The reference's deciles and the weights between them; nil for a column of categories.
    var edges: [Double]?
    var bins: [Double]?
    /// How far the share below an edge can be from that of the rows.
    var shareError = 0.0
    /// The values, most frequent first; the last stands for all that have no count of their own, where there are some.
    var order: [String] = []
    /// Whether some values are known by their digest alone.
    var hidesValues = false
    /// The values without a count of their own.
    var rest: Set<UInt64> = []

    /// No value is called so.
    static let restName = "\u{0}rest"
    static func name(_ digest: UInt64) -> String { "\u{0}\(digest)" }

    /// The values with the most weight that have a count of their own.
    func frequent(among counts: [String: WeightTotal], most: Int) -> [String] {
        Array(order.filter { counts[$0] != nil && $0 != Self.restName }.prefix(most))
    }
}

extension ColumnSample {
    /// The values, most frequent first, those of one frequency by name.
    var ranked: [String] {
        (counts ?? [:]).sorted { ($1.value.weight, $0.key) < ($0.value.weight, $1.key) }.map(\.key)
    }

    /// The same with the values called as a profile calls them.
    func called(as before: ColumnSample) -> ColumnSample {
        guard let profiled = before.profiled, profiled.hidesValues, let counts else { return self }
        var sample = self
        sample.counts = [:]
        for (text, total) in counts {
            let name = before.counts?[text] == nil ? profiled.name(of: text, among: before.counts ?? [:]) : text
            sample.counts?[name, default: WeightTotal()].merge(total)
        }
        return sample
    }
}

extension ProfiledSample {
    /// What a value is called that does not stand in the profile as text; its own name where the reference did not have it.
    fileprivate func name(of text: String, among counts: [String: WeightTotal]) -> String {
        let digest = ProfileFile.digest(of: text), name = Self.name(digest)
        if counts[name] != nil { return name }
        return rest.contains(digest) ? Self.restName : text
    }
}

extension ColumnPair {
    /// How far the share of the reference below a cut can be from that of its rows.
    var shareError: Double { before.profiled?.shareError ?? 0 }

    /// By which part a divergence of the bins is less sure than with the reference's rows.
    ///
    /// - Definition: an error e of a share is taken for that of a sample of 1 / 4e² rows: no share of n rows has a standard error above
    ///   1 / 2√n.
    func sharpness(of bins: BinnedShares) -> Double {
        guard shareError > 0, bins.secondSize > 0 else { return 1 }
        let size = 1 / (1 / bins.secondSize + 4 * shareError * shareError)
        return bins.firstSize * size / (bins.firstSize + size) / bins.harmonicSize
    }
}
