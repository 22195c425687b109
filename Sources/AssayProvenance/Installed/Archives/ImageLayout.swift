import AssayCore
import Foundation

/// A folder in the form of an OCI image layout: an index, manifests and layers by digest.
///
/// - Source: OCI image specification, Image Layout.
struct ImageLayout {
    let folder: String
    private(set) var tree = LayeredTree()
    /// The digest of the image's manifest.
    private(set) var digest = ""
    /// The digest of the image that it was built from, where an annotation says so.
    private(set) var base: String?
    /// The folders that the image's `PATH` names, in its order.
    private(set) var searchPath: [String] = []
    private(set) var machine: String?

    static func isLayout(_ folder: String) -> Bool {
        FileManager.default.fileExists(atPath: folder + "/oci-layout")
            && FileManager.default.fileExists(atPath: folder + "/index.json")
    }

    /// - Throws: EN073 where a part is missing or damaged, EN074 for a layer whose packer's library is not on this machine.
    init(_ folder: String) throws(Diagnostic) {
        self.folder = folder
        let index = try json(folder + "/index.json")
        let manifest = try image(index)
        for name in ["org.opencontainers.image.base.digest"] {
            base = manifest.document["annotations"]?[name]?.text ?? base
        }
        digest = manifest.digest
        try readConfiguration(manifest.document["config"]?["digest"]?.text)
        for layer in manifest.document["layers"]?.items ?? [] { tree.lay(try entries(layer)) }
    }

    /// The one image of the index; of several, the one for this machine's architecture on Linux.
    private func image(_ index: PlacedJSON, depth: Int = 0) throws(Diagnostic) -> (document: PlacedJSON, digest: String) {
        let manifests = (index["manifests"]?.items ?? []).filter { $0["annotations"]?["vnd.docker.reference.type"] == nil }
        let wanted = manifests.first { Self.fits($0["platform"]) } ?? (manifests.count == 1 ? manifests.first : nil)
        guard let wanted, let digest = wanted["digest"]?.text, depth < 4 else {
            throw broken("the index holds \(manifests.count) images and none for this machine")
        }
        let document = try json(blob(digest))
        return document["manifests"] != nil ? try image(document, depth: depth + 1) : (document, digest)
    }

    private static func fits(_ platform: PlacedJSON?) -> Bool {
        let words = ["x86_64": "amd64", "aarch64": "arm64"]
        let machine = Kernel.running.machine
        return platform?["os"]?.text == "linux" && platform?["architecture"]?.text == (words[machine] ?? machine)
    }

    private mutating func readConfiguration(_ digest: String?) throws(Diagnostic) {
        guard let digest else { return }
        let document = try json(blob(digest))
        let machines = ["amd64": "x86_64", "arm64": "aarch64"]
        machine = document["architecture"]?.text.map { machines[$0] ?? $0 }
        for variable in document["config"]?["Env"]?.texts ?? [] where variable.hasPrefix("PATH=") {
            searchPath = variable.dropFirst(5).split(separator: ":").map(String.init)
        }
    }

    private func entries(_ layer: PlacedJSON) throws(Diagnostic) -> [TarEntry] {
        let kind = layer["mediaType"]?.text ?? ""
        guard let digest = layer["digest"]?.text else { throw broken("a layer has no digest") }
        let source: ByteSource
        do throws(SystemError) { source = try ByteSource(RawPath(blob(digest))) } catch {
            throw broken("the layer \(digest): \(error.words)")
        }
        do throws(ByteFault) {
            let isPacked = kind.hasSuffix("gzip") || kind.hasSuffix("zstd")
            return try LayerReader.entries(source, isPacked: isPacked, InterestingFiles.contains)
        } catch {
            guard let library = error.library else { throw broken("the layer \(digest): \(error.words)") }
            throw Diagnostic(
                .unknownCompression, "a layer of the image is packed in a way that needs \(library), which is not here", in: folder,
                help: "install the library, or copy the image with gzip layers: skopeo copy --dest-compress-format gzip")
        }
    }

    private func blob(_ digest: String) -> String {
        // A digest names a file; anything else that it may hold must not lead elsewhere.
        let parts = digest.split(separator: ":").map { $0.filter { $0.isLetter || $0.isNumber } }
        return folder + "/blobs/" + parts.joined(separator: "/")
    }

    private func json(_ path: String) throws(Diagnostic) -> PlacedJSON {
        guard let bytes = FileManager.default.contents(atPath: path) else { throw broken("`\(path)` is missing") }
        do throws(JSONFault) {
            return try PlacedJSONParser.parse(String(decoding: bytes, as: UTF8.self), file: path)
        } catch {
            throw broken("`\(path)` is not JSON: \(error.words)")
        }
    }

    private func broken(_ detail: String) -> Diagnostic {
        Diagnostic(
            .malformedImage, "the OCI image layout is broken", in: folder, details: [detail],
            help: "write it anew, such as with: skopeo copy docker://IMAGE oci:FOLDER")
    }
}
