import AssayCore
import Foundation
import TestSupport
import Testing

@testable import AssayProvenance

/// The cache answers only for files that cannot have changed.
struct DigestCacheTests {
    private static let aDayLater: @Sendable () -> Int = { Int(Date().timeIntervalSince1970 + 86_400) * 1_000_000_000 }

    /// A project folder with one file, and a cache file in which that file's digest is replaced by a false one.
    private func withPlantedDigest(_ body: (_ folder: String, _ file: String, _ planted: String) throws -> Void) throws {
        try withTemporaryFolder { url in
            let folder = url.path(percentEncoded: false)
            let (file, cacheFile) = (folder + "/data.csv", folder + "/.assay/digests.json")
            try Data("12345".utf8).write(to: URL(filePath: file))
            let cache = DigestCache(folder: folder, now: Self.aDayLater)
            let fact = try cache.sha256(file)
            try cache.save()
            let planted = String(repeating: "0", count: 64)
            let text = try String(contentsOfFile: cacheFile, encoding: .utf8)
            try #require(text.contains(fact.sha256))
            try Data(text.replacing(fact.sha256, with: planted).utf8).write(to: URL(filePath: cacheFile))
            try body(folder, file, planted)
        }
    }

    @Test func `an unchanged file is not read again`() throws {
        try withPlantedDigest { folder, file, planted in
            let fact = try DigestCache(folder: folder).sha256(file)
            #expect(fact == RunRecord.FileFact(path: file, sha256: planted, bytes: 5))
            symlink(file, folder + "/link.csv")
            #expect(try DigestCache(folder: folder).sha256(folder + "/link.csv").sha256 == planted)
        }
    }

    enum Change: CaseIterable, Sendable { case content, restoredTime, replaced, permissions, size }

    @Test(arguments: Change.allCases)
    func `a changed file is read again, even with its old size and time`(_ change: Change) throws {
        try withPlantedDigest { folder, file, planted in
            try shell("cp", ["-p", file, folder + "/before"])
            switch change {
            case .content, .restoredTime:
                try #require(FileHandle(forWritingAtPath: file)).write(contentsOf: Data("54321".utf8))
                if change == .restoredTime { try shell("touch", ["-r", folder + "/before", file]) }
            case .replaced: try shell("mv", [folder + "/before", file])
            case .permissions: chmod(file, 0o640)
            case .size: try Data("123456".utf8).write(to: URL(filePath: file))
            }
            let fact = try DigestCache(folder: folder).sha256(file)
            #expect(fact.sha256 == (try sha256sum(file: file)))
            #expect(fact.sha256 != planted)
        }
    }

    @Test func `a file that changed a moment ago is not remembered`() throws {
        try withTemporaryFolder { url in
            let folder = url.path(percentEncoded: false)
            try Data("12345".utf8).write(to: url.appending(path: "data.csv"))
            let status = try FileStatus(RawPath(folder + "/data.csv"))
            for (age, isRemembered) in [(0, false), (1_999_999_999, false), (2_000_000_000, true), (-5_000_000_000, false)] {
                let cache = DigestCache(folder: folder, now: { status.changed + age })
                _ = try cache.sha256(folder + "/data.csv")
                #expect((cache.known(folder + "/data.csv") != nil) == isRemembered, "\(age) ns")
            }
        }
    }

    @Test(arguments: ["", "{", "[]", "null", #"{"version":99,"files":{}}"#, #"{"version":1,"files":{"/x":{}}}"#, "\u{0}\u{1}"])
    func `a corrupt cache is ignored and written anew`(_ content: String) throws {
        try withTemporaryFolder { url in
            let folder = url.path(percentEncoded: false)
            let file = folder + "/data.csv"
            try Data("12345".utf8).write(to: URL(filePath: file))
            try FileManager.default.createDirectory(atPath: folder + "/.assay", withIntermediateDirectories: false)
            try Data(content.utf8).write(to: URL(filePath: folder + "/.assay/digests.json"))
            let cache = DigestCache(folder: folder, now: Self.aDayLater)
            let digest = try cache.sha256(file).sha256
            #expect(digest == (try sha256sum(file: file)))
            try cache.save()
            #expect(DigestCache(folder: folder).known(file)?.sha256 == digest)
        }
    }

    @Test func `files that are gone leave the cache`() throws {
        try withPlantedDigest { folder, file, _ in
            try FileManager.default.removeItem(atPath: file)
            try DigestCache(folder: folder).save()
            #expect(try String(contentsOfFile: folder + "/.assay/digests.json", encoding: .utf8) == #"{"files":{},"version":1}"#)
        }
    }

    @Test func `a folder that cannot hold the cache is a diagnostic`() throws {
        let problem = #expect(throws: Diagnostic.self) { try DigestCache(folder: "/proc").save() }
        #expect(problem?.code == .unwritableDigestCache)
    }

    @Test func `several threads may ask at once`() async throws {
        try await withTemporaryFolder { url in
            let folder = url.path(percentEncoded: false)
            for index in 0..<8 { try Data("\(index)".utf8).write(to: url.appending(path: "\(index)")) }
            let cache = DigestCache(folder: folder, now: Self.aDayLater)
            let digests = try await withThrowingTaskGroup(of: (Int, String).self) { group in
                for index in 0..<64 { group.addTask { (index % 8, try cache.sha256("\(folder)/\(index % 8)").sha256) } }
                return try await group.reduce(into: [Int: Set<String>]()) { $0[$1.0, default: []].insert($1.1) }
            }
            for index in 0..<8 { #expect(digests[index] == [try sha256sum(file: "\(folder)/\(index)")]) }
        }
    }
}
