import Foundation
import TestSupport
import Testing

/// Signed attestations, through the real binary and through securesystemslib.
struct AttestationTests {
    /// A project in a repository, with a key, and an attested run.
    private struct Attested {
        let project: Project
        var folder: URL { project.folder }

        init(
            _ folder: URL, algorithm: String = "ed25519", requirements: [String] = ["accuracy >= 0.7", "recall"], status: Int32 = 0
        ) throws {
            project = try Project(folder, requirements: requirements, extra: "profiles: {release: {attest: true}}")
            try project.write(".gitignore", "key*\n")
            try GitCommand(in: folder).begin()
            #expect(try project.assay("key", "new", "key", "--algorithm", algorithm).status == 0)
            let run = try project.assay("run", "--attest", "key")
            #expect(run.status == status && run.output.contains("wrote assay.intoto.json"), "\(run.output)\(run.errors)")
        }

        func verify(_ more: String..., key: String = "key.pub") throws -> AssayProcess {
            try AssayProcess.run(["verify", "assay.intoto.json", "--key", key] + more, in: folder)
        }

        var envelope: [String: Any] {
            get throws {
                let data = try Data(contentsOf: folder.appending(path: "assay.intoto.json"))
                return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
            }
        }

        func replaceEnvelope(_ envelope: [String: Any]) throws {
            try JSONSerialization.data(withJSONObject: envelope).write(to: folder.appending(path: "assay.intoto.json"))
        }

        /// What securesystemslib reads out of the envelope; its refusal is a status other than 0.
        func bySecureSystemsLib(_ file: String = "assay.intoto.json") throws -> AssayProcess {
            let script = Repository.root.appending(path: "ci/lib/verify_attestation.py").path
            return try AssayProcess.run(URL(filePath: "/usr/bin/python3"), [script, file, "key.pub"], in: folder)
        }
    }

    @Test(arguments: ["ed25519", "p256"]) func `securesystemslib verifies what a run attests`(_ algorithm: String) throws {
        try withTemporaryFolder { folder in
            let attested = try Attested(folder, algorithm: algorithm)
            let answer = try attested.bySecureSystemsLib()
            #expect(answer.status == 0, "run ci/bootstrap if the library is missing: \(answer.errors)")
            let statement = try #require(try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
            #expect(statement["_type"] as? String == "https://in-toto.io/Statement/v1")
            #expect(statement["predicateType"] as? String == "https://in-toto.io/attestation/test-result/v0.1")
            let predicate = try #require(statement["predicate"] as? [String: Any])
            #expect(predicate["result"] as? String == "PASSED")
            #expect(predicate["passedTests"] as? [String] == ["performance/accuracy"])
            let subjects = try #require(statement["subject"] as? [[String: Any]])
            #expect(subjects.compactMap { ($0["digest"] as? [String: String])?.keys.first } == ["sha256", "gitCommit"])
            let verified = try attested.verify("--require", "performance/accuracy")
            #expect(verified.status == 0 && verified.output.contains("\nVERIFIED"), "\(verified.output)")
        }
    }

    @Test func `a key is made once, for its owner alone`() throws {
        try withTemporaryFolder { folder in
            let attested = try Attested(folder)
            let path = folder.appending(path: "key").path
            #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
            let before = try Data(contentsOf: URL(filePath: path))
            let again = try attested.project.assay("key", "new", "key")
            #expect(again.status == 2 && again.errors.contains("CL148"))
            #expect(try Data(contentsOf: URL(filePath: path)) == before)
        }
    }

    @Test func `whatever is changed in an envelope, it is refused, here and by securesystemslib`() throws {
        try withTemporaryFolder { folder in
            let attested = try Attested(folder)
            let original = try attested.envelope
            let payload = try #require(Data(base64Encoded: original["payload"] as? String ?? "-"))
            let forged = Data(
                String(decoding: payload, as: UTF8.self).replacing("performance/accuracy", with: "performance/roc_auc").utf8)
            let signature = try #require((original["signatures"] as? [[String: Any]])?.first)
            var bytes = try #require(Data(base64Encoded: signature["sig"] as? String ?? "-"))
            bytes[5] ^= 1
            let changes: [[String: Any]] = [
                original.merging(["payload": forged.base64EncodedString()]) { $1 },
                original.merging(["payloadType": "text/plain"]) { $1 },
                original.merging(["signatures": [signature.merging(["sig": bytes.base64EncodedString()]) { $1 }]]) { $1 },
            ]
            for change in changes {
                try attested.replaceEnvelope(change)
                let refused = try attested.verify()
                #expect(refused.status == 1 && refused.output.contains("FAIL    signature"), "\(refused.output)")
                #expect(!refused.output.contains("PASS"), "nothing that is not signed is believed")
                #expect(try attested.bySecureSystemsLib().status == 1)
            }
            for broken in ["", "{}", "not json", #"{"payload":"","payloadType":"","signatures":[]}"#] {
                try attested.project.write("assay.intoto.json", broken)
                #expect(try attested.verify().status == 1)
            }
            try attested.replaceEnvelope(original)
            #expect(try attested.verify().status == 0)
            #expect(try attested.project.assay("key", "new", "other").status == 0)
            #expect(try attested.verify(key: "other.pub").status == 1)
            #expect(try attested.verify(key: "key").status == 2, "a private key is no public key")
            #expect(try attested.verify(key: "missing.pub").status == 2)
        }
    }

    @Test func `subject, commit and policy are each said by name`() throws {
        try withTemporaryFolder { folder in
            let attested = try Attested(folder)
            let required = try attested.verify(
                "--require", "performance/recall", "--require", "fairness/x", "--require", "performance/acc")
            #expect(required.status == 1 && required.output.contains("performance/recall was never judged"), "\(required.output)")
            #expect(required.output.contains("NOT VERIFIED: 3 of"))
            try attested.project.write("policy.txt", "# what a release needs\nperformance/accuracy  # and no more\n\n")
            #expect(try attested.verify("--policy", "policy.txt").status == 0)
            try attested.project.write("policy.txt", "# nothing\n")
            #expect(try attested.verify("--policy", "policy.txt").status == 2)

            try attested.project.write("rows.csv", Project.rows + "1,0.9,f\n")
            let changed = try attested.verify()
            #expect(changed.status == 1 && changed.output.contains("rows.csv: sha256 differs"), "\(changed.output)")
            try FileManager.default.removeItem(at: folder.appending(path: "rows.csv"))
            #expect(try attested.verify().output.contains("rows.csv is not here"))
            try attested.project.write("rows.csv", Project.rows)
            #expect(try attested.verify().status == 0)

            try GitCommand(in: folder)("commit", "-q", "--allow-empty", "-m", "second")
            let moved = try attested.verify()
            #expect(moved.status == 1 && moved.output.contains("FAIL    commit"), "\(moved.output)")
            #expect(try attested.verify("--commit", "HEAD~1").status == 0)
            #expect(try attested.verify("--commit", "nowhere").status == 1)
            let json = try attested.verify("--format", "json")
            let report = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
            #expect(report["verified"] as? Bool == false && json.status == 1)
        }
    }

    @Test func `a failed gate is attested as failed, and is not verified`() throws {
        try withTemporaryFolder { folder in
            let attested = try Attested(
                folder, requirements: ["accuracy >= 0.9", "{require: recall >= 0.9, severity: warn}", "precision >= 0.5"], status: 1
            )
            let verified = try attested.verify("--require", "performance/precision", "--require", "performance/recall")
            #expect(verified.status == 1 && verified.output.contains("FAILED: 1 passed, 1 warned, 1 failed"), "\(verified.output)")
            #expect(verified.output.contains("performance/recall warned or waived"))
        }
    }

    @Test func `warnings are accepted unless they are refused`() throws {
        try withTemporaryFolder { folder in
            let attested = try Attested(folder, requirements: ["accuracy >= 0.7", "{require: recall >= 0.9, severity: warn}"])
            #expect(try attested.verify().output.contains("WARNED"))
            #expect(try attested.verify().status == 0 && attested.verify("--no-warnings").status == 1)
        }
    }

    @Test func `a release profile needs a key, and a release that passed has a verification summary too`() throws {
        try withTemporaryFolder { folder in
            let attested = try Attested(folder)
            let without = try attested.project.assay("run", "--profile", "release")
            #expect(without.status == 2 && without.errors.contains("CL149") && without.output.isEmpty)
            let release = try attested.project.assay("run", "--profile", "release", environment: ["ASSAY_ATTEST_KEY": "key"])
            #expect(release.status == 0 && release.output.contains("wrote assay.svr.intoto.json"), "\(release.errors)")
            let claim = try attested.bySecureSystemsLib("assay.svr.intoto.json")
            #expect(
                claim.output.contains("https://in-toto.io/attestation/svr/v0.2")
                    && claim.output.contains("assay:performance/accuracy"))
            func verify(_ check: String) throws -> Int32 {
                try attested.project.assay("verify", "assay.svr.intoto.json", "--key", "key.pub", "--require", check).status
            }
            #expect(try verify("performance/accuracy") == 0 && verify("performance/recall") == 1)
        }
    }

    @Test func `a changed work tree is attested without its commit`() throws {
        try withTemporaryFolder { folder in
            let attested = try Attested(folder)
            try attested.project.write("train.py", "print(1)\n")
            #expect(try attested.project.assay("run", "--attest", "key").status == 0)
            let verified = try attested.verify()
            #expect(verified.status == 1 && verified.output.contains("uncommitted changes"), "\(verified.output)")
        }
    }

    @Test func `a key that cannot be used stops the run before data is read`() throws {
        try withTemporaryFolder { folder in
            let attested = try Attested(folder)
            try attested.project.write("bad", "no key")
            for key in ["bad", "missing", "key.pub"] {
                let run = try attested.project.assay("run", "--attest", key)
                #expect(run.status == 2 && run.output.isEmpty, "\(key): \(run.errors)")
            }
            let unwritable = try attested.project.assay("run", "--attest", "key", "--attestation", "none/a.json")
            #expect(unwritable.status == 5 && unwritable.output.contains("PASS"))
        }
    }
}
