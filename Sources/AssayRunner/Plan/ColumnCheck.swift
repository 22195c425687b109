import AssayCheckKit
import AssayCore
import AssayManifest
import AssayTabular

/// Whether the evaluation table has every column that the manifest gives a role or a group.
struct ColumnCheck {
    let manifest: Manifest
    let schema: TableSchema

    /// - Throws: DT101 for each column that is missing, at the place that names it.
    func run() throws(Diagnostics) {
        let roles =
            manifest.evaluation?.roles.all.map { (name: $0.column.value, place: $0.column.place, use: "as `\($0.role.rawValue)`") }
            ?? []
        let groups = manifest.groups.flatMap { group in
            group.columns.sorted().map { (name: $0, place: group.place, use: "by the group `\(group.name)`") }
        }
        let problems = (roles + groups).filter { schema[$0.name] == nil }.map(problem)
        guard problems.isEmpty else { throw Diagnostics(problems) }
    }

    private func problem(_ missing: (name: String, place: SourcePlace, use: String)) -> Diagnostic {
        Diagnostic(
            .missingColumn, "the evaluation table has no column `\(missing.name)`", at: missing.place, label: "not a column",
            details: [
                "it is named \(missing.use); the columns of `\(manifest.evaluation?.written ?? "")` are \(schema.names.listed)"
            ],
            help: NearestName.find(missing.name, in: schema.names).map { "did you mean `\($0)`?" })
    }
}
