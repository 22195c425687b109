import AssayCore
import AssayManifest
import AssayTabular

/// Which member of a group each row of a chunk has.
///
/// - Shapes: `codes` is rows; each is an index into `names`, `missing` or `outside`.
struct GroupMembers: Sendable {
    /// The code of a row whose value is missing.
    static let missing: Int32 = -1
    /// The code of a row whose value belongs to no member.
    static let outside: Int32 = -2

    var codes: [Int32]
    var names: [String]

    /// Rows without a value as a member of their own.
    func namingMissing() -> GroupMembers {
        guard codes.contains(Self.missing) else { return self }
        var named = self
        let known = names.firstIndex(of: GroupDefinition.missingMember)
        if known == nil { named.names.append(GroupDefinition.missingMember) }
        let code = Int32(known ?? names.count)
        named.codes = codes.map { $0 == Self.missing ? code : $0 }
        return named
    }

    /// The code of a member, however its name is written; nil where no row has it.
    func code(of member: String) -> Int32? {
        (names.firstIndex(of: member) ?? names.firstIndex { TaskFrame.sameClass($0, member) }).map(Int32.init)
    }
}

extension GroupTerm {
    /// The members of a chunk's rows, worked out once a chunk.
    ///
    /// - Throws: DT101.
    func members(in observation: Observation) throws(Diagnostic) -> GroupMembers {
        try observation.once(self) { () throws(Diagnostic) in
            let found = try split(observation)
            return missing == .group ? found.namingMissing() : found
        }
    }

    private func split(_ observation: Observation) throws(Diagnostic) -> GroupMembers {
        switch split {
        case .values(let column):
            let categories = try observation.column(column).categories
            return GroupMembers(codes: categories.codes, names: categories.values)
        case .intervals(let column, let breaks):
            let codes = try observation.column(column).doubles.map { value in
                value.isNaN ? GroupMembers.missing : Int32(breaks.firstIndex { value < $0 } ?? breaks.count)
            }
            return GroupMembers(codes: codes, names: labels)
        case .mapping(let column, let mapping): return mapping.members(of: try observation.column(column).categories)
        case .condition(let expression, let fields):
            let truths = try RuleEvaluation(fields: fields, observation: observation).truths(expression)
            let codes = truths.map { $0 == .unknown ? GroupMembers.missing : $0 == .yes ? 0 : 1 }
            return GroupMembers(codes: codes, names: GroupCondition.members)
        }
    }
}

extension GroupMapping {
    /// The members of a column's rows.
    fileprivate func members(of categories: Categories) -> GroupMembers {
        let names = self.names
        var owners: [String: Int32] = [:]
        for member in members {
            let code = Int32(names.firstIndex(of: member.name) ?? 0)
            for value in member.values { owners[TaskFrame.canonical(value)] = code }
        }
        let rest = others.flatMap { names.firstIndex(of: $0) }.map(Int32.init) ?? GroupMembers.outside
        let codes = categories.values.map { owners[TaskFrame.canonical($0)] ?? rest }
        return GroupMembers(codes: categories.codes.map { $0 < 0 ? GroupMembers.missing : codes[Int($0)] }, names: names)
    }
}
