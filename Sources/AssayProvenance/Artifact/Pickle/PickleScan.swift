import AssayCore

/// Lists what the pickles of an artifact import, without loading any of them and without Python.
///
/// Looked into are pickles of protocols 0 to 5, one or several in a file, pickles inside byte strings of pickles, what
/// joblib, gzip, bzip2, xz, lzma, zstd and lz4 packed, zip files (PyTorch, npz, skops), tar files, `.npy` arrays of objects, and folders.
///
/// - State: memory does not grow with the artifact; at most `unpackingLimit` bytes are unpacked.
/// - Source: CPython, Lib/pickletools.py; PyTorch, serialization.py; joblib, numpy_pickle.py; NumPy, lib/format.py.
public enum PickleScan {
    /// What is unpacked at most, over all parts of an artifact.
    static let unpackingLimit = 16 << 30

    /// What loading the artifact would import, and what keeps a scan from knowing it.
    ///
    /// - Parameter path: a file or a folder.
    /// - Throws: MD200 if it cannot be read.
    public static func scan(path: String) throws(Diagnostic) -> PickleFindings {
        try ArtifactScan.scan(path: path).pickle
    }

    static func unreadable(_ path: String, _ error: SystemError) -> Diagnostic {
        Diagnostic(
            .unscannableArtifact, "cannot read `\(FilePaths.display(path))`: \(error.words)", in: path,
            help: "check the path and the file's permissions")
    }
}

extension PickleFindings {
    /// Refuses what must not be loaded.
    ///
    /// - Parameter path: the artifact, for the message.
    /// - Throws: MD201 with a line for each dangerous import and each break.
    public func requireSafe(_ path: String) throws(Diagnostic) {
        guard unsafeCount > 0 else { return }
        let what = [
            dangerous.isEmpty ? nil : "imports what runs code or reaches files or the network",
            breaks.isEmpty ? nil : "cannot be followed to its end",
        ].compactMap(\.self).joined(separator: ", and ")
        let lines = unsafeLines
        throw Diagnostic(
            .unsafePickle, "the pickle in the artifact \(what)", in: path,
            details: Array(lines.prefix(20)) + (lines.count > 20 ? ["and \(lines.count - 20) more"] : []),
            help:
                "do not load it; ask whoever made it for an ONNX, skops or safetensors file, or make it anew from its training code"
        )
    }
}

extension DiagnosticCode {
    /// A file of the model cannot be read, so that nothing is known of what loading it would do.
    public static let unscannableArtifact: DiagnosticCode = "MD200"
    /// Loading the model would import something dangerous, or what it would import cannot be known.
    public static let unsafePickle: DiagnosticCode = "MD201"
}
