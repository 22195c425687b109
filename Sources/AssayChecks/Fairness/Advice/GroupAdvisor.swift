import AssayCheckKit
import AssayCore
import AssayManifest
import AssayStatistics

/// Works out what would help where a rate differs between groups.
///
/// - Definition: the change is of the group that fares worse: how many of its rows, decided otherwise, bring its rate to the other one's. One
///   threshold for everybody is tried at 0.05, 0.10, … 0.95 and the manifest's own. Thresholds of the groups are those whose rates come nearest
///   to the rate of all at the manifest's threshold; of equally near ones the nearest to it.
struct GroupAdvisor {
    /// The rate that is compared, as part and whole of a group's decisions; nil where it is undefined.
    let rate: (GridDecisions) -> (part: Double, whole: Double)?
    let measure: String
    let isLowerBetter: Bool
    let form: GroupForm
    let threshold: Double
    /// The requirement's bound on the gap or the ratio.
    let bound: Double?
    let confidence: Double
    let groups: [(name: String, grid: ThresholdGrid)]

    var advice: GroupAdvice? {
        guard groups.count > 1, let first = groups.first?.grid, let own = first.thresholds.firstIndex(of: threshold) else {
            return nil
        }
        let hasLabels = groups.allSatisfy { $0.grid.labels.all > 0 }
        return GroupAdvice(
            measure: measure, baseRates: hasLabels ? baseRates : nil, change: change(at: own),
            thresholds: shownPlaces(first, own).map { step(at: Array(repeating: $0, count: groups.count), first.thresholds[$0]) },
            groupThresholds: groupThresholds(at: own))
    }

    private func shownPlaces(_ grid: ThresholdGrid, _ own: Int) -> [Int] {
        grid.thresholds.indices.filter { place in
            let twentieths = grid.thresholds[place] * 20
            return place == own || (abs(twentieths - twentieths.rounded()) < 1e-9 && (1...19).contains(twentieths.rounded()))
        }
    }

    private func rates(at places: [Int]) -> [Double]? {
        let found = zip(groups, places).compactMap { group, place -> Double? in
            guard let (part, whole) = rate(group.grid.decisions(at: place)), whole > 0 else { return nil }
            return part / whole
        }
        return found.count == groups.count ? found : nil
    }

    private func value(_ rates: [Double]) -> Double? {
        guard let low = rates.min(), let high = rates.max() else { return nil }
        return form == .ratio ? (high > 0 ? low / high : nil) : high - low
    }

    private func total(at places: [Int]) -> GridDecisions? {
        let all = zip(groups, places).map { $0.grid.decisions(at: $1) }
        return all.dropFirst().reduce(all.first) { total, next in total.map { $0 + next } }
    }

    private func step(at places: [Int], _ threshold: Double) -> GroupAdvice.Threshold {
        .init(threshold: threshold, value: rates(at: places).flatMap(value), accuracy: total(at: places)?.accuracy)
    }

    private func groupThresholds(at own: Int) -> GroupAdvice.GroupThresholds? {
        let now = Array(repeating: own, count: groups.count)
        guard let all = total(at: now), let (part, whole) = rate(all), whole > 0 else { return nil }
        let places = groups.map { nearest(to: part / whole, $0.grid, own) }
        guard let rates = rates(at: places) else { return nil }
        let steps = groups.indices.map { index in
            let (grid, place) = (groups[index].grid, places[index])
            return GroupAdvice.Threshold(
                group: groups[index].name, threshold: grid.thresholds[place], value: rates[index],
                accuracy: grid.decisions(at: place).accuracy)
        }
        return .init(groups: steps, value: value(rates), accuracy: total(at: places)?.accuracy)
    }

    private func nearest(to target: Double, _ grid: ThresholdGrid, _ own: Int) -> Int {
        func distance(_ place: Int) -> (Double, Int) {
            guard let (part, whole) = rate(grid.decisions(at: place)), whole > 0 else { return (.infinity, 0) }
            return (abs(part / whole - target), abs(place - own))
        }
        return grid.thresholds.indices.min { distance($0) < distance($1) } ?? own
    }

    private var baseRates: [GroupValue] {
        groups.map { group in
            let labels = group.grid.labels
            return GroupValue(
                group: group.name, value: Double(labels.positive) / Double(labels.all), rows: labels.all,
                interval: ProportionInterval.wilson(
                    successes: Double(labels.positive), trials: Double(labels.all),
                    confidence: 1 - (1 - confidence) / Double(groups.count)))
        }
    }

    /// Nil where the rows that the rate is a share of depend on the decisions, as they do for precision.
    private func change(at own: Int) -> GroupAdvice.Change? {
        let parts = groups.compactMap { group -> (name: String, part: Double, whole: Double)? in
            guard let now = rate(group.grid.decisions(at: own)), let first = rate(group.grid.decisions(at: 0)),
                let last = rate(group.grid.decisions(at: group.grid.thresholds.count - 1)), now.whole == first.whole,
                now.whole == last.whole, now.whole > 0, Int(exactly: now.whole) != nil
            else { return nil }
            return (group.name, now.part, now.whole)
        }.sorted { ($0.part / $0.whole, $0.name) < ($1.part / $1.whole, $1.name) }
        guard parts.count == groups.count, let low = parts.first, let high = parts.last else { return nil }
        let (lowRate, highRate) = (low.part / low.whole, high.part / high.whole)
        let worse = isLowerBetter ? high : low
        func rows(_ target: Double) -> Int {
            let missing = isLowerBetter ? worse.part - target * worse.whole : target * worse.whole - worse.part
            return max(0, Int((missing - 1e-9).rounded(.up)))
        }
        let needed = bound.map { bound in rows(target(bound, lowRate, highRate)) }
        return .init(
            group: worse.name, toCloseGap: rows(isLowerBetter ? lowRate : highRate), toMeetBound: needed == 0 ? nil : needed,
            rows: Int(worse.whole))
    }

    /// The rate that the group that fares worse must reach for the bound to hold.
    private func target(_ bound: Double, _ low: Double, _ high: Double) -> Double {
        switch (form, isLowerBetter) {
        case (.ratio, false): bound * high
        case (.ratio, true): bound > 0 ? low / bound : .infinity
        case (_, false): high - bound
        case (_, true): low + bound
        }
    }
}
