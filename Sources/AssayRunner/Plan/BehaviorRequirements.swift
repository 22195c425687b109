import AssayCore
import AssayManifest

/// The requirements that the `behavior:` section stands for, so that it is judged, named and recorded as any other.
enum BehaviorRequirements {
    static func all(_ manifest: Manifest) -> [Requirement] {
        guard let behavior = manifest.behavior else { return [] }
        let invariance = behavior.invariance.map { rule in
            made("flip_rate", rule.columns, .atMost, rule.atMost, rule.place)
        }
        let direction = behavior.direction.map { rule in
            made("direction_violation_rate", [rule.column, rule.effect.rawValue], .atMost, rule.atMost, rule.place)
        }
        // A requirement of one's own on the rows stands in the place of the usual one.
        let isStated = manifest.requirements.contains { $0.measure.value == "functionality_failures" }
        let rows = isStated ? nil : behavior.rows.map { made("functionality_failures", [], .equal, 0, $0.place) }
        return invariance + direction + [rows].compactMap(\.self)
    }

    private static func made(
        _ measure: String, _ arguments: [String], _ comparison: Comparison, _ bound: Double, _ place: SourcePlace
    ) -> Requirement {
        let list = arguments.isEmpty ? "" : "(\(arguments.joined(separator: ", ")))"
        let bound = Bound.number(bound, unit: nil)
        return Requirement(
            family: .performance, measure: Located(measure, at: place), arguments: arguments.map(Argument.positional),
            comparison: comparison, bound: bound, text: "\(measure)\(list) \(comparison.rawValue) \(bound.written)", place: place)
    }
}
