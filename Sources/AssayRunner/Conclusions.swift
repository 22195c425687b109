import AssayCheckKit
import AssayCore
import Synchronization

/// What the measures of tables say, worked out by several tasks at once; what they say does not depend on how many.
///
/// Checks that stand on the same rows of a column go together, so that its sorted numbers are made once and freed after them.
struct Conclusions: Sendable {
    private let found: [Int: Result<Measurement, Diagnostic>]

    /// What a check says, by its position; nil where it is no measure of a table, or is not run.
    subscript(check: Int) -> Result<Measurement, Diagnostic>? { found[check] }

    static func made(_ stage: RunStage, _ scan: TableScan.Outcome?, jobs: Int) async -> Conclusions {
        guard let scan else { return Conclusions(found: [:]) }
        let groups = groups(stage)
        let turns = Turns()
        let parts = await withTaskGroup(of: [Int: Result<Measurement, Diagnostic>].self) { tasks in
            for _ in 0..<max(1, jobs) {
                tasks.addTask {
                    var found: [Int: Result<Measurement, Diagnostic>] = [:]
                    while case let place = turns.next(), place < groups.count {
                        found.merge(conclude(groups[place], stage, scan)) { one, _ in one }
                    }
                    return found
                }
            }
            return await tasks.reduce(into: [:]) { $0.merge($1) { one, _ in one } }
        }
        return Conclusions(found: parts)
    }

    private static func conclude(
        _ group: [Int], _ stage: RunStage, _ scan: TableScan.Outcome
    ) -> [Int: Result<Measurement, Diagnostic>] {
        let scan = scan.apart
        var found: [Int: Result<Measurement, Diagnostic>] = [:]
        for index in group {
            guard let measure = stage.checks[index].measure as? any TableMeasure else { continue }
            do throws(Diagnostic) {
                found[index] = .success(try measure.conclude(scan.results(of: stage.checks[index])))
            } catch {
                found[index] = .failure(error)
            }
        }
        return found
    }

    /// The checks by the first of their folds that grows with the rows; a check without one is by itself.
    private static func groups(_ stage: RunStage) -> [[Int]] {
        var groups: [[Int]] = []
        var places: [GroupKey: Int] = [:]
        for (index, check) in stage.checks.enumerated() where check.skipped == nil && !stage.isBlocked(check) {
            guard let measure = check.measure as? any TableMeasure else { continue }
            guard let large = measure.requests.first(where: { $0.fold.memory == .perRow }) else {
                groups.append([index])
                continue
            }
            let key = GroupKey(fold: AnyHashable(large.fold), slice: check.slice, isOfFunctionality: check.isOfFunctionality)
            if let place = places[key] {
                groups[place].append(index)
            } else {
                places[key] = groups.count
                groups.append([index])
            }
        }
        return groups
    }

    /// Hands out the places of groups, each once.
    private final class Turns: Sendable {
        private let taken = Atomic<Int>(0)

        func next() -> Int { taken.add(1, ordering: .relaxed).oldValue }
    }

    private struct GroupKey: Hashable {
        var fold: AnyHashable
        var slice: Slice?
        var isOfFunctionality: Bool
    }
}
