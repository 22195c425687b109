import AssayCheckKit
import AssayCore
import AssayStatistics
import AssayTabular

/// Multiplies every number that the model reads by 1 + e, with e uniform between −size and size.
///
/// - Definition: e is drawn by a counter-based generator from the value itself, the place of its column among the inputs and the draw, so
///   that no cut and no order of the rows changes it. Integers are rounded, so that small ones may stay.
/// - Missing values: nulls, NaN and zeros stay.
struct Noise: Variation {
    var size: Double
    var draw: UInt64
    var seed: UInt64

    func apply(to chunk: Chunk, _ model: ModelInputs) throws(Diagnostic) -> ChangedChunk {
        var changed: [Column] = []
        for (place, input) in model.inputs.enumerated() {
            guard let column = chunk.column(input.column), column.type != .bool else { continue }
            let random = CounterRandom(seed: seed, stream: Self.stream + UInt64(place))
            let noisy = column.mapped { value in
                let unit = 2 * CounterRandom.uniform(random.words(row: value.bitPattern, replicate: draw).0) - 1
                return value * (1 + size * unit)
            }
            if let noisy { changed.append(noisy) }
        }
        return ChangedChunk(chunk, replacing: changed)
    }

    private static let stream: UInt64 = 0x6E6F_6973_6500_0000
}
