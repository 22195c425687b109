import ArgumentParser
import AssayCore
import AssayProvenance
import AssayReporting
import Foundation

/// `assay verify`
struct VerifyCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case human, json }

    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Checks a signed attestation against a key, the files, the commit and a policy.",
        discussion: """
            The signature comes first: nothing of what an attestation says counts before. Then every subject must be here with the attested \
            digest, the commit must be the one that is checked out, the gate must have been open, and each required check passed. \
            Exit status: 0 verified · 1 not verified · 2 wrong invocation.
            """)

    @ArgumentParser.Argument(help: "The attestation.")
    var file: String

    @Option(name: .long, help: ArgumentHelp("The public key that must have signed it.", valueName: "pub"))
    var key: String

    @Option(
        name: .customLong("require"),
        help: ArgumentHelp("A check that must have passed, by its name or `family/measure`. May be repeated.", valueName: "check"))
    var required: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp("A file of checks that must have passed, one a line; # begins a comment.", valueName: "file"))
    var policy: String?

    @Flag(name: .long, help: "Accept no warnings and no waivers.")
    var noWarnings = false

    @Option(
        name: .long,
        help: ArgumentHelp("The commit that must be attested. [default: what is checked out, if anything]", valueName: "ref"))
    var commit: String?

    @Option(name: .long, help: ArgumentHelp("The folder that the files' names start from: the manifest's.", valueName: "folder"))
    var root = "."

    @Option(name: .long, help: "Form on standard output: human or json.")
    var format: Format = .human

    func run() throws {
        let console = Console.standard
        let (envelope, verifier) = try console.endingOne { () throws(Diagnostic) in
            let key = try VerifyingKey(pem: String(decoding: try bytes(of: key, "public key"), as: UTF8.self), from: key)
            let policy = VerificationPolicy(
                required: required + (try listed()), acceptsWarnings: !noWarnings, commit: commit, root: root)
            return (try bytes(of: file, "attestation"), AttestationVerifier(key: key, policy: policy))
        }
        let findings = verifier.findings(envelope)
        console.result(format == .json ? try PrintedJSON.text(VerificationReport(findings)) : VerificationReport(findings).text)
        throw CommandEnd(status: findings.allSatisfy { $0.outcome != .fail } ? .passed : .failed)
    }

    private func listed() throws(Diagnostic) -> [String] {
        guard let policy else { return [] }
        let lines = String(decoding: try bytes(of: policy, "policy"), as: UTF8.self).split(whereSeparator: \.isNewline)
        let names = lines.map { $0.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        if names.isEmpty {
            throw Diagnostic(
                .unreadableArgument, "the policy `\(policy)` requires nothing", in: policy,
                help: "write the names of checks, one a line")
        }
        return names
    }

    private func bytes(of path: String, _ what: String) throws(Diagnostic) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Diagnostic(.unreadableArgument, "the \(what) `\(path)` cannot be read", in: path, help: "check the path")
        }
        return Array(data)
    }
}

/// What came out of a verification.
struct VerificationReport: Encodable {
    let schema = "assay.verification/1"
    let verified: Bool
    let findings: [VerificationFinding]

    init(_ findings: [VerificationFinding]) {
        (self.findings, verified) = (findings, findings.allSatisfy { $0.outcome != .fail })
    }

    var text: String {
        let rows = findings.map { [$0.outcome.rawValue.uppercased(), $0.subject, $0.words.shownSafely] }
        let table = TextTable(columns: [("RESULT", .left), ("WHAT", .left), ("FOUND", .left)], rows: rows).lines
        let failed = findings.count { $0.outcome == .fail }
        return (table + ["", verified ? "VERIFIED" : "NOT VERIFIED: \(failed) of \(findings.count) failed"]).joined(separator: "\n")
    }
}
