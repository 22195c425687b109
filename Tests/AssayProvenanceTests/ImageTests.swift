import AssayCore
import Foundation
import TestSupport
import Testing

@testable import AssayProvenance

/// Containers: root file systems and OCI image layouts, whose layers are packed by tar and gzip themselves.
struct ImageTests {
    /// A small Debian with Python and two packages.
    private func fillRoot(_ files: EnvironmentFiles, _ root: String) throws {
        try files.write("\(root)/usr/lib/os-release", "ID=debian\nVERSION_ID=\"12\"\nPRETTY_NAME=\"Debian GNU/Linux 12\"\n")
        try files.write(
            "\(root)/var/lib/dpkg/status",
            "Package: python3.11\nStatus: install ok installed\nVersion: 1:3.11.2-6+deb12u3\n\nPackage: gone\nStatus: deinstall ok config-files\nVersion: 1\n"
        )
        try files.install("numpy", "1.26.4", in: "\(root)/usr/local/lib/python3.11/site-packages")
        try files.install("scipy", "1.11.4", in: "\(root)/usr/local/lib/python3.11/site-packages")
        try files.write("\(root)/usr/local/lib/libpython3.11.so.1.0", [0] + Array("3.11.7".utf8) + [0] + Array("3.2.0".utf8) + [0])
    }

    @Test func `libraries and runtimes are known by the names of their files`() throws {
        try withTemporaryFolder { folder in
            let files = EnvironmentFiles(root: folder)
            try fillRoot(files, "root")
            try links(files, "root")
            for name in ["libstdc++.so.6", "libstdc++.so.6.0.30", "libonnxruntime.so.1.22.1", "libcudart.so.12.1.105"] {
                try files.write("root/usr/lib/x86_64-linux-gnu/\(name)", "")
            }
            try files.write("root/lib64/libc.so.6", "GNU C Library (Debian GLIBC 2.36-9) stable release version 2.36.\n")
            try files.write(
                "root/usr/local/lib/python3.11/site-packages/numpy.libs/libscipy_openblas64_-99.so",
                "x\0OpenBLAS 0.3.29  USE64BITINT\0")
            let found = try EnvironmentReader.read(files.path("root"))
            #expect(found.libraries == ["glibc": "2.36", "libstdc++": "6.0.30", "cuda_runtime": "12.1.105", "openblas": "0.3.29"])
            #expect(found.runtimes == ["onnxruntime": "1.22.1"])
        }
    }

    private func links(_ files: EnvironmentFiles, _ root: String) throws {
        // An absolute link leads within the container, not to this machine.
        try FileManager.default.createDirectory(atPath: files.path("\(root)/etc"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: files.path("\(root)/etc/os-release"), withDestinationPath: "/usr/lib/os-release")
    }

    private func expectContainer(_ found: EnvironmentSnapshot) {
        #expect(found.operatingSystem == .init(id: "debian", name: "Debian GNU/Linux 12", version: "12"))
        #expect(found.python?.version == "3.11.7")
        #expect(found.systemPackages == ["python3.11": "1:3.11.2-6+deb12u3"])
        #expect(found.kernel == nil && found.processor == nil)
    }

    @Test func `a root file system`() throws {
        try withTemporaryFolder { folder in
            let files = EnvironmentFiles(root: folder)
            try fillRoot(files, "root")
            try links(files, "root")
            let found = try EnvironmentReader.read(files.path("root"))
            expectContainer(found)
            #expect(found.place.kind == "root file system")
            #expect(found.packages.map(\.name) == ["numpy", "scipy"])
        }
    }

    @Test(arguments: ["ustar", "gnu", "pax"])
    func `an image whose second layer takes things away`(_ format: String) throws {
        try withTemporaryFolder { folder in
            let files = EnvironmentFiles(root: folder)
            try fillRoot(files, "one")
            try links(files, "one")
            try files.write(
                "one/opt/app/lib/python3.11/site-packages/hidden-1.0.dist-info/METADATA", "Name: hidden\nVersion: 1.0\n")
            let site = "two/usr/local/lib/python3.11/site-packages"
            try files.write("\(site)/.wh.scipy-1.11.4.dist-info", "")
            let long = String(repeating: "long-name-", count: format == "ustar" ? 4 : 14)
            try files.install(long + "x", "2.0", in: site)
            try files.write("two/opt/app/.wh..wh..opq", "")
            try files.write("two/opt/app/readme", "new")
            let layout = try image(files, layers: ["one", "two"], format: format)
            let found = try EnvironmentReader.read(layout)
            expectContainer(found)
            #expect(found.packages.map(\.key) == [PackageName.normalized(long + "x"), "numpy"])
            #expect(found.machine == "x86_64")
            #expect(found.image?.base == "sha256:base")
        }
    }

    /// A tar archive with the metadata of one package, packed by the `zstandard` package of Python.
    private static let zstdLayer = """
        KLUv/WAAJxUEAHKHGRlwzwNkUARysJSpW+Krz51tIHWyTfi/e0oKDfj7VlS24ksXoBWUmkm7950ZX+2tn4gfeHt/9BaEwVsq0pDKgUD7VNVlXJ
        3n7928GaMQU2hKzbQczRXD/xcrG+XMgkyd4DQbO8GLrwogkNse4wV4FRfgPCVBmjCNhRwMCmAEXqI=
        """

    @Test func `a layer that zstd packed is read`() throws {
        try withTemporaryFolder { folder in
            let files = EnvironmentFiles(root: folder)
            try fillRoot(files, "one")
            let layout = try image(files, layers: ["one"], format: "gnu", zstd: ["layer9"])
            let layer = try #require(Data(base64Encoded: Self.zstdLayer, options: .ignoreUnknownCharacters))
            try layer.write(to: URL(filePath: layout + "/blobs/sha256/layer9"))
            #expect(try EnvironmentReader.read(layout).packages.map(\.name).contains("extra"))
        }
    }

    @Test func `a layer that is cut off or no archive is refused`() throws {
        try withTemporaryFolder { folder in
            let files = EnvironmentFiles(root: folder)
            try fillRoot(files, "one")
            let layout = try image(files, layers: ["one"], format: "gnu")
            let blobs = layout + "/blobs/sha256/"
            let layer = try #require(try FileManager.default.contentsOfDirectory(atPath: blobs).first { $0.hasPrefix("layer") })
            let whole = try Data(contentsOf: URL(filePath: blobs + layer))
            for damaged in [whole.prefix(whole.count / 2), Data("no gzip at all".utf8), Data()] {
                try Data(damaged).write(to: URL(filePath: blobs + layer))
                let problem = #expect(throws: Diagnostic.self) { try EnvironmentReader.read(layout) }
                #expect(problem?.code == .malformedImage)
            }
        }
    }

    /// Packs folders as layers, one gzip, the others plain.
    private func image(_ files: EnvironmentFiles, layers: [String], format: String, zstd: [String] = []) throws -> String {
        var entries = zstd.map {
            "{\"mediaType\": \"application/vnd.oci.image.layer.v1.tar+zstd\", \"digest\": \"sha256:\($0)\"}"
        }
        for (index, layer) in layers.enumerated() {
            let packed = index == 0
            try FileManager.default.createDirectory(atPath: files.path("image/blobs/sha256"), withIntermediateDirectories: true)
            let result = try shell(
                "tar",
                [
                    packed ? "-czf" : "-cf", files.path("image/blobs/sha256/layer\(index)"), "--format=\(format)", "-C",
                    files.path(layer), ".",
                ])
            try #require(result.status == 0)
            let kind = "application/vnd.oci.image.layer.v1.tar" + (packed ? "+gzip" : "")
            entries.append("{\"mediaType\": \"\(kind)\", \"digest\": \"sha256:layer\(index)\"}")
        }
        try files.write("image/oci-layout", "{\"imageLayoutVersion\": \"1.0.0\"}")
        try files.write(
            "image/blobs/sha256/config", #"{"architecture": "amd64", "config": {"Env": ["PATH=/usr/local/bin:/usr/bin"]}}"#)
        try files.write(
            "image/blobs/sha256/manifest",
            "{\"annotations\": {\"org.opencontainers.image.base.digest\": \"sha256:base\"}, \"config\": {\"digest\": \"sha256:config\"}, \"layers\": [\(entries.joined(separator: ","))]}"
        )
        try files.write("image/index.json", #"{"manifests": [{"digest": "sha256:manifest"}]}"#)
        return files.path("image")
    }
}
