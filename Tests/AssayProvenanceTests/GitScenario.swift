import Foundation

/// States of a work tree, each made from a repository with one commit of `a.txt`, `b.txt` and `folder/c.txt`.
enum GitScenario: String, CaseIterable, Sendable {
    case clean, touched, modified, staged, stagedAndModified, stagedAndRestored, untracked, deleted, stagedDeletion,
        removedFromIndex
    case renamed, intentToAdd, addedThenDeleted, executable, linkInstead, folderInstead, danglingLink, ignored, hostileNames,
        notUTF8
    case mergeConflict, deleteConflict, bothAdded, detached, tagged, emptyFolder, pipe, unborn, unbornStaged, nested
    case carriageReturns, assumeUnchanged, manyFiles

    static let hostile: [String] = [
        "two words.csv", "line\nbreak.csv", "Grüße-数据-🎉.csv", "quo\"te's.csv", "-leading-dash", "back\\slash", "tab\there",
        "trailing space ", "star*?[x]", ":(top)colon", "folder/ deep /-x\n",
    ]

    func make(_ sandbox: GitSandbox) throws {
        if self == .unborn { return }
        for name in ["a.txt", "b.txt", "folder/c.txt"] { try sandbox.write(name, "\(name)\n") }
        if self == .unbornStaged {
            try sandbox.git("add", "a.txt")
            return
        }
        try sandbox.commit("first")
        try change(sandbox)
    }

    private func change(_ sandbox: GitSandbox) throws {
        switch self {
        case .clean, .unborn, .unbornStaged: break
        case .mergeConflict, .deleteConflict, .bothAdded: try conflict(sandbox)
        case .touched, .modified, .staged, .stagedAndModified, .stagedAndRestored, .executable, .carriageReturns, .assumeUnchanged:
            try edit(sandbox)
        case .deleted, .stagedDeletion, .removedFromIndex, .renamed, .linkInstead, .folderInstead: try move(sandbox)
        case .detached: try sandbox.git("checkout", "-q", "--detach")
        case .tagged:
            try sandbox.git("tag", "light")
            try sandbox.git("tag", "-m", "annotated", "release/1.0")
            try sandbox.git("tag", "-m", "tag of a tag", "again", "release/1.0")
            try sandbox.git("tag", "of-a-tree", "HEAD^{tree}")
            try sandbox.commit("second")
            try sandbox.git("tag", "Zweite-ü")
        default: try add(sandbox)
        }
    }

    private func edit(_ sandbox: GitSandbox) throws {
        switch self {
        case .touched: try sandbox.write("a.txt", "a.txt\n")
        case .executable: chmod("\(sandbox.path)/a.txt", 0o755)
        case .carriageReturns:
            try sandbox.git("config", "core.autocrlf", "true")
            try sandbox.write("a.txt", "a.txt\r\n")
            try sandbox.write("b.txt", "other\r\n")
        case .assumeUnchanged:
            try sandbox.git("update-index", "--assume-unchanged", "a.txt")
            try sandbox.write("a.txt", "changed\n")
        default:
            try sandbox.write("a.txt", "changed\n")
            if self != .modified { try sandbox.git("add", "a.txt") }
            if self == .stagedAndModified { try sandbox.write("a.txt", "changed again\n") }
            if self == .stagedAndRestored { try sandbox.write("a.txt", "a.txt\n") }
        }
    }

    private func move(_ sandbox: GitSandbox) throws {
        switch self {
        case .renamed: try sandbox.git("mv", "a.txt", "z.txt")
        case .removedFromIndex: try sandbox.git("rm", "-q", "--cached", "a.txt")
        case .stagedDeletion: try sandbox.git("rm", "-q", "a.txt")
        default:
            try sandbox.remove("a.txt")
            if self == .folderInstead { try sandbox.write("a.txt/inside.txt") }
            if self == .linkInstead { symlink("b.txt", "\(sandbox.path)/a.txt") }
        }
    }

    private func add(_ sandbox: GitSandbox) throws {
        switch self {
        case .hostileNames: for name in Self.hostile { try sandbox.write(name) }
        case .notUTF8: fclose(fopen([CChar](sandbox.path.utf8.map(CChar.init(bitPattern:))) + [0x2F, 0x63, -23, 0x21, 0], "w"))
        case .danglingLink: symlink("nowhere", "\(sandbox.path)/link")
        case .pipe: mkfifo("\(sandbox.path)/pipe", 0o600)
        case .emptyFolder:
            try FileManager.default.createDirectory(atPath: "\(sandbox.path)/empty", withIntermediateDirectories: false)
        case .ignored:
            try sandbox.write(".gitignore", "*.log\nout/\n")
            try sandbox.write("run.log")
            try sandbox.write("out/model.onnx")
        case .nested:
            try sandbox.write("inner/x.txt")
            try sandbox.git("init", "-q", "inner")
            try sandbox.git("-C", "\(sandbox.path)/inner", "add", "x.txt")
            try sandbox.git("-C", "\(sandbox.path)/inner", "commit", "-q", "-m", "inner")
        case .manyFiles: for index in 0..<150 { try sandbox.write("many/\(index).txt") }
        default:
            try sandbox.write("new/d.txt")
            if self == .intentToAdd { try sandbox.git("add", "-N", "new/d.txt") }
            if self == .addedThenDeleted {
                try sandbox.git("add", "new/d.txt")
                try sandbox.remove("new/d.txt")
            }
        }
    }

    private func conflict(_ sandbox: GitSandbox) throws {
        try sandbox.git("checkout", "-q", "-b", "other")
        try sandbox.write(self == .bothAdded ? "n.txt" : "a.txt", "theirs\n")
        try sandbox.commit("theirs")
        try sandbox.git("checkout", "-q", "main")
        if self == .deleteConflict {
            try sandbox.remove("a.txt")
        } else {
            try sandbox.write(self == .bothAdded ? "n.txt" : "a.txt", "ours\n")
        }
        try sandbox.commit("ours")
        try sandbox.git(["merge", "-q", "other"], status: 1)
    }
}
