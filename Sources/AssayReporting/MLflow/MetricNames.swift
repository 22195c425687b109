import AssayCore

/// Names of metrics as MLflow takes them: letters, digits, `_`, `-`, `.`, `:`, blanks, and `/` between folders.
///
/// - Definition: `fairness/demographic_parity_ratio(sex)` is `assay/fairness/demographic_parity_ratio.sex`; `(` and `, ` become a point, `=` a
///   colon, `*` ` x `, and any other character `_`. A name that lost one of those ends in a hash of what it was, as does one that is too
///   long or that another check would have too, so that two checks never share a metric.
struct MetricNames {
    private static let limit = 200

    private let names: [String: String]

    init(_ checks: [CheckResult]) {
        let plain = checks.map { (check: $0.name, name: Self.name($0.name)) }
        // An interval's ends have names of their own, which no other check may take.
        let taken = Dictionary(
            plain.flatMap { [$0.name, $0.name + "_lower", $0.name + "_upper"] }.map { ($0, 1) }, uniquingKeysWith: +)
        names = Dictionary(
            plain.map { check, name in
                let isAlone = [name, name + "_lower", name + "_upper"].allSatisfy { taken[$0] == 1 }
                return (check, isAlone ? name : Self.hashed(name, check))
            }, uniquingKeysWith: { first, _ in first })
    }

    subscript(check: CheckResult) -> String { names[check.name] ?? Self.hashed("check", check.name) }

    private static func name(_ check: String) -> String {
        let parts = check.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map { mapped(String($0)) }
        let name = "assay/" + parts.map(\.text).joined(separator: "/")
        let isWhole = parts.allSatisfy(\.isWhole) && name.utf8.count <= limit && parts.allSatisfy { isFolder($0.text) }
        return isWhole ? name : hashed(name, check)
    }

    /// A path of MLflow has no empty part and no blank that a file system or a person would lose.
    private static func isFolder(_ part: String) -> Bool { !part.isEmpty && part != "." && part != ".." && !part.hasSuffix(" ") }

    private static func mapped(_ text: String) -> (text: String, isWhole: Bool) {
        let readable = text.replacing(", ", with: ".").replacing("(", with: ".").replacing(")", with: "").replacing("=", with: ":")
            .replacing("*", with: " x ")
        var isWhole = true
        let mapped = readable.unicodeScalars.reduce(into: "") { name, scalar in
            if isTaken(scalar) { return name.unicodeScalars.append(scalar) }
            isWhole = false
            name += "_"
        }
        return (mapped, isWhole)
    }

    /// Letters and digits of scripts that every Python of the last years knows too.
    private static func isTaken(_ scalar: Unicode.Scalar) -> Bool {
        if "_-.: ".unicodeScalars.contains(scalar) { return true }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber:
            return (scalar.properties.age?.major ?? .max) <= 12
        default: return false
        }
    }

    private static func hashed(_ name: String, _ check: String) -> String {
        "\(name.prefix(40))-\(StableName.of(check))".replacing("./", with: "_/").replacing("//", with: "/_/")
    }
}
