import ArgumentParser
import AssayCore
import AssayManifest
import AssayProvenance
import AssayReporting
import AssayRunner
import Foundation

/// Whether and how a run ends in a signed attestation.
struct AttestationArguments: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Sign an in-toto attestation of the result with this private key. [or: the environment variable ASSAY_ATTEST_KEY]",
            valueName: "key"))
    var attest: String?

    @Option(name: .long, help: ArgumentHelp("Where the attestation goes.", valueName: "path"))
    var attestation: String = "assay.intoto.json"

    /// A key in the environment serves the runs that demand an attestation, and no others.
    private static var keyInEnvironment: String? {
        ProcessInfo.processInfo.environment["ASSAY_ATTEST_KEY"].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// What will sign the run of a manifest; nil where it is not to be signed.
    ///
    /// - Throws: CL149 where the manifest demands an attestation and no key was given, CL003 and CL147 for a key that cannot be used.
    func signer(for manifest: Manifest, _ selection: CheckSelection) throws(Diagnostic) -> AttestationWriter? {
        let isDemanded = manifest.attest || RiskGate.demandsAttestation(manifest, selection)
        guard let path = attest ?? (isDemanded ? Self.keyInEnvironment : nil) else {
            if manifest.attest { throw .noAttestationKey(manifest) }
            return nil
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Diagnostic(
                .unreadableArgument, "the key `\(path)` cannot be read", in: path, help: "make one with `assay key new \(path)`")
        }
        let key = try SigningKey(pem: String(decoding: data, as: UTF8.self), from: path)
        return AttestationWriter(key: key, path: attestation, isRelease: manifest.attest)
    }

    /// Every file that may be written.
    var paths: [String] { [attestation, AttestationWriter.verificationPath(attestation)] }
}

/// Signs the result of a run.
struct AttestationWriter {
    let key: SigningKey
    let path: String
    /// Whether a run that passes is also a qualified release.
    let isRelease: Bool

    /// Writes the attestation, and for a release that passed its verification summary; the paths that were written.
    ///
    /// - Throws: RP201 where a file cannot be written.
    func write(_ record: RunRecord) throws(Diagnostic) -> [String] {
        try write(TestResultClaim.statement(record).bytes, to: path)
        guard isRelease, let release = VerificationClaim.statement(record) else { return [path] }
        try write(release.bytes, to: Self.verificationPath(path))
        return [path, Self.verificationPath(path)]
    }

    private func write(_ statement: [UInt8], to path: String) throws(Diagnostic) {
        try AtomicFile.write(try Envelope(signing: statement, type: StatementKind.payloadType, with: key).json, to: path)
    }

    /// `assay.svr.intoto.json` beside `assay.intoto.json`.
    static func verificationPath(_ path: String) -> String {
        let ending = ".intoto.json"
        return path.hasSuffix(ending) ? String(path.dropLast(ending.count)) + ".svr" + ending : path + ".svr"
    }
}

extension Diagnostic {
    fileprivate static func noAttestationKey(_ manifest: Manifest) -> Diagnostic {
        Diagnostic(
            .attestationNeedsKey, "this profile demands a signed attestation, and no key was given",
            at: manifest.declared["profiles"], details: ["`attest: true`"],
            help: "add `--attest KEY`, or set ASSAY_ATTEST_KEY; `assay key new KEY` makes one")
    }
}

extension DiagnosticCode {
    /// The manifest's profile says `attest: true`, and neither `--attest` nor ASSAY_ATTEST_KEY names a private key.
    static let attestationNeedsKey: DiagnosticCode = "CL149"
}
