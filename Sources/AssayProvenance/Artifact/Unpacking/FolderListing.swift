import Glibc

/// The names in a folder, in the order of their bytes.
enum FolderListing {
    static func names(_ folder: RawPath) throws(SystemError) -> [[UInt8]] {
        let path = folder.cString
        guard let directory = opendir(path) else { throw .last }
        defer { closedir(directory) }
        var names: [[UInt8]] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
        }
        return names.sorted { $0.lexicographicallyPrecedes($1) }
    }
}
