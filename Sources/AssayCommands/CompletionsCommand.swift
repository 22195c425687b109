import ArgumentParser

/// `assay completions`
struct CompletionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completions",
        abstract: "Prints what makes a shell complete assay's commands, options, measures and profiles.",
        discussion: """
            bash: assay completions bash > ~/.local/share/bash-completion/completions/assay
            zsh: assay completions zsh > a folder of $fpath, as _assay
            fish: assay completions fish > ~/.config/fish/completions/assay.fish
            """)

    enum Shell: String, CaseIterable, ExpressibleByArgument { case bash, zsh, fish }

    @Argument(help: "The shell.")
    var shell: Shell

    func run() {
        let kind: CompletionShell =
            switch shell {
            case .bash: .bash
            case .zsh: .zsh
            case .fish: .fish
            }
        Console.standard.result(Assay.completionScript(for: kind))
    }
}
