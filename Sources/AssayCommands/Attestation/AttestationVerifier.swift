import AssayCore
import AssayProvenance
import AssayReporting
import Foundation

/// One thing that was looked at, and how it stands.
struct VerificationFinding: Encodable {
    /// `skip`: there is nothing here to compare with; it does not fail.
    enum Outcome: String, Encodable { case pass, fail, skip }

    var outcome: Outcome
    /// `signature`, `subject`, `commit`, …
    var subject: String
    var words: String
}

/// What an attestation must say.
struct VerificationPolicy {
    /// Names of checks, or `family/measure`.
    var required: [String]
    var acceptsWarnings: Bool
    /// A git reference; nil for what is checked out.
    var commit: String?
    var root: String
}

/// Verifies an attestation, from the outside in: envelope, signature, statement, files, commit, policy.
struct AttestationVerifier {
    let key: VerifyingKey
    let policy: VerificationPolicy

    func findings(_ bytes: [UInt8]) -> [VerificationFinding] {
        let envelope: Envelope
        do throws(EnvelopeProblem) {
            envelope = try Envelope(json: bytes)
        } catch {
            return [fail("envelope", error.words)]
        }
        guard envelope.isSigned(by: key) else {
            return [fail("signature", "it is not signed by key \(key.id.prefix(12)), or was changed after signing")]
        }
        let signature = VerificationFinding(
            outcome: .pass, subject: "signature", words: "\(key.algorithm.rawValue), key \(key.id.prefix(12))")
        do throws(StatementProblem) {
            return [signature] + (try claims(envelope))
        } catch {
            return [signature, fail("statement", error.words)]
        }
    }

    private func claims(_ envelope: Envelope) throws(StatementProblem) -> [VerificationFinding] {
        guard envelope.payloadType == StatementKind.payloadType else {
            throw StatementProblem(words: "its payload is of type `\(envelope.payloadType)`, not \(StatementKind.payloadType)")
        }
        switch try StatementKind.of(envelope.payload) {
        case StatementKind.testResult:
            let statement = try StatementKind.decode(Statement<TestResultClaim>.self, envelope.payload)
            return things(statement.subject, statement.predicate.configuration) + [result(statement.predicate)]
                + policy.required.map { Self.check($0, statement.predicate) }
        case StatementKind.verification:
            let statement = try StatementKind.decode(Statement<VerificationClaim>.self, envelope.payload)
            return things(statement.subject, statement.predicate.verifier.policies)
                + policy.required.map { Self.check($0, statement.predicate) }
        case let other:
            throw StatementProblem(words: "its predicate is of type `\(other)`, which assay does not verify")
        }
    }

    private func things(_ subjects: [ResourceDescriptor], _ others: [ResourceDescriptor]) -> [VerificationFinding] {
        let files = subjects.filter { $0.digest?["gitCommit"] == nil }
        let attested = subjects.compactMap { $0.digest?["gitCommit"] }
        let none = files.isEmpty ? [fail("subject", "it names no file")] : []
        return none + files.map { file($0, "subject", isNeeded: true) } + [commit(attested)]
            + others.filter { $0.role != "library" }.map { file($0, $0.role ?? "file", isNeeded: false) }
    }

    /// A file that the result is about must be here; data and manifest may stay where the run was.
    private func file(_ thing: ResourceDescriptor, _ subject: String, isNeeded: Bool) -> VerificationFinding {
        guard let name = thing.name, let attested = thing.digest?["sha256"] else {
            return fail(subject, "an entry has no name, or no SHA-256 digest")
        }
        let path = name.hasPrefix("/") ? name : "\(policy.root)/\(name)"
        guard FileManager.default.fileExists(atPath: path) else {
            let words = "\(name) is not here (looked for \(path))"
            return isNeeded ? fail(subject, words) : VerificationFinding(outcome: .skip, subject: subject, words: words)
        }
        do throws(Diagnostic) {
            let found = try FileDigest.sha256(path).sha256
            guard found == attested else {
                return fail(subject, "\(name): sha256 differs, attested \(attested.prefix(12)), found \(found.prefix(12))")
            }
            return VerificationFinding(outcome: .pass, subject: subject, words: "\(name) sha256 \(found.prefix(12))")
        } catch {
            return fail(subject, "\(name): \(error.message)")
        }
    }

    private func commit(_ attested: [String]) -> VerificationFinding {
        do throws(Diagnostic) {
            let wanted = try GitState.commit(of: policy.commit ?? "HEAD", at: policy.root)
            guard let wanted else {
                if let reference = policy.commit { return fail("commit", "there is no `\(reference)` in a repository here") }
                let words = attested.first.map { "attested \($0.prefix(12)); no repository here to compare with" }
                return VerificationFinding(
                    outcome: .skip, subject: "commit", words: words ?? "none attested, and no repository here")
            }
            guard !attested.isEmpty else {
                return fail("commit", "none attested: the run was outside git, or its work tree had uncommitted changes")
            }
            guard attested.contains(wanted) else {
                return fail(
                    "commit", "attested \(attested.map { $0.prefix(12) }.joined(separator: ", ")), here is \(wanted.prefix(12))")
            }
            return VerificationFinding(outcome: .pass, subject: "commit", words: String(wanted.prefix(12)))
        } catch {
            return fail("commit", error.message)
        }
    }

    private func result(_ claim: TestResultClaim) -> VerificationFinding {
        let counts = "\(claim.passedTests.count) passed, \(claim.warnedTests.count) warned, \(claim.failedTests.count) failed"
        let part = claim.assay.riskPartial == true ? ", a part of its gate" : ""
        let tier = claim.assay.riskTier.map { "; risk tier \($0)\(part)" } ?? ""
        let isOpen = claim.result == .passed || (claim.result == .warned && policy.acceptsWarnings)
        return VerificationFinding(
            outcome: isOpen ? .pass : .fail, subject: "result", words: "\(claim.result.rawValue): \(counts)\(tier)")
    }

    private func fail(_ subject: String, _ words: String) -> VerificationFinding {
        VerificationFinding(outcome: .fail, subject: subject, words: words)
    }
}

extension AttestationVerifier {
    /// Every check of that name or id must have passed, and there must be one.
    fileprivate static func check(_ wanted: String, _ claim: TestResultClaim) -> VerificationFinding {
        let lists = [
            ("passed", claim.passedTests), ("warned or waived", claim.warnedTests), ("failed", claim.failedTests),
            ("was never judged", claim.assay.recordedTests),
        ]
        let found = lists.flatMap { word, names in names.filter { matches($0, wanted) }.map { (word: word, name: $0) } }
        guard !found.isEmpty else { return required(wanted, .fail, "no check of that name was run") }
        let others = found.filter { $0.word != "passed" }
        guard others.isEmpty else {
            return required(wanted, .fail, others.map { "\($0.name) \($0.word)" }.joined(separator: ", "))
        }
        return required(wanted, .pass, "passed")
    }

    fileprivate static func check(_ wanted: String, _ claim: VerificationClaim) -> VerificationFinding {
        let holds = claim.properties.contains {
            $0.hasPrefix(VerificationClaim.prefix) && matches(String($0.dropFirst(VerificationClaim.prefix.count)), wanted)
        }
        return required(wanted, holds ? .pass : .fail, holds ? "passed" : "not among the properties that hold")
    }

    private static func required(_ wanted: String, _ outcome: VerificationFinding.Outcome, _ words: String) -> VerificationFinding {
        VerificationFinding(outcome: outcome, subject: "required", words: "\(wanted): \(words)")
    }

    /// A name, or the part of it before arguments and slice.
    private static func matches(_ name: String, _ wanted: String) -> Bool {
        name == wanted || name.hasPrefix(wanted + "(") || name.hasPrefix(wanted + " on ")
    }
}
