import AssayCore
import Crypto
import Foundation

/// What the columns of a table hold, without its rows: a reference profile, in a file that stands in the place of training data.
///
/// `docs/profile.md` describes it field by field. Written by `assay infer DATA --profile FILE`.
public struct ProfileFile: Sendable, Hashable {
    /// The name of the format; the number after the slash grows with changes that older readers would misread.
    public static let currentSchema: String = "assay.profile/1"
    /// Categories that have a count of their own; the others share one.
    public static let mostCategories: Int = 1_000
    /// Different values that can be told from values that were never seen; beyond them a column has no categories.
    public static let mostKnown: Int = 65_536
    /// Rows that a category must have for its text to stand in the file; rarer ones are known by a digest.
    public static let fewestShown: Int = 5

    public var tool: RunRecord.Tool
    /// The files that were read, under their paths from the folder of the profile.
    public var sources: [RunRecord.FileFact]
    public var rows: Int
    /// The column of the weights that every count stands in; nil where rows count once.
    public var weight: String?
    /// In the table's order.
    public var columns: [Column]

    public init(
        tool: RunRecord.Tool, sources: [RunRecord.FileFact], rows: Int, weight: String?, columns: [Column]
    ) {
        (self.tool, self.sources, self.rows, self.weight, self.columns) = (tool, sources, rows, weight, columns)
    }

    public func column(_ name: String) -> Column? { columns.first { $0.name == name } }

    /// How many rows, and how much weight they have.
    public struct Total: Sendable, Hashable {
        public var rows: Int
        /// Sum of the weights and of their squares; the number of rows where rows count once.
        public var weight: Double
        public var squares: Double

        public init(rows: Int, weight: Double, squares: Double) {
            (self.rows, self.weight, self.squares) = (rows, weight, squares)
        }

        public init(rows: Int = 0) { self.init(rows: rows, weight: Double(rows), squares: Double(rows)) }

        public static func + (one: Total, other: Total) -> Total {
            Total(rows: one.rows + other.rows, weight: one.weight + other.weight, squares: one.squares + other.squares)
        }
    }

    public struct Column: Sendable, Hashable {
        public var name: String
        /// The type in people's words, as reports call it.
        public var type: String
        public var missing: Total
        /// Nil for a column of anything but numbers and times.
        public var numbers: Numbers?
        /// Nil where there are too many different values, or the column names the row.
        public var categories: Categories?

        public init(name: String, type: String, missing: Total, numbers: Numbers? = nil, categories: Categories? = nil) {
            (self.name, self.type, self.missing, self.numbers, self.categories) = (name, type, missing, numbers, categories)
        }
    }
}

extension ProfileFile {
    /// The distribution of a column's numbers: exact up to a number of different values, else points of it.
    public struct Numbers: Sendable, Hashable {
        public var total: Total
        /// Weighted mean, and standard deviation of the population; nil where a value is infinite.
        public var mean: Double?
        public var deviation: Double?
        /// Ascending; the first is the smallest and the last the largest value.
        public var values: [Double]
        /// The weight at each value.
        public var at: [Double]
        /// The weight strictly between each value and the one before; empty where nothing lies between.
        public var between: [Double]
        /// How far a cumulative share can be from that of the rows.
        public var rankError: Double
        /// The cuts at the nine inner deciles, equal ones once, and the weights in the bins that they make.
        public var edges: [Double]
        public var bins: [Double]
        /// How far the share below an edge can be from that of the rows: 0 unless profiles were merged.
        public var shareError: Double

        public init(
            total: Total, mean: Double?, deviation: Double?, values: [Double], at: [Double], between: [Double], rankError: Double,
            edges: [Double], bins: [Double], shareError: Double
        ) {
            (self.total, self.mean, self.deviation, self.values, self.at) = (total, mean, deviation, values, at)
            (self.between, self.rankError, self.edges, self.bins) = (between, rankError, edges, bins)
            self.shareError = shareError
        }
    }

    /// The values of a column as they are written, `1` and `1.0` being one.
    public struct Categories: Sendable, Hashable {
        /// Most frequent first.
        public var named: [Category]
        /// The values that have no count of their own; nil where all have.
        public var rest: Rest?
        /// How much more weight a value may have than its count says: 0 unless profiles with a rest were merged.
        public var countError: Double

        public init(named: [Category], rest: Rest? = nil, countError: Double = 0) {
            (self.named, self.rest, self.countError) = (named, rest, countError)
        }
    }

    public struct Category: Sendable, Hashable {
        /// Nil for a rare value or personal data.
        public var text: String?
        public var digest: UInt64
        public var total: Total

        public init(text: String?, digest: UInt64, total: Total) {
            (self.text, self.digest, self.total) = (text, digest, total)
        }
    }

    public struct Rest: Sendable, Hashable {
        public var total: Total
        /// No value of the rest has more weight.
        public var largest: Double
        /// Of every value, ascending.
        public var digests: [UInt64]

        public init(total: Total, largest: Double, digests: [UInt64]) {
            (self.total, self.largest, self.digests) = (total, largest, digests)
        }
    }

    /// The first 64 bits of the SHA-256 digest of a value's text in Unicode's composed form.
    ///
    /// It hides a value from the eye, not from someone who guesses it.
    public static func digest(of text: String) -> UInt64 {
        SHA256.hash(data: Array(text.precomposedStringWithCanonicalMapping.utf8)).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
