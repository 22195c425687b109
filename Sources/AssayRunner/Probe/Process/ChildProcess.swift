import AssayCore
import Foundation

/// A process of its own and its three streams. Its standard input stays open until it ends: when this process dies, it
/// closes, and a measuring process ends at that.
struct ChildProcess {
    enum End: Hashable {
        case exited(Int32), killed(signal: Int32), outOfTime

        var words: String {
            switch self {
            case .exited(let status): "status \(status)"
            case .killed(let signal): "signal \(signal) (\(String(cString: strsignal(signal))))"
            case .outOfTime: "out of time"
            }
        }
    }

    private let pid: pid_t
    private let input: Int32
    private let streams: [Int32]
    private var collected: [[UInt8]] = [[], []]

    var output: [UInt8] { collected[0] }
    /// The first line on standard error.
    var complaint: String { String(decoding: collected[1], as: UTF8.self).split(separator: "\n").first.map(String.init) ?? "" }

    /// - Throws: MD131 where the program cannot be started.
    init(_ executable: String, _ arguments: [String], environment: [String: String] = [:]) throws(Diagnostic) {
        let pipes = [Self.pipe(), Self.pipe(), Self.pipe()]
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        let theirs = [pipes[0].read, pipes[1].write, pipes[2].write]
        for (number, descriptor) in theirs.enumerated() { posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number)) }
        var words: [UnsafeMutablePointer<CChar>?] = ([executable] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        var settings: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0)=\($1)") } + [nil]
        defer { for setting in settings { free(setting) } }
        var started: pid_t = 0
        let status = posix_spawn(&started, executable, &actions, nil, &words, &settings)
        for descriptor in theirs { close(descriptor) }
        (pid, input, streams) = (started, pipes[0].write, [pipes[1].read, pipes[2].read])
        guard status == 0 else {
            closeAll()
            throw Diagnostic(
                .measuringEnded, "the measuring process cannot be started: \(String(cString: strerror(status)))", in: executable)
        }
    }

    /// Writes the question, collects what comes, and waits for the end; past the limit the process is killed.
    mutating func converse(_ question: [UInt8], timeLimit: Duration) -> End {
        let deadline = MachineClock.now + timeLimit / .seconds(1)
        defer { closeAll() }
        var unsent = question[...]
        var open: Set = [0, 1]
        while !open.isEmpty {
            let left = deadline - MachineClock.now
            guard left > 0 else { return kill() }
            var polled = streams.indices.map { pollfd(fd: open.contains($0) ? streams[$0] : -1, events: Int16(POLLIN), revents: 0) }
            polled.append(pollfd(fd: unsent.isEmpty ? -1 : input, events: Int16(POLLOUT), revents: 0))
            _ = poll(&polled, nfds_t(polled.count), Int32(min(left, 1000) * 1000) + 1)
            if polled[2].revents != 0 { send(&unsent) }
            for index in streams.indices where polled[index].revents != 0 && !receive(index) { open.remove(index) }
        }
        return wait(until: deadline)
    }

    /// A process that does not read any more gets no more.
    private func send(_ unsent: inout ArraySlice<UInt8>) {
        let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
        let count = unsent.withUnsafeBytes { Foundation.send(input, $0.baseAddress, $0.count, flags) }
        unsent = count >= 0 ? unsent.dropFirst(count) : errno == EAGAIN || errno == EINTR ? unsent : []
    }

    /// False at the end of the stream.
    private mutating func receive(_ index: Int) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = read(streams[index], &buffer, buffer.count)
        if count < 0 { return errno == EINTR || errno == EAGAIN }
        collected[index].append(contentsOf: buffer.prefix(count))
        return count > 0
    }

    /// Both streams are closed, so the process is at its end or hangs.
    private func wait(until deadline: Double) -> End {
        var status: Int32 = 0
        while true {
            let found = waitpid(pid, &status, WNOHANG)
            if found == pid { return Self.end(status) }
            if found < 0 && errno != EINTR { return .exited(-1) }
            guard MachineClock.now < deadline else { return kill() }
            usleep(500)
        }
    }

    private func kill() -> End {
        _ = Foundation.kill(pid, SIGKILL)
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0 && errno == EINTR {}
        return .outOfTime
    }

    private static func end(_ status: Int32) -> End {
        let signal = status & 0x7f
        return signal == 0 ? .exited((status >> 8) & 0xff) : .killed(signal: signal)
    }

    private func closeAll() { for descriptor in streams + [input] { close(descriptor) } }

    /// A pipe whose writer gets no signal when nobody reads any more and need not wait, and that no other child inherits.
    private static func pipe() -> (read: Int32, write: Int32) {
        var ends: [Int32] = [-1, -1]
        _ = socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends)
        return (ends[0], ends[1])
    }
}
