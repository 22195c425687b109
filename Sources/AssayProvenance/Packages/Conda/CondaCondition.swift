/// Conditions on a conda version: `>=1.2,<2|3.*`. A comma binds more tightly than a bar.
///
/// - Definition: rattler's `VersionSpec`; patterns with a star elsewhere than at the end, and regular expressions, are refused.
/// - Source: conda documentation, Package match specifications.
indirect enum CondaCondition: Sendable {
    enum Operator: String, Sendable, CaseIterable {
        case compatible = "~="
        case equal = "=="
        case different = "!="
        case atMost = "<="
        case atLeast = ">="
        case below = "<"
        case above = ">"
        case begins = "="
    }

    case any
    case compares(Operator, CondaVersion)
    /// `!=1.2.*`
    case doesNotBegin(CondaVersion)
    case all([CondaCondition])
    case oneOf([CondaCondition])

    /// Nil for a text that is no condition.
    init?(_ text: String) {
        var cursor = ScalarCursor(text)
        guard let found = cursor.condaAlternatives(depth: 0), cursor.isAtEnd else { return nil }
        self = found
    }

    func contains(_ version: CondaVersion) -> Bool {
        switch self {
        case .any: true
        case .compares(let sign, let wanted): Self.compare(version, sign, wanted)
        case .doesNotBegin(let prefix): !version.begins(with: prefix)
        case .all(let conditions): conditions.allSatisfy { $0.contains(version) }
        case .oneOf(let conditions): conditions.contains { $0.contains(version) }
        }
    }

    private static func compare(_ version: CondaVersion, _ sign: Operator, _ wanted: CondaVersion) -> Bool {
        switch sign {
        case .equal: version == wanted
        case .different: version != wanted
        case .atMost: version <= wanted
        case .atLeast: version >= wanted
        case .below: version < wanted
        case .above: version > wanted
        case .begins: version.begins(with: wanted)
        case .compatible:
            version >= wanted
                && version.begins(with: CondaVersion(epoch: wanted.epoch, parts: wanted.parts.dropLast(), local: []))
        }
    }
}

extension ScalarCursor {
    fileprivate mutating func condaAlternatives(depth: Int) -> CondaCondition? {
        guard depth < 64 else { return nil }
        guard let first = condaTogether(depth) else { return nil }
        var conditions = [first]
        while take("|") {
            guard let next = condaTogether(depth) else { return nil }
            conditions.append(next)
        }
        return conditions.count == 1 ? first : .oneOf(conditions)
    }

    private mutating func condaTogether(_ depth: Int) -> CondaCondition? {
        guard let first = condaTerm(depth) else { return nil }
        var conditions = [first]
        while take(",") {
            guard let next = condaTerm(depth) else { return nil }
            conditions.append(next)
        }
        return conditions.count == 1 ? first : .all(conditions)
    }

    private mutating func condaTerm(_ depth: Int) -> CondaCondition? {
        run(Self.isBlank)
        defer { run(Self.isBlank) }
        if take("(") {
            let inner = condaAlternatives(depth: depth + 1)
            return take(")") ? inner : nil
        }
        let sign = take(oneOf: CondaCondition.Operator.allCases.map(\.rawValue)).flatMap(CondaCondition.Operator.init)
        run(Self.isBlank)
        let written = run { Self.isAlphanumeric($0) || Self.isSeparator($0) || $0 == "!" || $0 == "+" || $0 == "*" }
        if written == "*" { return sign == nil || sign == .begins || sign == .equal ? .any : nil }
        return Self.condition(sign, written)
    }

    private static func condition(_ sign: CondaCondition.Operator?, _ written: String) -> CondaCondition? {
        let hasStar = written.hasSuffix("*")
        let bare = hasStar ? String(written.dropLast(written.hasSuffix(".*") ? 2 : 1)) : written
        guard let version = CondaVersion(bare) else { return nil }
        switch sign {
        case nil: return .compares(hasStar ? .begins : .equal, version)
        case .different where hasStar: return .doesNotBegin(version)
        case .equal?, .begins?: return .compares(sign == .begins || hasStar ? .begins : .equal, version)
        case .some(let sign): return .compares(sign, version)
        }
    }
}
