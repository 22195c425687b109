import Foundation

extension GitCheckout {
    /// Puts a file or folder of today's work tree where the commit has none.
    ///
    /// - Parameter path: below `path`, the checkout's top folder.
    /// - Returns: the path in today's work tree; nil where the commit has the file, or neither has.
    public func link(_ path: String, if allowed: (String) -> Bool = { _ in true }) -> String? {
        guard path.hasPrefix(self.path + "/") else { return nil }
        let (today, files) = (origin + path.dropFirst(self.path.count), FileManager.default)
        guard !files.fileExists(atPath: path), files.fileExists(atPath: today), allowed(today) else { return nil }
        let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
        try? files.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return (try? files.createSymbolicLink(atPath: path, withDestinationPath: today)) == nil ? nil : today
    }
}
