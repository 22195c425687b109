import AssayCheckKit
import AssayChecks
import AssayCore
import AssayManifest
import AssayTabular
import Testing

/// Seeded tables of a binary task with features, for simulations.
struct FeatureTableMaker {
    /// Share of rightly decided rows outside and inside the planted segment, which is `x0 < -0.5` in `region = north`.
    var usual = 0.9
    var planted = 0.9
    var numbers = 4
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> Double {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Double(state >> 11) * 0x1p-53
    }

    /// Features x0, x1, … uniform in -1...1 and `region`; a label, and a score that decides it rightly or not.
    mutating func observation(rows: Int, frame: TaskFrame) -> Observation {
        var numbers = [[Double?]](repeating: [], count: numbers)
        var (regions, labels, scores) = ([String?](), [String?](), [Double]())
        for _ in 0..<rows {
            for index in numbers.indices { numbers[index].append(2 * next() - 1) }
            let region = ["north", "south", "east"][min(2, Int(next() * 2.5))]
            let isPlanted = region == "north" && (numbers[0].last ?? 0) ?? 0 < -0.5
            let (label, isRight) = (next() < 0.5, next() < (isPlanted ? planted : usual))
            regions.append(region)
            labels.append(label ? "1" : "0")
            scores.append(label == isRight ? 0.8 : 0.2)
        }
        let columns = numbers.enumerated().map { Column(name: "x\($0)", doubles: $1) }
        let chunk = Chunk(
            index: 0, firstRow: 0, rowCount: rows,
            columns: columns + [Column(name: "region", strings: regions), Column(name: "label", strings: labels)])
        return Observation(chunk: chunk, frame: frame, prediction: Prediction(rows: rows, columns: 1, scores: scores))
    }

    /// What a measure says about one table.
    mutating func measure(_ name: String, _ arguments: [Argument] = [], rows: Int, seed: UInt64 = 1) throws -> Measurement {
        let frame = TaskFrame(task: .binary, label: "label", score: "score")
        let type = try #require(MeasureCatalog.standard[name])
        let features = (0..<numbers).map { "x\($0)" } + ["region"]
        let call = MeasureCall(
            descriptor: type.descriptor, arguments: arguments, frame: frame, columns: features, features: features, seed: seed,
            place: SourcePlace(file: "assay.yaml", line: 1))
        let measure = try #require(try type.init(call) as? any TableMeasure)
        return try measure.conclude(observation(rows: rows, frame: frame), frame: frame)
    }
}

extension TableMeasure {
    /// What the measure concludes from one chunk.
    func conclude(_ observation: Observation, frame: TaskFrame) throws -> Measurement {
        var bank = FoldBank()
        for request in requests { bank.add(request, slice: nil) }
        let totals = bank.totals()
        totals.merge(bank.observe(observation))
        return try conclude(totals.finish().scoped(to: nil))
    }
}
