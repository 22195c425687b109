import AssayCheckKit
import AssayCore
import AssayManifest

/// Which checks take their intervals from leaving whole entities out.
///
/// With clusters every statistical check does: rows of one customer are alike, and an interval that takes them for independent
/// is too narrow. Without, a comparison of two models does where its measure has no paired interval of its own.
struct EntityUse: Sendable {
    /// The column that names entities; nil where every row is one.
    let cluster: String?
    /// Rows that are ranked together belong together even where the manifest declares no clusters.
    private let query: String?
    private let seed: UInt64
    private let comparesModels: Bool

    init(_ manifest: Manifest, _ frame: TaskFrame, _ baseline: BaselineInPlay) {
        cluster = manifest.evaluation?.roles.cluster?.value
        (query, seed, comparesModels) = (frame.query, manifest.seed, baseline.predictor != nil)
    }

    var entities: Entities { Entities(column: cluster ?? query, seed: seed) }

    /// Whether the interval of its value stands on entities.
    func ofValue(_ check: PlannedCheck) -> Bool { cluster != nil && check.descriptor.isStatistical && check.isOfOneTable }

    /// Whether the interval of candidate minus baseline stands on entities.
    func ofDifference(_ check: PlannedCheck) -> Bool {
        guard check.comparesWithBaseline, comparesModels, check.descriptor.isStatistical, check.isOfOneTable else { return false }
        return cluster != nil || !check.hasPairedInterval
    }

    /// Whether its value is looked at without each group of entities.
    func leavesOut(_ check: PlannedCheck) -> Bool {
        check.table?.hasJackknife == true && (ofValue(check) || ofDifference(check))
    }

    /// The folds that are seen group by group for these checks; nil where there are none.
    func bank(_ checks: [PlannedCheck]) -> EntityBank? {
        var bank = EntityBank(entities)
        for check in checks where leavesOut(check) {
            for request in check.table?.requests ?? [] {
                bank.add(request, slice: check.slice)
                if ofDifference(check) { bank.add(request, slice: check.slice, subject: .baseline) }
            }
        }
        return bank.isEmpty ? nil : bank
    }
}

extension PlannedCheck {
    fileprivate var table: (any TableMeasure)? { measure as? any TableMeasure }

    /// Whether this use of the measure has a paired interval of its own.
    fileprivate var hasPairedInterval: Bool { (measure as? any PairedMeasure)?.pairedRequests.isEmpty == false }
}
