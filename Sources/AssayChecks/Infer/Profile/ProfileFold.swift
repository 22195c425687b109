import AssayCheckKit
import AssayCore
import AssayProvenance
import AssayStatistics
import AssayTabular

/// What a reference profile says of one column.
///
/// - Missing values: null and NaN are counted apart.
/// - State: per row for numbers, per distinct value else; few different numbers are counted as categories too. Exact.
struct ProfileFold: Fold {
    let column: String
    /// What the column's type is called.
    let type: String
    /// Whether the column names the row, so that none of its values stands in the profile.
    let isIdentifier: Bool

    var memory: FoldMemory { .perRow }
    var needs: FoldNeeds { FoldNeeds(columns: [column]) }

    struct State: FoldState {
        var values = DistributionFold.State()
        /// The numbers as categories.
        var categories = DistributionFold.State()
        /// Whether there are too many different numbers for that.
        var isCrowded = false

        mutating func merge(_ later: State) {
            values.merge(later.values)
            isCrowded = isCrowded || later.isCrowded
            categories.merge(later.categories)
            drop()
        }

        mutating func drop() {
            isCrowded = isCrowded || categories.categories.entries.count > ProfileFile.mostCategories
            if isCrowded { categories = DistributionFold.State() }
        }
    }

    private var numbers: DistributionFold { DistributionFold(column: column) }
    private var classes: DistributionFold { DistributionFold(column: column, asCategories: true) }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        try numbers.observe(rows, of: observation, into: &state.values)
        let column = try observation.column(self.column)
        guard column.type.isQuantity else { return }
        guard Self.areFew(try observation.doubles(self.column), rows) else { return state.isCrowded = true }
        try classes.observe(rows, of: observation, into: &state.categories)
        state.drop()
    }

    /// Whether there are few different numbers, found without writing any of them as text.
    private static func areFew(_ numbers: [Double], _ rows: RowSelection) -> Bool {
        var seen: Set<Double> = []
        rows.forEach { if seen.count <= ProfileFile.mostCategories, !numbers[$0].isNaN { seen.insert(numbers[$0]) } }
        return seen.count <= ProfileFile.mostCategories
    }

    func finish(_ state: State) throws(Diagnostic) -> ProfileFile.Column {
        let sample = try numbers.finish(state.values)
        var found = ProfileFile.Column(name: column, type: type, missing: ProfileFile.Total(sample.missing))
        if isIdentifier { return found }
        found.numbers = (sample.numbers ?? (state.values.isNumeric ? SortedSample([]) : nil)).map(ProfileFile.Numbers.init)
        if let counts = sample.counts {
            found.categories = ProfileFile.Categories(counts, hidesTexts: Self.isPersonal(counts))
        } else if found.numbers != nil, !state.isCrowded {
            found.categories = ProfileFile.Categories(state.categories.categories.canonical, hidesTexts: false)
        }
        return found
    }

    private static func isPersonal(_ counts: [String: WeightTotal]) -> Bool {
        var personal = PersonalCounts()
        for (text, total) in counts { personal.add(text, count: total.rows) }
        return personal.field != nil
    }
}
