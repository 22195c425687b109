import Foundation

/// Libraries of Python packages in the environment that the executable is installed in: a wheel puts `assay` into `bin`, and
/// other wheels put their libraries into `lib/python3.x/site-packages` beside it.
enum EnvironmentPackages {
    /// The library `name`, or `name.VERSION` where a package has that alone.
    ///
    /// - Parameters:
    ///   - executableFolder: the environment's `bin`.
    ///   - folder: the library's place below the packages, such as `onnxruntime/capi`.
    static func libraries(beside executableFolder: URL, in folder: String, named name: String) -> [String] {
        let environment = executableFolder.deletingLastPathComponent().appending(path: "lib")
        let pythons = names(in: environment).filter { $0.hasPrefix("python3") }
        let packages = pythons.flatMap { python in
            ["site-packages", "dist-packages"].map { environment.appending(path: "\(python)/\($0)/\(folder)") }
        }
        return packages.flatMap { package in
            names(in: package).filter { $0 == name || $0.hasPrefix("\(name).") }.map {
                package.appending(path: $0).path(percentEncoded: false)
            }
        }
    }

    private static func names(in folder: URL) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []).sorted()
    }
}
