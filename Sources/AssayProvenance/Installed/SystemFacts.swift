/// What a file tree says of its operating system and libraries.
struct SystemFacts {
    let tree: any FileTree

    var operatingSystem: EnvironmentSnapshot.OperatingSystem? {
        guard let text = tree.text("/etc/os-release") ?? tree.text("/usr/lib/os-release") else { return nil }
        // Without an ID it is a Linux, as os-release(5) says.
        let id = OSRelease.value("ID", in: text) ?? "linux"
        return .init(id: id, name: OSRelease.prettyName(text) ?? id, version: OSRelease.value("VERSION_ID", in: text))
    }

    /// `glibc`, `libstdc++`, `cuda_driver`, `cuda_runtime`, `openblas` of the system.
    func libraries(debian: [String: String]) -> [String: String] {
        var found: [String: String] = [:]
        found["glibc"] = glibc
        found["musl"] = folders.lazy.flatMap(tree.list).contains { $0.hasPrefix("ld-musl-") } ? debian["musl"] ?? "present" : nil
        found["libstdc++"] = version(of: "libstdc++.so.")
        found["cuda_driver"] = tree.text("/proc/driver/nvidia/version").flatMap {
            $0.firstMatch(of: /Module\s+(\d+(?:\.\d+)+)/).map { String($0.1) }
        }
        found["cuda_runtime"] = cudaRuntime
        found["openblas"] = folders.lazy.compactMap { OpenBLAS.version(in: $0, tree) }.first
        return found
    }

    /// Runtimes of models that are there as libraries of their own, by the numbers behind their names.
    var runtimes: [String: String] {
        let libraries = ["onnxruntime": "libonnxruntime.so.", "openvino": "libopenvino.so.", "tensorrt": "libnvinfer.so."]
        return libraries.compactMapValues(version)
    }

    /// Where the loader looks first on the distributions that there are.
    private var folders: [String] {
        let machines = ["x86_64-linux-gnu", "aarch64-linux-gnu"]
        return ["/lib64", "/usr/lib64", "/usr/local/lib", "/usr/lib", "/lib"]
            + machines.flatMap { ["/usr/lib/\($0)", "/lib/\($0)", "/usr/lib/\($0)/openblas-pthread"] }
    }

    private var glibc: String? {
        for bytes in folders.lazy.compactMap({ tree.read($0 + "/libc.so.6") }) {
            let found = BinaryText.words(behind: "release version ", in: bytes) { BinaryText.isVersion($0) }
            if let version = found.first { return version.hasSuffix(".") ? String(version.dropLast()) : version }
        }
        return nil
    }

    /// The highest number behind a library's name: `6.0.30` of `libstdc++.so.6.0.30`.
    private func version(of library: String) -> String? {
        let names = folders.flatMap { tree.list($0) }.filter { $0.hasPrefix(library) }.map { $0.dropFirst(library.count) }
        let versions = names.filter { $0.wholeMatch(of: /\d+(\.\d+)+/) != nil }.map(String.init)
        return versions.max { (PackageVersion($0) ?? .none) < (PackageVersion($1) ?? .none) }
    }

    private var cudaRuntime: String? {
        if let text = tree.text("/usr/local/cuda/version.json"),
            let facts = try? PlacedJSONParser.parse(text, file: "version.json")
        {
            return facts["cuda_cudart"]?["version"]?.text ?? facts["cuda"]?["version"]?.text
        }
        return version(of: "libcudart.so.")
    }
}

/// OpenBLAS says in its library which version it is.
enum OpenBLAS {
    static func version(in folder: String, _ tree: any FileTree) -> String? {
        for name in tree.list(folder) where name.contains("openblas") && name.contains(".so") {
            guard let bytes = tree.read(folder + "/" + name) else { continue }
            let found = BinaryText.words(behind: "OpenBLAS ", in: bytes, while: BinaryText.isVersion)
            if let version = found.first(where: { $0.wholeMatch(of: /\d+\.\d+(?:\.\d+)?(?:\.dev)?/) != nil }) { return version }
        }
        return nil
    }
}
