import AssayCheckKit
import AssayChecks
import AssayCore
import AssayManifest
import AssayProvenance
import AssayTabular
import Foundation
import TestSupport
import Testing

/// A seeded table with the columns that a profile could stumble over, its rows and its profile.
struct ProfiledTable {
    /// What the columns hold: few and many numbers, ties, infinities, nothing, few and many words, rare ones, Unicode.
    static let columns = ["many", "few", "tied", "whole", "spiky", "infinite", "constant", "region", "zip", "rare", "note", "flag"]

    let rows: Int
    /// How far the numbers lie from those of a table with no shift, and how much of the words is others.
    let shift: Double
    let seed: UInt64

    static let frame = TaskFrame(task: .binary, label: "flag")
    static let schema = TableSchema(
        fields: ProfiledTable(rows: 1, shift: 0, seed: 1).chunk.columns.map { Field(name: $0.name, type: $0.type) })

    var chunk: Chunk {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func next() -> Double {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Double(state >> 11) * 0x1p-53
        }
        func numbers(_ make: (Double) -> Double?) -> [Double?] { (0..<rows).map { _ in make(next()) } }
        func words(_ make: (Double) -> String?) -> [String?] { (0..<rows).map { _ in make(next()) } }
        let regions = ["north", "süd", "su\u{308}d", "east", "", "東"]
        let columns = [
            Column(name: "many", doubles: numbers { $0 < 0.03 ? nil : log($0) * 1e3 + shift }),
            Column(name: "few", doubles: numbers { $0 < 0.1 ? nil : ($0 * 7 + shift).rounded() }),
            Column(name: "tied", doubles: numbers { $0 < 0.4 ? 5 : $0 * 100 + shift }),
            Column(name: "whole", int64s: numbers { ($0 * 5e4).rounded() + shift * 100 }.map { $0.map { Int64($0) } }),
            Column(name: "spiky", doubles: numbers { $0 < 0.001 ? 1e300 : $0 < 0.002 ? -1e-300 : $0 + shift }),
            Column(name: "infinite", doubles: numbers { $0 < 0.01 ? -.infinity : $0 < 0.02 ? .infinity : $0 + shift }),
            Column(name: "constant", doubles: numbers { _ in 3 }),
            Column(name: "region", strings: words { $0 < 0.05 ? nil : regions[min(5, Int($0 * (5 + shift)))] }),
            Column(name: "zip", strings: words { "\(Int($0 * $0 * 90))" }),
            Column(name: "rare", strings: words { "w\(Int($0 * 4_000 * (1 + shift)))" }),
            Column(name: "note", strings: words { $0 < 0.9 ? "p\(Int($0 * 300))@example.org" : "–" }),
            Column(name: "flag", bools: words { $0 < 0.3 + shift / 10 ? "1" : nil }.map { $0 != nil }),
            Column(name: "exposure", doubles: numbers { 0.1 + ($0 * 8).rounded() / 4 }),
        ]
        return Chunk(index: 0, firstRow: 0, rowCount: rows, columns: columns)
    }

    func frame(isWeighted: Bool, task: ModelTask = .binary) -> TaskFrame {
        TaskFrame(task: task, label: task == .regression ? "many" : "flag", weight: isWeighted ? "exposure" : nil, time: "whole")
    }

    /// The results of folds over the rows, a chunk for each of the parts.
    func finished(_ bank: FoldBank, _ frame: TaskFrame, parts: Int = 1) -> FinishedFolds {
        let totals = bank.totals(), chunk = chunk, size = (rows + parts - 1) / parts
        for (index, start) in stride(from: 0, to: rows, by: size).enumerated() {
            let part = chunk.columns.map { $0.gathered((start..<min(rows, start + size)).map { Int32($0) }) }
            totals.merge(
                bank.observe(
                    Observation(
                        chunk: Chunk(index: index, firstRow: start, rowCount: part[0].count, columns: part), frame: frame,
                        prediction: nil)))
        }
        return totals.finish()
    }

    /// The profile, written to a file and read.
    func profile(isWeighted: Bool = false, parts: Int = 1) throws -> ProfileFile {
        let profiler = TableProfiler(Self.schema, roles: isWeighted ? ["exposure": .weight] : [:])
        let profile = try profiler.profile(
            finished(profiler.bank, profiler.frame, parts: parts), rows: rows,
            sources: [.init(path: "train.csv", sha256: String(repeating: "1", count: 64), bytes: 9)], toolVersion: "0")
        return try withTemporaryFolder { folder in
            let path = folder.appending(path: "profile.json").path(percentEncoded: false)
            try profile.write(path)
            let read = try ProfileFile.read(path, name: "profile.json")
            #expect(read == profile && read.text == profile.text)
            return read
        }
    }
}
