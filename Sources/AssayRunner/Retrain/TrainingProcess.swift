import AssayCore
import Foundation

/// A command in a process group of its own, with nothing but the variables that it is given.
///
/// Everything that it starts and that stays in the group ends with it: at its own end, at the time limit, and when this process dies.
struct TrainingProcess {
    let command: [String]
    let folder: String
    let environment: [String: String]
    /// Bytes of address space; nil for no limit.
    let memory: Int?
    let timeLimit: Double
    /// Both output streams go here.
    let log: String

    enum End: Hashable { case exited(Int32), killed(Int32), outOfTime }

    /// `$1` is the folder, `$2` the limit in KiB or `-`. The background part waits for the end of this process, which closes the socket.
    private static let script = """
        cd "$1" || exit 126
        ulimit -c 0
        [ "$2" = - ] || ulimit -v "$2" || exit 126
        shift 2
        { cat <&3 >/dev/null; kill -KILL 0; } &
        exec "$@" 3<&-
        """

    /// - Throws: MD145 where it cannot be started.
    func run() throws(Diagnostic) -> End {
        let limit = memory.map { "\(max(1, $0 / 1024))" } ?? "-"
        var life: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &life) == 0 else {
            throw notStarted(errno)
        }
        defer { close(life[1]) }
        let (status, pid) = spawn(["/bin/sh", "-c", Self.script, "sh", folder, limit] + command, life: life[0])
        close(life[0])
        guard status == 0 else { throw notStarted(status) }
        let end = wait(pid)
        _ = kill(-pid, SIGKILL)
        return end
    }

    private func spawn(_ words: [String], life: Int32) -> (status: Int32, pid: pid_t) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        posix_spawn_file_actions_adddup2(&actions, life, 3)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        posix_spawnattr_setpgroup(&attributes, 0)
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for word in arguments + variables { free(word) } }
        var pid: pid_t = 0
        return (posix_spawn(&pid, "/bin/sh", &actions, &attributes, &arguments, &variables), pid)
    }

    private func wait(_ pid: pid_t) -> End {
        let deadline = MachineClock.now + timeLimit
        var status: Int32 = 0
        while true {
            let found = waitpid(pid, &status, WNOHANG)
            if found == pid { break }
            if found < 0 && errno != EINTR { return .exited(-1) }
            guard MachineClock.now < deadline else {
                _ = kill(-pid, SIGKILL)
                while waitpid(pid, &status, 0) < 0 && errno == EINTR {}
                return .outOfTime
            }
            usleep(5_000)
        }
        return status & 0x7f == 0 ? .exited((status >> 8) & 0xff) : .killed(status & 0x7f)
    }

    private func notStarted(_ number: Int32) -> Diagnostic {
        Diagnostic(
            .trainingFailed, "the training command cannot be started: \(String(cString: strerror(number)))", in: command.first,
            help: "mend `retrain.command`")
    }
}

extension DiagnosticCode {
    /// A training could not be started, failed, ran out of time, or did not write its outputs.
    public static let trainingFailed: DiagnosticCode = "MD145"
}
