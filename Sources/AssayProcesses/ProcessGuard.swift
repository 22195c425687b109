import CSpawn
import Foundation

/// A shell that outlives this process, kills a process group and removes a folder.
///
/// It reads a pipe that nobody writes to. The kernel closes the other end when this process ends, however it ends.
struct ProcessGuard {
    private let pid: pid_t
    private let lifeline: Int32

    private static let script = #"read -r nothing; kill -s KILL -- "-$1"; [ -z "$2" ] || rm -rf -- "$2""#

    /// Nil where the machine has no shell; then the group ends with its leader's streams.
    init?(group: pid_t, scratch: String?) {
        var (reader, writer): (Int32, Int32) = (-1, -1)
        guard assay_pipe(0, &reader, &writer) else { return nil }
        defer { close(reader) }
        let nothing = open("/dev/null", O_RDWR | O_CLOEXEC)
        defer { close(nothing) }
        let order = ProcessOrder("/bin/sh", ["-c", Self.script, "sh", "\(group)", scratch ?? ""], isGuarded: false)
        guard let pid = try? order.start([reader, nothing, nothing]).pid else {
            close(writer)
            return nil
        }
        (self.pid, lifeline) = (pid, writer)
    }

    /// Lets it do its work, and waits for it.
    func dismiss() {
        close(lifeline)
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0 && errno == EINTR {}
    }
}
