import Foundation

/// Resident memory of a process, as the kernel counts it.
public struct ResidentMemory {
    public var now: Double
    public var peak: Double

    /// Nil where /proc does not say.
    ///
    /// - Parameter process: its id; nil is this process.
    public init?(of process: Int32? = nil) {
        let place = process.map { "\($0)" } ?? "self"
        guard let text = FileManager.default.contents(atPath: "/proc/\(place)/status").map({ String(decoding: $0, as: UTF8.self) }),
            let now = Self.bytes("VmRSS:", text), let peak = Self.bytes("VmHWM:", text)
        else { return nil }
        (self.now, self.peak) = (now, peak)
    }

    /// Lets the peak begin anew at what is resident now, where the kernel can; what is read and freed leaves first.
    public static func resetPeak() {
        trim()
        try? Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs"))
    }

    /// Gives freed memory back, so that a model does not grow into it unseen. glibc has the function, its headers for Swift do not.
    private static func trim() {
        guard let symbol = dlsym(nil, "malloc_trim") else { return }
        _ = unsafeBitCast(symbol, to: (@convention(c) (Int) -> Int32).self)(0)
    }

    private static func bytes(_ key: String, _ status: String) -> Double? {
        guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix(key) }) else { return nil }
        return line.dropFirst(key.count).split(whereSeparator: \.isWhitespace).first.flatMap { Double($0) }.map { $0 * 1024 }
    }
}
