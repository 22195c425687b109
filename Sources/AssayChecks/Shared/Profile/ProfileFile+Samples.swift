import AssayCheckKit
import AssayCore
import AssayProvenance
import AssayStatistics
import AssayTabular

extension DistributionFold: ProfiledFold {
    func result(from profile: ProfileFile, frame: TaskFrame) throws(Diagnostic) -> ColumnSample {
        try profile.required(column).sample(asCategories: asCategories, isWeighted: profile.weight != nil)
    }

    func holdsValues(_ profile: ProfileFile, frame: TaskFrame) -> Bool {
        asCategories || profile.column(column)?.numbers?.isExact ?? true
    }
}

extension NullFold: ProfiledFold {
    func result(from profile: ProfileFile, frame: TaskFrame) throws(Diagnostic) -> State {
        State(rows: profile.rows, nulls: try profile.required(column).missing.rows)
    }
}

extension RowCountFold: ProfiledFold {
    func result(from profile: ProfileFile, frame: TaskFrame) -> State { State(rows: profile.rows) }
}

extension RowTimesFold: ProfiledFold {
    /// The different times as far as the profile holds them, and the newest for all other rows.
    func result(from profile: ProfileFile, frame: TaskFrame) throws(Diagnostic) -> State {
        let column = try profile.required(frame.time ?? "")
        guard let numbers = column.numbers, let newest = numbers.values.last else { return State(missing: column.missing.rows) }
        let isDate = column.type == LogicalType.date.name, isMoment = column.type.hasPrefix(LogicalType.timestamp(zone: nil).name)
        let known = numbers.isExact ? numbers.values : []
        let times = known + Array(repeating: newest, count: max(0, numbers.total.rows - known.count))
        return State(
            times: isDate ? times.map { $0 * 86_400 } : times, missing: column.missing.rows,
            scale: isDate ? .date : isMoment ? .moment : .number)
    }

    func holdsValues(_ profile: ProfileFile, frame: TaskFrame) -> Bool {
        profile.column(frame.time ?? "")?.numbers?.isExact ?? true
    }
}

extension PredictionDistributionFold: ProfiledFold {
    func result(from profile: ProfileFile, frame: TaskFrame) throws(Diagnostic) -> ColumnSample {
        let isNumber = frame.task == .regression || (frame.task == .binary && frame.score != nil)
        guard let column = isNumber ? frame.score : frame.prediction else {
            throw Diagnostic(
                .notInProfile, "a reference profile holds no predictions of the model under test",
                details: ["the model would have to see the rows"],
                help:
                    "name the training rows as `data.reference.source`, or predictions that the tables hold as `score` or `prediction`"
            )
        }
        return try profile.required(column).sample(asCategories: !isNumber, isWeighted: profile.weight != nil)
    }
}

extension ProfileFile {
    /// - Throws: DT101 for a column that the table did not have.
    func required(_ name: String) throws(Diagnostic) -> Column {
        guard let column = column(name) else {
            throw Diagnostic(
                .missingColumn, "the reference profile has no column `\(name)`",
                help: NearestName.find(name, in: columns.map(\.name)).map { "did you mean `\($0)`?" }
                    ?? "write the profile anew from a table that has it")
        }
        return column
    }
}

extension ProfileFile.Column {
    /// The distribution that a fold over the rows would have found.
    ///
    /// - Parameter asCategories: whether numbers stand for classes.
    /// - Throws: DT167 where the profile does not hold the values.
    func sample(asCategories: Bool, isWeighted: Bool) throws(Diagnostic) -> ColumnSample {
        let lost = WeightTotal(missing, isWeighted: isWeighted)
        if let numbers, !asCategories {
            let sketch = NumberSketch(
                values: numbers.values, at: numbers.at, between: numbers.between, rankError: numbers.rankError)
            let spread = numbers.mean.flatMap { mean in numbers.deviation.map { (mean: mean, deviation: $0) } }
            return ColumnSample(
                numbers: sketch.sample(effectiveSize: numbers.total.effectiveSize, spread: spread), counts: nil, missing: lost,
                profiled: ProfiledSample(
                    numbers: numbers.total.rows, edges: numbers.edges, bins: numbers.bins, shareError: numbers.shareError))
        }
        guard let categories else {
            if type == LogicalType.null.name { return ColumnSample(numbers: nil, counts: nil, missing: lost) }
            throw absent
        }
        return ColumnSample(
            numbers: nil, counts: categories.counts(isWeighted: isWeighted), missing: lost, profiled: categories.profiled)
    }

    private var absent: Diagnostic {
        if numbers != nil {
            return Diagnostic(
                .notInProfile, "the reference profile holds `\(name)` as numbers alone",
                details: ["it has more than \(ProfileFile.mostCategories) different values"],
                help: "profile it as text with `--text \(name)`, or name the training rows as `data.reference.source`")
        }
        return Diagnostic(
            .notInProfile, "the reference profile holds no values of `\(name)`",
            details: ["the column names the row, or it has more than \(ProfileFile.mostKnown) different values"],
            help: "name the columns of the requirement, or the training rows as `data.reference.source`")
    }
}

extension ProfileFile.Total {
    /// Kish's effective number of rows.
    var effectiveSize: Double { squares > 0 ? weight * weight / squares : 0 }

    init(_ total: WeightTotal) { self.init(rows: total.rows, weight: total.weight, squares: total.squares) }
}

extension WeightTotal {
    /// - Parameter isWeighted: whether the table has weights, be they all one.
    init(_ total: ProfileFile.Total, isWeighted: Bool) {
        self =
            isWeighted ? WeightTotal(rows: total.rows, weight: total.weight, squares: total.squares) : WeightTotal(rows: total.rows)
    }
}

extension ProfileFile.Numbers {
    /// Whether every different value stands in the profile.
    var isExact: Bool { between.isEmpty && rankError == 0 }
}

extension ProfileFile.Categories {
    fileprivate func counts(isWeighted: Bool) -> [String: WeightTotal] {
        var counts = Dictionary(named.map { ($0.key, WeightTotal($0.total, isWeighted: isWeighted)) }) { first, _ in first }
        if let rest { counts[ProfiledSample.restName] = WeightTotal(rest.total, isWeighted: isWeighted) }
        return counts
    }

    fileprivate var profiled: ProfiledSample {
        ProfiledSample(
            order: named.map(\.key) + (rest == nil ? [] : [ProfiledSample.restName]),
            hidesValues: rest != nil || named.contains { $0.text == nil }, rest: Set(rest?.digests ?? []))
    }
}

extension ProfileFile.Category {
    fileprivate var key: String { text ?? ProfiledSample.name(digest) }
}

extension DiagnosticCode {
    /// A requirement looks at something of the reference that its profile does not hold.
    public static let notInProfile: DiagnosticCode = "DT167"
}
