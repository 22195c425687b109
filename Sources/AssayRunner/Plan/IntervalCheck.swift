import AssayCheckKit
import AssayCore
import AssayManifest

/// Whether a measure has the interval that its requirement names.
struct IntervalCheck {
    let requirement: Requirement
    let measure: any Measure

    /// - Throws: RQ140.
    func run() throws(Diagnostic) {
        guard let wanted = requirement.interval, !methods.contains(wanted) else { return }
        let name = requirement.measure.value
        throw Diagnostic(
            .unknownInterval, "`\(name)` has no interval by `\(wanted.rawValue)`\(isPaired ? " against a baseline" : "")",
            at: requirement.place,
            details: [methods.isEmpty ? "it has no interval" : "it has \(methods.map(\.rawValue).listed)"],
            help: methods.first.map { "write `interval: \($0.rawValue)`, or take the key out" } ?? "take the key out")
    }

    /// A difference from a baseline has intervals of its own.
    private var methods: [IntervalMethod] {
        isPaired ? (measure as? any PairedMeasure)?.pairedIntervalMethods ?? [] : measure.intervalMethods
    }

    private var isPaired: Bool { if case .baseline? = requirement.bound { true } else { false } }
}
