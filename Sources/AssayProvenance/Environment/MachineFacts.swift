import Foundation

/// The machine that a run was on.
public struct MachineFacts: Sendable, Hashable {
    /// The distribution's own name and the kernel: `Debian GNU/Linux 12 (bookworm), Linux 6.1.0-18-amd64`.
    public let operatingSystem: String
    /// `Linux 6.1.0-18-amd64`.
    public let kernel: String
    /// The instruction set architecture: `x86_64`, `aarch64`.
    public let architecture: String
    /// The processor's model; on ARM its implementer and part, where the kernel gives no name.
    public let processorModel: String
    /// The vector and matrix instructions that numerical libraries choose their code by; sorted.
    public let features: [String]
    /// Processors that this process may run on.
    public let logicalCores: Int

    /// Processor, features and cores in one line, for the record.
    public var processor: String {
        let cores = "\(logicalCores) \(logicalCores == 1 ? "core" : "cores")"
        return ([processorModel, cores] + (features.isEmpty ? [] : [features.joined(separator: " ")])).joined(separator: ", ")
    }

    /// Asks the running system. What it does not tell is called `unknown`.
    public static func capture() -> MachineFacts {
        let kernel = Kernel.running
        let release = text("/etc/os-release") ?? text("/usr/lib/os-release") ?? ""
        let processor = ProcessorFacts(cpuinfo: text("/proc/cpuinfo") ?? "")
        let name = OSRelease.prettyName(release) ?? "unknown distribution"
        return MachineFacts(
            operatingSystem: "\(name), \(kernel.name) \(kernel.release)", kernel: "\(kernel.name) \(kernel.release)",
            architecture: kernel.machine,
            processorModel: processor.model ?? "unknown \(kernel.machine) processor", features: processor.features,
            logicalCores: ProcessInfo.processInfo.activeProcessorCount)
    }

    private static func text(_ path: String) -> String? {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    }
}
