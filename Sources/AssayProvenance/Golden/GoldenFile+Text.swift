import AssayCore
import Foundation

extension GoldenFile.Row: Codable {
    /// One line a row: `17: 0.25,0.75 = approved`.
    var text: String {
        let numbers = scores.map { $0.description }.joined(separator: ",")
        return "\(key): \(numbers)" + (label.map { " = \($0)" } ?? "")
    }

    init?(text: String) {
        guard let colon = text.range(of: ": ") else { return nil }
        let rest = text[colon.upperBound...]
        let mark = rest.range(of: " = ")
        let numbers = rest[..<(mark?.lowerBound ?? rest.endIndex)]
        var scores: [Double] = []
        for word in numbers.split(separator: ",") {
            guard let score = Double(word) else { return nil }
            scores.append(score)
        }
        self.init(key: String(text[..<colon.lowerBound]), scores: scores, label: mark.map { String(rest[$0.upperBound...]) })
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let row = Self(text: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a row: key, colon and scores")
        }
        self = row
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension GoldenFile {
    /// Keys sorted, one row a line, a line end at the end.
    public var text: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: (try? encoder.encode(self)) ?? Data(), as: UTF8.self) + "\n"
    }

    /// Writes the file whole or not at all.
    ///
    /// - Throws: RP201 if it cannot be written.
    public func write(_ path: String) throws(Diagnostic) { try AtomicFile.write(text, to: path) }

    /// - Throws: MF185 where it is not there, MF186 where it is no file of frozen predictions that this assay reads.
    public static func read(_ path: String) throws(Diagnostic) -> GoldenFile {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Diagnostic(
                .unreadableGolden, "there are no frozen predictions in `\(path)`", in: path,
                help: "freeze them with `assay golden --update`")
        }
        let file: GoldenFile
        do {
            file = try JSONDecoder().decode(GoldenFile.self, from: data)
        } catch {
            throw malformed(path, "what stands there is not what `assay golden --update` writes")
        }
        guard file.version == currentVersion else {
            throw malformed(path, "it has version \(file.version), and this assay knows version \(currentVersion)")
        }
        guard file.runners.values.allSatisfy({ $0.rows.utf8.count == file.rows.count * 8 }),
            file.inputs.map({ kept in kept.columns.allSatisfy { $0.values.count == file.rows.count } }) ?? true,
            Set(file.rows.map(\.scores.count)).count <= 1
        else { throw malformed(path, "its parts have different numbers of rows") }
        return file
    }

    private static func malformed(_ path: String, _ detail: String) -> Diagnostic {
        Diagnostic(
            .malformedGolden, "`\(path)` holds no frozen predictions that this assay reads", in: path, details: [detail],
            help: "mend a merge conflict in it, or freeze them anew with `assay golden --update`")
    }
}

extension DiagnosticCode {
    /// The file of frozen predictions does not exist or cannot be read.
    public static let unreadableGolden: DiagnosticCode = "MF185"
    /// The file of frozen predictions was edited, is damaged, or was written by another version.
    public static let malformedGolden: DiagnosticCode = "MF186"
}
