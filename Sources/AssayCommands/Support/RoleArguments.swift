import ArgumentParser
import AssayManifest

/// Columns of a table that mean something of their own.
struct RoleArguments: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Column with the true outcome.", valueName: "column"))
    var label: String?

    @Option(name: .long, help: ArgumentHelp("Column that names the row.", valueName: "column"))
    var id: String?

    @Option(name: .long, help: ArgumentHelp("Column that says when the row happened.", valueName: "column"))
    var time: String?

    @Option(name: .long, help: ArgumentHelp("Column with row weights.", valueName: "column"))
    var weight: String?

    /// Those that were named; the flag of a role is its name.
    var named: [(role: RoleName, column: String)] {
        [(RoleName.label, label), (.id, id), (.time, time), (.weight, weight)].compactMap { role, column in
            column.map { (role, $0) }
        }
    }
}
