import Foundation
import TestSupport
import Testing

struct ModelAgeTests {
    /// The credit project in a repository whose commits have given times.
    private struct Dated {
        let folder: URL
        static let git = URL(filePath: "/usr/bin/git")

        init(_ folder: URL, _ requirements: [String]) throws {
            self.folder = folder
            try CostTests.project(folder, requirements)
            try git("init", "-q", "-b", "main")
        }

        func git(_ arguments: String..., at time: Int = 0) throws {
            let identity = ["-c", "user.name=t", "-c", "user.email=t@example.org"]
            let environment = ["GIT_COMMITTER_DATE": "@\(time) +0000", "GIT_AUTHOR_DATE": "@100000000 +0000"]
            let run = try AssayProcess.run(Self.git, identity + arguments, in: folder, environment: time == 0 ? [:] : environment)
            try #require(run.status == 0, "\(run.errors)")
        }

        func commit(at time: Int) throws {
            try git("add", ".")
            try git("commit", "-q", "--allow-empty", "-m", "change", at: time)
        }

        func write(_ name: String, _ text: String) throws {
            try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
        }

        /// Adds an entry of metadata to the model: protobuf takes a repeated field wherever it stands.
        func date(_ key: String, _ value: String) throws {
            let entry = [0x0A, UInt8(key.utf8.count)] + Array(key.utf8) + [0x12, UInt8(value.utf8.count)] + Array(value.utf8)
            let file = folder.appending(path: "model.onnx")
            try (Data(contentsOf: file) + Data([0x72, UInt8(entry.count)] + entry)).write(to: file)
        }
    }

    private static let day = 86_400
    private static let start = 1_750_000_000

    @Test func `the age runs from the commit that last changed the artifact`() throws {
        try withTemporaryFolder { folder in
            let repository = try Dated(folder, ["model_age(until=commit) <= 90 d", "model_age >= 1 d"])
            try repository.commit(at: Self.start)
            try repository.date("trained_with", "nothing")
            try repository.commit(at: Self.start + Self.day)
            try repository.git("checkout", "-q", "-b", "side")
            try repository.write("notes", "side")
            try repository.commit(at: Self.start + 2 * Self.day)
            try repository.git("checkout", "-q", "main")
            try repository.write("other", "main")
            try repository.commit(at: Self.start + 3 * Self.day)
            try repository.git("merge", "-q", "--no-ff", "-m", "merge", "side", at: Self.start + 11 * Self.day)
            let checks = try CostTests.run(folder, "--no-history").checks
            #expect(checks[0].observed == Double(10 * Self.day), "\(checks[0].message)")
            #expect(checks.map(\.outcome) == ["pass", "pass"])
            #expect(try #require(checks[1].observed) > Double(10 * Self.day))
        }
    }

    @Test func `the artifact's own date counts where it is asked for`() throws {
        try withTemporaryFolder { folder in
            let repository = try Dated(folder, ["model_age(metadata, until=commit) <= 90 d", "model_age(metadata) >= 1 d"])
            try repository.date("Trained-At", "2025-06-01T12:00:00+02:00")
            try repository.commit(at: 1_748_772_000 + 7200)
            let checks = try CostTests.run(folder, "--no-history").checks
            #expect(checks[0].observed == 7200, "\(checks[0].message)")
            #expect(checks[1].outcome == "pass")
        }
    }

    @Test(arguments: ["2999-01-01", "4102444800"])
    func `a date in the future is no age`(_ date: String) throws {
        try withTemporaryFolder { folder in
            let repository = try Dated(folder, ["model_age(metadata) <= 90 d"])
            try repository.date("date", date)
            let check = try CostTests.run(folder, "--no-history").checks[0]
            #expect(check.outcome == "inconclusive" && check.message.contains("future"), "\(check.message)")
        }
    }

    @Test func `an artifact that is not committed has no age by git`() throws {
        try withTemporaryFolder { folder in
            let repository = try Dated(folder, ["model_age <= 90 d"])
            #expect(try CostTests.run(folder, "--no-history").checks[0].message.contains("not committed"))
            try repository.commit(at: Self.start)
            try repository.date("date", "yesterday")
            let changed = try CostTests.run(folder, "--no-history").checks[0]
            #expect(changed.outcome == "inconclusive" && changed.message.contains("differs from the one at HEAD"))
            try FileManager.default.removeItem(at: folder.appending(path: ".git"))
            #expect(try CostTests.run(folder, "--no-history").checks[0].message.contains("no git repository"))
        }
    }

    @Test(arguments: [1, 3])
    func `a shallow clone says that its history ends`(_ depth: Int) throws {
        try withTemporaryFolder { parent in
            let folder = parent.appending(path: "origin")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let repository = try Dated(folder, ["model_age <= 36500 d"])
            try repository.commit(at: Self.start)
            try repository.commit(at: Self.start + 1)
            try repository.date("date", "none")
            for step in 2..<4 { try repository.commit(at: Self.start + step) }
            let clone = try AssayProcess.run(
                Dated.git, ["clone", "-q", "--depth", "\(depth)", "file://\(folder.path(percentEncoded: false))", "clone"],
                in: parent)
            try #require(clone.status == 0, "\(clone.errors)")
            let check = try CostTests.run(parent.appending(path: "clone"), "--no-history").checks[0]
            #expect(check.outcome == (depth == 1 ? "inconclusive" : "pass"), "\(check.message)")
            if depth == 1 { #expect(check.message.contains("shallow")) }
        }
    }
}
