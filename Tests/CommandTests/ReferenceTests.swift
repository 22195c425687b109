import Foundation
import TestSupport
import Testing

/// Requirements that compare the evaluation table with the reference, through the real binary.
struct ReferenceTests {
    private static func run(
        _ folder: URL, data: String, require: String, rows: String = "income,age\n1,30\n,40\n",
        reference: String = "income,age\n1,30\n"
    ) throws -> AssayProcess {
        let text = """
            assay: 1
            model: {name: case, task: binary, positive: 1}
            data: \(data)
            checks: {schema: {require: [\(require)]}}
            """
        for (name, content) in [("assay.yaml", text), ("rows.csv", rows), ("reference.csv", reference)] {
            try content.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
        }
        return try AssayProcess.run(["run", "--format", "json"], in: folder)
    }

    private static let both = "{evaluation: {source: rows.csv}, reference: {source: reference.csv}}"

    @Test func `each table is read once, and the record names both with their digests`() throws {
        try withTemporaryFolder { folder in
            let run = try Self.run(folder, data: Self.both, require: "null_rate_drift <= 60%, null_rate <= 60%")
            #expect(run.status == 0, "\(run.errors)")
            let record = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
            let data = try #require(record["data"] as? [String: [String: Any]])
            for (name, rows) in [("evaluation", 2), ("reference", 1)] {
                let table = try #require(data[name])
                #expect(table["rows"] as? Int == rows && table["scans"] as? Int == 1)
                let sources = try #require(table["sources"] as? [[String: Any]])
                #expect((sources.first?["sha256"] as? String)?.count == 64)
            }
        }
    }

    @Test func `a measure without its table is refused at its line, before a row is read`() throws {
        try withTemporaryFolder { folder in
            let run = try Self.run(folder, data: "{evaluation: {source: rows.csv}}", require: "null_rate_drift <= 1%")
            #expect(run.status == 2 && run.errors.contains("MF108") && run.errors.contains("assay.yaml:4"), "\(run.errors)")
        }
    }

    @Test func `a column that the reference does not have is named with the nearest one`() throws {
        try withTemporaryFolder { folder in
            let run = try Self.run(
                folder, data: Self.both, require: "null_rate_drift(income) <= 1%", reference: "incomes,age\n1,30\n")
            #expect(
                run.status == 3 && run.errors.contains("DT101") && run.errors.contains("did you mean `incomes`?"), "\(run.errors)")
        }
    }

    @Test func `an empty reference passes nothing`() throws {
        try withTemporaryFolder { folder in
            let run = try Self.run(folder, data: Self.both, require: "null_rate_drift(age) <= 1%", reference: "income,age\n")
            #expect(run.status == 4 && run.output.contains("the reference has no rows in scope"), "\(run.output)\(run.errors)")
        }
    }

    @Test func `a slice is taken of both tables`() throws {
        try withTemporaryFolder { folder in
            let run = try Self.run(
                folder, data: Self.both + "\ngroups: {place: place}", require: "'null_rate_drift(income) <= 0 on place=north'",
                rows: "place,income\nnorth,1\nsouth,\n", reference: "place,income\nnorth,1\nsouth,1\n")
            #expect(run.status == 0, "\(run.output)\(run.errors)")
        }
    }
}
