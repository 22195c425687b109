import Glibc

/// An error number of the operating system.
struct SystemError: Error, Hashable, Sendable {
    let number: Int32

    init(_ number: Int32) { self.number = number }

    /// What the last system call of this thread left behind.
    static var last: SystemError { SystemError(errno) }

    /// The system's own words, in the lower case of a diagnostic: `permission denied`.
    var words: String {
        let text = String(cString: strerror(number))
        return text.prefix(1).lowercased() + text.dropFirst()
    }

    /// The result of a system call, or the error that -1 stands for; a call that a signal interrupted is made again.
    @discardableResult
    static func check<Value: SignedInteger>(_ call: () -> Value) throws(SystemError) -> Value {
        while true {
            let value = call()
            if value != -1 { return value }
            if errno != EINTR { throw .last }
        }
    }
}
