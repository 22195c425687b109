extension RankingSteps {
    /// The trapezoid area under the ROC curve over false positive rates from 0 to `maximum`.
    func area(through maximum: Double) -> Double {
        let end = maximum * negatives
        return trues.indices.reduce(0) { sum, index in
            let gained = gained(index)
            let (width, height) = (part(index, of: gained.falses, end), trues[index] - gained.trues)
            guard width > 0 else { return sum }
            return sum + width / negatives * ((height + width / gained.falses * gained.trues / 2) / positives)
        }
    }

    /// The influence of rows on that area.
    ///
    /// A positive adds the width over which it stands on the curve. A negative puts the height at its own place between
    /// the others, moves those below it to the right, and with them the end of the area: `cut` is the recall there.
    func areaGradient(through maximum: Double) -> RankingGradient {
        let (end, area) = (maximum * negatives, area(through: maximum))
        let cut = recall(atFalse: end)
        let pairs = trues.indices.map { index in
            let gained = gained(index)
            let (width, height) = (part(index, of: gained.falses, end), trues[index] - gained.trues)
            let isWhole = falses[index] <= end
            let beside = isWhole ? gained.falses / 2 : width > 0 ? width / gained.falses * width / 2 : 0
            let stands = isWhole ? maximum - falses[index] / negatives + beside / negatives : beside / negatives
            let own =
                isWhole
                ? (height + gained.trues / 2) / positives - cut
                : width > 0 ? -(width / gained.falses) * (width / gained.falses) * gained.trues / (2 * positives) : 0
            return ((stands - area) / positives, (own + maximum * cut - area) / negatives)
        }
        return RankingGradient(positive: pairs.map(\.0), negative: pairs.map(\.1))
    }

    /// How much of a step's negatives lies before the end.
    private func part(_ index: Int, of gained: Double, _ end: Double) -> Double {
        max(0, min(gained, end - (falses[index] - gained)))
    }

    /// The recall where the false positives reach `weight`, interpolated; at a vertical piece its upper end.
    private func recall(atFalse weight: Double) -> Double {
        guard let index = falses.indices.first(where: { falses[$0] > weight }) else { return 1 }
        let gained = gained(index)
        let share = (weight - (falses[index] - gained.falses)) / gained.falses
        return (trues[index] - gained.trues + share * gained.trues) / positives
    }
}
