import Foundation
import TestSupport
import Testing

/// A leak over twenty commits that each pass the gate against the one before, by the real binary with a real history.
struct TrendTests {
    /// A git repository with a linear model of two columns, of which the second is noise.
    private struct Leaking {
        let folder: URL
        static let git = URL(filePath: "/usr/bin/git")

        init(_ folder: URL, trend: String = "{require: trend(roc_auc) >= 0, decide_on: refuted}") throws {
            self.folder = folder
            let rows = (0..<2000).map { row in
                let (signal, noise) = (Self.uniform(row, 1) * 2 - 1, Self.uniform(row, 2) * 2 - 1)
                return "\(Self.uniform(row, 3) < 1 / (1 + exp(-6 * signal)) ? 1 : 0),\(signal),\(noise),0,0"
            }
            try write("rows.csv", "label,a,b,c,d\n" + rows.joined(separator: "\n") + "\n")
            try manifest(trend)
            try git("init", "-q", "-b", "main")
        }

        func manifest(_ trend: String) throws {
            try write(
                "assay.yaml",
                """
                assay: 1
                model: {name: leaking, artifact: model.onnx, task: binary, positive: 1}
                data: {evaluation: {source: rows.csv, label: label}}
                baseline: git:HEAD~1
                checks: {performance: {require: ['roc_auc >= baseline - 0.005', \(trend)]}}
                """)
        }

        /// Commits a model that gives the noise so much weight.
        func commit(noise: Float) throws {
            var model = try [UInt8](Data(contentsOf: Repository.fixture("models/sigmoid_n1.onnx")))
            let weights = [Float(1), noise, 0, 0].flatMap { value in (0..<4).map { UInt8(value.bitPattern >> ($0 * 8) & 0xff) } }
            model.replaceSubrange(110..<126, with: weights)
            try Data(model).write(to: folder.appending(path: "model.onnx"))
            try git("add", ".")
            try git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "--allow-empty", "-m", "train")
        }

        func write(_ name: String, _ text: String) throws {
            try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
        }

        func git(_ arguments: String...) throws {
            try #require(AssayProcess.run(Self.git, arguments, in: folder).status == 0)
        }

        /// A number in 0..<1 from a hash of row and column.
        private static func uniform(_ row: Int, _ column: Int) -> Double {
            var x = UInt32(truncatingIfNeeded: row &* 2_654_435_761 &+ column &* 40503)
            x = (x ^ x >> 15) &* 2_246_822_519
            x = (x ^ x >> 13) &* 3_266_489_917
            return Double(x ^ x >> 16) / 4_294_967_296
        }
    }

    @Test func `a slow leak fails where no single commit does`() throws {
        try withTemporaryFolder { folder in
            let repository = try Leaking(folder)
            var trends: [CostTests.Record.Check] = []
            for step in 0..<22 {
                try repository.commit(noise: 0.3 + 0.02 * Float(step))
                let checks = try CostTests.run(folder).checks
                if step > 0 { #expect(checks[0].outcome == "pass", "commit \(step): \(checks[0].message)") }
                trends.append(checks[1])
            }
            #expect(trends.prefix(7).allSatisfy { $0.outcome == "inconclusive" })
            #expect(trends[2].message.contains("3 commits have a comparable value, and a trend needs 8"), "\(trends[2].message)")
            let last = try #require(trends.last)
            #expect(last.outcome == "fail", "\(last.message)")
            #expect(last.details?.numbers?["commits"] == 20)
            #expect(try #require(last.interval).upper < 0)
            #expect(last.interval?.method == "theil_sen")
            try runsAgain(repository, last)
        }
    }

    /// More runs of one commit change nothing, and other data stand apart.
    private func runsAgain(_ repository: Leaking, _ last: CostTests.Record.Check) throws {
        let again = try CostTests.run(repository.folder).checks[1]
        #expect(again.observed == last.observed)
        let none = try CostTests.run(repository.folder, "--no-history").checks[1]
        #expect(none.outcome == "inconclusive" && none.message.contains("no history"))
        try repository.write("rows.csv", "label,a,b,c,d\n1,1,0,0,0\n0,-1,0,0,0\n")
        let other = try CostTests.run(repository.folder).checks[1]
        #expect(other.outcome == "inconclusive")
        #expect(other.message.contains("1 commit has a comparable value"), "\(other.message)")
        #expect(other.message.contains("other data"))
    }

    @Test func `an improvement never fails`() throws {
        try withTemporaryFolder { folder in
            let repository = try Leaking(folder)
            for step in 0..<9 {
                try repository.commit(noise: 0.7 - 0.02 * Float(step))
                let trend = try CostTests.run(folder).checks[1]
                if step == 8 { #expect(trend.outcome == "pass", "\(trend.message)") }
            }
        }
    }

    @Test(arguments: [
        ("trend(roc_auc) <= 0", "would fail an improvement"), ("trend(f1) >= 0", "no check of this manifest"),
        ("trend(roc_auc) >= baseline", "no baseline"), ("trend >= 0", "needs a check"), ("trend(roc_auc, last=3)", "8...1000"),
        ("trend(roc_auc, 50)", "8...1000"),
    ])
    func `a trend that says nothing is refused before any data is read`(_ requirement: String, words: String) throws {
        try withTemporaryFolder { folder in
            _ = try Leaking(folder, trend: "'\(requirement)'").commit(noise: 0.3)
            let process = try AssayProcess.run(["run"], in: folder)
            #expect(process.status == 2)
            #expect(process.errors.contains(words), "\(process.errors)")
        }
    }
}
