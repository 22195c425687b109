/// Judges what a pickle imports, by name.
///
/// Dangerous is what runs code, reaches files or the network, or hands out what does; of Python's standard library that is
/// everything but a list of types that hold data. Safe is what the common libraries need to rebuild their estimators and arrays.
/// Anything else is unknown.
enum ImportJudgement {
    static func verdict(_ module: String, _ name: String) -> ImportVerdict {
        if module == PickleMachine.registry || module == PickleMachine.hidden || name == PickleMachine.hidden { return .dangerous }
        let module = older[module] ?? module
        // A name with dots is looked up part by part, so that it may walk to another module.
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        if parts.count > 1, parts.contains(where: { isDangerous(part: $0) }) { return .dangerous }
        if safe[module]?.contains(name) == true { return .safe }
        let names = module.split(separator: ".").map(String.init)
        let prefixes = (1...max(1, names.count)).map { names.prefix($0).joined(separator: ".") }
        if prefixes.contains(where: { dangerousModules.contains($0) }) { return .dangerous }
        if prefixes.contains(where: { dangerousNames[$0]?.contains(parts[0]) == true }) { return .dangerous }
        if isDangerous(part: parts[0]) { return .dangerous }
        if let first = names.first, PythonModules.standard.contains(first) {
            return harmless[module]?.contains(name) == true ? .unknown : .dangerous
        }
        return isSafeClass(names, parts) ? .safe : .unknown
    }

    /// Names that are dangerous wherever they come from: modules that a package happens to import, and functions that run code.
    private static func isDangerous(part: String) -> Bool {
        if part.hasPrefix("__"), part.hasSuffix("__"), part != "__init__", !part.contains("_ctor") { return true }
        return carriers.contains(part) || runners.contains(part)
    }

    private static let carriers: Set<String> = [
        "os", "sys", "subprocess", "builtins", "importlib", "ctypes", "shutil", "socket", "posix", "nt", "runpy", "pickle",
        "marshal",
        "inspect", "operator", "types", "urllib", "requests", "multiprocessing", "pty", "webbrowser", "tempfile",
    ]
    private static let runners: Set<String> = [
        "eval", "exec", "execfile", "compile", "system", "popen", "Popen", "check_output", "check_call", "getoutput",
        "getstatusoutput", "spawn", "runstring", "run_code", "_run_code", "run_path", "run_module", "import_module", "load_module",
        "exec_module", "getattr", "setattr", "delattr", "attrgetter", "methodcaller", "execWrapper", "load_library", "LoadLibrary",
        "read_pickle", "unsafe_load", "load_string",
    ]

    // MARK: Classes of libraries

    /// Packages whose classes only hold data and numbers; their functions are listed one by one.
    private static let classPackages: [[String]] = [
        ["sklearn"], ["scipy"], ["xgboost"], ["lightgbm"], ["catboost"], ["numpy"], ["torch", "nn"], ["imblearn"], ["statsmodels"],
        ["pandas", "core"], ["pandas", "_libs"], ["category_encoders"], ["skops"], ["onnx"], ["pyarrow", "lib"], ["hdbscan"],
        ["umap"],
        ["feature_engine"], ["sklearn_pandas"], ["mapie"], ["interpret"], ["shap"], ["prophet"], ["pmdarima"], ["sktime"],
        ["lifelines"],
        ["gensim"], ["spacy"], ["transformers", "models"], ["tokenizers"], ["torchvision", "models"], ["river"], ["flaml"],
    ]

    /// `LogisticRegression` and `_BinMapper`, but not `fetch_openml`.
    private static func isSafeClass(_ module: [String], _ name: [String]) -> Bool {
        guard classPackages.contains(where: { module.starts(with: $0) }), !module.contains(where: { carriers.contains($0) }) else {
            return false
        }
        return name.allSatisfy { part in
            let letters = part.drop { $0 == "_" }
            return letters.first?.isUppercase == true && letters.contains { $0.isLowercase }
        }
    }
}
