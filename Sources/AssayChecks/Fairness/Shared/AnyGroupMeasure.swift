import AssayCheckKit
import AssayCore
import AssayManifest

/// A measure of groups that takes the measure which it compares as its first argument.
protocol AnyGroupMeasure: GroupMeasure {
    static var form: GroupForm { get }
    init(comparison: GroupComparison)
}

extension AnyGroupMeasure {
    init(_ call: MeasureCall) throws(Diagnostic) {
        self.init(comparison: try Self.comparison(call, form: Self.form))
    }

    static func comparison(_ call: MeasureCall, form: GroupForm) throws(Diagnostic) -> GroupComparison {
        let (type, arguments) = try call.innerMeasure()
        let words = try GroupArguments(call, groupAt: 1)
        if let other = words.rest.first {
            throw call.wrong(
                "`\(other.written)` is not understood",
                "write `\(call.descriptor.usage)`; the measure's own arguments stand in its parentheses: `precision(class=2)`")
        }
        let inner = try InnerMeasure(type, arguments, in: call)
        guard form != .ratio || inner.descriptor.range.lowerBound >= 0 else {
            throw Diagnostic(
                .ratioOfSigned, "`\(inner.name)` can be negative, and a ratio of such values says nothing", at: call.place,
                help: "write `group_difference(\(inner.name), \(words.grouping.name))`")
        }
        return GroupComparison([words.component(inner, form)], confidence: call.confidence)
    }
}

extension DiagnosticCode {
    /// A ratio is asked for of a measure that can be negative.
    static let ratioOfSigned: DiagnosticCode = "RQ171"
}

extension [MeasureParameter] {
    /// A measure and a group, and against what each is compared.
    static let measureAndGroups: [MeasureParameter] = [
        MeasureParameter("measure", .measure), MeasureParameter("group", .group),
        MeasureParameter("method", .choice(["between_groups", "to_overall"]), required: false),
    ]
}
