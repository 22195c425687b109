import AssayCore
import Foundation

/// The environment that a shell is in.
public enum ActiveEnvironment {
    /// The active virtual or conda environment, else the Python that stands first on the search path.
    ///
    /// - Throws: EN071 where there is none.
    public static func find(_ variables: [String: String] = ProcessEnvironment.current) throws(Diagnostic) -> String {
        for name in ["VIRTUAL_ENV", "CONDA_PREFIX"] {
            if let place = variables[name], !place.isEmpty { return place }
        }
        for folder in (variables["PATH"] ?? "").split(separator: ":").map(String.init) where folder.hasSuffix("/bin") {
            let prefix = FilePaths.folder(of: folder)
            let isThere = FileManager.default.isExecutableFile(atPath: folder + "/python3")
            if isThere { return prefix == "/" ? "/usr" : prefix }
        }
        throw Diagnostic(
            .noEnvironment, "no environment is active and no python3 stands on the search path", in: "the environment variables",
            help: "name the place in `checks.environment.installed`, or activate the environment")
    }
}
