import CSpawn
import Foundation

extension ProcessOrder {
    /// Starts the program with these as its standard streams.
    func start(_ streams: [Int32]) throws(SpawnFailure) -> (pid: pid_t, applied: AppliedLimits) {
        let words = CStrings([executable] + arguments)
        let variables = CStrings((environment ?? ProcessInfo.processInfo.environment).map { "\($0)=\($1)" })
        let place = CStrings([folder].compactMap(\.self))
        defer { withExtendedLifetime((words, variables, place)) {} }
        var report = AssaySpawnReport()
        let pid = words.pointers.withUnsafeBufferPointer { words in
            variables.pointers.withUnsafeBufferPointer { variables in
                var order = AssaySpawnOrder()
                (order.executable, order.arguments, order.environment) = (
                    words[0].map { UnsafePointer($0) }, words.baseAddress, variables.baseAddress
                )
                order.folder = place.pointers[0].map { UnsafePointer($0) }
                order.streams = (streams[0], streams[1], streams[2])
                order.memory = UInt64(clamping: limits.memory ?? 0)
                order.processor_time = limits.processorTime.map { UInt64(max(1, $0.rounded(.up))) } ?? 0
                (order.denies_network, order.denies_new_privileges) = (!limits.hasNetwork, !limits.mayGainPrivileges)
                return assay_spawn(&order, &report)
            }
        }
        guard pid > 0 else { throw SpawnFailure(step: .init(report.step), errno: report.failure) }
        return (pid, AppliedLimits(network: .init(report.network), newPrivilegesDenied: report.new_privileges_denied))
    }
}

extension SpawnFailure.Step {
    fileprivate init(_ step: AssaySpawnStep) {
        self =
            switch step {
            case .fork, .streams: .start
            case .folder: .folder
            case .limits: .limits
            case .exec: .program
            }
    }
}

extension AppliedLimits.Network {
    fileprivate init(_ network: AssayNetwork) {
        self =
            switch network {
            case .open: .open
            case .namespace: .namespace
            case .filter: .filter
            case .notDenied: .notDenied
            }
    }
}

/// Strings as C reads them, with a null at the end, freed with this object.
private final class CStrings {
    let pointers: [UnsafeMutablePointer<CChar>?]
    init(_ strings: [String]) { pointers = strings.map { strdup($0) } + [nil] }
    deinit { for pointer in pointers { free(pointer) } }
}
