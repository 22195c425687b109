import Foundation
import TestSupport
import Testing

/// Measures of data quality by the command: what a requirement without a column means, and what the clock may change.
struct QualityTests {
    private static let rows = """
        id,income,age,town,issued_at,mail,label
        1,1200,31,Bonn,2026-01-02,a@example.org,1
        2,800,44,Köln,2026-01-03,,0
        3,950,27,bonn,2026-01-05,,1
        4,1010,38,Bonn,2026-01-04,,0

        """

    @Test func `without a column each feature of the right kind gets a verdict, and PII is looked for in every column`() throws {
        try withTemporaryFolder { folder in
            let record = try run(
                folder,
                [
                    "mean", "string_variant_count <= 1", "null_rate == 0", "freshness_now", "pii_rate <= 50%",
                    "constant_columns == 0",
                ])
            let names = record.checks.map { $0.name.replacingOccurrences(of: "schema/", with: "") }
            #expect(names.filter { $0.hasPrefix("mean") } == ["mean(income)", "mean(age)"])
            #expect(names.filter { $0.hasPrefix("string") } == ["string_variant_count(town)", "string_variant_count(mail)"])
            #expect(names.filter { $0.hasPrefix("fresh") } == ["freshness_now(issued_at)"])
            #expect(names.filter { $0.hasPrefix("pii") }.count == 7)
            #expect(record.checks.first { $0.name == "schema/pii_rate(mail)" }?.outcome == "fail")
            #expect(record.data["evaluation"]?.scans == 1)
        }
    }

    @Test func `a requirement that no feature fits is refused rather than left out`() throws {
        try withTemporaryFolder { folder in
            try write(folder, ["mean >= 0"], rows: "town,label\nBonn,1\nKöln,0\n")
            let process = try AssayProcess.run(["run"], in: folder)
            #expect(process.status == 2)
            #expect(process.errors.contains("RQ151") && process.errors.contains("every feature of numbers"))
        }
    }

    @Test func `a column of the wrong kind is refused before the table is read`() throws {
        try withTemporaryFolder { folder in
            try write(folder, ["mean(town) >= 0"], rows: Self.rows)
            let process = try AssayProcess.run(["run"], in: folder)
            #expect(process.status == 2)
            #expect(process.errors.contains("error[RQ150]: `mean` needs numbers, and column `town` holds text"))
        }
    }

    @Test func `freshness compares with the commit, and only the comparison with the clock stays out of the digest`() throws {
        try withTemporaryFolder { folder in
            try write(
                folder, ["freshness(issued_at) <= 60 d", "freshness(issued_at) >= 0 d", "freshness_now(issued_at)"], rows: Self.rows
            )
            try git(folder, "init", "-q", "-b", "main")
            try git(folder, "add", ".")
            try git(folder, "commit", "-q", "-m", "first")
            let first = try record(folder)
            let commit = try #require(
                Double(try git(folder, "show", "-s", "--format=%ct").trimmingCharacters(in: .whitespacesAndNewlines)))
            #expect(first.checks[0].observed == commit - 1_767_571_200)
            let second = try record(folder)
            #expect(first.checks[2].observed != second.checks[2].observed)
            #expect(first.resultDigest == second.resultDigest)
        }
    }

    private func run(_ folder: URL, _ requirements: [String]) throws -> FoundRecord {
        try write(folder, requirements, rows: Self.rows)
        return try record(folder)
    }

    private func record(_ folder: URL) throws -> FoundRecord {
        let process = try AssayProcess.run(["run", "--format", "json", "--no-history"], in: folder)
        return try JSONDecoder().decode(FoundRecord.self, from: Data(process.output.utf8))
    }

    @discardableResult
    private func git(_ folder: URL, _ arguments: String...) throws -> String {
        let identity = ["-c", "user.name=t", "-c", "user.email=t@example.org"]
        let process = try AssayProcess.run(URL(filePath: "/usr/bin/git"), identity + arguments, in: folder)
        try #require(process.status == 0, "\(process.errors)")
        return process.output
    }

    private func write(_ folder: URL, _ requirements: [String], rows: String) throws {
        try rows.write(to: folder.appending(path: "rows.csv"), atomically: true, encoding: .utf8)
        let list = requirements.map { "      - \($0)\n" }.joined()
        let manifest = """
            assay: 1
            model: {name: quality, task: binary, positive: 1}
            data: {evaluation: {source: rows.csv, label: label\(rows.contains("id,") ? ", id: id" : "")}}
            checks:
              schema:
                require:
            \(list)
            """
        try manifest.write(to: folder.appending(path: "assay.yaml"), atomically: true, encoding: .utf8)
    }
}
