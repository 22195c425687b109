import AssayCore

/// The measures that exist and the families that they belong to.
public struct MeasureNames: Sendable {
    private let families: [String: Family]

    public init(_ families: [String: Family]) { self.families = families }

    public subscript(name: String) -> Family? { families[name] }

    /// The names of a family's measures, or of all, in alphabetical order.
    public func names(of family: Family? = nil) -> [String] {
        families.filter { family == nil || $0.value == family }.map(\.key).sorted()
    }

    /// What is wrong with a measure's name under a family; nil where it belongs there.
    func problem(with name: String, in family: Family?, at place: SourcePlace) -> Diagnostic? {
        guard let found = self[name] else {
            let near = NearestName.find(name, in: names(of: family)) ?? NearestName.find(name, in: names())
            return Diagnostic(
                .unknownMeasure, "unknown measure `\(name)`", at: place, label: "not a measure",
                help: near.map { "did you mean `\($0)`?" } ?? "`assay explain` lists the measures")
        }
        guard let family, found != family else { return nil }
        return Diagnostic(
            .wrongFamily, "`\(name)` is a measure of the \(found.rawValue) family", at: place,
            label: "stands under `checks.\(family.rawValue)`", help: "move it to `checks.\(found.rawValue).require`")
    }
}
