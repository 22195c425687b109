import AssayCore
import Foundation

/// A signed document: a Dead Simple Signing Envelope.
///
/// What is signed is the document together with its type, byte for byte; nothing is normalised, before signing or after.
///
/// - Source: DSSE protocol v1, github.com/secure-systems-lab/dsse.
public struct Envelope: Sendable, Hashable {
    public struct Signature: Sendable, Hashable {
        /// A hint that nobody has signed.
        public var keyID: String
        public var bytes: [UInt8]
    }

    public var payloadType: String
    public var payload: [UInt8]
    public var signatures: [Signature]

    /// Signs a document.
    ///
    /// - Throws: `Diagnostic` CL147 where the key cannot sign.
    public init(signing payload: [UInt8], type: String, with key: SigningKey) throws(Diagnostic) {
        (payloadType, self.payload) = (type, payload)
        signatures = [
            Signature(keyID: key.verifyingKey.id, bytes: try key.sign(Self.signedBytes(type: type, payload: payload)))
        ]
    }

    /// The bytes that a signature is over: `DSSEv1`, then length and content of type and payload, a space between.
    public static func signedBytes(type: String, payload: [UInt8]) -> [UInt8] {
        Array("DSSEv1 \(type.utf8.count) \(type) \(payload.count) ".utf8) + payload
    }

    /// Whether any of the signatures is the key's, whatever key they name.
    public func isSigned(by key: VerifyingKey) -> Bool {
        let bytes = Self.signedBytes(type: payloadType, payload: payload)
        return signatures.contains { key.verifies($0.bytes, of: bytes) }
    }
}

extension Envelope {
    private struct Document: Codable {
        struct Signature: Codable { var keyid: String?, sig: String }
        var payload: String
        var payloadType: String
        var signatures: [Signature]
    }

    /// One JSON object, as the DSSE standard has it, and a line end.
    public var json: [UInt8] {
        let document = Document(
            payload: Data(payload).base64EncodedString(), payloadType: payloadType,
            signatures: signatures.map { .init(keyid: $0.keyID, sig: Data($0.bytes).base64EncodedString()) })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Texts only: nothing that JSON could not hold.
        return Array((try? encoder.encode(document)) ?? Data()) + [0x0A]
    }

    /// Reads an envelope; base64 may be of the standard or of the URL-safe kind.
    ///
    /// - Throws: `EnvelopeProblem`.
    public init(json: [UInt8]) throws(EnvelopeProblem) {
        let document: Document
        do {
            document = try JSONDecoder().decode(Document.self, from: Data(json))
        } catch {
            throw EnvelopeProblem(words: "it is no DSSE envelope: a JSON object with payload, payloadType and signatures")
        }
        guard let payload = Self.decoded(document.payload) else { throw EnvelopeProblem(words: "its payload is no base64") }
        guard !document.signatures.isEmpty else { throw EnvelopeProblem(words: "it has no signature") }
        (self.payload, payloadType, signatures) = (payload, document.payloadType, [])
        for signature in document.signatures {
            guard let bytes = Self.decoded(signature.sig) else { throw EnvelopeProblem(words: "a signature is no base64") }
            signatures.append(Signature(keyID: signature.keyid ?? "", bytes: bytes))
        }
    }

    private static func decoded(_ text: String) -> [UInt8]? {
        let standard = text.replacing("-", with: "+").replacing("_", with: "/")
        let padding = String(repeating: "=", count: (4 - standard.utf8.count % 4) % 4)
        return Data(base64Encoded: standard + padding).map(Array.init)
    }
}

/// Why a file is no envelope, in words that follow its name.
public struct EnvelopeProblem: Error, Sendable, Hashable {
    public var words: String
}
