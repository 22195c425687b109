extension RequirementGrammar {
    /// `age=under_25, region="north, upper"`
    mutating func slice() throws(RequirementProblem) -> [ParsedSliceTerm] {
        var terms: [ParsedSliceTerm] = []
        repeat { terms.append(try sliceTerm()) } while scanner.take(",")
        return terms
    }

    private mutating func sliceTerm() throws(RequirementProblem) -> ParsedSliceTerm {
        scanner.skipSpaces()
        let groupOffset = scanner.position
        let group = scanner.run { !"=,<>!".unicodeScalars.contains($0) }.trimmingSpaces
        guard !group.isEmpty, scanner.take("="), scanner.current != "=" else { throw malformed(at: groupOffset) }
        scanner.skipSpaces()
        let valueOffset = scanner.position
        if let value = try quoted() {
            let length = scanner.position - valueOffset
            scanner.skipSpaces()
            return ParsedSliceTerm(
                term: .init(group: group, value: value), groupOffset: groupOffset, valueOffset: valueOffset, valueLength: length)
        }
        let value = scanner.run { $0 != "," }.trimmingSpaces
        if let problem = misplaced(value, at: valueOffset) { throw problem }
        guard !value.isEmpty else { throw malformed(at: groupOffset) }
        return ParsedSliceTerm(
            term: .init(group: group, value: value), groupOffset: groupOffset, valueOffset: valueOffset,
            valueLength: value.unicodeScalars.count)
    }

    private func malformed(at offset: Int) -> RequirementProblem {
        let rest = scanner.text(min(offset, scanner.scalars.count)..<scanner.scalars.count).trimmingSpaces
        return problem(
            .malformedSlice, "a slice is not written as `group=value`", at: min(offset, max(0, scanner.scalars.count - 1)),
            length: max(1, rest.unicodeScalars.count), help: "write `on age=under_25`, or `on age=under_25, sex=female`")
    }

    /// A bound or a second slice where a value was expected.
    private func misplaced(_ value: String, at offset: Int) -> RequirementProblem? {
        guard let sign = value.unicodeScalars.first(where: { "<>!=≥≤≠".unicodeScalars.contains($0) }) else { return nil }
        let isBound = sign != "=" || value.contains("==")
        return problem(
            .malformedSlice, isBound ? "a bound stands after the slice" : "two slices stand side by side", at: offset,
            length: value.unicodeScalars.count,
            help: isBound
                ? "write the slice last: `recall >= 0.6 on age=under_25`"
                : "join them with a comma: `on age=under_25, sex=female`; quote a value that holds `=`")
    }
}
