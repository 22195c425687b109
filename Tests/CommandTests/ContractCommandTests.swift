import Foundation
import TestSupport
import Testing

/// Data contracts as a user meets them.
struct ContractCommandTests {
    static let manifest = """
        assay: 1
        model: {name: small, task: binary, positive: 1}
        data: {evaluation: {source: rows.csv}}
        checks: {schema: {contract: schema.yaml}}

        """

    static let rows = """
        id,income,mail,age
        1,100,a@b.org,30
        2,-7,c@d.org,n/a
        3,300,e@f.org,41

        """

    static let contract = """
        fieldsMatch: exact
        primaryKey: [id]
        fields:
          - {name: id, type: integer}
          - {name: income, type: number, constraints: {minimum: 0}}
          - {name: mail, format: email, pii: email, constraints: {maxLength: 3}}
          - {name: age, type: integer, tolerance: 40%}
        rules: [{name: adults, check: age >= 18, severity: warn}]
        """

    private func project(_ folder: URL, rows: String = Self.rows, contract: String = Self.contract) throws {
        for (name, text) in [("assay.yaml", Self.manifest), ("rows.csv", rows), ("schema.yaml", contract)] {
            try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
        }
    }

    @Test func `a contract becomes a verdict a field, a key and a rule`() throws {
        try withTemporaryFolder { folder in
            try project(folder)
            let run = try AssayProcess.run(["run", "--no-history"], in: folder)
            #expect(run.status == 1)
            #expect(run.output.contains("FAIL schema/contract_violations(income) == 0"))
            #expect(run.output.contains("minimum: row 2"))
            #expect(
                run.output.contains("FAIL schema/contract_violations(mail) == 0")
                    && run.output.contains("maxLength: 3 rows, first rows 1, 2, 3"))
            #expect(!run.output.contains("-7") && !run.output.contains("n/a"))
            let list = try AssayProcess.run(["list"], in: folder)
            for name in ["column_violations", "contract_violation_rate(age)", "primary_key_violations", "rule_violations(adults)"] {
                #expect(list.output.contains("schema/\(name)"))
            }
        }
    }

    @Test func `values are shown on request, never of personal data, and never kept`() throws {
        try withTemporaryFolder { folder in
            try project(folder)
            let run = try AssayProcess.run(["run", "--show-values"], in: folder)
            #expect(run.output.contains("row 2: `-7` breaks minimum"))
            #expect(!run.output.contains("a@b.org"))
            let history = try Data(contentsOf: folder.appending(path: ".assay/history.sqlite"))
            #expect(history.range(of: Data("breaks minimum".utf8)) == nil)
        }
    }

    @Test func `a requirement of the manifest takes the contract's place`() throws {
        try withTemporaryFolder { folder in
            try project(folder)
            let own = Self.manifest.replacing(
                "contract: schema.yaml", with: "contract: schema.yaml, require: [contract_violations(income) <= 5]")
            try own.write(to: folder.appending(path: "assay.yaml"), atomically: true, encoding: .utf8)
            let list = try AssayProcess.run(["list"], in: folder).output
            #expect(list.contains("contract_violations(income) <= 5") && !list.contains("contract_violations(income) == 0"))
        }
    }

    @Test func `an empty table is never a pass`() throws {
        try withTemporaryFolder { folder in
            try project(folder, rows: "id,income,mail,age\n")
            let run = try AssayProcess.run(["run", "--no-history"], in: folder)
            #expect(run.status != 0 && !run.output.contains("PASS"))
        }
    }

    @Test func `a broken contract is refused before data is read, with its place`() throws {
        try withTemporaryFolder { folder in
            try project(folder, contract: "fields:\n  - {name: id, type: integre}\n")
            let run = try AssayProcess.run(["run"], in: folder)
            #expect(run.status == 2)
            #expect(
                run.errors.contains("MF014") && run.errors.contains("schema.yaml:2:22")
                    && run.errors.contains("did you mean `integer`?"))
        }
    }

    @Test func `a role that manifest and contract give to two columns is refused`() throws {
        try withTemporaryFolder { folder in
            try project(
                folder,
                contract: Self.contract.replacing("{name: id, type: integer}", with: "{name: id, type: integer, role: label}"))
            try Self.manifest.replacing("source: rows.csv", with: "source: rows.csv, label: age")
                .write(to: folder.appending(path: "assay.yaml"), atomically: true, encoding: .utf8)
            let run = try AssayProcess.run(["run"], in: folder)
            #expect(run.status == 2 && run.errors.contains("MF171"))
        }
    }

    static let seen: String = {
        let lines = (0..<60).map { row in
            let income = row % 12 == 0 ? -1 : 900 + row * 37
            return
                "K\(1000 + row),\(income),\(["north", "south"][row % 2]),p\(row)@mail.org,\(10 + row % 18).0\(1 + row % 9).2024,\(row % 2)"
        }
        return "loan_id,income,region,contact,day,defaulted\n" + lines.joined(separator: "\n") + "\n"
    }()

    @Test func `an inferred contract holds for its own table and says what it saw`() throws {
        try withTemporaryFolder { folder in
            try project(folder, rows: Self.seen)
            try FileManager.default.removeItem(at: folder.appending(path: "schema.yaml"))
            let made = try AssayProcess.run(["infer", "rows.csv", "--contract", "schema.yaml", "--label", "defaulted"], in: folder)
            #expect(made.status == 0, "\(made.errors)")
            let text = try String(contentsOf: folder.appending(path: "schema.yaml"), encoding: .utf8)
            for line in [
                "primaryKey: [loan_id]", "pattern: \"[A-Z][0-9]{4}\"", "sentinels: [-1] # suspected: 5 rows hold -1",
                "pii: email # by",
                "enum: [north, south] # 2 values in 60 rows", "format: \"%d.%m.%Y\"", "role: label",
                "required: true # no value was missing",
            ] { #expect(text.contains(line), "\(line) is missing in\n\(text)") }
            #expect(try AssayProcess.run(["infer", "rows.csv", "--label", "defaulted"], in: folder).output == text)
            let run = try AssayProcess.run(["run", "--no-history"], in: folder)
            #expect(run.status == 0, "\(run.output)\(run.errors)")
            let again = try AssayProcess.run(["infer", "rows.csv", "--contract", "schema.yaml"], in: folder)
            #expect(again.status == 2 && again.errors.contains("CL140"))
            let none = try AssayProcess.run(["infer", "rows.csv", "--contract", "schema.yaml", "--update"], in: folder)
            #expect(none.status == 0 && none.output.contains("holds as it is"))
            #expect(try String(contentsOf: folder.appending(path: "schema.yaml"), encoding: .utf8) == text)
        }
    }

    @Test func `an update changes what the data breaks and keeps everything else`() throws {
        try withTemporaryFolder { folder in
            let contract = """
                # ours
                fieldsMatch: equal
                fields:
                  - {name: id, type: integer, constraints: {required: true, minimum: 1, maximum: 2}} # numbers
                  - name: kind
                    constraints:
                      enum: [a, "b"]   # letters
                      maxLength: 1

                # the end
                rules: [id > 1]

                """
            try project(folder, rows: "id,kind,new\n1,a,2024-01-01\n3,ccc,2024-01-02\n,b,2024-01-05\n", contract: contract)
            let run = try AssayProcess.run(["infer", "rows.csv", "--contract", "schema.yaml", "--update"], in: folder)
            #expect(run.status == 0, "\(run.output)\(run.errors)")
            let text = try String(contentsOf: folder.appending(path: "schema.yaml"), encoding: .utf8)
            let changed = contract.replacing(
                "required: true, minimum: 1, maximum: 2", with: "required: false, minimum: 1, maximum: 4"
            )
            .replacing("[a, \"b\"]", with: "[a, \"b\", ccc]").replacing(
                "maxLength: 1",
                with:
                    "maxLength: 3\n  - name: new\n    type: date\n    constraints:\n      required: true # no value was missing in 3 rows\n      minimum: 2024-01-01 # seen 2024-01-01 to 2024-01-05; no maximum, because time goes on"
            )
            #expect(text == changed, "\(run.output)")
            #expect(run.output.contains("changed `id`: maximum is now 4"))
        }
    }

    @Test func `an update leaves alone what a tolerance allows`() throws {
        try withTemporaryFolder { folder in
            let contract = "fields:\n  - {name: a, type: integer, tolerance: 40%, constraints: {minimum: 0}}\n"
            try project(folder, rows: "a\n1\n-5\nx\n4\n5\n", contract: contract)
            let run = try AssayProcess.run(["infer", "rows.csv", "--contract", "schema.yaml", "--update"], in: folder)
            #expect(run.status == 0 && run.output.contains("holds as it is"), "\(run.output)")
            #expect(try String(contentsOf: folder.appending(path: "schema.yaml"), encoding: .utf8) == contract)
        }
    }

    @Test func `what an update cannot decide is said, and ends with 1`() throws {
        try withTemporaryFolder { folder in
            try project(folder, rows: "id\nx1\ny\n", contract: "fields:\n  - {name: id, constraints: {pattern: '[a-z]'}}\n")
            let run = try AssayProcess.run(["infer", "rows.csv", "--contract", "schema.yaml", "--update"], in: folder)
            #expect(run.status == 1 && run.output.contains("left `id`: pattern does not hold"))
            let json = try AssayProcess.run(["infer", "rows.csv", "--contract", "s.json", "--update"], in: folder)
            #expect(json.status == 2)
        }
    }

    @Test func `frictionless finds the same broken rows`() throws {
        let folder = Repository.fixture("contracts/oracle")
        let expected = try JSONDecoder().decode(
            [String: [String: Int]].self, from: Data(contentsOf: folder.appending(path: "expected.json")))
        #expect(expected.count >= 3)
        for (table, counts) in expected.sorted(by: { $0.key < $1.key }) {
            let run = try AssayProcess.run(["run", "\(table).assay.yaml", "--no-history", "--format", "json"], in: folder)
            let record = try #require(
                try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any], "\(run.errors)")
            let checks = try #require(record["checks"] as? [[String: Any]])
            #expect(counts.count >= 3)
            for (name, count) in counts {
                let check = checks.first { $0["name"] as? String == "schema/\(name)" }
                #expect(check?["observed"] as? Int == count, "\(table): \(name)")
            }
        }
    }
}
