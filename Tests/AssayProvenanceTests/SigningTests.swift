import AssayCore
import Foundation
import TestSupport
import Testing

@testable import AssayProvenance

struct SigningTests {
    /// The example of the DSSE protocol page.
    @Test func `the signed bytes are those of the standard's own example`() {
        let bytes = Envelope.signedBytes(type: "http://example.com/HelloWorld", payload: Array("hello world".utf8))
        #expect(String(decoding: bytes, as: UTF8.self) == "DSSEv1 29 http://example.com/HelloWorld 11 hello world")
        #expect(Envelope.signedBytes(type: "é", payload: []) == Array("DSSEv1 2 é 0 ".utf8))
    }

    @Test(arguments: SigningAlgorithm.allCases) func `keys read back from PEM, and sign what their public half verifies`(
        _ algorithm: SigningAlgorithm
    ) throws {
        let key = SigningKey.generate(algorithm)
        let (again, half) = (try SigningKey(pem: key.pem, from: "k"), try VerifyingKey(pem: key.verifyingKey.pem, from: "k.pub"))
        #expect(again.pem == key.pem && half.pem == key.verifyingKey.pem && half.id == key.verifyingKey.id)
        #expect(again.algorithm == algorithm && half.algorithm == algorithm)
        let signature = try again.sign([1, 2, 3])
        #expect(half.verifies(signature, of: [1, 2, 3]))
        #expect(!half.verifies(signature, of: [1, 2]) && !half.verifies([], of: [1, 2, 3]))
        for index in signature.indices {
            var changed = signature
            changed[index] ^= 1
            #expect(!half.verifies(changed, of: [1, 2, 3]))
        }
        #expect(!SigningKey.generate(algorithm).verifyingKey.verifies(signature, of: [1, 2, 3]))
    }

    @Test(arguments: SigningAlgorithm.allCases) func `openssl reads the keys and verifies what they sign`(
        _ algorithm: SigningAlgorithm
    ) throws {
        try withTemporaryFolder { folder in
            func path(_ name: String) -> String { folder.appending(path: name).path }
            let key = SigningKey.generate(algorithm)
            try Data(key.pem.utf8).write(to: folder.appending(path: "key"))
            let envelope = try Envelope(signing: Array("{}".utf8), type: "t", with: key)
            try Data(Envelope.signedBytes(type: "t", payload: Array("{}".utf8))).write(to: folder.appending(path: "pae"))
            try Data(envelope.signatures[0].bytes).write(to: folder.appending(path: "sig"))
            let half = try shell("openssl", ["pkey", "-in", path("key"), "-pubout"])
            #expect(half.status == 0 && String(decoding: half.output, as: UTF8.self) == key.verifyingKey.pem)
            try Data(half.output).write(to: folder.appending(path: "pub"))
            let verify =
                algorithm == .ed25519
                ? ["pkeyutl", "-verify", "-pubin", "-inkey", path("pub"), "-rawin", "-in", path("pae"), "-sigfile", path("sig")]
                : ["dgst", "-sha256", "-verify", path("pub"), "-signature", path("sig"), path("pae")]
            #expect(try shell("openssl", verify).status == 0)
            try Data("other".utf8).write(to: folder.appending(path: "pae"))
            #expect(try shell("openssl", verify).status != 0)
        }
    }

    @Test(arguments: [
        ["genpkey", "-algorithm", "ed25519"], ["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"],
        ["ecparam", "-name", "prime256v1", "-genkey", "-noout"],
    ]) func `keys of openssl are read`(_ arguments: [String]) throws {
        let made = try shell("openssl", arguments)
        let key = try SigningKey(pem: String(decoding: made.output, as: UTF8.self), from: "key")
        #expect(key.verifyingKey.verifies(try key.sign([7]), of: [7]))
    }

    @Test func `other keys are refused with what was found`() throws {
        let rsa = String(decoding: try shell("openssl", ["genpkey", "-algorithm", "RSA"]).output, as: UTF8.self)
        let curve = ["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-384"]
        let other = String(decoding: try shell("openssl", curve).output, as: UTF8.self)
        let locked = String(
            decoding: try shell("openssl", ["genpkey", "-algorithm", "ed25519", "-aes256", "-pass", "pass:x"]).output, as: UTF8.self
        )
        let half = SigningKey.generate(.ed25519).verifyingKey.pem
        for (text, words) in [
            (rsa, "PRIVATE KEY"), (other, "PRIVATE KEY"), (locked, "password"), ("", "no PEM"), (half, "PUBLIC KEY"),
        ] {
            let problem = try #require(throws: Diagnostic.self) { try SigningKey(pem: text, from: "key") }
            #expect(problem.code.rawValue == "CL147" && problem.details.contains { $0.contains(words) }, "\(problem.details)")
            #expect(!problem.details.joined().contains("MC"), "no part of a key is shown")
        }
        #expect(throws: Diagnostic.self) { try VerifyingKey(pem: SigningKey.generate(.p256).pem, from: "key") }
    }

    @Test func `an envelope reads back, from URL-safe base64 too, and a broken one says what is wrong`() throws {
        let key = SigningKey.generate(.p256)
        let envelope = try Envelope(signing: (0...255).map(UInt8.init), type: "t/é", with: key)
        #expect(try Envelope(json: envelope.json) == envelope)
        let text = String(decoding: envelope.json, as: UTF8.self)
        let safe = text.replacing("+", with: "-").replacing("=", with: "")
        let urlSafe = safe.split(separator: "\"", omittingEmptySubsequences: false).map { part in
            part.contains("t/é") ? String(part) : String(part.replacing("/", with: "_"))
        }.joined(separator: "\"")
        #expect(try Envelope(json: Array(urlSafe.utf8)) == envelope)
        for broken in [
            "", "{}", "[]", #"{"payload":"!","payloadType":"t","signatures":[{"sig":"AA=="}]}"#,
            #"{"payload":"AA==","payloadType":"t","signatures":[]}"#,
            #"{"payload":"AA==","payloadType":"t","signatures":[{"sig":"?"}]}"#,
        ] {
            #expect(throws: EnvelopeProblem.self) { try Envelope(json: Array(broken.utf8)) }
        }
    }

    @Test func `a new file takes no name that is taken`() throws {
        try withTemporaryFolder { folder in
            let path = folder.appending(path: "secret").path
            #expect(try AtomicFile.create([1], at: path, permissions: 0o600))
            #expect(try !AtomicFile.create([2], at: path, permissions: 0o600))
            #expect(try Data(contentsOf: URL(filePath: path)) == Data([1]))
            let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(permissions == 0o600)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["secret"])
            #expect(throws: Diagnostic.self) { try AtomicFile.create([1], at: folder.path + "/none/x", permissions: 0o600) }
        }
    }
}
