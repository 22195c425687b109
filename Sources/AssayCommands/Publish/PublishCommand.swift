import ArgumentParser

/// `assay publish`
struct PublishCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Writes a recorded run to where others keep theirs.",
        subcommands: [PublishMLflowCommand.self])
}
