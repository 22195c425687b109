import AssayCore
import Crypto
import Foundation

/// A public key.
public struct VerifyingKey: Sendable {
    enum Key: Sendable {
        case ed25519(Curve25519.Signing.PublicKey)
        case p256(P256.Signing.PublicKey)
    }

    private let key: Key

    init(_ key: Key) { self.key = key }

    /// Reads a key from PEM (SubjectPublicKeyInfo).
    ///
    /// - Parameter file: where the text comes from, for the diagnostic.
    /// - Throws: `Diagnostic` CL147.
    public init(pem: String, from file: String) throws(Diagnostic) {
        if let raw = PEMBlock(pem, label: "PUBLIC KEY")?.raw(after: DERPrefix.ed25519Public),
            let found = try? Curve25519.Signing.PublicKey(rawRepresentation: raw)
        {
            key = .ed25519(found)
        } else if let found = try? P256.Signing.PublicKey(pemRepresentation: pem) {
            key = .p256(found)
        } else {
            throw .unusableKey(file, pem, "public")
        }
    }

    public var algorithm: SigningAlgorithm {
        switch key {
        case .ed25519: .ed25519
        case .p256: .p256
        }
    }

    /// SubjectPublicKeyInfo in PEM, as `openssl pkey -pubout` writes it.
    public var pem: String {
        switch key {
        case .ed25519(let key): PEMBlock(label: "PUBLIC KEY", bytes: DERPrefix.ed25519Public + Array(key.rawRepresentation)).text
        case .p256(let key): key.pemRepresentation + "\n"
        }
    }

    /// A name for the key, the same that securesystemslib gives it, so that its verifier finds the key by it.
    ///
    /// - Definition: SHA-256 in hexadecimal digits over the canonical JSON of key type, value and scheme.
    public var id: String {
        let json =
            switch key {
            case .ed25519(let key):
                #"{"keytype":"ed25519","keyval":{"public":"\#(FileDigest.hex(key.rawRepresentation))"},"scheme":"ed25519"}"#
            case .p256: #"{"keytype":"ecdsa","keyval":{"public":"\#(pem)"},"scheme":"ecdsa-sha2-nistp256"}"#
            }
        return FileDigest.hex(SHA256.hash(data: Array(json.utf8)))
    }

    /// Whether a signature is of this key and of these bytes.
    public func verifies(_ signature: [UInt8], of bytes: [UInt8]) -> Bool {
        switch key {
        case .ed25519(let key): return key.isValidSignature(signature, for: bytes)
        case .p256(let key):
            guard let signature = try? P256.Signing.ECDSASignature(derRepresentation: signature) else { return false }
            return key.isValidSignature(signature, for: bytes)
        }
    }
}
