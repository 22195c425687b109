import AssayCore

extension RequirementGrammar {
    private static let operatorScalars: Set<Unicode.Scalar> = [">", "<", "=", "!", "≥", "≤", "≠", "≧", "≦", "~"]
    private static let meant: [String: String] = [
        "=": "==", "===": "==", "=>": ">=", "=<": "<=", "≥": ">=", "≧": ">=", "≤": "<=", "≦": "<=", "≠": "!=", "<>": "!=",
        "!": "!=",
        "!==": "!=", "~=": "!=", "=!": "!=", ">>": ">", "<<": "<", ">==": ">=", "<==": "<=", "~": "==",
    ]

    /// Nil where the requirement has no bound.
    mutating func comparison() throws(RequirementProblem) -> Comparison? {
        let offset = scanner.position
        let written = scanner.run { Self.operatorScalars.contains($0) }
        guard written.isEmpty else {
            if let comparison = Comparison(rawValue: written) { return comparison }
            throw problem(
                .unknownOperator, "unknown operator `\(written)`", at: offset, length: written.unicodeScalars.count,
                label: "not an operator",
                help: Self.meant[written].map { "did you mean `\($0)`?" } ?? "operators: >=, <=, >, <, ==, !=")
        }
        if looksLikeBound {
            throw problem(
                .missingOperator, "no operator stands between the measure and its bound", at: offset,
                length: scanner.rest.unicodeScalars.count, label: "an operator must come first",
                help: "operators: >=, <=, >, <, ==, !=")
        }
        return nil
    }

    private var looksLikeBound: Bool {
        guard let first = scanner.current else { return false }
        return RequirementScanner.isDigit(first) || "+-.".unicodeScalars.contains(first) || scanner.nextName == "baseline"
    }

    mutating func bound() throws(RequirementProblem) -> Bound {
        scanner.skipSpaces()
        if let word = scanner.nextName { return .baseline(try baseline(word)) }
        let number = try number()
        let unit = try unit()
        return .number(WrittenNumber.inBase(number, unit), unit: unit)
    }

    private mutating func baseline(_ word: String) throws(RequirementProblem) -> BaselineBound {
        guard word == "baseline" else {
            let near = NearestName.find(word, in: ["baseline"])
            throw problem(
                .malformedBound, "the bound `\(word)` is neither a number nor `baseline`", length: word.unicodeScalars.count,
                label: "not a bound",
                help: near.map { "did you mean `\($0)`?" } ?? "write a number, with a unit where the measure has one")
        }
        _ = scanner.name()
        scanner.skipSpaces()
        guard let sign = scanner.current, let operation = BaselineBound.Operation(rawValue: String(sign)) else {
            return BaselineBound()
        }
        scanner.advance()
        scanner.skipSpaces()
        let number = try number()
        scanner.skipSpaces()
        let unitOffset = scanner.position
        let unit = try unit()
        if operation == .times, let unit, unit != .percent {
            throw problem(
                .unitOfFactor, "a factor of the baseline has the unit `\(unit.rawValue)`", at: unitOffset,
                length: scanner.position - unitOffset, help: "write `baseline * 1.1`, or `baseline + 5 \(unit.rawValue)`")
        }
        return BaselineBound(operation: operation, offset: WrittenNumber.inBase(number, unit), unit: unit)
    }

    private mutating func number() throws(RequirementProblem) -> Double {
        let offset = scanner.position
        let written = numberText()
        if let number = WrittenNumber.value(written), scanner.current != "," || !commaIsDecimal { return number }
        let isMissing = written.isEmpty && scanner.isAtEnd
        let rest = scanner.text(offset..<scanner.scalars.count).trimmingSpaces
        throw problem(
            .malformedBound, isMissing ? "the bound is missing" : "the bound is not a number",
            at: isMissing ? max(0, offset - 1) : offset,
            length: max(1, rest.unicodeScalars.count), label: isMissing ? "a number must follow" : "not a number",
            help: scanner.current == ","
                ? "write a decimal point: `0.8`" : "write a number such as `0.8`, `1%`, `5 ms`, or `baseline - 0.01`")
    }

    private mutating func numberText() -> String {
        let start = scanner.position
        if scanner.current == "-" || scanner.current == "+" { scanner.advance() }
        _ = scanner.run { RequirementScanner.isDigit($0) || $0 == "." || $0 == "_" }
        var ahead = scanner
        if ahead.take("e") || ahead.take("E") {
            if !ahead.take("-") { _ = ahead.take("+") }
            if !ahead.run(while: RequirementScanner.isDigit).isEmpty { scanner = ahead }
        }
        return scanner.text(start..<scanner.position)
    }

    /// Whether a digit follows the comma: `0,8`.
    private var commaIsDecimal: Bool {
        let next = scanner.position + 1
        return next < scanner.scalars.count && RequirementScanner.isDigit(scanner.scalars[next])
    }

    private mutating func unit() throws(RequirementProblem) -> WrittenUnit? {
        scanner.skipSpaces()
        if scanner.nextName == "on" { return nil }
        let offset = scanner.position
        let written = scanner.run { $0.properties.isAlphabetic || $0 == "%" || $0 == "/" || $0 == "µ" }
        if written.isEmpty { return nil }
        if let unit = WrittenUnit(rawValue: written) { return unit }
        let near = UnitName.nearest(written)
        throw problem(
            .unknownUnit, "unknown unit `\(written)`", at: offset, length: written.unicodeScalars.count, label: "not a unit",
            details: ["units: \(WrittenUnit.allCases.map(\.rawValue).joined(separator: ", "))"],
            help: near.map { "did you mean `\($0)`?" } ?? "leave the unit out where the measure has none")
    }
}

/// Units under the names that people give them.
enum UnitName {
    private static let common: [String: WrittenUnit] = [
        "µs": .microseconds, "μs": .microseconds, "usec": .microseconds, "msec": .milliseconds, "millis": .milliseconds,
        "sec": .seconds, "secs": .seconds, "second": .seconds, "seconds": .seconds, "m": .minutes, "mins": .minutes,
        "minute": .minutes,
        "minutes": .minutes, "hour": .hours, "hours": .hours, "day": .days, "days": .days, "percent": .percent, "pct": .percent,
        "byte": .bytes, "bytes": .bytes, "k": .kilobytes, "g": .gigabytes, "rps": .rowsPerSecond, "rows": .rowsPerSecond,
        "rows/sec": .rowsPerSecond,
    ]

    static func nearest(_ written: String) -> String? {
        if let unit = common[written.lowercased()] { return unit.rawValue }
        let units = WrittenUnit.allCases.map(\.rawValue)
        return units.first { $0.lowercased() == written.lowercased() } ?? NearestName.find(written, in: units)
    }
}
