import Foundation
import Synchronization

/// Empties a pipe beside the one that is being read, so that neither can fill up and stop the program that writes.
final class PipeReader: Sendable {
    private let text = Mutex("")
    private let done = DispatchGroup()

    init(_ pipe: Pipe) {
        let handle = pipe.fileHandleForReading
        DispatchQueue.global().async(group: done) { [self] in
            let data = (try? handle.readToEnd()) ?? Data()
            text.withLock { $0 = String(decoding: data, as: UTF8.self) }
        }
    }

    /// Waits for the end of the pipe.
    var firstLine: String {
        done.wait()
        return text.withLock { $0.split(separator: "\n").first.map(String.init) ?? "no message" }
    }
}
