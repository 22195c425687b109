import AssayCore

extension LockFile {
    /// Canonical JSON: keys sorted, two spaces a level, a line end at the end.
    public var text: String {
        var fields = ["manifest": CanonicalJSON.file(manifest, 1), "version": String(version)]
        fields["artifact"] = artifact.map { CanonicalJSON.file($0, 1) }
        fields["contract"] = contract.map { CanonicalJSON.file($0, 1) }
        fields["data"] = CanonicalJSON.object(data.mapValues { CanonicalJSON.files($0, 2) }, 1)
        fields["runtime"] = runtime.map(Self.runtime)
        if !training.isEmpty { fields["training"] = CanonicalJSON.files(training, 1) }
        if !environment.isEmpty { fields["environment"] = CanonicalJSON.files(environment, 1) }
        return CanonicalJSON.object(fields, 0) + "\n"
    }

    /// Writes the lock whole or not at all.
    ///
    /// - Throws: RP202 if it cannot be written.
    public func write(_ path: String) throws(Diagnostic) { try AtomicFile.write(text, to: path, code: .unwritableLock) }

    private static func runtime(_ runtime: Runtime) -> String {
        var fields = ["name": CanonicalJSON.string(runtime.name), "version": CanonicalJSON.string(runtime.version)]
        fields["sha256"] = runtime.sha256.map(CanonicalJSON.string)
        return CanonicalJSON.object(fields, 1)
    }
}
