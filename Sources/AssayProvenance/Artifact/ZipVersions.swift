import AssayCore

/// Versions in model files that are zip archives: skops and Keras.
enum ZipVersions {
    /// - Throws: EN091 for a broken archive.
    static func read(_ file: ArtifactBytes) throws(Diagnostic) -> [RecordedVersion] {
        let archive: ZipMembers
        do throws(ByteFault) {
            archive = try ZipMembers(ByteSource([UInt8](file.data)))
            if let words = archive.faults.first { throw ByteFault(words) }
        } catch {
            throw Diagnostic(
                .closedArtifact, "`\(file.name)` is a broken zip archive", in: file.name, details: [error.words],
                help: "save the model anew")
        }
        var found: [RecordedVersion] = []
        if let text = archive.text("schema.json") {
            if let version = text.firstMatch(of: /"_skops_version"\s*:\s*"([^"]+)"/) {
                found.append(RecordedVersion("skops", String(version.1), source: "\(file.name), _skops_version"))
            }
            // The state of each estimator holds the version as a text that is JSON itself.
            if let version = text.firstMatch(of: /"_sklearn_version"\s*:\s*\{[^{}]*?"content"\s*:\s*"\\?"?([0-9][^"\\]*)/) {
                found.append(RecordedVersion("scikit-learn", String(version.1), source: "\(file.name), _sklearn_version"))
            }
        }
        if let text = archive.text("metadata.json"), let version = text.firstMatch(of: /"keras_version"\s*:\s*"([^"]+)"/) {
            found.append(RecordedVersion("keras", String(version.1), source: "\(file.name), keras_version"))
        }
        return found
    }
}
