import AssayCore
import AssayManifest
import AssayProcesses

/// What this kernel keeps a worker from.
public enum Isolation {
    /// Found out once, with a program that does nothing.
    private static let probed: AppliedLimits? = {
        let limits = ProcessLimits(hasNetwork: false, mayGainPrivileges: false)
        return try? ChildProcess(ProcessOrder("/bin/sh", ["-c", ":"], limits: limits, isGuarded: false)).applied
    }()

    static func fact(_ worker: WorkerSection) -> RunRecord.Isolation {
        let network = worker.hasNetwork ? AppliedLimits.Network.open : probed?.network ?? .notDenied
        return RunRecord.Isolation(
            network: network.rawValue, newPrivileges: probed?.newPrivilegesDenied != true, privateTemporaryFolder: true,
            memoryBytes: worker.memory, processorSeconds: worker.processorTime, answerSeconds: worker.timeout)
    }

    /// One line for people.
    public static var summary: String {
        let network =
            switch probed?.network {
            case .namespace: "no network (a namespace of their own)"
            case .filter: "no network (a system call filter)"
            case .open, .notDenied, nil: "the network cannot be denied here"
            }
        let privileges = probed?.newPrivilegesDenied == true ? "no new privileges" : "new privileges cannot be denied here"
        return "workers have \(network), \(privileges), a private temporary folder"
    }
}
