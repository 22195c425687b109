/// The search for the first bad element of a line whose first is good and whose last is bad.
///
/// - Definition: halving. What is known from the start narrows the line first and costs nothing. An element that cannot be judged is passed
///   over for the nearest one that can; if none is left between the last good and the first bad, all of them stay suspects.
public struct Bisection: Sendable {
    public enum Judgement: Sendable, Hashable {
        case good, bad
        case unknown(String)
    }

    public struct Step: Sendable, Hashable {
        public var position: Int
        public var judgement: Judgement
    }

    public enum Outcome: Sendable, Hashable {
        /// The first bad one.
        case first(Int)
        /// The first bad one is among these; the others than the last could not be judged.
        case among(ClosedRange<Int>)
        /// The first element is not good, or the last not bad, or they cannot be judged.
        case wrongEnd(Int, Judgement)
    }

    public private(set) var steps: [Step] = []

    public init() {}

    /// - Parameters:
    ///   - known: judgements that are there already, by position.
    ///   - judge: makes the others, at most once each.
    public mutating func run(
        count: Int, known: [Int: Judgement], judge: (Int) async -> Judgement
    ) async -> Outcome {
        var judged = known.filter { if case .unknown = $0.value { false } else { true } }
        for (end, wanted) in [(0, Judgement.good), (count - 1, .bad)] {
            let found = await self.judge(end, &judged, judge)
            guard found == wanted else { return .wrongEnd(end, found) }
        }
        var low = judged.filter { $0.value == .good }.keys.max() ?? 0
        var high = judged.filter { $0.value == .bad && $0.key > low }.keys.min() ?? count - 1
        while high - low > 1 {
            guard let position = Self.nearest(to: (low + high) / 2, between: low, and: high, without: judged) else {
                return .among(low + 1...high)
            }
            switch await self.judge(position, &judged, judge) {
            case .good: low = position
            case .bad: high = position
            case .unknown: continue
            }
        }
        return .first(high)
    }

    private mutating func judge(
        _ position: Int, _ judged: inout [Int: Judgement], _ judge: (Int) async -> Judgement
    ) async -> Judgement {
        if let known = judged[position] { return known }
        let found = await judge(position)
        judged[position] = found
        steps.append(Step(position: position, judgement: found))
        return found
    }

    /// The nearest position that was not tried.
    private static func nearest(to middle: Int, between low: Int, and high: Int, without tried: [Int: Judgement]) -> Int? {
        (low + 1..<high).filter { tried[$0] == nil }.min { (abs($0 - middle), $0) < (abs($1 - middle), $1) }
    }
}
