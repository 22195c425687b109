import AssayCore
import AssayTabular

/// Which rows of a chunk belong to which group.
struct Membership: Sendable {
    /// Group name to its rows, both ascending.
    var groups: [(name: String, rows: [Int32])]
    /// Rows that a column is missing in, ascending.
    var missing: [Int32]
    /// Rows with a value that belongs to no member, ascending.
    var outside: [Int32]
}

extension Observation {
    /// The rows of each group that occurs in the chunk.
    func membership(_ grouping: Grouping) throws(Diagnostic) -> Membership {
        if let cached = membershipCache[grouping] { return cached }
        let found = Membership(try joined(grouping))
        membershipCache[grouping] = found
        return found
    }

    /// The group of each row, as measures of the groups themselves read it: code -1 for a row in no group.
    ///
    /// - Throws: DT101.
    public func groups(_ grouping: Grouping) throws(Diagnostic) -> Categories {
        let joined = try joined(grouping)
        return Categories(codes: joined.codes.map { max($0, -1) }, values: joined.names)
    }

    private func joined(_ grouping: Grouping) throws(Diagnostic) -> GroupMembers {
        var joined = GroupMembers(codes: [Int32](repeating: 0, count: rowCount), names: [""])
        for term in grouping.terms { joined = joined.crossed(with: try term.members(in: self), of: term) }
        return joined
    }

    /// The rows that a slice selects, or all.
    func rows(in slice: Slice?) throws(Diagnostic) -> RowSelection {
        guard let slice else { return .all(rowCount) }
        if let cached = sliceCache[slice] { return cached }
        var selected = [Bool](repeating: true, count: rowCount)
        for term in slice.terms {
            let members = try term.group.members(in: self)
            let wanted = members.code(of: term.member)
            for row in 0..<rowCount where wanted == nil || members.codes[row] != wanted { selected[row] = false }
        }
        let found = RowSelection.some((0..<rowCount).filter { selected[$0] }.map(Int32.init))
        sliceCache[slice] = found
        return found
    }
}

extension Membership {
    fileprivate init(_ members: GroupMembers) {
        var rows = [[Int32]](repeating: [], count: members.names.count)
        (missing, outside) = ([], [])
        for (row, code) in members.codes.enumerated() {
            switch code {
            case GroupMembers.missing: missing.append(Int32(row))
            case GroupMembers.outside: outside.append(Int32(row))
            default: rows[Int(code)].append(Int32(row))
            }
        }
        groups = zip(members.names, rows).filter { !$1.isEmpty }.map { (name: $0, rows: $1) }.sorted { $0.name < $1.name }
    }
}

extension GroupMembers {
    /// The intersection with another group, of those members alone that occur together.
    ///
    /// Members are renumbered at each step, so that no depth runs out of numbers.
    fileprivate func crossed(with other: GroupMembers, of term: GroupTerm) -> GroupMembers {
        var crossed = GroupMembers(codes: [], names: [])
        crossed.codes.reserveCapacity(codes.count)
        var known: [Int: Int32] = [:]
        for (own, its) in zip(codes, other.codes) {
            guard own >= 0, its >= 0 else {
                crossed.codes.append(own == Self.missing || its == Self.missing ? Self.missing : Self.outside)
                continue
            }
            let key = Int(own) * other.names.count + Int(its)
            if let code = known[key] {
                crossed.codes.append(code)
                continue
            }
            let code = Int32(crossed.names.count)
            known[key] = code
            let before = names[Int(own)]
            crossed.names.append((before.isEmpty ? "" : before + ", ") + "\(term.name)=\(term.shown(other.names[Int(its)]))")
            crossed.codes.append(code)
        }
        return crossed
    }
}
