import AssayCheckKit
import AssayCore
import AssayManifest

/// The arguments of a measure of groups: the group, words that say how groups are compared, and those of the compared measure.
struct GroupArguments {
    let call: MeasureCall
    let grouping: Grouping
    private(set) var reference = GroupReference.betweenGroups
    private(set) var aggregate = GapAggregate.worstCase
    /// Words of the measure's own that say which rate or form it takes.
    private(set) var chosen: Set<String> = []
    /// What the compared measure is called with.
    private(set) var rest: [Argument] = []

    /// - Parameters:
    ///   - index: where the group stands among the arguments without a name.
    ///   - own: the parameters, beside `method` and `agg`, whose words are not the compared measure's.
    /// - Throws: RQ101 for a missing or undeclared group, or a word that its parameters do not have.
    init(_ call: MeasureCall, groupAt index: Int = 0, own: Set<String> = []) throws(Diagnostic) {
        self.call = call
        grouping = try call.grouping(index)
        var positional = -1
        for argument in call.arguments {
            if argument.name == nil { positional += 1 }
            if argument.name == nil, positional <= index { continue }
            try take(argument, own.union(["method", "agg"]))
        }
    }

    private mutating func take(_ argument: Argument, _ own: Set<String>) throws(Diagnostic) {
        let parameters = call.descriptor.parameters.filter { own.contains($0.name) }
        guard let parameter = parameters.first(where: { Self.offers($0, argument) }) else {
            if let name = argument.name, own.contains(name) {
                throw call.wrong("`\(argument.written)` is not understood", "write `\(call.descriptor.usage)`")
            }
            return rest.append(argument)
        }
        switch parameter.name {
        case "method": reference = GroupReference(rawValue: argument.text) ?? reference
        case "agg": aggregate = GapAggregate(rawValue: argument.text) ?? aggregate
        default: chosen.insert(argument.text)
        }
    }

    /// Whether the argument is one of a parameter's words.
    private static func offers(_ parameter: MeasureParameter, _ argument: Argument) -> Bool {
        guard case .choice(let words) = parameter.kind, argument.name == nil || argument.name == parameter.name else {
            return false
        }
        return words.contains(argument.text)
    }

    func comparison(of types: [any Measure.Type], form: GroupForm) throws(Diagnostic) -> GroupComparison {
        var components: [GroupComponent] = []
        for type in types { components.append(component(try InnerMeasure(type, rest, in: call), form)) }
        return GroupComparison(
            components, aggregate, confidence: call.confidence, advising: GroupAdvicePlan(components, call))
    }

    func component(_ inner: InnerMeasure, _ form: GroupForm) -> GroupComponent {
        GroupComponent(
            inner: inner, grouping: grouping, form: form, reference: reference, floor: call.groupFloor,
            method: call.interval)
    }
}
