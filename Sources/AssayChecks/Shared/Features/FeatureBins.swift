import AssayTabular

/// One feature cut into at most 254 bins: one byte a row.
///
/// - Definition: up to 254 different numbers are a bin each; more are cut at quantiles. The 253 most frequent texts are a bin each,
///   rarer ones share the last.
/// - Shapes: `codes` is rows, in the order of the table; 0 is missing.
/// - State: cuts come from the first 100,000 rows in the table's random order.
struct FeatureBins: Sendable {
    static let most = 254
    static let cutRows = 100_000

    let name: String
    let kind: FeatureKind
    let codes: [UInt8]
    /// Bins without the missing one: codes 1...count.
    let count: Int
    /// Smallest and largest number of each bin, from 0 for the missing one on; empty for texts.
    private(set) var lows: [Float] = []
    private(set) var highs: [Float] = []
    /// Texts of the bins from code 1 on, and how many more the last bin holds.
    private(set) var texts: [String] = []
    private(set) var otherTexts = 0

    var isOrdered: Bool { kind != .text }

    init(_ name: String, _ cells: FeatureCells, order: [Int]) {
        let numbers = cells.kind == .text ? [] : order.map { cells.numbers[$0] }
        let codes = cells.kind == .text ? order.map { cells.texts.codes[$0] } : []
        self.init(name, cells, numbers: numbers, cut: Array(numbers.prefix(Self.cutRows)), codes: codes)
    }

    /// Leaves the rows where they stand.
    ///
    /// - Parameter ranks: the place of each row in the table's random order.
    init(_ name: String, _ cells: FeatureCells, ranks: [Int32]) {
        var cut: [Float] = []
        for (number, rank) in zip(cells.numbers, ranks) where rank < Self.cutRows { cut.append(number) }
        self.init(name, cells, numbers: cells.numbers, cut: cut, codes: cells.texts.codes)
    }

    /// - Parameter numbers: in the order that the codes shall have, as `textCodes` are.
    private init(_ name: String, _ cells: FeatureCells, numbers: [Float], cut: [Float], codes textCodes: [UInt16]) {
        self.name = name
        kind = cells.kind ?? .unread
        guard kind == .text else {
            let starts = Self.starts(cut.filter { !$0.isNaN }.sorted())
            codes = Self.codes(numbers, starts)
            count = starts.count
            (lows, highs) = Self.ends(numbers, codes, count)
            return
        }
        let (kept, others, codeOf) = Self.frequent(cells.texts)
        codes = textCodes.map { $0 == TextCodes.missing ? 0 : codeOf[Int($0)] }
        (texts, otherTexts) = (kept, others)
        count = kept.count + (others > 0 ? 1 : 0)
    }

    /// Where each bin begins, from ascending numbers.
    private static func starts(_ sorted: [Float]) -> [Float] {
        var distinct: [Float] = []
        for value in sorted where distinct.last != value { distinct.append(value) }
        guard distinct.count > most else { return distinct }
        var starts: [Float] = []
        for bin in 0..<most {
            let value = sorted[bin * sorted.count / most]
            if starts.last != value { starts.append(value) }
        }
        return starts
    }

    /// The last bin that begins at or below each number, by eight halvings.
    private static func codes(_ numbers: [Float], _ starts: [Float]) -> [UInt8] {
        guard !starts.isEmpty else { return [UInt8](repeating: 0, count: numbers.count) }
        let padded = starts + [Float](repeating: .nan, count: 255 - starts.count)
        return padded.withUnsafeBufferPointer { padded in
            numbers.map { number in
                var code = 0
                var step = 128
                while step > 0 {
                    // Without a branch, which would be mistaken half of the time.
                    code &+= step & (0 &- (padded[code &+ step &- 1] <= number ? 1 : 0))
                    step >>= 1
                }
                return number.isNaN ? 0 : UInt8(truncatingIfNeeded: max(1, code))
            }
        }
    }

    private static func ends(_ numbers: [Float], _ codes: [UInt8], _ count: Int) -> (lows: [Float], highs: [Float]) {
        var lows = [Float](repeating: .infinity, count: count + 1)
        var highs = [Float](repeating: -.infinity, count: count + 1)
        for (row, code) in codes.enumerated() where code > 0 {
            lows[Int(code)] = min(lows[Int(code)], numbers[row])
            highs[Int(code)] = max(highs[Int(code)], numbers[row])
        }
        return (lows, highs)
    }

    /// The most frequent texts, how many others there are, and the code of each.
    private static func frequent(_ texts: TextCodes) -> (kept: [String], others: Int, codeOf: [UInt8]) {
        var counts = [Int](repeating: 0, count: texts.names.count)
        for code in texts.codes where code != TextCodes.missing { counts[Int(code)] += 1 }
        let ranked = texts.names.indices.sorted {
            (-counts[$0], texts.names[$0]) < (-counts[$1], texts.names[$1])
        }
        let kept = ranked.count > most ? most - 1 : ranked.count
        var codeOf = [UInt8](repeating: UInt8(min(255, kept + 1)), count: ranked.count)
        for (place, name) in ranked.prefix(kept).enumerated() { codeOf[name] = UInt8(place + 1) }
        return (ranked.prefix(kept).map { texts.names[$0] }, ranked.count - kept, codeOf)
    }
}
