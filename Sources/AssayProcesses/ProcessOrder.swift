import Foundation

/// A program to start, and what it may do.
public struct ProcessOrder: Sendable {
    /// Where the standard streams lead.
    public enum Streams: Sendable, Hashable {
        /// To this process.
        case pipes
        /// Nothing to read, and both outputs into a file.
        case log(String)
    }

    /// An absolute path.
    public var executable: String
    public var arguments: [String]
    /// All variables of the process; nil gives it those of this one.
    public var environment: [String: String]?
    /// Where it works; nil is where this process does.
    public var folder: String?
    public var streams: Streams
    public var limits: ProcessLimits
    /// Whether a guard ends the process and all that it has started when this process dies, however it dies.
    public var isGuarded: Bool
    /// A folder that goes with the process.
    public var scratch: String?

    public init(
        _ executable: String, _ arguments: [String] = [], environment: [String: String]? = nil, folder: String? = nil,
        streams: Streams = .pipes, limits: ProcessLimits = .init(), isGuarded: Bool = true, scratch: String? = nil
    ) {
        (self.executable, self.arguments, self.environment, self.folder) = (executable, arguments, environment, folder)
        (self.streams, self.limits, self.isGuarded, self.scratch) = (streams, limits, isGuarded, scratch)
    }
}

/// What a process may use; the kernel holds it to these.
public struct ProcessLimits: Sendable, Hashable {
    /// Bytes of address space; nil for no limit.
    public var memory: Int?
    /// Seconds on processors; nil for no limit.
    public var processorTime: Double?
    /// Whether it may reach other machines.
    public var hasNetwork: Bool
    /// Whether a program that it starts may have more rights than it has.
    public var mayGainPrivileges: Bool

    public init(memory: Int? = nil, processorTime: Double? = nil, hasNetwork: Bool = true, mayGainPrivileges: Bool = true) {
        (self.memory, self.processorTime, self.hasNetwork) = (memory, processorTime, hasNetwork)
        self.mayGainPrivileges = mayGainPrivileges
    }
}

/// What the kernel did about the limits of a process.
public struct AppliedLimits: Sendable, Hashable {
    public enum Network: String, Sendable, Hashable, Codable {
        case open
        /// A network of its own, with the loopback device alone.
        case namespace
        /// Sockets other than local ones are refused.
        case filter
        /// The kernel allows neither.
        case notDenied = "not_denied"
    }

    public var network: Network
    /// Whether new privileges are out of its reach.
    public var newPrivilegesDenied: Bool
}

/// Why a program does not run.
public struct SpawnFailure: Error, Hashable {
    public enum Step: Sendable, Hashable { case start, folder, limits, program }
    public var step: Step
    public var errno: Int32
    public var words: String { String(cString: strerror(errno)) }
}

/// How a process ended.
public enum ProcessEnd: Hashable, Sendable {
    case exited(Int32), killed(signal: Int32), outOfTime

    /// `status 1`, `signal 9 (Killed)`, `out of time`.
    public var words: String {
        switch self {
        case .exited(let status): "status \(status)"
        case .killed(let signal): "signal \(signal) (\(String(cString: strsignal(signal))))"
        case .outOfTime: "out of time"
        }
    }
}
