import Foundation
import TestSupport
import Testing

/// One worked case of a page in `checks/`.
struct SpecCase: CustomTestStringConvertible, Sendable {
    var page: String
    var family: String
    var title: String
    var manifest: String
    var rows: String
    /// The rows of `reference.csv` and `serving.csv`; empty where the case has no such table.
    var others: [String: String]
    /// A data contract, and other files by name.
    var contract: String
    var files: [String: String]
    var verdicts: [SpecVerdict]

    var testDescription: String { "\(page): \(title)" }

    static let all: [SpecCase] = pages.flatMap(cases)

    /// Every page, by path.
    static var pages: [URL] {
        let folder = Repository.root.appending(path: "checks")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        return files.filter { $0.pathExtension == "md" && $0.lastPathComponent != "README.md" }.sorted { $0.path < $1.path }
    }

    static func cases(of page: URL) -> [SpecCase] {
        guard let text = try? String(contentsOf: page, encoding: .utf8), let start = text.range(of: "\n## Cases\n") else {
            return []
        }
        let name = page.deletingPathExtension().lastPathComponent
        let family = page.deletingLastPathComponent().lastPathComponent
        return text[start.upperBound...].components(separatedBy: "\n### ").dropFirst().map { section in
            SpecCase(
                page: name, family: family, title: String(section.prefix { $0 != "\n" }), manifest: block("manifest", section),
                rows: expanded(block("rows", section)),
                others: ["reference": expanded(block("reference", section)), "serving": expanded(block("serving", section))],
                contract: block("contract", section), files: files(section),
                verdicts: block("verdict", section).split(separator: "\n").map { SpecVerdict($0) ?? .unreadable($0) })
        }
    }

    /// Blocks that begin with ```` ```file NAME ````.
    private static func files(_ section: String) -> [String: String] {
        let names = section.split(separator: "\n").filter { $0.hasPrefix("```file ") }.map { String($0.dropFirst(8)) }
        return Dictionary(names.map { ($0, block("file \($0)", section)) }) { first, _ in first }
    }

    private static func block(_ kind: String, _ section: String) -> String {
        guard let start = section.range(of: "```\(kind)\n"),
            let end = section.range(of: "```", range: start.upperBound..<section.endIndex)
        else { return "" }
        return String(section[start.upperBound..<end.lowerBound])
    }

    /// A row that ends in ` *48` stands 48 times.
    private static func expanded(_ rows: String) -> String {
        rows.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            guard let star = line.range(of: " *", options: .backwards), let count = Int(line[star.upperBound...]) else {
                return String(line)
            }
            return Array(repeating: String(line[..<star.lowerBound]), count: count).joined(separator: "\n")
        }.joined(separator: "\n")
    }
}

/// One line of a verdict block.
struct SpecVerdict: Sendable {
    enum Expectation: Sendable {
        case value(Double), lower(Double), upper(Double), rows(Int), inconclusive(String), error(String)
    }

    /// The requirement without a bound: `precision(macro)`, `recall on sex=female`.
    var requirement: String
    var expectation: Expectation

    init?(_ line: Substring) {
        if let part = line.range(of: " is inconclusive: ") {
            self.init(String(line[..<part.lowerBound]), .inconclusive(String(line[part.upperBound...])))
        } else if let part = line.range(of: " is error ") {
            self.init(String(line[..<part.lowerBound]), .error(line[part.upperBound...].trimmingCharacters(in: .whitespaces)))
        } else if let part = line.range(of: " = ", options: .backwards), let number = Double(line[part.upperBound...]) {
            self.init(numeric: String(line[..<part.lowerBound]), number)
        } else {
            return nil
        }
    }

    /// Fails its case, so that a slip of the pen in a page never takes a check away.
    static func unreadable(_ line: Substring) -> SpecVerdict {
        SpecVerdict("unreadable verdict: \(line)", .inconclusive("nothing can match this line"))
    }

    private init(_ requirement: String, _ expectation: Expectation) {
        (self.requirement, self.expectation) = (requirement, expectation)
    }

    private init(numeric name: String, _ number: Double) {
        for (suffix, make) in Self.parts where name.contains(suffix) {
            self.init(name.replacingOccurrences(of: suffix, with: ""), make(number))
            return
        }
        self.init(name, .value(number))
    }

    private static let parts: [(String, @Sendable (Double) -> Expectation)] = [
        (".lower", { .lower($0) }), (".upper", { .upper($0) }), (".rows", { .rows(Int($0)) }),
    ]
}
