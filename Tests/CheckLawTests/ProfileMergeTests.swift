import AssayCheckKit
import AssayChecks
import AssayCore
import AssayManifest
import AssayProvenance
import AssayTabular
import Testing

/// Profiles of parts and the profile of the whole, held against the rows.
struct ProfileMergeTests {
    static let tables = [
        ProfiledTable(rows: 3_000, shift: 0, seed: 3), ProfiledTable(rows: 2_000, shift: 0.5, seed: 4),
        ProfiledTable(rows: 40, shift: 3, seed: 5), ProfiledTable(rows: 1, shift: 0, seed: 6),
    ]

    private static func merged(_ tables: [ProfiledTable], isWeighted: Bool) throws -> ProfileFile {
        var whole = try tables[0].profile(isWeighted: isWeighted)
        for table in tables.dropFirst() { whole = try whole.merged(with: table.profile(isWeighted: isWeighted)) }
        return whole
    }

    @Test func `chunks of a table change no byte of its profile`() throws {
        let table = Self.tables[0]
        let whole = try table.profile()
        for parts in [2, 7] { #expect(try table.profile(parts: parts).text == whole.text) }
    }

    @Test(arguments: [false, true])
    func `a merged profile keeps what it states`(_ isWeighted: Bool) throws {
        let whole = try Self.merged(Self.tables, isWeighted: isWeighted)
        let chunks = Self.tables.map(\.chunk)
        #expect(whole.rows == Self.tables.reduce(0) { $0 + $1.rows } && whole.sources.count == Self.tables.count)
        let weights = chunks.flatMap { chunk -> [Double] in
            isWeighted ? chunk.column("exposure")?.doubles ?? [] : Array(repeating: 1, count: chunk.rowCount)
        }
        for name in ProfiledTable.columns {
            let found = try #require(whole.column(name))
            let columns = chunks.compactMap { $0.column(name) }
            #expect(found.missing.rows == columns.reduce(0) { $0 + $1.nullCount })
            guard let numbers = found.numbers else { continue }
            let values: [Double] = columns.flatMap { $0.doubles }
            let all: [(value: Double, weight: Double)] = zip(values, weights).filter { !$0.0.isNaN }.map { ($0.0, $0.1) }
            #expect(numbers.total.rows == all.count)
            #expect(numbers.values.first == all.map(\.value).min() && numbers.values.last == all.map(\.value).max())
            let total = all.reduce(0.0) { $0 + $1.weight }
            func share(_ value: Double) -> Double { all.reduce(0.0) { $0 + ($1.value <= value ? $1.weight : 0) } / total }
            var sum = 0.0
            for (edge, bin) in zip(numbers.edges, numbers.bins) {
                sum += bin
                #expect(abs(sum / total - share(edge)) <= numbers.shareError + 1e-12, "\(name) up to \(edge)")
            }
            sum = 0
            for index in stride(from: 0, to: numbers.values.count, by: 37) {
                let below = (0...index).reduce(0.0) { $0 + numbers.at[$1] + (numbers.between.isEmpty ? 0 : numbers.between[$1]) }
                #expect(
                    abs(below / total - share(numbers.values[index])) <= numbers.rankError + 1e-12,
                    "\(name) up to \(numbers.values[index])")
            }
            #expect(numbers.rankError <= 0.002)
        }
    }

    @Test func `small columns of merged profiles are those of the rows together`() throws {
        // One table cut in two: what is exact in both parts is exact in the whole.
        let table = ProfiledTable(rows: 2_000, shift: 0, seed: 9)
        let profiler = TableProfiler(ProfiledTable.schema, roles: [:])
        func profile(_ range: Range<Int>) throws -> ProfileFile {
            let columns = table.chunk.columns.map { $0.gathered(range.map { Int32($0) }) }
            let totals = profiler.bank.totals()
            totals.merge(
                profiler.bank.observe(
                    Observation(
                        chunk: Chunk(index: 0, firstRow: 0, rowCount: range.count, columns: columns), frame: profiler.frame,
                        prediction: nil)))
            return try profiler.profile(totals.finish(), rows: range.count, sources: [], toolVersion: "0")
        }
        let parts = try profile(0..<1_300).merged(with: profile(1_300..<2_000)), whole = try profile(0..<2_000)
        for name in ["few", "constant", "zip", "flag", "region"] {
            var one = try #require(parts.column(name)), other = try #require(whole.column(name))
            #expect(one.numbers.map { abs(($0.mean ?? 0) - (other.numbers?.mean ?? 0)) < 1e-12 } ?? true)
            #expect(one.numbers.map { abs(($0.deviation ?? 0) - (other.numbers?.deviation ?? 0)) < 1e-12 } ?? true)
            one.numbers?.mean = nil
            one.numbers?.deviation = nil
            other.numbers?.mean = nil
            other.numbers?.deviation = nil
            #expect(one.numbers == other.numbers, "\(name)")
            let counts = [one, other].map {
                Dictionary(uniqueKeysWithValues: ($0.categories?.named ?? []).map { ($0.digest, $0.total) })
            }
            #expect(counts[0] == counts[1] && one.categories?.rest == nil, "\(name)")
        }
    }

    @Test func `a category of the rest is told from one that was never seen, and lacks no more than is stated`() throws {
        let tables = [ProfiledTable(rows: 4_000, shift: 0, seed: 11), ProfiledTable(rows: 4_000, shift: 0, seed: 12)]
        let whole = try Self.merged(tables, isWeighted: false)
        let categories = try #require(whole.column("rare")?.categories), rest = try #require(categories.rest)
        var counts: [String: Int] = [:]
        for table in tables {
            let column = try #require(table.chunk.column("rare"))
            for row in 0..<table.rows { counts[column.text(at: row) ?? "", default: 0] += 1 }
        }
        let named = Dictionary(uniqueKeysWithValues: categories.named.map { ($0.digest, $0.total.rows) })
        let others = Set(rest.digests)
        for (text, count) in counts {
            let digest = ProfileFile.digest(of: text)
            if let known = named[digest] {
                #expect(known <= count && Double(count - known) <= categories.countError, "\(text)")
            } else {
                #expect(others.contains(digest) && Double(count) <= rest.largest, "\(text)")
            }
        }
        #expect(named.count + others.count == counts.count)
        #expect(named.values.reduce(0, +) + rest.total.rows == 8_000)
    }

    @Test func `personal data and rare values are not shown`() throws {
        let profile = try Self.tables[0].profile()
        #expect(profile.column("note")?.categories?.named.allSatisfy { $0.text == nil } == true)
        #expect(profile.column("region")?.categories?.named.contains { $0.text == "north" } == true)
        for category in profile.columns.flatMap({ $0.categories?.named ?? [] }) where category.total.rows < 5 {
            #expect(category.text == nil)
        }
        #expect(!profile.text.contains("@example.org"))
        #expect(TableProfiler(ProfiledTable.schema, roles: ["many": .id]).bank.count == ProfiledTable.schema.fields.count)
    }

    @Test func `profiles of different tables are not merged`() throws {
        let profile = try Self.tables[3].profile()
        var changes: [ProfileFile] = [profile, profile, profile]
        changes[0].weight = "exposure"
        changes[1].columns.removeLast()
        changes[2].columns[0].type = "text"
        for other in changes {
            let problem = #expect(throws: Diagnostic.self) { try profile.merged(with: other) }
            #expect(problem?.code == "DT168")
        }
    }
}
