import ArgumentParser
import AssayCore
import AssayManifest

/// What a person may say to `assay init` in place of being asked.
struct InitArguments: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The model file.", valueName: "file"))
    var model: String?

    @Option(
        name: .long, help: ArgumentHelp("Rows to judge the model on: a file, a pattern in quotes, or a folder.", valueName: "data"))
    var data: String?

    @OptionGroup var roles: RoleArguments

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Rows that the model was trained on, which drift is measured against. [default: the data]", valueName: "data"))
    var reference: String?

    @Option(name: .long, help: "What the model does.")
    var task: ModelTask?

    @Option(name: .long, help: ArgumentHelp("The label that counts as positive.", valueName: "value"))
    var positive: String?

    @Option(
        name: .long, help: ArgumentHelp("Column whose values are groups to compare; may stand several times.", valueName: "column"))
    var group: [String] = []

    @Option(name: .long, help: ArgumentHelp("Column that holds scores, in place of a model.", valueName: "column"))
    var score: String?

    @Option(name: .long, help: ArgumentHelp("Column that holds predictions, in place of a model.", valueName: "column"))
    var prediction: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Column that the model reads, in the model's order; may stand several times. [default: what the model names, else every column without another role]",
            valueName: "column"))
    var feature: [String] = []

    /// Every column that is named, with its flag.
    var columns: [(flag: String, name: String)] {
        let stored = [("--score", score), ("--prediction", prediction)].compactMap { flag, name in name.map { (flag, $0) } }
        return roles.named.map { ("--\($0.role.rawValue)", $0.column) } + stored + group.map { ("--group", $0) }
            + feature.map { ("--feature", $0) }
    }
}

extension ModelTask: ExpressibleByArgument {}
