import AssayCore

/// Reads a conda `environment.yml`, which `conda.yaml` of MLflow is too.
enum CondaEnvironmentFile {
    /// - Throws: EN063 for an entry that is no match specification, and what a list of pip requirements throws.
    static func read(_ file: DeclarationFile, _ root: PlacedJSON) throws(Diagnostic) -> DeclaredEnvironment {
        var found = DeclaredEnvironment(.condaEnvironment, file: file.name)
        for item in root["dependencies"]?.items ?? [] {
            if let text = item.text {
                try add(text, item.place, to: &found, file)
            } else if let pip = item["pip"] {
                found.include(try RequirementsFile.read(pip.items, of: file))
            }
        }
        return found
    }

    private static func add(
        _ text: String, _ place: SourcePlace, to found: inout DeclaredEnvironment, _ file: DeclarationFile
    ) throws(Diagnostic) {
        let match: CondaMatch
        do throws(CondaMatch.Fault) { match = try CondaMatch(text) } catch {
            throw file.invalid("`\(text)` is no conda package that assay can compare", error.words, place)
        }
        if match.name == "python" {
            found.pythons.append(DeclaredPython(condition: .conda(match), place: place))
        } else {
            found.packages.append(DeclaredPackage(match.name, .conda(match), place: place))
        }
    }
}
