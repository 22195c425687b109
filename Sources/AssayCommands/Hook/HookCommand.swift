import ArgumentParser

/// `assay hook`
struct HookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hook",
        abstract: "A git hook that runs the gate before a push.",
        discussion: """
            The hook judges the commits that are pushed, not the files that lie around, and stops the push where one of them does not \
            pass. Skip it once with `git push --no-verify` or ASSAY_SKIP_HOOK=1. A hook is advice: the gate that nobody can skip is the \
            one in CI.
            """,
        subcommands: [HookInstallCommand.self, HookUninstallCommand.self, HookRunCommand.self])
}
