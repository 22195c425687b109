import AssayCore

/// A version of a library that a model file records.
public struct RecordedVersion: Sendable, Hashable {
    /// The package's name: `scikit-learn`.
    public var name: String
    public var version: String
    /// Whether any later version will do too: a file format that a library began to write with this version.
    public var isMinimum = false
    /// The file, and what in it says so.
    public var source: String

    /// What each kind of file calls the libraries.
    private static let names: [String: String] = [
        "sklearn": "scikit-learn", "pytorch": "torch", "skl2onnx": "skl2onnx", "onnxmltools": "onnxmltools", "xgb": "xgboost",
        "lgb": "lightgbm", "catboost": "catboost", "tf": "tensorflow", "keras": "keras", "numpy": "numpy", "cb": "catboost",
    ]

    init(_ name: String, _ version: String, source: String, isMinimum: Bool = false) {
        let key = PackageName.normalized(name)
        (self.name, self.version, self.source, self.isMinimum) = (Self.names[key] ?? key, version, source, isMinimum)
    }

    /// What an ONNX file says of its producer, and metadata named `<library>_version`.
    public static func all(producer: String?, version: String?, metadata: [String: String], file: String) -> [RecordedVersion] {
        var found: [RecordedVersion] = []
        if let producer, let version, PackageVersion(version) != nil {
            found.append(RecordedVersion(producer, version, source: "\(file), producer"))
        }
        for (key, value) in metadata.sorted(by: { $0.key < $1.key }) where key.hasSuffix("_version") && PackageVersion(value) != nil
        {
            found.append(RecordedVersion(String(key.dropLast(8)), value, source: "\(file), metadata \(key)"))
        }
        return found
    }

    /// What any other model file records; its kind is told by its first bytes and its name.
    ///
    /// Nothing of a pickle is carried out: its opcodes are walked.
    ///
    /// - Throws: EN090 if it cannot be read, EN091 if it cannot be unpacked, and EN060 to EN063 for an MLmodel.
    public static func all(in path: String) throws(Diagnostic) -> [RecordedVersion] {
        let file = try ArtifactBytes(path)
        if FilePaths.name(of: path) == "MLmodel" { return MLModelVersions.read(try DeclarationFile(path).yaml(), file.name) }
        if file.begins(with: "PK\u{3}\u{4}") { return try ZipVersions.read(file) }
        if file.begins(with: "tree\nversion=") { return LightGBMVersions.read(file) }
        return XGBoostVersions.read(file) + pickled(try PickleScan.scan(path: path), in: path)
    }

    /// The recorded versions against what is declared.
    ///
    /// - Parameter python: where the Python that is there is known.
    public static func compare(
        _ recorded: [RecordedVersion], with declared: DeclaredEnvironment, python: EnvironmentSnapshot?, _ tolerances: Tolerances
    ) -> EnvironmentVerdict {
        let wanted = python.map { WantedPackages(declared, $0).byKey.flatMap(\.packages) } ?? declared.packages
        let pythons = declared.pythons.map(\.asPackage)
        var (wrong, findings, notes, compared) = (Set<String>(), [String](), [String](), 0)
        for version in recorded {
            let packages = version.name == "python" ? pythons : wanted.filter { $0.key == version.name && !$0.isURL }
            if tolerances[version.name] == .any { continue }
            if packages.isEmpty {
                notes.append(
                    "\(version.name) \(version.version) (\(version.source)), not compared: \(declared.file) does not ask for it")
                continue
            }
            compared += 1
            let fits = packages.map { version.fits($0, tolerances) }
            if declared.kind.isComplete ? fits.contains(true) : fits.allSatisfy({ $0 }) { continue }
            wrong.insert(version.name)
            findings += packages.map { version.sentence($0) }
        }
        if compared == 0 {
            return .nothing("\(declared.file) asks for none of the libraries that the model file records", findings: notes)
        }
        return EnvironmentVerdict(count: wrong.count, compared: compared, findings: findings + notes)
    }

    private func fits(_ package: DeclaredPackage, _ tolerances: Tolerances) -> Bool {
        if isMinimum {
            guard let pinned = package.pinned.flatMap({ PackageVersion($0) }), let least = PackageVersion(version) else {
                return true
            }
            return pinned >= least
        }
        return !package.standing(of: version, build: nil, isConda: false, tolerances).isWrong
    }

    private func sentence(_ package: DeclaredPackage) -> String {
        "\(name): the model was made with \(isMinimum ? "at least " : "")\(version) (\(source)), wanted \(package.wanted) (\(package.place.file):\(package.place.line))"
    }
}

extension DeclaredPackage {
    var isURL: Bool { if case .url = condition { true } else { false } }
}
