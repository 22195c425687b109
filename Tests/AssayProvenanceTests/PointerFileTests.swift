import Foundation
import TestSupport
import Testing

@testable import AssayProvenance

/// Small files that stand for large ones.
struct PointerFileTests {
    private static let oid = "4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393"
    private static let lfs = "version https://git-lfs.github.com/spec/v1\noid sha256:\(oid)\nsize 12345\n"
    private static let dvc = "outs:\n- md5: a304afb96060aad90176268345e10355\n  size: 14445097\n  hash: md5\n  path: data.xml\n"

    private func recognise(_ text: String, _ name: String = "data.csv", asking asked: String? = nil) throws -> PointerFile? {
        try withTemporaryFolder { folder in
            try Data(text.utf8).write(to: folder.appending(path: name))
            return PointerFile.recognise(folder.path(percentEncoded: false) + "/" + (asked ?? name))
        }
    }

    @Test func `a Git LFS pointer is recognised`() throws {
        let pointer = try #require(try recognise(Self.lfs))
        #expect((pointer.kind, pointer.algorithm, pointer.digest, pointer.bytes) == (.gitLFS, "sha256", Self.oid, 12_345))
        #expect(pointer.target == pointer.path)
        let extended = Self.lfs.replacing("\noid", with: "\next-0-foo sha256:\(Self.oid)\noid")
        #expect(try recognise(extended)?.digest == Self.oid)
        #expect(try recognise(Self.lfs.replacing("git-lfs.github.com", with: "hawser.github.com"))?.kind == .gitLFS)
    }

    @Test func `a DVC file is recognised, also beside the file that is not there`() throws {
        for asked in ["data.xml.dvc", "data.xml"] {
            let pointer = try #require(try recognise(Self.dvc, "data.xml.dvc", asking: asked))
            #expect((pointer.kind, pointer.algorithm, pointer.bytes) == (.dvc, "md5", 14_445_097))
            #expect(pointer.digest == "a304afb96060aad90176268345e10355")
            #expect(pointer.path.hasSuffix("/data.xml.dvc") && pointer.target.hasSuffix("/data.xml"))
        }
        let imported =
            "md5: 0000\nfrozen: true\ndeps:\n- path: elsewhere\n  md5: 1111\nouts:\n- md5: 2222.dir\n  nfiles: 3\n  path: 'my images'\n"
        let folder = try #require(try recognise(imported, "images.dvc"))
        #expect((folder.digest, folder.bytes) == ("2222.dir", nil))
        #expect(folder.target.hasSuffix("/my images"))
    }

    @Test(arguments: [
        "", "version https://git-lfs.github.com/spec/v1\n", "version 1\noid sha256:aa\nsize 1\n", "a,b\n1,2\n", "outs:\n",
        "outs:\n- path: x\n",
        "x\nversion https://git-lfs.github.com/spec/v1\noid sha256:aa\nsize 1\n",
        lfs + String(repeating: "x y\n", count: 2000),
    ])
    func `other files are not pointers`(_ text: String) throws {
        #expect(try recognise(text) == nil)
    }

    @Test func `folders, devices and nothing are not pointers`() {
        for path in ["/", "/dev/null", "/nowhere", ""] { #expect(PointerFile.recognise(path) == nil) }
    }
}
