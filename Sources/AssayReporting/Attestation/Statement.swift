import AssayCore
import Foundation

/// A claim about files: an in-toto Statement v1.
///
/// - Source: github.com/in-toto/attestation, spec/v1.
public struct Statement<Predicate: Codable & Sendable & Hashable>: Codable, Sendable, Hashable {
    public var type: String
    /// What the claim is about, found again by digest alone.
    public var subject: [ResourceDescriptor]
    public var predicateType: String
    public var predicate: Predicate

    init(subject: [ResourceDescriptor], predicateType: String, predicate: Predicate) {
        type = StatementKind.statementType
        (self.subject, self.predicateType, self.predicate) = (subject, predicateType, predicate)
    }

    enum CodingKeys: String, CodingKey {
        case type = "_type"
        case subject, predicateType, predicate
    }

    /// The document that is signed: canonical JSON, a value that is missing left out.
    public var bytes: [UInt8] { JSONValueEncoder.encode(self, explicitNulls: false).bytes }
}

/// A file or another thing that has a digest.
public struct ResourceDescriptor: Codable, Sendable, Hashable {
    public var name: String?
    /// By algorithm: `sha256`, `gitCommit`.
    public var digest: [String: String]?
    /// What assay took it for: `role` is `model`, `manifest`, `commit` or the name of a table.
    public var annotations: [String: String]?

    public init(name: String, digest: [String: String], role: String) {
        (self.name, self.digest, annotations) = (name, digest, ["role": role])
    }

    public var role: String? { annotations?["role"] }
}

/// The kinds of claims that assay makes.
public enum StatementKind {
    static let statementType = "https://in-toto.io/Statement/v1"
    public static let payloadType: String = "application/vnd.in-toto+json"
    public static let testResult: String = "https://in-toto.io/attestation/test-result/v0.1"
    public static let verification: String = "https://in-toto.io/attestation/svr/v0.2"

    private struct Head: Decodable {
        var type: String
        var predicateType: String
        enum CodingKeys: String, CodingKey {
            case type = "_type"
            case predicateType
        }
    }

    /// The predicate type of a signed document.
    ///
    /// - Throws: why it is no statement, in words that follow its name.
    public static func of(_ payload: [UInt8]) throws(StatementProblem) -> String {
        guard let head = try? JSONDecoder().decode(Head.self, from: Data(payload)) else {
            throw StatementProblem(words: "its payload is no in-toto statement")
        }
        guard head.type == statementType else { throw StatementProblem(words: "its statement has type `\(head.type)`") }
        return head.predicateType
    }

    /// Reads the claim.
    public static func decode<Predicate>(
        _ type: Statement<Predicate>.Type, _ payload: [UInt8]
    ) throws(StatementProblem) -> Statement<Predicate> {
        do {
            return try JSONDecoder().decode(type, from: Data(payload))
        } catch {
            throw StatementProblem(words: "its predicate does not have the fields of its type")
        }
    }
}

/// Why a document is no statement, in words that follow its name.
public struct StatementProblem: Error, Sendable, Hashable {
    public var words: String

    public init(words: String) { self.words = words }
}
