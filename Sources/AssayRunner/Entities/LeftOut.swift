import AssayCheckKit
import AssayCore

/// What checks say without each group of entities.
struct LeftOut: Sendable {
    /// What one check says without one group.
    struct Part: Sendable {
        var value: Double?
        var rows: Int
        /// The rate of each group of rows, and its rows.
        var groups: [GroupName: Group]
        var baseline: Double?

        struct Group: Sendable {
            var value: Double?
            var rows: Int
        }
    }

    /// By group that is left out, then by position of the check.
    private let parts: [[Int: Part]]
    /// Whether several entities are left out together.
    let isGrouped: Bool
    /// Rows that name no entity.
    let missing: Int

    var count: Int { parts.count }

    /// What a check says without each group; empty where it takes nothing from entities.
    func parts(of check: Int) -> [Part] { parts.compactMap { $0[check] } }

    /// Leaves one group after the other out.
    ///
    /// - Parameter checks: by their position among all checks.
    init(_ whole: LeaveOneOut, _ checks: [Int: PlannedCheck], _ use: EntityUse) {
        let replicate = Replicate(whole: whole, checks: checks, use: use)
        self.init((0..<whole.count).map(replicate.parts(without:)), whole)
    }

    /// The same with several tasks; the numbers do not depend on how many.
    static func made(_ whole: LeaveOneOut, _ checks: [Int: PlannedCheck], _ use: EntityUse, jobs: Int) async -> LeftOut {
        let replicate = Replicate(whole: whole, checks: checks, use: use)
        var parts = [[Int: Part]](repeating: [:], count: whole.count)
        await withTaskGroup(of: [(Int, [Int: Part])].self) { group in
            for worker in 0..<max(1, jobs) {
                group.addTask { stride(from: worker, to: whole.count, by: max(1, jobs)).map { ($0, replicate.parts(without: $0)) } }
            }
            for await found in group { for (index, part) in found { parts[index] = part } }
        }
        return LeftOut(parts, whole)
    }

    private init(_ parts: [[Int: Part]], _ whole: LeaveOneOut) {
        (self.parts, isGrouped, missing) = (parts, whole.isGrouped, whole.missing)
    }
}

/// A group of rows, and which of its rates, where a measure stands on several.
struct GroupName: Hashable, Sendable {
    var group: String
    var measure: String?
}

extension GroupValue {
    var entityName: GroupName { GroupName(group: group, measure: measure) }
}

/// Draws the conclusions of checks without one group of entities.
private struct Replicate: Sendable {
    let whole: LeaveOneOut
    let checks: [Int: PlannedCheck]
    let use: EntityUse

    func parts(without group: Int) -> [Int: LeftOut.Part] {
        let folds = whole.folds(without: group)
        return checks.compactMapValues { part(of: $0, folds) }
    }

    private func part(of check: PlannedCheck, _ folds: FinishedFolds) -> LeftOut.Part? {
        guard let measure = check.measure as? any TableMeasure else { return nil }
        // What cannot be measured without some rows leaves the interval undefined.
        let found = try? measure.estimate(folds.scoped(to: check.slice))
        let other = use.ofDifference(check) ? try? measure.estimate(folds.scoped(to: check.slice, subject: .baseline)) : nil
        let groups = (found?.details.groups ?? []).map { ($0.entityName, LeftOut.Part.Group(value: $0.value, rows: $0.rows)) }
        return LeftOut.Part(
            value: found?.value, rows: found?.rows ?? 0, groups: Dictionary(groups) { first, _ in first }, baseline: other?.value)
    }
}
