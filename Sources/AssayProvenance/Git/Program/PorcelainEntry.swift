/// One line of `git status --porcelain=v1 -z --no-renames`: two letters, a space, a path.
struct PorcelainEntry {
    let index: UnicodeScalar
    let workTree: UnicodeScalar
    let path: RawPath

    init?(_ field: ArraySlice<UInt8>) {
        guard field.count > 3 else { return nil }
        index = UnicodeScalar(field[field.startIndex])
        workTree = UnicodeScalar(field[field.startIndex + 1])
        path = RawPath(field.dropFirst(3))
    }

    /// A path that was removed from the index but is still on disk has two lines; the one against HEAD stands for both.
    static func merged(_ lines: [PorcelainEntry]) -> PorcelainEntry {
        lines.first { $0.index != "?" } ?? lines[0]
    }

    var state: GitFileState {
        switch index {
        case "!": .ignored
        case "?": .untracked
        default: .changed
        }
    }

    var change: GitChange? {
        if state == .ignored { return nil }
        let isNew = state == .untracked || index == "A" || workTree == "A"
        return GitChange(path: path, isAtHead: !isNew || isConflicted, isConflicted: isConflicted)
    }

    private var isConflicted: Bool {
        index == "U" || workTree == "U" || (index == workTree && (index == "A" || index == "D"))
    }
}
