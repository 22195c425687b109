import ArgumentParser
import AssayCore
import AssayProvenance

extension SigningAlgorithm: ExpressibleByArgument {}

/// `assay key`
struct KeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "Makes keys that sign attestations.", subcommands: [KeyNewCommand.self])
}

/// `assay key new`
struct KeyNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Writes a private key to FILE and its public key to FILE.pub.",
        discussion: """
            Both are PEM, as openssl writes and reads them (PKCS#8 and SubjectPublicKeyInfo). The private key has no password and can be \
            read by its owner only; keep it out of git, as a secret of the CI system. A file that is there is never overwritten.
            """)

    @ArgumentParser.Argument(help: "The file for the private key.")
    var file: String

    @Option(name: .long, help: "ed25519, or p256 for ECDSA over P-256 with SHA-256.")
    var algorithm: SigningAlgorithm = .ed25519

    func run() throws {
        let console = Console.standard
        let key = SigningKey.generate(algorithm)
        try console.endingOne { () throws(Diagnostic) in
            try make(file, key.pem, permissions: 0o600)
            try make(file + ".pub", key.verifyingKey.pem, permissions: 0o644)
        }
        console.result("wrote \(file) (private, keep it secret) and \(file).pub\nkey \(key.verifyingKey.id)")
    }

    private func make(_ path: String, _ text: String, permissions: UInt32) throws(Diagnostic) {
        guard try AtomicFile.create(Array(text.utf8), at: path, permissions: permissions) else {
            throw Diagnostic(
                .keyExists, "`\(path)` is there already", in: path, details: ["it was left as it is"],
                help: "choose another name, or move the old key away")
        }
    }
}
