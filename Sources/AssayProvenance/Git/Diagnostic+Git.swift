import AssayCore

extension Diagnostic {
    static func foreignRepository(_ place: GitPlace) -> Diagnostic {
        Diagnostic(
            .foreignRepository, "the git repository belongs to another user", in: place.root.text,
            details: ["git and assay do not read it, because its configuration could run programs as you"],
            help: "if you trust it: git config --global --add safe.directory \(ShellWord.quoted(place.root.text))")
    }

    static func gitProgramNeeded(_ place: GitPlace, _ refusal: GitRefusal) -> Diagnostic {
        Diagnostic(
            .gitProgramNeeded, "the git repository needs the `git` program, which is not on PATH", in: place.root.text,
            details: ["libgit2: \(refusal.words)"], help: "install git")
    }

    static func unreadableRepository(_ place: GitPlace, _ refusal: GitRefusal) -> Diagnostic {
        Diagnostic(
            .unreadableRepository, "the git repository cannot be read", in: place.root.text, details: ["git: \(refusal.words)"],
            help: "see what `git -C \(ShellWord.quoted(place.root.text)) status` says")
    }
}
