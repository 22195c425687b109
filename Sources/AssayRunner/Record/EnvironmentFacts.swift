import AssayCore
import AssayModelKit
import AssayProvenance

extension RunRecord.Environment {
    /// The machine as it is now.
    ///
    /// - Parameter libraries: SHA-256 by file name.
    static func capture(_ runtime: RuntimeFact?, _ libraries: [String: String]) -> RunRecord.Environment {
        let machine = MachineFacts.capture()
        let ci = CISystem.detect()
        var environment = RunRecord.Environment(
            runtimes: runtime.map { [$0.name: $0.version] } ?? [:], runtimePaths: runtime.map { [$0.name: $0.path] } ?? [:],
            operatingSystem: machine.operatingSystem, processor: machine.processor, ci: ci?.name, ciURL: ci?.buildURL)
        (environment.kernel, environment.architecture) = (machine.kernel, machine.architecture)
        (environment.processorModel, environment.processorFeatures) = (machine.processorModel, machine.features)
        (environment.logicalCores, environment.libraries) = (machine.logicalCores, libraries)
        return environment
    }
}
