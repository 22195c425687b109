import AssayCore
import Foundation

/// Reads the environment that an MLflow model folder asks for.
///
/// `python_env.yaml` comes first, then `conda.yaml`, then `requirements.txt` beside the file; MLflow writes all three with the
/// same contents.
enum MLModelFile {
    /// - Throws: what the files that it names throw.
    static func read(_ file: DeclarationFile, _ root: PlacedJSON) throws(Diagnostic) -> DeclaredEnvironment {
        var found = DeclaredEnvironment(.mlModel, file: file.name)
        let python = root["flavors"]?["python_function"]
        let named = [python?["env"]?["virtualenv"]?.text, python?["env"]?["conda"]?.text, python?["env"]?.text]
        let names = named.compactMap(\.self) + ["python_env.yaml", "conda.yaml", "requirements.txt"]
        if let path = names.map(file.sibling).first(where: FileManager.default.fileExists) {
            found.include(try DeclaredEnvironment.read(path))
        } else {
            found.notes.append("\(file.name): no python_env.yaml, conda.yaml or requirements.txt stands beside it")
        }
        if found.pythons.isEmpty, let version = python?["python_version"], let text = version.text {
            found.pythons.append(DeclaredPython(condition: try file.exactly(text, at: version.place), place: version.place))
        }
        return found
    }

    /// `python_env.yaml`: the version of Python and a list of requirements; what builds packages is left out.
    static func readPythonEnvironment(_ file: DeclarationFile, _ root: PlacedJSON) throws(Diagnostic) -> DeclaredEnvironment {
        var found = DeclaredEnvironment(.pythonEnvironment, file: file.name)
        if let python = root["python"], let text = python.text {
            found.pythons.append(DeclaredPython(condition: try file.exactly(text, at: python.place), place: python.place))
        }
        found.include(try RequirementsFile.read(root["dependencies"]?.items ?? [], of: file))
        return found
    }
}
