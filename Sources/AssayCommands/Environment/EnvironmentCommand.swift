import ArgumentParser

/// `assay env`
struct EnvironmentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "env", abstract: "Says what an environment holds, to compare with another one.",
        subcommands: [CaptureCommand.self])
}
