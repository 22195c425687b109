import AssayCore
import Foundation
import TestSupport
import Testing

@testable import AssayProvenance

/// Folder digests against OpenSSF Model Signing; the numbers are made by make_folder_digests.py.
struct FolderDigestTests {
    struct Oracle: Decodable {
        struct Tree: Decodable {
            var name: String
            /// Side by side: in a dictionary two spellings of one letter would be one key.
            var paths, texts: [String]
            var sha256: String
        }
        var trees: [Tree]
    }

    @Test func `a folder's digest is that of Model Signing`() throws {
        let trees = try Repository.oracle("AssayProvenanceTests/folder_digests.json", as: Oracle.self).trees
        #expect(trees.count >= 7)
        for tree in trees {
            try withTemporaryFolder { folder in
                for (path, text) in zip(tree.paths, tree.texts) {
                    let file = "\(folder.path(percentEncoded: false))/\(path)"
                    try FileManager.default.createDirectory(atPath: FilePaths.folder(of: file), withIntermediateDirectories: true)
                    try Data(text.utf8).write(to: URL(filePath: file))
                }
                let fact = try FileDigest.sha256(folder: folder.path(percentEncoded: false))
                #expect(fact.sha256 == tree.sha256, "\(tree.name)")
            }
        }
    }

    @Test func `a link or a pipe below a folder is refused`() throws {
        let makers: [(String) -> Int32] = [{ symlink("nowhere", $0) }, { mkfifo($0, 0o600) }]
        for make in makers {
            try withTemporaryFolder { folder in
                _ = make("\(folder.path(percentEncoded: false))/odd")
                let problem = #expect(throws: Diagnostic.self) { try FileDigest.sha256(folder: folder.path(percentEncoded: false)) }
                #expect(problem?.code == .notAFile)
            }
        }
    }
}
