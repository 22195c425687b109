import AssayCore
import Foundation

/// Where a runtime's library is looked for, in order.
///
/// A library that was named, by the manifest or the environment, is the only candidate: a test under another runtime than
/// the one asked for would be a wrong answer.
struct RuntimeSearch {
    let runtime: RuntimeKind
    /// What is tried: a file, or a bare name that the system's loader looks up.
    let candidates: [String]
    private let namedBy: String?
    private let executableFolder: URL?

    init(
        _ runtime: RuntimeKind, named: String?, environment: [String: String] = ProcessInfo.processInfo.environment,
        executable: URL? = Bundle.main.executableURL?.resolvingSymlinksInPath()
    ) {
        self.runtime = runtime
        executableFolder = executable?.deletingLastPathComponent()
        if let named {
            (candidates, namedBy) = ([Self.absolute(named)], "model.runtime")
        } else if let path = environment[runtime.variable], !path.isEmpty {
            (candidates, namedBy) = ([Self.absolute(path)], runtime.variable)
        } else {
            let besides = executableFolder.map { Self.besides($0, runtime) } ?? []
            (candidates, namedBy) = (besides + Self.installed(environment, runtime) + runtime.systemNames, nil)
        }
    }

    /// Opens the first candidate that is there.
    ///
    /// - Throws: MD011 when a file is there and cannot be loaded: it is not passed over.
    func open() throws(Diagnostic) -> (path: String, handle: UnsafeMutableRawPointer)? {
        for candidate in candidates {
            let isFile = candidate.contains("/")
            if isFile && !FileManager.default.fileExists(atPath: candidate) { continue }
            if let handle = dlopen(candidate, RTLD_NOW | RTLD_LOCAL) { return (candidate, handle) }
            if isFile { throw runtime.notLoadable(candidate, dlerror().map { String(cString: $0) } ?? "dlopen failed") }
        }
        return nil
    }

    func notFound() -> Diagnostic {
        if let namedBy {
            return Diagnostic(
                .runtimeNotFound, "the \(runtime.title) library that `\(namedBy)` names does not exist", in: candidates.first,
                help: "correct `\(namedBy)`, or leave it out to use the library that comes with assay")
        }
        let checkouts = executableFolder.map { ["tried .deps/lib in \($0.path(percentEncoded: false)) and every folder above it"] }
        return Diagnostic(
            .runtimeNotFound, "no \(runtime.title) library was found",
            details: candidates.map { "tried \($0)" } + (checkouts ?? []),
            help: "\(runtime.remedy), or set \(runtime.variable) to the path of \(runtime.fileName)")
    }

    /// An installed tree keeps libraries in `lib/assay` beside `bin`, a Python environment in its packages, and a checkout in
    /// `.deps/lib` above the build folder.
    private static func besides(_ folder: URL, _ runtime: RuntimeKind) -> [String] {
        let installed = folder.deletingLastPathComponent().appending(path: "lib/assay/\(runtime.place)").path(percentEncoded: false)
        let packages = EnvironmentPackages.libraries(beside: folder, in: runtime.packageFolder, named: runtime.fileName)
        let checkout = folders(above: folder).map { $0.appending(path: ".deps/lib/\(runtime.place)").path(percentEncoded: false) }
            .first { FileManager.default.fileExists(atPath: $0) }
        return [installed] + packages + [checkout].compactMap(\.self)
    }

    /// The library of a Python package, or of conda, in the active environment.
    private static func installed(_ environment: [String: String], _ runtime: RuntimeKind) -> [String] {
        ["VIRTUAL_ENV", "CONDA_PREFIX"].compactMap { environment[$0] }.filter { !$0.isEmpty }.flatMap { prefix in
            let prefix = URL(filePath: prefix)
            let own = prefix.appending(path: "lib/\(runtime.fileName)").path(percentEncoded: false)
            let packages = EnvironmentPackages.libraries(
                beside: prefix.appending(path: "bin"), in: runtime.packageFolder, named: runtime.fileName)
            return packages + [own].filter { FileManager.default.fileExists(atPath: $0) }
        }
    }

    private static func folders(above folder: URL) -> [URL] {
        let parts = folder.pathComponents.dropFirst()
        return (0...parts.count).reversed().map { count in
            parts.prefix(count).reduce(URL(filePath: "/")) { $0.appending(path: $1) }
        }
    }

    /// The loader takes a name without a slash for a library of the system, so a path is always made whole.
    private static func absolute(_ path: String) -> String {
        URL(filePath: path).standardizedFileURL.path(percentEncoded: false)
    }
}
