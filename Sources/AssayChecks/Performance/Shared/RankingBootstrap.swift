import AssayCore
import AssayStatistics

/// Replicates of a ranking with rows drawn again, each made from the counts of its steps.
///
/// Each row enters a replicate a Poisson number of times, so the rows of one step and class do a Poisson number of times
/// their count: drawing the sums is equal in law to drawing rows. A sum of unequal weights is drawn as its Kish number of
/// rows. Past 2,000 steps neighbours are joined, so that work is bounded. Numbers depend on seed, replicate and step only.
///
/// - Source: Hanley and MacGibbon 2006, Computer Methods and Programs in Biomedicine 83:57.
struct RankingBootstrap: Sendable {
    static let replicates = 1_000
    static let mostSteps = 2_000

    private let blocks: RankingSteps
    private let positives: [ScaledPoisson]
    private let negatives: [ScaledPoisson]
    private let random: CounterRandom

    init(_ steps: RankingSteps, squares: RankingSteps, seed: UInt64) {
        let ends = Self.blockEnds(steps)
        let (sums, squares) = (steps.at(ends), squares.at(ends))
        let cells = ends.indices.map { (weight: sums.gained($0), squares: squares.gained($0)) }
        positives = cells.map { ScaledPoisson(weight: $0.weight.trues, squares: $0.squares.trues) }
        negatives = cells.map { ScaledPoisson(weight: $0.weight.falses, squares: $0.squares.falses) }
        blocks = sums
        random = CounterRandom(seed: seed, stream: 0x52_616E_6B)
    }

    /// The functional in every replicate where it is defined, ascending, each moved by what joining steps changed.
    func values(of functional: (RankingSteps) -> Double?, estimate: Double) -> [Double] {
        guard let joined = functional(blocks) else { return [] }
        return (0..<Self.replicates).compactMap { functional(replicate($0)).map { $0 + (estimate - joined) } }.sorted()
    }

    private func replicate(_ number: Int) -> RankingSteps {
        var steps = RankingSteps(trues: [], falses: [])
        steps.trues.reserveCapacity(positives.count)
        steps.falses.reserveCapacity(positives.count)
        var (trues, falses) = (0.0, 0.0)
        for index in positives.indices {
            let words = random.words(row: UInt64(index), replicate: UInt64(number))
            trues += positives[index].draw(words.0)
            falses += negatives[index].draw(words.1)
            steps.trues.append(trues)
            steps.falses.append(falses)
        }
        return steps
    }

    /// The last step of each block; blocks hold about the same weight.
    private static func blockEnds(_ steps: RankingSteps) -> [Int] {
        let count = steps.trues.count
        guard count > mostSteps else { return Array(0..<count) }
        var (ends, wanted) = ([Int](), 1.0)
        for index in 0..<count where steps.trues[index] + steps.falses[index] >= wanted * steps.total / Double(mostSteps) {
            ends.append(index)
            wanted = ((steps.trues[index] + steps.falses[index]) / steps.total * Double(mostSteps)).rounded(.down) + 1
        }
        if ends.last != count - 1 { ends.append(count - 1) }
        return ends
    }
}

extension RankingSteps {
    /// The steps at some indices only.
    func at(_ indices: [Int]) -> RankingSteps {
        guard indices.count < trues.count else { return self }
        return RankingSteps(trues: indices.map { trues[$0] }, falses: indices.map { falses[$0] })
    }
}
