import Foundation
import TestSupport
import Testing

/// `data.evaluation.cluster`, through the real binary.
struct ClusterTests {
    private struct Record: Decodable {
        struct Interval: Decodable, Equatable {
            var lower: Double
            var upper: Double
            var method: String
            var width: Double { upper - lower }
        }
        struct Check: Decodable {
            struct Details: Decodable {
                struct Group: Decodable { var interval: Interval? }
                var numbers: [String: Double]?
                var groups: [Group]?
            }
            var outcome: String
            var observed: Double?
            var interval: Interval?
            var message: String
            var details: Details?
        }
        struct Note: Decodable {
            var code: String
            var message: String
        }
        var checks: [Check]
        var notes: [Note]
        var result_digest: String
    }

    /// Rows of customers, each customer's rows alike and in this many copies.
    private static func rows(customers: Int, copies: Int, unnamed: Int = 0) -> String {
        var text = "label,score,sex,customer\n"
        for _ in 0..<copies {
            for customer in 0..<customers {
                let wrong = customer % 5 == 0
                let label = customer % 2
                let score = Double((label == 1) != wrong ? 600 + customer % 300 : 400 - customer % 300) / 1000
                text += "\(label),\(score),\(customer % 3 == 0 ? "f" : "m"),c\(customer)\n"
            }
        }
        return text + String(repeating: "1,0.9,f,\n", count: unnamed)
    }

    private static let measures = ["accuracy", "roc_auc", "f1", "brier_score", "log_loss", "precision_at_recall(0.5)"]

    private func run(
        _ requirements: [String] = measures, rows: String, cluster: Bool = true, _ options: String..., fairness: String = ""
    ) throws -> (process: AssayProcess, record: Record) {
        try withTemporaryFolder { folder in
            let project = try Project(folder, requirements: requirements, rows: rows, extra: "groups: {sex: {column: sex}}")
            let manifest = folder.appending(path: "assay.yaml")
            let text = try String(contentsOf: manifest, encoding: .utf8) + fairness
            let role = cluster ? ", cluster: customer}}" : "}}"
            try project.write("assay.yaml", text.replacing("score: score}}", with: "score: score\(role)"))
            let process = try AssayProcess.run(["run", "--format", "json"] + options, in: folder)
            return (process, try JSONDecoder().decode(Record.self, from: Data(process.output.utf8)))
        }
    }

    @Test(arguments: [60, 400])
    func `copies of a customer's rows are no further evidence`(customers: Int) throws {
        let single = try run(rows: Self.rows(customers: customers, copies: 1)).record
        let copied = try run(rows: Self.rows(customers: customers, copies: 8)).record
        let asRows = try run(rows: Self.rows(customers: customers, copies: 8), cluster: false).record
        for (index, name) in Self.measures.enumerated() {
            let (one, eight) = (try #require(single.checks[index].interval), try #require(copied.checks[index].interval))
            #expect(one.method == "cluster_jackknife" && eight.method == "cluster_jackknife")
            #expect(abs(one.lower - eight.lower) < 1e-9 && abs(one.upper - eight.upper) < 1e-9, "\(name): \(one) and \(eight)")
            guard name != "precision_at_recall(0.5)" else { continue }
            let naive = try #require(asRows.checks[index].interval)
            #expect(eight.width > 2 * naive.width && eight.width < 4 * naive.width, "\(name): √8 times as wide, not \(naive)")
        }
    }

    /// numpy: 60 leave-one-out accuracies of 48 right in 60, their error, Student's t with 59 degrees of freedom on the log odds.
    @Test func `the interval is that of leaving each customer out`() throws {
        let check = try run(["accuracy"], rows: Self.rows(customers: 60, copies: 3)).record.checks[0]
        let interval = try #require(check.interval)
        #expect(abs(interval.lower - 0.675_907_187_8) < 1e-9 && abs(interval.upper - 0.884_684_872_4) < 1e-9, "\(interval)")
        #expect(check.details?.numbers?["jackknife_groups"] == 60)
    }

    @Test func `rates of groups stand on customers too`() throws {
        let fairness = "\n  fairness: {minimum_group_size: 5, require: [demographic_parity_ratio(sex)]}\n"
        let check = try #require(try run(rows: Self.rows(customers: 90, copies: 4), fairness: fairness).record.checks.last)
        #expect(check.interval?.method == "cluster_jackknife")
        #expect(check.details?.groups?.compactMap(\.interval?.method) == ["cluster_jackknife", "cluster_jackknife"])
    }

    @Test func `too few customers prove nothing, and the run says why`() throws {
        let requirements = ["{require: accuracy >= 0.1, decide_on: proven}", "{require: accuracy >= 0.1, decide_on: refuted}"]
        let (process, record) = try run(requirements, rows: Self.rows(customers: 9, copies: 50))
        #expect(process.status == 1)
        #expect(record.checks.map(\.outcome) == ["inconclusive", "pass"])
        #expect(record.checks.allSatisfy { $0.interval == nil })
        #expect(record.checks[0].message.contains("fewer than 10 entities by `customer`"), "\(record.checks[0].message)")
        #expect(record.notes.map(\.code) == ["DT131"])
    }

    @Test func `rows without a customer are told`() throws {
        let record = try run(["accuracy"], rows: Self.rows(customers: 40, copies: 2, unnamed: 3)).record
        #expect(record.notes.map(\.code) == ["DT130"] && record.notes[0].message == "3 rows have no `customer`")
        #expect(record.checks[0].details?.numbers?["jackknife_groups"] == 43)
    }

    @Test func `a maximum keeps its value and has no interval`() throws {
        let requirements = ["{require: maximum_calibration_error <= 0.99, decide_on: proven}"]
        let message = try run(requirements, rows: Self.rows(customers: 40, copies: 2)).record.checks[0].message
        #expect(message.contains("no interval of this measure stands on whole `customer`"), "\(message)")
    }

    @Test func `any number of jobs gives the same digest, over several chunks`() throws {
        let rows = Self.rows(customers: 500, copies: 140)
        let (one, many) = (try run(rows: rows, "--jobs", "1").record, try run(rows: rows, "--jobs", "3").record)
        #expect(one.result_digest == many.result_digest)
        #expect(one.checks.allSatisfy { $0.interval?.method == "cluster_jackknife" })
    }

    /// Forty customers of 25 equal rows, eight of ten right: 0.75 is four errors away by rows, and under one by customers.
    @Test func `a self-test draws customers`() throws {
        func failed(cluster: Bool) throws -> FoundSelfTest {
            try withTemporaryFolder { folder in
                let project = try Project(
                    folder, requirements: ["accuracy >= 0.75", "{require: accuracy >= 0.8, decide_on: refuted}"],
                    rows: Self.rows(customers: 40, copies: 25))
                let text = try String(contentsOf: folder.appending(path: "assay.yaml"), encoding: .utf8)
                try project.write(
                    "assay.yaml", cluster ? text.replacing("score: score}}", with: "score: score, cluster: customer}}") : text)
                let run = try project.assay("self-test", "--format", "json", "--runs", "400")
                return try FoundSelfTest(run.output)
            }
        }
        let (byRow, byCustomer) = (try failed(cluster: false), try failed(cluster: true))
        #expect(byRow.requirements[0].measured.failed <= 1)
        // SciPy: binom.cdf(29, 40, 0.8) = 0.161.
        let rate = byCustomer.requirements[0].measured
        #expect(rate.lower < 0.161 && 0.161 < rate.upper, "\(rate)")
        // Decided on its interval, the gate keeps its level.
        #expect(byCustomer.requirements[1].measured.lower < 0.025 && byCustomer.requirements[1].measured.upper > 0.005)
        #expect(byCustomer.notes.contains { $0.contains("whole `customer`") })
    }
}
