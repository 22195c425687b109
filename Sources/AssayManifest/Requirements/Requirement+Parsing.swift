import AssayCore

extension Requirement {
    /// Reads one requirement, as `--require` gives it.
    ///
    /// - Parameter family: the family it stands under; nil takes the measure's own.
    /// - Throws: the first mistake in the grammar (RQ001 to RQ014), or RQ002, RQ003 for the measure.
    public static func parse(
        _ text: String, family: Family? = nil, catalog: MeasureNames, source: String = "--require"
    ) throws(Diagnostic) -> Requirement {
        let line = SourceText(name: source, text: text)
        let site = RequirementSite(text: text, whole: line.place(line: 1, column: 1)) { offset, length in
            line.place(line: 1, column: offset + 1, length: max(1, length))
        }
        return try Requirement(try site.parse(), family: family, catalog: catalog, at: site)
    }

    init(
        _ parsed: RequirementGrammar.Parsed, family: Family?, catalog: MeasureNames, at site: RequirementSite
    ) throws(Diagnostic) {
        let name = parsed.measure.name
        let measure = Located(name, at: site.place(parsed.measure.offset, name.unicodeScalars.count))
        if let problem = catalog.problem(with: name, in: family, at: measure.place) { throw problem }
        self.init(
            family: family ?? catalog[name] ?? .performance, measure: measure, arguments: parsed.arguments.map(\.argument),
            argumentPlaces: parsed.arguments.map { site.place($0.offset, $0.length) }, comparison: parsed.comparison,
            bound: parsed.bound, slice: parsed.slice.map(\.term), text: parsed.text, place: site.whole)
    }
}

/// A requirement's text and where its parts stand.
struct RequirementSite {
    var text: String
    var whole: SourcePlace
    /// By offset and length in Unicode scalars.
    var place: (Int, Int) -> SourcePlace

    func parse() throws(Diagnostic) -> RequirementGrammar.Parsed {
        do throws(RequirementProblem) {
            return try RequirementGrammar.parse(text)
        } catch {
            throw error.diagnostic(place: place)
        }
    }
}

extension Requirement {
    /// The text of its parts, after one of them has been replaced.
    public var rewritten: String {
        RequirementGrammar.Parsed.text(measure.value, arguments, comparison, bound, slice)
    }
}

extension RequirementGrammar.Parsed {
    /// The requirement with single spaces.
    var text: String { Self.text(measure.name, arguments.map(\.argument), comparison, bound, slice.map(\.term)) }

    static func text(
        _ measure: String, _ arguments: [Argument], _ comparison: Comparison?, _ bound: Bound?, _ slice: [SliceTerm]
    ) -> String {
        let call = arguments.isEmpty ? "" : "(\(arguments.map(\.written).joined(separator: ", ")))"
        let judged = comparison.flatMap { comparison in bound.map { " \(comparison.rawValue) \($0.written)" } } ?? ""
        return measure + call + judged + text(of: slice)
    }

    static func text(of slice: [SliceTerm]) -> String {
        slice.isEmpty ? "" : " on " + slice.map(\.written).joined(separator: ", ")
    }
}

extension SliceTerm {
    /// As a requirement writes it: `age=under_25`.
    var written: String {
        let quoted = value.contains("\"") ? "'\(value)'" : "\"\(value)\""
        return "\(group)=\(value.contains { ",=<>!\"'".contains($0) } ? quoted : value)"
    }
}
