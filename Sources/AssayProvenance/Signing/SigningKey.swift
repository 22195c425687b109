import AssayCore
import Crypto
import Foundation

/// How an attestation is signed.
public enum SigningAlgorithm: String, Sendable, Hashable, CaseIterable {
    /// Ed25519, RFC 8032.
    case ed25519
    /// ECDSA over P-256 with SHA-256, signatures in DER.
    case p256
}

/// A private key.
///
/// Its text never appears in a record, a report or a message.
public struct SigningKey: Sendable {
    private enum Key: Sendable {
        case ed25519(Curve25519.Signing.PrivateKey)
        case p256(P256.Signing.PrivateKey)
    }

    private let key: Key

    /// A new key from the system's random numbers.
    public static func generate(_ algorithm: SigningAlgorithm) -> SigningKey {
        switch algorithm {
        case .ed25519: SigningKey(key: .ed25519(Curve25519.Signing.PrivateKey()))
        case .p256: SigningKey(key: .p256(P256.Signing.PrivateKey()))
        }
    }

    private init(key: Key) { self.key = key }

    /// Reads a key from PEM: PKCS#8 for both algorithms, and SEC 1 (`EC PRIVATE KEY`) for P-256.
    ///
    /// - Parameter file: where the text comes from, for the diagnostic.
    /// - Throws: `Diagnostic` CL147.
    public init(pem: String, from file: String) throws(Diagnostic) {
        if let seed = PEMBlock(pem, label: "PRIVATE KEY")?.raw(after: DERPrefix.ed25519Private),
            let found = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed)
        {
            key = .ed25519(found)
        } else if let found = try? P256.Signing.PrivateKey(pemRepresentation: pem) {
            key = .p256(found)
        } else {
            throw .unusableKey(file, pem, "private")
        }
    }

    public var algorithm: SigningAlgorithm {
        switch key {
        case .ed25519: .ed25519
        case .p256: .p256
        }
    }

    /// PKCS#8 in PEM, as `openssl genpkey` writes it.
    public var pem: String {
        switch key {
        case .ed25519(let key):
            PEMBlock(label: "PRIVATE KEY", bytes: DERPrefix.ed25519Private + Array(key.rawRepresentation)).text
        case .p256(let key): key.pemRepresentation + "\n"
        }
    }

    public var verifyingKey: VerifyingKey {
        switch key {
        case .ed25519(let key): VerifyingKey(.ed25519(key.publicKey))
        case .p256(let key): VerifyingKey(.p256(key.publicKey))
        }
    }

    /// A signature over the bytes as they are: 64 bytes for Ed25519, DER for P-256.
    ///
    /// - Throws: `Diagnostic` CL147 where the key cannot sign.
    public func sign(_ bytes: [UInt8]) throws(Diagnostic) -> [UInt8] {
        do {
            switch key {
            case .ed25519(let key): return Array(try key.signature(for: bytes))
            case .p256(let key): return Array(try key.signature(for: bytes).derRepresentation)
            }
        } catch {
            throw Diagnostic(
                .unusableKey, "the key cannot sign", details: ["\(error)"], help: "make a new key with `assay key new FILE`")
        }
    }
}

/// The fixed beginnings of keys in DER, before the 32 bytes of the key itself.
///
/// - Source: RFC 8410, sections 4, 7 and 10.
enum DERPrefix {
    /// PKCS#8: version 0, algorithm 1.3.101.112, an octet string in an octet string.
    static let ed25519Private: [UInt8] = [0x30, 0x2E, 2, 1, 0, 0x30, 5, 6, 3, 0x2B, 0x65, 0x70, 4, 0x22, 4, 0x20]
    /// SubjectPublicKeyInfo: algorithm 1.3.101.112, a bit string without unused bits.
    static let ed25519Public: [UInt8] = [0x30, 0x2A, 0x30, 5, 6, 3, 0x2B, 0x65, 0x70, 3, 0x21, 0]
}

extension Diagnostic {
    static func unusableKey(_ file: String, _ pem: String, _ kind: String) -> Diagnostic {
        let found =
            if pem.contains("ENCRYPTED") {
                "a key with a password"
            } else if let label = pem.firstMatch(of: /-----BEGIN ([A-Z0-9 ]+)-----/) {
                "PEM of kind `\(label.output.1)`"
            } else {
                "no PEM"
            }
        return Diagnostic(
            .unusableKey, "`\(file)` is no \(kind) key that assay knows", in: file,
            details: ["found: \(found)", "expected: Ed25519 or ECDSA P-256, PEM, without a password"],
            help: kind == "private" ? "make one with `assay key new FILE`" : "name the FILE.pub that `assay key new FILE` wrote")
    }
}
