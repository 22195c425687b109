import AssayCore
import Foundation

/// Frozen predictions of a few rows, small enough for git.
///
/// Each row has its predictions as text that reads back to the same number, so that any tolerance can be applied on any machine, and for
/// each class of runner a digest of their bits. A runner class is the processor's architecture and the runtime's version: predictions are
/// the same bits within one, not across.
///
/// - Missing values: `nan`, `inf` and `-inf` are scores as others are.
public struct GoldenFile: Sendable, Hashable, Codable {
    public static let currentVersion: Int = 1

    /// How rows are told apart.
    public enum Key: String, Sendable, Hashable, Codable {
        /// Row numbers of the table, counted from 1.
        case position
        /// The first 12 digits of the SHA-256 of the id.
        case id
    }

    public struct Row: Sendable, Hashable {
        public var key: String
        public var scores: [Double]
        public var label: String?
        public init(key: String, scores: [Double], label: String? = nil) {
            (self.key, self.scores, self.label) = (key, scores, label)
        }
    }

    /// What one class of runners predicted, bit for bit.
    public struct Runner: Sendable, Hashable, Codable {
        /// Over the digests of all rows.
        public var digest: String
        /// Eight digits a row, in the order of the rows.
        public var rows: String
    }

    public var version: Int
    /// SHA-256 of the model file.
    public var artifact: String
    public var key: Key
    /// The number format of the scores: `float32`.
    public var precision: String
    /// Names of the score columns, where the model states them.
    public var classes: [String]?
    /// Over the inputs of all rows: tells changed data from a changed model.
    public var inputsDigest: String
    /// The inputs themselves, where the manifest asks for it.
    public var inputs: KeptInputs?
    public var rows: [Row]
    public var runners: [String: Runner]

    public init(
        artifact: String, key: Key, precision: String, classes: [String]?, inputsDigest: String, inputs: KeptInputs?, rows: [Row],
        runners: [String: Runner]
    ) {
        version = Self.currentVersion
        (self.artifact, self.key, self.precision, self.classes) = (artifact, key, precision, classes)
        (self.inputsDigest, self.inputs, self.rows, self.runners) = (inputsDigest, inputs, rows, runners)
    }

    enum CodingKeys: String, CodingKey {
        case version, artifact, key, precision, classes
        case inputsDigest = "inputs_digest"
        case inputs, rows, runners
    }
}

/// The inputs of frozen rows, column by column, each value as text.
public struct KeptInputs: Sendable, Hashable, Codable {
    public struct Column: Sendable, Hashable, Codable {
        public var name: String
        /// `number`, `integer`, `boolean` or `string`.
        public var type: String
        public var values: [String?]
        public init(name: String, type: String, values: [String?]) { (self.name, self.type, self.values) = (name, type, values) }
    }

    public var columns: [Column]
    public init(columns: [Column]) { self.columns = columns }

    public var rowCount: Int { columns.first?.values.count ?? 0 }

    /// Some of the rows, in the order given.
    public func taking(_ rows: [Int]) -> KeptInputs {
        KeptInputs(
            columns: columns.map { column in
                Column(name: column.name, type: column.type, values: rows.map { column.values[$0] })
            })
    }

    /// One digest over names, types and values.
    public var digest: String {
        FileDigest.sha256(
            of: columns.map { column in
                "\(column.name)\u{1F}\(column.type)\u{1E}" + column.values.map { $0.map { "=\($0)\u{1F}" } ?? "-\u{1F}" }.joined()
            }.joined(separator: "\u{1D}"))
    }
}

extension GoldenFile.Runner {
    /// Over the bits of scores and the bytes of labels, row by row.
    public init(_ prediction: Prediction) {
        let digests = (0..<prediction.rows).map { row in
            let scores = prediction.scores[row * prediction.columns..<(row + 1) * prediction.columns]
            var bytes = scores.flatMap { score in
                withUnsafeBytes(of: (score.isNaN ? Double.nan : score).bitPattern.littleEndian) { Array($0) }
            }
            if let label = prediction.labels?[row] { bytes += [0] + Array(label.utf8) }
            return String(FileDigest.sha256(of: bytes).dropFirst(7).prefix(8))
        }
        rows = digests.joined()
        digest = FileDigest.sha256(of: rows)
    }

    /// Positions of the rows whose bits are not those of another prediction of them.
    public func differing(from other: GoldenFile.Runner) -> [Int] {
        let (one, two) = (Array(rows.utf8), Array(other.rows.utf8))
        return (0..<max(one.count, two.count) / 8).filter { row in
            one.dropFirst(row * 8).prefix(8) != two.dropFirst(row * 8).prefix(8)
        }
    }
}
