import AssayCore
import Foundation

extension DeclaredEnvironment {
    /// Reads what a file declares; the form is told by its name and its contents. A folder is one of MLflow's.
    ///
    /// - Throws: EN060 to EN065; EN072 for a broken snapshot.
    public static func read(_ path: String) throws(Diagnostic) -> DeclaredEnvironment {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            let inside = path + "/MLmodel"
            guard FileManager.default.fileExists(atPath: inside) else {
                throw Diagnostic(
                    .unknownDeclaration, "`\(FilePaths.display(path))` is a folder without a file MLmodel", in: path,
                    help: "name the file that declares the environment")
            }
            return try read(inside)
        }
        let file = try DeclarationFile(path)
        let name = FilePaths.name(of: path)
        if name == "MLmodel" { return try MLModelFile.read(file, file.yaml()) }
        if isDockerfile(name) { return try DockerfileReader.read(file) }
        switch (name as NSString).pathExtension.lowercased() {
        case "toml": return try readTOML(file, name)
        case "lock": return try name == "Pipfile.lock" ? PipfileLock.read(file, file.json()) : readTOML(file, name)
        case "yml", "yaml": return try readYAML(file)
        case "json": return try readJSON(file)
        default: return try RequirementsFile.read(file)
        }
    }

    private static func isDockerfile(_ name: String) -> Bool {
        let lower = name.lowercased()
        return ["dockerfile", "containerfile"].contains { lower == $0 || lower.hasPrefix($0 + ".") || lower.hasSuffix("." + $0) }
    }

    private static func readTOML(_ file: DeclarationFile, _ name: String) throws(Diagnostic) -> DeclaredEnvironment {
        let root = try file.toml()
        if name == "uv.lock" { return try UvLockFile.read(file, root) }
        if root["lock-version"] != nil { return try PylockFile.read(file, root) }
        if root["metadata"]?["lock_version"] != nil { return try PdmLockFile.read(file, root) }
        if name == "poetry.lock" || root["metadata"]?["content-hash"] != nil { return try PoetryLockFile.read(file, root) }
        if root["package"] != nil, root["version"] != nil { return try UvLockFile.read(file, root) }
        if name.hasPrefix("pylock.") { return try PylockFile.read(file, root) }
        return try PyprojectFile.read(file, root)
    }

    private static func readYAML(_ file: DeclarationFile) throws(Diagnostic) -> DeclaredEnvironment {
        let root = try file.yaml()
        if root["package"] != nil, root["metadata"] != nil { return try CondaLockFile.read(file, root) }
        if root["flavors"] != nil { return try MLModelFile.read(file, root) }
        if root["build_dependencies"] != nil || root["python"] != nil { return try MLModelFile.readPythonEnvironment(file, root) }
        if root["dependencies"] != nil { return try CondaEnvironmentFile.read(file, root) }
        throw unknown(file, "an environment.yml has `dependencies`, a conda-lock.yml has `package` and `metadata`")
    }

    private static func readJSON(_ file: DeclarationFile) throws(Diagnostic) -> DeclaredEnvironment {
        let root = try file.json()
        if root["_meta"] != nil { return try PipfileLock.read(file, root) }
        if root["schema"]?.text?.hasPrefix(EnvironmentSnapshot.family) == true {
            return try EnvironmentSnapshot.declared(file, root)
        }
        throw unknown(file, "a captured environment has `\"schema\": \"\(EnvironmentSnapshot.schema)\"`")
    }

    private static func unknown(_ file: DeclarationFile, _ detail: String) -> Diagnostic {
        Diagnostic(
            .unknownDeclaration, "`\(file.name)` is none of the forms in which environments are declared", in: file.name,
            details: [detail, "forms: \(Kind.allCases.map(\.rawValue).joined(separator: ", "))"],
            help: "name one of these files")
    }
}
