/// What an environment holds, as it was found: packages, Python, operating system, libraries, processor and runtimes.
///
/// `assay env capture` writes it as canonical JSON: keys sorted, packages by name, so that equal environments are equal files.
public struct EnvironmentSnapshot: Sendable, Hashable, Codable {
    static let family: String = "assay.environment/"
    public static let schema: String = "assay.environment/1"

    public struct Place: Sendable, Hashable, Codable {
        /// `virtual environment`, `interpreter prefix`, `conda environment`, `site-packages`, `root file system`, `OCI image`.
        public var kind: String
        public var path: String
    }

    public struct Python: Sendable, Hashable, Codable {
        public var implementation: String
        /// As much of it as could be found without running Python: `3.11.2`, or only `3.11`.
        public var version: String
    }

    public struct OperatingSystem: Sendable, Hashable, Codable {
        /// `debian`, `ubuntu`, `rhel`: the field ID of os-release.
        public var id: String
        public var name: String
        /// The field VERSION_ID; rolling distributions have none.
        public var version: String?
    }

    public struct Processor: Sendable, Hashable, Codable {
        public var model: String
        public var features: [String]
    }

    public struct Image: Sendable, Hashable, Codable {
        public var digest: String
        /// Of the image that it was built from, where it says so.
        public var base: String?
    }

    public var schema: String = Self.schema
    public var place: Place
    public var python: Python?
    public var packages: [InstalledPackage] = []
    public var operatingSystem: OperatingSystem?
    /// `x86_64`, `aarch64`
    public var machine: String?
    /// Nil for a container or an image, which have none of their own.
    public var kernel: String?
    public var processor: Processor?
    /// `glibc`, `libstdc++`, `openblas`, `cuda_driver`, `cuda_runtime` and others by name.
    public var libraries: [String: String] = [:]
    /// What runs models: `onnxruntime`, `xgboost`, `torch` and others by name.
    public var runtimes: [String: String] = [:]
    /// Packages of the distribution.
    public var systemPackages: [String: String] = [:]
    public var image: Image?
    /// What could not be read, a line each.
    public var notes: [String] = []
    /// The folder whose files were read: `/`, or the root of a container; nil for an image and a captured file.
    var root: String?

    enum CodingKeys: String, CodingKey {
        case schema, place, python, packages, machine, kernel, processor, libraries, runtimes, image, notes
        case operatingSystem = "operating_system"
        case systemPackages = "system_packages"
    }

    init(_ place: Place) { self.place = place }

    /// The package of that name; of conda and Python packages the one of the kind, where both have one.
    func package(_ key: String, _ kind: InstalledPackage.Kind? = nil) -> InstalledPackage? {
        packages.first { $0.key == key && (kind == nil || $0.kind == kind) }
    }

    /// One line for people: `virtual environment with Python 3.11.2 and 12 packages`.
    public var summary: String {
        let count = "\(packages.count) \(packages.count == 1 ? "package" : "packages")"
        return place.kind + (python.map { " with Python \($0.version) and \(count)" } ?? " with \(count)")
    }

    var hasConda: Bool { packages.contains { $0.kind == .conda } }

    /// What markers of requirements may ask.
    var markers: MarkerEnvironment {
        var values: [String: MarkerEnvironment.Value] = [
            "os_name": .text("posix"), "sys_platform": .text("linux"), "platform_system": .text("Linux"), "extra": .text(""),
            "extras": .set([]), "dependency_groups": .set([]),
        ]
        if let machine { values["platform_machine"] = .text(machine) }
        if let kernel { values["platform_release"] = .text(kernel) }
        if let python {
            let names = ["cpython": "CPython", "pypy": "PyPy"]
            values["implementation_name"] = .text(python.implementation)
            values["platform_python_implementation"] = .text(names[python.implementation] ?? python.implementation)
            values["python_version"] = .text(python.version.split(separator: ".").prefix(2).joined(separator: "."))
            if python.version.split(separator: ".").count > 2 {
                values["python_full_version"] = .text(python.version)
                if python.implementation == "cpython" { values["implementation_version"] = .text(python.version) }
            }
        }
        return MarkerEnvironment(values)
    }
}
