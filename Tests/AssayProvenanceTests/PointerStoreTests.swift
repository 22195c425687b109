import AssayCore
import Foundation
import TestSupport
import Testing

@testable import AssayProvenance

/// Content of pointers in the caches of this machine.
struct PointerStoreTests {
    private static let oid = "4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393"
    private static let lfs = "version https://git-lfs.github.com/spec/v1\noid sha256:\(oid)\nsize 3\n"
    private static let md5 = "900150983cd24fb0d6963f7d28e17f72"
    private static let dvc = "outs:\n- md5: \(md5)\n  size: 3\n  hash: md5\n  path: data.csv\n"

    @Test func `Git LFS content is found in the repository that worktrees share`() throws {
        try withTemporaryFolder { folder in
            let sandbox = try GitSandbox(folder)
            try sandbox.write("data.csv", Self.lfs)
            try sandbox.commit()
            let path = "\(sandbox.path)/data.csv"
            #expect(PointerStore.content(of: path) == path)
            let problem = #expect(throws: Diagnostic.self) { try PointerStore.required(path) }
            #expect(problem?.code == .unresolvedPointer && problem?.help == "run `git lfs pull`")
            let object = ".git/lfs/objects/4d/7a/\(Self.oid)"
            try sandbox.write(object, "abcd")
            #expect(PointerStore.content(of: path) == path, "an object of another size is not the content")
            try sandbox.write(object, "abc")
            #expect(PointerStore.content(of: path) == "\(sandbox.path)/\(object)")
            let other = "\(folder.path(percentEncoded: false))/other"
            try sandbox.git("worktree", "add", "-q", "--detach", other)
            #expect(FilePaths.resolvingLinks(PointerStore.content(of: "\(other)/data.csv")).hasSuffix("/\(object)"))
        }
    }

    @Test(arguments: [("", "/.dvc/cache/files/md5"), ("[core]\n    remote = x\n[cache]\n    dir = ../store\n", "/store/files/md5")])
    func `DVC content is found where the project keeps it`(_ config: String, _ cache: String) throws {
        try withTemporaryFolder { folder in
            let root = folder.path(percentEncoded: false)
            let object = "\(root)\(cache)/90/\(Self.md5.dropFirst(2))"
            for file in ["\(root)/.dvc/config", "\(root)/deep/data.csv.dvc", object] {
                try FileManager.default.createDirectory(atPath: FilePaths.folder(of: file), withIntermediateDirectories: true)
            }
            try Data(config.utf8).write(to: URL(filePath: "\(root)/.dvc/config"))
            try Data(Self.dvc.utf8).write(to: URL(filePath: "\(root)/deep/data.csv.dvc"))
            let path = "\(root)/deep/data.csv"
            let problem = #expect(throws: Diagnostic.self) { try PointerStore.required(path) }
            #expect(problem?.help == "run `dvc pull`")
            try Data("abc".utf8).write(to: URL(filePath: object))
            #expect(FilePaths.resolvingLinks(PointerStore.content(of: path)) == object)
            try Data("here".utf8).write(to: URL(filePath: path))
            #expect(PointerStore.content(of: path) == path, "a file that is there is itself")
        }
    }

    @Test func `a file that is no pointer is itself, whether it is there or not`() throws {
        try withTemporaryFolder { folder in
            let path = folder.path(percentEncoded: false) + "/data.csv"
            #expect(try PointerStore.required(path) == path)
            try Data("a,b\n".utf8).write(to: URL(filePath: path))
            #expect(try PointerStore.required(path) == path)
        }
    }
}
