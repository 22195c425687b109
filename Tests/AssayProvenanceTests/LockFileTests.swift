import AssayCore
import Foundation
import TestSupport
import Testing

@testable import AssayProvenance

struct LockFileTests {
    private static let one = String(repeating: "1", count: 64)
    private static let two = String(repeating: "2", count: 64)
    private static let full = LockFile(
        artifact: .init(path: "model.onnx", sha256: one, bytes: 55_166),
        data: [
            "evaluation": [
                .init(path: "data/test \"ü\"\n\u{1}.csv", sha256: two, bytes: 0),
                .init(path: "data/\\b/c.csv", sha256: one, bytes: 7),
            ],
            "reference": [],
        ], manifest: .init(path: "assay.yaml", sha256: two, bytes: 300),
        contract: .init(path: "schema.yaml", sha256: one, bytes: 90),
        runtime: .init(name: "onnxruntime", version: "1.31.1", sha256: one),
        training: [.init(path: "train.py", sha256: one, bytes: 9), .init(path: "raw", sha256: two, bytes: 12)],
        environment: [.init(path: "requirements.txt", sha256: two, bytes: 4)])
    private static let small = LockFile(
        artifact: nil, data: [:], manifest: .init(path: "assay.yaml", sha256: one, bytes: 1), runtime: nil)

    @Test func `the text is canonical`() {
        let lock = LockFile(
            artifact: .init(path: "model.onnx", sha256: Self.one, bytes: 5),
            data: ["evaluation": [.init(path: "a/b.csv", sha256: Self.two, bytes: 6)]],
            manifest: .init(path: "assay.yaml", sha256: Self.one, bytes: 7), runtime: .init(name: "onnxruntime", version: "1.31.1"))
        #expect(
            lock.text == """
                {
                  "artifact": {
                    "bytes": 5,
                    "path": "model.onnx",
                    "sha256": "\(Self.one)"
                  },
                  "data": {
                    "evaluation": [
                      {
                        "bytes": 6,
                        "path": "a/b.csv",
                        "sha256": "\(Self.two)"
                      }
                    ]
                  },
                  "manifest": {
                    "bytes": 7,
                    "path": "assay.yaml",
                    "sha256": "\(Self.one)"
                  },
                  "runtime": {
                    "name": "onnxruntime",
                    "version": "1.31.1"
                  },
                  "version": 1
                }

                """)
    }

    @Test(arguments: [full, small])
    func `python writes the same bytes`(_ lock: LockFile) throws {
        try withTemporaryFolder { folder in
            let file = folder.appending(path: "assay.lock").path(percentEncoded: false)
            try lock.write(file)
            let program =
                "import json,sys; sys.stdout.write(json.dumps(json.load(open(sys.argv[1])), indent=2, sort_keys=True, ensure_ascii=False) + '\\n')"
            let answer = try shell("python3", ["-c", program, file])
            try #require(answer.status == 0)
            // Python writes \n and \t where this writes \u000a and \u0009.
            #expect(String(decoding: answer.output, as: UTF8.self) == lock.text.replacing(#"\u000a"#, with: #"\n"#))
        }
    }

    @Test(arguments: [full, small])
    func `what is written is read`(_ lock: LockFile) throws {
        try withTemporaryFolder { folder in
            let file = folder.appending(path: "assay.lock").path(percentEncoded: false)
            try lock.write(file)
            let read = try LockFile.read(file)
            #expect(read == lock)
            #expect(read.compare(with: lock) == [])
            #expect(try JSONDecoder().decode(LockFile.self, from: Data(contentsOf: URL(filePath: file))) == lock)
        }
    }

    @Test func `each difference is one sentence`() {
        var found = Self.full
        found.artifact?.sha256 = "9" + Self.one.dropFirst()
        found.manifest.sha256 = Self.two.dropLast() + "3"
        found.contract?.sha256 = "7" + Self.one.dropFirst()
        found.data["evaluation"] = [
            .init(path: "data/new.csv", sha256: Self.one, bytes: 7), .init(path: "data/\\b/c.csv", sha256: Self.one, bytes: 8),
        ]
        found.data["serving"] = [.init(path: "serving.csv", sha256: Self.one, bytes: 7)]
        found.runtime?.version = "1.32.0"
        #expect(
            Self.full.compare(with: found) == [
                "model.onnx: sha256 differs: locked 11111111…, found 91111111…",
                "assay.yaml: sha256 differs: locked \(Self.two), found \(Self.two.dropLast())3",
                "schema.yaml: sha256 differs: locked 11111111…, found 71111111…",
                #"data/\b/c.csv: size differs: locked 7 bytes, found 8 bytes"#, "data/new.csv: not in the lock",
                "data/test \"ü\"\n\u{1}.csv: is locked but not used any more", "serving.csv: not in the lock",
                "onnxruntime: version differs: locked 1.31.1, found 1.32.0",
            ])
    }

    @Test func `parts that come and go are found`() {
        #expect(
            Self.small.compare(with: Self.full).count == 9)
        #expect(
            Self.full.compare(with: Self.small).filter { $0.hasSuffix("is locked but not used any more") }.count == 8)
        var other = Self.full
        other.runtime?.name = "xgboost"
        #expect(Self.full.compare(with: other) == ["runtime differs: locked onnxruntime, found xgboost"])
        other = Self.full
        other.runtime?.sha256 = Self.two
        #expect(Self.full.compare(with: other) == ["onnxruntime: the library's sha256 differs: locked 11111111…, found 22222222…"])
        other.runtime?.sha256 = nil
        #expect(Self.full.compare(with: other) == [], "a lock of before says nothing about the library")
        other = Self.full
        other.data["evaluation"]?.reverse()
        #expect(Self.full.compare(with: other) == [])
    }

    @Test func `a lock that is not there or not writable is a diagnostic`() throws {
        let missing = #expect(throws: Diagnostic.self) { try LockFile.read("/nowhere/assay.lock") }
        #expect(missing?.code == .unreadableLock)
        let folder = #expect(throws: Diagnostic.self) { try LockFile.read("/") }
        #expect(folder?.message == "cannot read the lock file `/`: is a directory")
        let closed = #expect(throws: Diagnostic.self) { try Self.small.write("/nowhere/assay.lock") }
        #expect(closed?.code == .unwritableLock)
    }
}
