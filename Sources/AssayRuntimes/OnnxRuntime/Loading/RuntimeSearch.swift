import AssayCore
import Foundation

/// Where an ONNX Runtime library is looked for, in order.
///
/// A library that was named, by the manifest or the environment, is the only candidate: a test under another runtime than
/// the one asked for would be a wrong answer.
struct RuntimeSearch {
    static let variable = "ASSAY_ONNXRUNTIME"
    static let fileName = "libonnxruntime.so"

    /// What is tried: a file, or a bare name that the system's loader looks up.
    let candidates: [String]
    private let namedBy: String?
    private let executableFolder: URL?

    init(
        named: String?, environment: [String: String] = ProcessInfo.processInfo.environment,
        executable: URL? = Bundle.main.executableURL?.resolvingSymlinksInPath()
    ) {
        executableFolder = executable?.deletingLastPathComponent()
        if let named {
            (candidates, namedBy) = ([Self.absolute(named)], "model.runtime")
        } else if let path = environment[Self.variable], !path.isEmpty {
            (candidates, namedBy) = ([Self.absolute(path)], Self.variable)
        } else {
            let besides = executableFolder.map(Self.besides) ?? []
            (candidates, namedBy) = (besides + [Self.fileName, "\(Self.fileName).1"], nil)
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
            if isFile { throw OnnxLibrary.notLoadable(candidate, dlerror().map { String(cString: $0) } ?? "dlopen failed") }
        }
        return nil
    }

    func notFound() -> Diagnostic {
        if let namedBy {
            return Diagnostic(
                .runtimeNotFound, "the ONNX Runtime library that `\(namedBy)` names does not exist", in: candidates.first,
                help: "correct `\(namedBy)`, or leave it out to use the library that comes with assay")
        }
        let checkouts = executableFolder.map { ["tried .deps/lib in \($0.path(percentEncoded: false)) and every folder above it"] }
        return Diagnostic(
            .runtimeNotFound, "no ONNX Runtime library was found",
            details: candidates.map { "tried \($0)" } + (checkouts ?? []),
            help:
                "install the Python package onnxruntime beside assay, run ci/bootstrap in a checkout, or set \(Self.variable) to the path "
                + "of \(Self.fileName)")
    }

    /// An installed tree keeps libraries in `lib/assay` beside `bin`, a Python environment in its packages, and a checkout in
    /// `.deps/lib` above the build folder.
    private static func besides(_ folder: URL) -> [String] {
        let installed = folder.deletingLastPathComponent().appending(path: "lib/assay/\(fileName)").path(percentEncoded: false)
        let checkout = folders(above: folder).map { $0.appending(path: ".deps/lib/\(fileName)").path(percentEncoded: false) }
            .first { FileManager.default.fileExists(atPath: $0) }
        let packages = EnvironmentPackages.libraries(beside: folder, in: "onnxruntime/capi", named: fileName)
        return [installed] + packages + (checkout.map { [$0] } ?? [])
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
