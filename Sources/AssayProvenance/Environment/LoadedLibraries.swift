import AssayCore
import Glibc

/// The shared libraries of this process that numbers come from: runtimes of models, readers of tables, mathematics.
public enum LoadedLibraries {
    /// Beginnings of file names. Others, such as libgit2, have no part in a measured number.
    private static let numerical = [
        "libonnxruntime", "libxgboost", "lib_lightgbm", "liblightgbm", "libarrow", "libparquet", "libm.", "libm-", "libc.", "libc-",
        "libstdc++", "libgomp", "libiomp", "libomp", "libopenblas", "libblas", "liblapack", "libmkl", "libdnnl",
    ]

    /// SHA-256 by file name, of the libraries that are loaded now and of `others`; one that cannot be read is left out.
    ///
    /// - Parameter others: paths of runtimes, whatever their names.
    public static func digests(others: [String] = [], cache: DigestCache? = nil) -> [String: String] {
        var digests: [String: String] = [:]
        for path in Set(numericalPaths(maps) + others.map(FilePaths.resolvingLinks)) {
            guard let fact = try? FileDigest.sha256([path], cache: cache).first else { continue }
            digests[FilePaths.name(of: path)] = fact.sha256
        }
        return digests
    }

    /// Read to its end: the kernel hands it out a page at a time and gives it no size.
    static var maps: String {
        var text: [UInt8] = []
        do throws(SystemError) {
            try OpenFile(RawPath("/proc/self/maps"), O_RDONLY).forEachBlock { text += $0 }
        } catch {
            return ""
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The files of `/proc/self/maps` whose names are those of numerical libraries.
    ///
    /// - Source: proc_pid_maps(5): the path is the rest of the line after five fields; a deleted file ends in ` (deleted)`.
    static func numericalPaths(_ maps: String) -> [String] {
        let paths = maps.split(separator: "\n").compactMap { line -> String? in
            let fields = line.split(separator: " ", maxSplits: 5)
            guard fields.count == 6, let start = fields[5].firstIndex(of: "/") else { return nil }
            return String(fields[5][start...])
        }
        return Set(paths).filter { path in numerical.contains { FilePaths.name(of: path).hasPrefix($0) } }.sorted()
    }
}
