import AssayCore

/// Reads `conda-lock.yml`: the main category, each package with the platform that it is for.
enum CondaLockFile {
    /// - Throws: EN063, EN064.
    static func read(_ file: DeclarationFile, _ root: PlacedJSON) throws(Diagnostic) -> DeclaredEnvironment {
        try file.check(root["version"], begins: ["1"], what: "version")
        var found = DeclaredEnvironment(.condaLock, file: file.name)
        for item in root["package"]?.items ?? [] where (item["category"]?.text ?? "main") == "main" {
            guard let name = item["name"]?.text, let version = item["version"], let text = version.text else { continue }
            let isPip = item["manager"]?.text == "pip"
            let condition =
                try isPip ? file.exactly(text, at: version.place) : conda(name, text, item["build"]?.text, version.place, file)
            var package = DeclaredPackage(name, condition, place: version.place)
            package.platform = item["platform"]?.text
            found.packages.append(package)
        }
        return found
    }

    private static func conda(
        _ name: String, _ version: String, _ build: String?, _ place: SourcePlace, _ file: DeclarationFile
    ) throws(Diagnostic) -> DeclaredPackage.Condition {
        do throws(CondaMatch.Fault) {
            return .conda(try CondaMatch("\(name) ==\(version)" + (build.map { " \($0)" } ?? "")))
        } catch {
            throw file.invalid("`\(name) \(version)` is no conda package", error.words, place)
        }
    }
}

/// Conda's words for machines.
enum CondaPlatform {
    static func name(machine: String) -> String {
        switch machine {
        case "x86_64", "amd64": "linux-64"
        case "arm64": "linux-aarch64"
        default: "linux-\(machine)"
        }
    }
}
