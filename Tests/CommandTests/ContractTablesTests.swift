import Foundation
import TestSupport
import Testing

/// One contract held against several tables of a manifest, through the real binary.
struct ContractTablesTests {
    private static let contract = """
        fieldsMatch: subset
        primaryKey: [id]
        foreignKeys: [{fields: [branch], reference: {resource: reference, fields: [code]}}]
        fields:
          - {name: id, type: integer}
          - {name: branch, type: string}
          - {name: income, type: number, constraints: {minimum: 0}}
        rules: [{name: sane, check: income < 1000}]
        """

    private static func project(
        _ folder: URL, tables: String = "[evaluation, reference, serving]", require: String = "",
        reference: String = "{source: reference.csv}",
        contract: String = Self.contract
    ) throws {
        let manifest = """
            assay: 1
            model: {name: small, task: binary, positive: 1}
            data: {evaluation: {source: rows.csv}, reference: \(reference), serving: {source: serving.csv}}
            checks: {schema: {contract: schema.yaml, contract_tables: \(tables), require: [\(require)]}}
            """
        let files = [
            "assay.yaml": manifest, "schema.yaml": contract, "rows.csv": "id,branch,income\n1,007,5\n2,010,-1\n3,999,7\n",
            "reference.csv": "id,branch,income,code\n1,007,5,007\n1,007,-5,010\n2,,2000,011\n",
            "serving.csv": "id,income\n1,3\n2,4\n",
        ]
        for (name, text) in files { try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8) }
    }

    private static func checks(_ folder: URL) throws -> [String: [String: Any]] {
        let run = try AssayProcess.run(["run", "--format", "json", "--no-history"], in: folder)
        let record = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any], "\(run.errors)")
        return Dictionary(
            uniqueKeysWithValues: try #require(record["checks"] as? [[String: Any]]).map { ($0["name"] as? String ?? "", $0) })
    }

    @Test func `every table has verdicts of its own, with its name in them`() throws {
        try withTemporaryFolder { folder in
            try Self.project(folder)
            let checks = try Self.checks(folder)
            let expected: [String: Int] = [
                "column_violations": 0, "column_violations(table=reference)": 0, "column_violations(table=serving)": 1,
                "contract_violations(income)": 1, "contract_violations(income, table=reference)": 1,
                "contract_violations(income, table=serving)": 0, "primary_key_violations": 0,
                "primary_key_violations(table=reference)": 1, "primary_key_violations(table=serving)": 0,
                "rule_violations(sane, table=reference)": 1, "rule_violations(sane)": 0,
                // The letters of 007 are kept in both tables.
                "foreign_key_violations(branch)": 1,
            ]
            for (name, count) in expected { #expect(checks["schema/\(name)"]?["observed"] as? Int == count, "\(name)") }
            #expect(checks["schema/foreign_key_violations(branch, table=reference)"] == nil, "it has its own keys")
            let lost = try #require(checks["schema/contract_violations(branch, table=serving)"])
            #expect(lost["outcome"] as? String == "inconclusive")
            #expect((lost["message"] as? String)?.contains("the serving table has no column `branch`") == true, "\(lost)")
            #expect(checks.count == 20)
        }
    }

    @Test func `a requirement speaks of one table, and replaces the contract's own there alone`() throws {
        try withTemporaryFolder { folder in
            try Self.project(
                folder, tables: "[evaluation, reference]", require: "'contract_violation_rate(income, table=reference) <= 50%'")
            let checks = try Self.checks(folder)
            #expect(checks["schema/contract_violation_rate(income, table=reference)"]?["outcome"] as? String == "pass")
            #expect(checks["schema/contract_violations(income, table=reference)"] == nil)
            #expect(checks["schema/contract_violations(income)"]?["outcome"] as? String == "fail")
            // Only checks of another table: it is still read.
            let run = try AssayProcess.run(
                ["run", "--no-history", "--only", "schema/contract_violation_rate(income, table=reference)"], in: folder)
            #expect(run.status == 0, "\(run.output)\(run.errors)")
        }
    }

    @Test func `a requirement of every field of a table expands over its columns`() throws {
        try withTemporaryFolder { folder in
            try Self.project(folder, tables: "[evaluation]", require: "'contract_violations(table=serving) <= 3'")
            let checks = try Self.checks(folder)
            #expect(checks["schema/contract_violations(id, table=serving)"]?["observed"] as? Int == 0)
            #expect(checks["schema/contract_violations(income, table=serving)"]?["observed"] as? Int == 0)
        }
    }

    /// What is wrong, and the code that says so.
    @Test(arguments: [
        ("tables: [evaluation, referense]", "MF", "did you mean `reference`?"), ("undeclared", "MF108", "data.serving"),
        ("a profile", "RQ164", "profile"), ("no contract", "MF011", "contract: schema.yaml"),
        ("a strange table", "RQ101", "did you mean `reference`?"), ("a strange argument", "RQ101", "table=reference"),
        ("a key that is not there", "DT142", "did you mean `code`?"),
    ])
    func `what cannot be held is refused at its place`(_ fault: String, code: String, words: String) throws {
        try withTemporaryFolder { folder in
            switch fault {
            case "tables: [evaluation, referense]": try Self.project(folder, tables: "[evaluation, referense]")
            case "undeclared": try Self.project(folder)
            case "a strange table": try Self.project(folder, require: "'contract_violations(income, table=referenze)'")
            case "a strange argument": try Self.project(folder, require: "'contract_violations(income, reference)'")
            case "a key that is not there":
                try Self.project(folder, contract: Self.contract.replacing("fields: [code]", with: "fields: [codes]"))
            case "a profile": try Self.project(folder, reference: "{profile: train.json}")
            default: try Self.project(folder)
            }
            let path = folder.appending(path: "assay.yaml")
            var text = try String(contentsOf: path, encoding: .utf8)
            if fault == "undeclared" { text = text.replacing(", serving: {source: serving.csv}", with: "") }
            if fault == "no contract" { text = text.replacing("contract: schema.yaml, ", with: "") }
            if fault == "a profile" {
                let made = try AssayProcess.run(["infer", "reference.csv", "--profile", "train.json"], in: folder)
                #expect(made.status == 0)
            }
            try text.write(to: path, atomically: true, encoding: .utf8)
            let run = try AssayProcess.run(["run", "--no-history"], in: folder)
            #expect(
                run.status == (code == "DT142" ? 3 : 2) && run.errors.contains(code) && run.errors.contains(words), "\(run.errors)")
        }
    }
}
