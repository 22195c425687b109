import AssayCheckKit
import AssayCore
import AssayManifest

/// A measure of how far groups lie apart, or of the group that fares worst.
protocol GroupMeasure: TableMeasure {
    var comparison: GroupComparison { get }
}

/// One whose name says it all: which measures it compares, and in which form.
protocol NamedGroupMeasure: GroupMeasure {
    static var compared: [any Measure.Type] { get }
    static var form: GroupForm { get }
    init(comparison: GroupComparison)
}

extension NamedGroupMeasure {
    init(_ call: MeasureCall) throws(Diagnostic) {
        self.init(comparison: try GroupArguments(call).comparison(of: Self.compared, form: Self.form))
    }
}

extension GroupMeasure {
    var requests: [FoldRequest] { comparison.requests }
    var intervalMethods: [IntervalMethod] { comparison.intervalMethods }
    var hasJackknife: Bool { comparison.hasJackknife }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        try comparison.conclude(results, within: Self.descriptor.range)
    }

    func estimate(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        try comparison.conclude(results, within: Self.descriptor.range, draws: false)
    }
}

extension [MeasureParameter] {
    /// A group, and against what each is compared.
    static let groups: [MeasureParameter] = [
        MeasureParameter("group", .group), MeasureParameter("method", .choice(["between_groups", "to_overall"]), required: false),
    ]

    /// The same for the selection of one class.
    static let groupsAndClass: [MeasureParameter] = [
        MeasureParameter("group", .group), MeasureParameter("class", .choice(["class=NAME"]), required: false),
        MeasureParameter("method", .choice(["between_groups", "to_overall"]), required: false),
    ]

    /// The same for a rate that a multiclass task has for each class.
    static let groupsOfClass: [MeasureParameter] = [
        MeasureParameter("group", .group), MeasureParameter("average", .average, required: false),
        MeasureParameter("method", .choice(["between_groups", "to_overall"]), required: false),
    ]
}
