import AssayCore
import Foundation

/// A file without a name: it is there while somebody holds it, and leaves nothing behind however this process ends.
final class HeldFile: Sendable {
    private let descriptor: Int32

    /// Where this process and those that it starts can open the file.
    var path: String { "/proc/\(getpid())/fd/\(descriptor)" }

    /// Takes hold of a file that may then be removed; nil where it cannot be opened.
    init?(_ path: String) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0 { return nil }
    }

    deinit { close(descriptor) }
}
