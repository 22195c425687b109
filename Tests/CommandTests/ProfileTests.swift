import Foundation
import TestSupport
import Testing

/// `assay infer --profile` and a manifest with a profile in place of the reference's rows, through the real binary.
struct ProfileTests {
    private static func rows(_ count: Int, shift: Int = 0, weighted: Bool = false) -> String {
        let lines = (0..<count).map { row in
            let income = row % 17 == 3 ? "" : "\((row * 7919 + shift) % 10_007).5"
            return "\(row),\(income),\(["north", "south", "east"][row % 3]),\(row % 2),0.\(row % 89 + 10)"
                + (weighted ? ",\(row % 4 + 1)" : "")
        }
        return "id,income,region,y,score" + (weighted ? ",w\n" : "\n") + lines.joined(separator: "\n") + "\n"
    }

    private struct Folder {
        let url: URL

        init(_ url: URL, reference: String, require: String, evaluation: String = "{source: rows.csv, label: y, score: score}")
            throws
        {
            self.url = url
            try write("train.csv", ProfileTests.rows(3_000))
            try write("rows.csv", ProfileTests.rows(500, shift: 40))
            try write(
                "assay.yaml",
                """
                assay: 1
                model: {name: case, task: binary, positive: 1, features: [income, region]}
                data: {evaluation: \(evaluation), reference: \(reference)}
                checks: {schema: {require: [\(require)]}}
                """)
        }

        func write(_ name: String, _ text: String) throws {
            try text.write(to: url.appending(path: name), atomically: true, encoding: .utf8)
        }

        func text(_ name: String) throws -> String { try String(contentsOf: url.appending(path: name), encoding: .utf8) }

        func assay(_ arguments: String...) throws -> AssayProcess { try AssayProcess.run(arguments, in: url) }

        /// What `run` observed, by check.
        func observed() throws -> [String: Double] {
            let run = try assay("run", "--format", "json", "--no-history")
            let record = try #require(
                try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any], "\(run.errors)")
            let checks = try #require(record["checks"] as? [[String: Any]])
            return Dictionary(
                uniqueKeysWithValues: checks.compactMap { check in
                    (check["name"] as? String).flatMap { name in (check["observed"] as? Double).map { (name, $0) } }
                })
        }
    }

    private static let drift =
        "psi, cramers_v(region), ks_statistic(income), null_rate_drift, new_category_rate(region), label_drift, prediction_drift"

    @Test func `a profile stands in for the rows, and the record says where it came from`() throws {
        try withTemporaryFolder { url in
            let folder = try Folder(url, reference: "{source: train.csv}", require: Self.drift)
            let rows = try folder.observed()
            let made = try folder.assay("infer", "train.csv", "--profile", "train.profile.json")
            #expect(made.status == 0 && made.output == "wrote train.profile.json\n", "\(made.output)\(made.errors)")
            try FileManager.default.removeItem(at: url.appending(path: "train.csv"))
            for reference in ["{profile: train.profile.json}", "{source: {profile: train.profile.json}}"] {
                try folder.write(
                    "assay.yaml", try folder.text("assay.yaml").replacing(/reference: .*\}\n/, with: "reference: \(reference)}\n"))
                let told = try folder.observed()
                #expect(rows.count == 9 && told.keys.sorted() == rows.keys.sorted())
                for (name, value) in rows {
                    #expect(
                        abs(value - (told[name] ?? .nan)) <= (name.contains("ks_") || name.contains("prediction") ? 0.0005 : 0),
                        "\(name)")
                }
            }
            let run = try folder.assay("run", "--format", "json", "--no-history")
            let record = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
            let reference = try #require((record["data"] as? [String: [String: Any]])?["reference"])
            #expect(reference["rows"] as? Int == 3_000 && reference["scans"] as? Int == 0)
            let profile = try #require(reference["profile"] as? [String: Any])
            let digest = try #require(profile["digest"] as? String), text = try folder.text("train.profile.json")
            #expect(text.contains(digest))
            let source = try #require((profile["sources"] as? [[String: Any]])?.first)
            #expect(source["path"] as? String == "train.csv" && (source["sha256"] as? String)?.count == 64)
            #expect(((reference["sources"] as? [[String: Any]])?.first?["path"] as? String) == "train.profile.json")
        }
    }

    @Test func `the bytes do not depend on jobs, and a file is not written over`() throws {
        try withTemporaryFolder { url in
            let folder = try Folder(url, reference: "{source: train.csv}", require: "row_count")
            try folder.write("train.csv", Self.rows(70_000))
            for jobs in ["1", "4"] {
                #expect(try folder.assay("infer", "train.csv", "--profile", "\(jobs).json", "--jobs", jobs).status == 0)
            }
            #expect(try folder.text("1.json") == folder.text("4.json"))
            let again = try folder.assay("infer", "train.csv", "--profile", "1.json")
            #expect(again.status == 2 && again.errors.contains("CL140"), "\(again.errors)")
            let both = try folder.assay("infer", "train.csv", "--profile", "1.json", "--contract", "schema.yaml", "--force")
            #expect(both.output == "wrote schema.yaml\nwrote 1.json\n")
            #expect(try folder.assay("infer", "train.csv", "--profile", "x.json", "--weight", "nothing").errors.contains("CL142"))
            #expect(try folder.assay("infer", "train.csv", "rows.csv", "--profile", "x.json").status == 2)
            try folder.write("empty.csv", "a,b\n")
            #expect(try folder.assay("infer", "empty.csv", "--profile", "x.json").errors.contains("DT143"))
        }
    }

    /// What a profile of a table of the readers' tests says of its columns.
    private static func columns(_ name: String, in url: URL) throws -> Substring {
        let table = Repository.root.appending(path: "Tests/AssayTabularTests/Tables/\(name)")
        let file = url.appending(path: "\(name).json")
        let made = try AssayProcess.run(
            ["infer", table.path(percentEncoded: false), "--profile", file.path(percentEncoded: false)], in: url)
        try #require(made.status == 0, "\(made.errors)")
        let text = try String(contentsOf: file, encoding: .utf8)
        let end = try #require(text.firstRange(of: "\"digest\": \"sha256"))
        return text[..<end.lowerBound]
    }

    @Test(arguments: ["csv", "parquet", "arrow", "csv.zst"])
    func `every format of a table gives the same columns`(_ suffix: String) throws {
        try withTemporaryFolder { url in
            let (one, other) = (try Self.columns("mixed.\(suffix)", in: url), try Self.columns("mixed-plain.parquet", in: url))
            #expect(one == other)
        }
    }

    @Test func `parts become one`() throws {
        try withTemporaryFolder { url in
            let folder = try Folder(url, reference: "{profile: whole.json}", require: Self.drift)
            try folder.write("more.csv", Self.rows(2_000, shift: 9))
            for name in ["train", "more"] { _ = try folder.assay("infer", "\(name).csv", "--profile", "\(name).json") }
            let merged = try folder.assay("infer", "train.json", "more.json", "--merge", "--profile", "whole.json")
            #expect(merged.status == 0 && merged.output == "wrote whole.json\n", "\(merged.errors)")
            #expect(try folder.observed().count == 9)
            try folder.write("other.csv", "a\n1\n")
            _ = try folder.assay("infer", "other.csv", "--profile", "other.json")
            let other = try folder.assay("infer", "train.json", "other.json", "--merge", "--profile", "x.json")
            #expect(other.status == 3 && other.errors.contains("DT168") && other.errors.contains("other.json"), "\(other.errors)")
        }
    }

    /// What is wrong with a profile, how it comes about, and the code that says so.
    @Test(arguments: [
        ("cut off", "DT162"), ("a table", "DT162"), ("another document", "DT163"), ("newer", "DT164"), ("changed", "DT165"),
        ("a strange field", "DT163"), ("a list too short", "DT163"), ("not there", "MF021"), ("no schema", "DT163"),
    ])
    func `a profile that cannot be trusted is refused`(_ fault: String, code: String) throws {
        try withTemporaryFolder { url in
            let folder = try Folder(url, reference: "{profile: train.json}", require: "psi")
            _ = try folder.assay("infer", "train.csv", "--profile", "train.json")
            let text = try folder.text("train.json")
            let broken: String? =
                switch fault {
                case "cut off": String(text.prefix(text.count / 2))
                case "a table": try folder.text("train.csv")
                case "another document": text.replacing("assay.profile/1", with: "assay.run/1")
                case "newer": text.replacing("assay.profile/1", with: "assay.profile/2")
                case "changed": text.replacing("\"rows\": 3000,", with: "\"rows\": 3001,")
                case "a strange field": text.replacing("\"missing\"", with: "\"lost\"")
                case "a list too short": text.replacing(/"at": \[1,/, with: "\"at\": [")
                case "no schema": "{\"rows\": 3}"
                default: nil
                }
            if let broken {
                #expect(broken != text)
                try folder.write("train.json", broken)
            } else {
                try FileManager.default.removeItem(at: url.appending(path: "train.json"))
            }
            let run = try folder.assay("run")
            #expect(
                run.status == (code == "MF021" ? 2 : 3) && run.errors.contains(code == "MF021" ? "is not there" : code),
                "\(run.errors)")
            #expect(run.errors.contains("= help:"))
        }
    }

    /// What a manifest asks of a profile that it cannot answer.
    @Test(arguments: [
        ("train_test_overlap_rate <= 0", "RQ164", "{source: rows.csv, label: y, score: score}"),
        ("label_leakage(income) <= 0.5", "RQ164", "{source: rows.csv, label: y, score: score}"),
        ("psi(income) <= 1 on place=north", "RQ164", "{source: rows.csv, label: y, score: score}"),
        ("new_category_rate(income) <= 0", "RQ164", "{source: rows.csv, label: y, score: score}"),
        ("psi(income) <= 1", "DT166", "{source: rows.csv, label: y, weight: id}"),
        ("psi(score) <= 1", "DT101", "{source: other.csv, label: y}"),
    ])
    func `what needs rows is refused before any is read`(_ require: String, code: String, evaluation: String) throws {
        try withTemporaryFolder { url in
            let folder = try Folder(url, reference: "{profile: train.json}", require: require, evaluation: evaluation)
            try folder.write("other.csv", "y,score,income,region\n1,0.5,3,north\n")
            if code == "DT101" {
                try folder.write("train.csv", "y,income,region\n1,3,north\n")
            }
            try folder.write(
                "assay.yaml", try folder.text("assay.yaml").replacing("checks:", with: "groups: {place: region}\nchecks:"))
            _ = try folder.assay("infer", "train.csv", "--profile", "train.json")
            let run = try folder.assay("run")
            #expect(run.status == (code.hasPrefix("RQ") ? 2 : 3) && run.errors.contains(code), "\(run.output)\(run.errors)")
            #expect(run.errors.contains("assay.yaml:"), "\(run.errors)")
        }
    }

    @Test func `weights of the rows stand in the profile`() throws {
        try withTemporaryFolder { url in
            let folder = try Folder(
                url, reference: "{source: train.csv}", require: "psi, ks_statistic(income), cramers_v(region)",
                evaluation: "{source: rows.csv, label: y, weight: w}")
            try folder.write("train.csv", Self.rows(3_000, weighted: true))
            try folder.write("rows.csv", Self.rows(500, shift: 40, weighted: true))
            let rows = try folder.observed()
            _ = try folder.assay("infer", "train.csv", "--profile", "train.json", "--weight", "w")
            try folder.write(
                "assay.yaml", try folder.text("assay.yaml").replacing("{source: train.csv}", with: "{profile: train.json}"))
            let told = try folder.observed()
            #expect(rows.count == 4)
            for (name, value) in rows {
                #expect(abs(value - (told[name] ?? .nan)) <= (name.contains("ks_") ? 0.0005 : 1e-12), "\(name)")
            }
        }
    }

    @Test func `the lock names a profile and a contract that changed`() throws {
        try withTemporaryFolder { url in
            let folder = try Folder(url, reference: "{profile: train.json}", require: "psi")
            _ = try folder.assay("infer", "train.csv", "--profile", "train.json", "--contract", "schema.yaml", "--label", "y")
            let manifest = try folder.text("assay.yaml")
                .replacing(
                    "schema: {",
                    with: "reproducibility: {lock: assay.lock, require: [digest_mismatches == 0]}, schema: {contract: schema.yaml, "
                )
            try folder.write("assay.yaml", manifest)
            #expect(try folder.assay("lock").status == 0)
            let same = try folder.assay("run", "--only", "reproducibility/digest_mismatches")
            #expect(same.status == 0, "\(same.output)\(same.errors)")
            _ = try folder.assay("infer", "rows.csv", "--profile", "train.json", "--force")
            try folder.write("schema.yaml", try folder.text("schema.yaml") + "# changed\n")
            let changed = try folder.assay("run", "--only", "reproducibility/digest_mismatches")
            #expect(changed.status == 1)
            for name in ["train.json", "schema.yaml"] {
                #expect(changed.output.contains("\(name): sha256 differs"), "\(changed.output)")
            }
        }
    }
}
