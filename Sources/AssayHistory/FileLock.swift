import AssayCore
import Foundation

/// A lock between processes, for opening: creating, migrating and setting aside must not happen twice at once.
///
/// The kernel frees it when the process ends, however it ends.
enum FileLock {
    /// - Throws: `Diagnostic` HS004 if the lock file cannot be made, HS005 after `seconds`.
    static func hold<Result>(
        _ path: String, seconds: Double, _ body: () throws(Diagnostic) -> Result
    ) throws(Diagnostic) -> Result {
        // Without O_CLOEXEC a child process that outlives this one would keep the lock.
        let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .notWritable(path, String(cString: strerror(errno))) }
        defer { close(descriptor) }
        let deadline = ContinuousClock.now + .seconds(seconds)
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard ContinuousClock.now < deadline else { throw .busy(path, seconds: seconds) }
            usleep(20_000)
        }
        return try body()
    }
}
