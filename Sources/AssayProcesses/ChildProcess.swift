import CSpawn
import Foundation

/// A program in a process group of its own and its three streams.
///
/// It ends with this object, and so does everything that it has started and that stays in its group; nothing is left unreaped. Used by one
/// task at a time.
public final class ChildProcess {
    /// How an exchange came to its end.
    public enum ExchangeEnd: Hashable { case answered, closed, outOfTime }

    public let applied: AppliedLimits
    public private(set) var said = Said()
    private let pid: pid_t
    private let scratch: String?
    private let processGuard: ProcessGuard?
    private var input: Int32
    private let output: Int32
    private let errors: Int32
    private var isSilent = [false, false]
    private var ended: ProcessEnd?
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)

    /// - Throws: why the program does not run; its scratch folder is removed then too.
    public init(_ order: ProcessOrder) throws(SpawnFailure) {
        scratch = order.scratch
        let pipes: [Pipe]
        switch order.streams {
        case .pipes: pipes = [Pipe(), Pipe(), Pipe()]
        case .log(let path): pipes = try Self.logged(path)
        }
        defer { for descriptor in [pipes[0].reader, pipes[1].writer, pipes[2].writer] { close(descriptor) } }
        (input, output, errors) = (pipes[0].writer, pipes[1].reader, pipes[2].reader)
        for descriptor in [input, output, errors] where descriptor >= 0 { _ = fcntl(descriptor, F_SETFL, O_NONBLOCK) }
        do throws(SpawnFailure) {
            (pid, applied) = try order.start([pipes[0].reader, pipes[1].writer, pipes[2].writer])
        } catch {
            for descriptor in [input, output, errors] where descriptor >= 0 { close(descriptor) }
            if let scratch { try? FileManager.default.removeItem(atPath: scratch) }
            throw error
        }
        processGuard = order.isGuarded ? ProcessGuard(group: pid, scratch: scratch) : nil
        if case .log = order.streams { isSilent = [true, true] }
    }

    deinit {
        end()
        buffer.deallocate()
    }

    /// Bytes that were resident at most.
    public var peakMemory: Double? { ended == nil ? ResidentMemory(of: pid)?.peak : nil }

    /// Sends bytes and takes what comes, until `receive` has what it wants.
    ///
    /// - Parameter receive: gets standard output piece by piece, and says whether this is all.
    public func exchange<Failure: Error>(
        _ bytes: UnsafeRawBufferPointer, deadline: Double, receive: (UnsafeRawBufferPointer) throws(Failure) -> Bool
    ) throws(Failure) -> ExchangeEnd {
        var sent = 0
        while true {
            if isSilent[0] { return .closed }
            let left = deadline - MachineClock.now
            guard left > 0 else { return .outOfTime }
            var polled = [
                pollfd(fd: output, events: Int16(POLLIN), revents: 0),
                pollfd(fd: isSilent[1] ? -1 : errors, events: Int16(POLLIN), revents: 0),
                pollfd(fd: sent < bytes.count ? input : -1, events: Int16(POLLOUT), revents: 0),
            ]
            _ = poll(&polled, nfds_t(polled.count), Int32(min(left, 1000) * 1000) + 1)
            if polled[2].revents != 0 { sent += send(bytes, from: sent) }
            if polled[1].revents != 0 { hear() }
            guard polled[0].revents != 0 else { continue }
            let count = read(output, buffer.baseAddress, buffer.count)
            if count == 0 { isSilent[0] = true }
            guard count > 0 else { continue }
            // The rest of a question that is answered before it is read is never sent.
            if try receive(UnsafeRawBufferPointer(rebasing: buffer[..<count])) { return .answered }
        }
    }

    /// A process that does not read any more gets no more.
    private func send(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
        let count = assay_write(input, rest.baseAddress, rest.count)
        if count >= 0 { return count }
        return errno == EAGAIN || errno == EINTR ? 0 : rest.count
    }

    private func hear() {
        let count = read(errors, buffer.baseAddress, buffer.count)
        if count > 0 { said.append(buffer.prefix(count)) }
        if count == 0 { isSilent[1] = true }
    }

    /// Says that nothing more will be sent.
    public func closeInput() {
        if input >= 0 { close(input) }
        input = -1
    }

    /// Waits for the end, taking what the process says and leaving what it answers; past the deadline it is killed.
    public func wait(until deadline: Double) -> ProcessEnd {
        while ended == nil {
            var status: Int32 = 0
            let isOver = assay_has_ended(pid, &status)
            drain(isOver ? 0 : 5)
            if isOver { finish(status >= 0 ? .exited(status) : .killed(signal: -status)) }
            if ended == nil, MachineClock.now >= deadline { finish(.outOfTime) }
        }
        return ended ?? .outOfTime
    }

    /// Takes what stands on the outputs; from a process that goes on writing only so much at a time.
    ///
    /// - Parameter milliseconds: how long to wait for something.
    private func drain(_ milliseconds: Int32) {
        if isSilent == [true, true] { usleep(UInt32(milliseconds) * 200) }
        var patience = milliseconds
        for _ in 0..<64 where isSilent != [true, true] {
            var polled = [output, errors].enumerated().map {
                pollfd(fd: isSilent[$0.offset] ? -1 : $0.element, events: Int16(POLLIN), revents: 0)
            }
            guard poll(&polled, 2, patience) > 0 else { return }
            if polled[0].revents != 0, read(output, buffer.baseAddress, buffer.count) == 0 { isSilent[0] = true }
            if polled[1].revents != 0 { hear() }
            patience = 0
        }
    }

    /// Kills what is left of the process and its group, and takes it from the process table.
    public func end() {
        if ended == nil { finish(.killed(signal: SIGKILL)) }
    }

    /// The group is killed while its leader still stands in the process table, so that its number is nobody else's.
    private func finish(_ how: ProcessEnd) {
        ended = how
        _ = kill(-pid, SIGKILL)
        _ = kill(pid, SIGKILL)
        var status: Int32 = 0
        processGuard?.dismiss()
        while waitpid(pid, &status, 0) < 0 && errno == EINTR {}
        closeInput()
        for descriptor in [output, errors] where descriptor >= 0 { close(descriptor) }
        isSilent = [true, true]
        if let scratch { try? FileManager.default.removeItem(atPath: scratch) }
    }
}

extension ChildProcess {
    fileprivate struct Pipe {
        var reader: Int32 = -1
        var writer: Int32 = -1

        /// Batches of a megabyte and more go through it.
        init() { _ = assay_pipe(1 << 20, &reader, &writer) }

        init(reader: Int32, writer: Int32) { (self.reader, self.writer) = (reader, writer) }
    }

    /// Nothing to read, and one file for both outputs.
    fileprivate static func logged(_ path: String) throws(SpawnFailure) -> [Pipe] {
        let log = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard log >= 0 else { throw SpawnFailure(step: .start, errno: errno) }
        let second = fcntl(log, F_DUPFD_CLOEXEC, 10)
        let nothing = open("/dev/null", O_RDONLY | O_CLOEXEC)
        return [Pipe(reader: nothing, writer: -1), Pipe(reader: -1, writer: log), Pipe(reader: -1, writer: second)]
    }
}
