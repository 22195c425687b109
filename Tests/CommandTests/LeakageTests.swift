import Foundation
import TestSupport
import Testing

/// Requirements on leakage and on what a service saw, through the real binary.
struct LeakageTests {
    private static let both = "reference: {source: other.csv}"
    private static let served = "serving: {source: other.csv}"
    private static let rows = "id,at,a,y\n1,2026-01-01,5,0\n2,2026-01-02,6,1\n3,2026-01-03,7,0\n4,2026-01-04,8,1\n"

    private static func run(
        _ require: String, roles: String = "id: id, time: at, label: y", table: String = both, rows: String = rows,
        other: String = rows, arguments: [String] = []
    ) throws -> AssayProcess {
        try withTemporaryFolder { folder in
            let text = """
                assay: 1
                model: {name: case, task: binary, positive: 1}
                data: {evaluation: {source: rows.csv, \(roles)}, \(table)}
                checks: {schema: {require: [\(require)]}}
                """
            for (name, content) in [("assay.yaml", text), ("rows.csv", rows), ("other.csv", other)] {
                try content.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
            }
            return try AssayProcess.run(["run", "--format", "json"] + arguments, in: folder)
        }
    }

    private static func checks(_ run: AssayProcess) throws -> [String: [String: Any]] {
        let record = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let checks = try #require(record["checks"] as? [[String: Any]])
        return Dictionary(checks.compactMap { check in (check["name"] as? String).map { ($0, check) } }) { first, _ in first }
    }

    @Test(arguments: [
        ("train_test_overlap_rate <= 1%", "reference"), ("index_overlap_rate <= 1%", "reference"),
        ("date_overlap_rate <= 1%", "reference"), ("label_leakage(a) <= 0.1", "reference"),
        ("serving_skew(a) <= 1%", "serving"), ("serving_missing_rate <= 1%", "serving"), ("serving_drift(a) <= 0.1", "serving"),
    ])
    func `a measure without its table is refused before a row is read`(_ requirement: String, table: String) throws {
        let run = try Self.run(requirement, table: table == "reference" ? Self.served : Self.both)
        #expect(run.status == 2 && run.errors.contains("MF108") && run.errors.contains("data.\(table)"), "\(run.errors)")
    }

    @Test(arguments: [
        ("index_overlap_rate == 0", "DT182"), ("date_overlap_rate == 0", "DT183"), ("identifier_leakage(id) <= 0.1", "DT182"),
        ("identifier_leakage(time) <= 0.1", "DT183"), ("identifier_leakage(name) <= 0.1", "RQ162"),
        ("train_test_overlap_rate(near=0) <= 1%", "RQ161"), ("train_test_overlap_rate(nearly) <= 1%", "RQ161"),
        ("train_test_overlap_rate(near=16) <= 1%", "RQ161"),
    ])
    func `a role or an argument that is missing is refused before a row is read`(_ requirement: String, code: String) throws {
        let run = try Self.run("'\(requirement)'", roles: "label: y")
        let status: Int32 = code.hasPrefix("DT") ? 3 : 2
        #expect(run.status == status && run.errors.contains(code) && run.errors.contains("assay.yaml:4"), "\(run.errors)")
    }

    @Test(arguments: [
        ("serving_skew(a) <= 1%", "DT182"), ("serving_missing_rate <= 1%", "DT182"),
        ("'serving_skew(a, tolerance=2) <= 1%'", "RQ163"), ("'serving_skew(a, near) <= 1%'", "RQ163"),
    ])
    func `a join without an id, or with a senseless tolerance, is refused`(_ requirement: String, code: String) throws {
        let run = try Self.run(requirement, roles: code == "DT182" ? "label: y" : "id: id", table: Self.served)
        #expect(run.status == (code == "DT182" ? 3 : 2) && run.errors.contains(code), "\(run.errors)")
    }

    @Test(arguments: [
        ("index_overlap_rate", "DT182", "id"), ("date_overlap_rate", "DT183", "time"), ("label_leakage(a)", "MF142", "label"),
    ])
    func `a role that the other table lacks is asked for there`(_ measure: String, code: String, role: String) throws {
        let run = try Self.run("'\(measure) <= 0.5'", other: "a,b\n5,1\n")
        #expect(
            run.status != 0 && run.errors.contains(code) && run.errors.contains("set `data.reference.\(role)`"), "\(run.errors)")
    }

    @Test func `where every column has a role there are no features to compare`() throws {
        let run = try Self.run(
            "train_test_overlap_rate <= 1%", rows: "id,at,y\n1,2026-01-01,1\n", other: "id,at,y\n1,2026-01-01,1\n")
        #expect(run.status == 2 && run.errors.contains("RQ160"), "\(run.errors)")
    }

    @Test func `an id that stands twice is an error that shows no id`() throws {
        let run = try Self.run(
            "serving_skew(a) <= 1%", table: Self.served, other: Self.rows + "4444,2026-01-04,8,1\n4444,2026-01-04,8,1\n")
        #expect(run.status == 1 && (run.output + run.errors).contains("DT184"), "\(run.output)\(run.errors)")
        #expect(!(run.output + run.errors).contains("4444"))
    }

    @Test func `an open identifier stands for each role that there is, and the row`() throws {
        let named = try Self.checks(try Self.run("identifier_leakage"))
        #expect(
            Set(named.keys) == [
                "schema/identifier_leakage(id)", "schema/identifier_leakage(time)", "schema/identifier_leakage(row)",
            ])
        let bare = try Self.checks(try Self.run("identifier_leakage", roles: "label: y"))
        #expect(Set(bare.keys) == ["schema/identifier_leakage(row)"] || Set(bare.keys) == ["schema/identifier_leakage"])
    }

    @Test func `a tolerance alone holds for every feature`() throws {
        let run = try Self.run(
            "'serving_skew(tolerance=0.2)'", roles: "id: id", table: Self.served, rows: "id,a,b\n1,5,1\n2,6,1\n",
            other: "id,a,b\n1,6,1\n2,9,3\n")
        let checks = try Self.checks(run)
        #expect(checks.count == 2, "\(run.output)\(run.errors)")
        #expect(Set(checks.values.compactMap { $0["observed"] as? Double }) == [0.5])
    }

    @Test func `one table as CSV and Parquet overlaps completely, and nothing is skewed`() throws {
        let tables = Repository.root.appending(path: "Tests/AssayTabularTests/Tables")
        let text = """
            assay: 1
            model: {name: case, task: binary, positive: 1}
            data:
              evaluation: {source: \(tables.path(percentEncoded: false))/mixed.csv}
              reference: {source: \(tables.path(percentEncoded: false))/mixed.parquet}
            checks: {schema: {require: [train_test_overlap_rate == 1]}}
            """
        try withTemporaryFolder { folder in
            try text.write(to: folder.appending(path: "assay.yaml"), atomically: true, encoding: .utf8)
            let run = try AssayProcess.run(["run", "--format", "json"], in: folder)
            let found = try #require(try Self.checks(run)["schema/train_test_overlap_rate"], "\(run.errors)")
            #expect(found["observed"] as? Double == 1, "\(run.output)")
        }
    }

    @Test(arguments: ["1", "2"]) func `leaks are found with any number of jobs`(_ jobs: String) throws {
        let run = try Self.run(
            "index_overlap_rate, date_overlap_rate, train_test_overlap_rate",
            other: "id,at,a,y\n1,2026-01-02,5,0\n9,2025-01-01,7,0\n",
            arguments: ["--jobs", jobs])
        let checks = try Self.checks(run)
        #expect(checks["schema/index_overlap_rate"]?["observed"] as? Double == 0.25, "\(run.errors)")
        #expect(checks["schema/date_overlap_rate"]?["observed"] as? Double == 0.5)
        #expect(checks["schema/train_test_overlap_rate"]?["observed"] as? Double == 0.5)
    }
}
