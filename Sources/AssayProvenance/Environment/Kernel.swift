import Glibc

/// What `uname` says.
struct Kernel: Sendable, Hashable {
    let name: String
    let release: String
    let machine: String

    static var running: Kernel {
        var names = utsname()
        uname(&names)
        return Kernel(name: text(names.sysname), release: text(names.release), machine: text(names.machine))
    }

    /// A C array of characters is a tuple in Swift; its bytes up to the NUL are the text.
    private static func text<Characters>(_ characters: Characters) -> String {
        withUnsafeBytes(of: characters) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
}
