import AssayCore
import AssayModelKit
import Foundation

/// Opens ONNX models with an ONNX Runtime library that is loaded at run time.
public struct OnnxBackend: ModelBackendProvider {
    public init() {}

    /// A file named `.onnx` is taken as ONNX whatever it holds, so that a broken one gets a diagnostic of its own.
    public func recognises(path: String) -> Bool {
        if URL(filePath: path).pathExtension.lowercased() == "onnx" { return true }
        return Self.startsAsModel(path) && (try? OnnxFile(path: path)) != nil
    }

    /// A model's first field is its IR version, a small number.
    private static func startsAsModel(_ path: String) -> Bool {
        guard let file = try? FileHandle(forReadingFrom: URL(filePath: path)) else { return false }
        defer { try? file.close() }
        guard let start = try? file.read(upToCount: 2), start.count == 2 else { return false }
        return start[0] == 0x08 && (1..<0x80).contains(start[1])
    }

    /// - Throws: MD001 to MD006.
    public func describe(path: String) throws(Diagnostic) -> ModelDescription {
        let file = try OnnxFile(path: path)
        var description = file.description
        description.risks = OnnxSafety(file).problems(limit: 100)
        return description
    }

    /// One finding for the IR version and for each operator set.
    ///
    /// - Throws: MD010, MD011, MD012.
    public func compatibility(of description: ModelDescription, runtime: String?) throws(Diagnostic) -> Compatibility {
        try OnnxLibrary.find(runtime).compatibility(of: description)
    }

    /// - Throws: EN092 for another runtime, and for a release older than those that were measured.
    public func compatibility(
        of description: ModelDescription, release: (name: String, version: String)
    ) throws(Diagnostic) -> Compatibility {
        guard ["onnxruntime", "onnxruntime-gpu"].contains(release.name), let version = RuntimeVersion(release.version),
            RuntimeRelease.floor(of: version) != nil
        else {
            throw Diagnostic(
                .unknownRelease, "nothing is known of what \(release.name) \(release.version) loads",
                details: ["known: onnxruntime from 1.16 on"], help: "name the library of that runtime with `model.runtime`")
        }
        let fact = RuntimeFact(name: "onnxruntime", version: release.version, path: "")
        return OnnxCompatibility(runtime: fact, isStated: true) { _ in false }.judge(description)
    }

    /// - Throws: MD001 to MD007 and MD210 to MD212 for the file, MD010 to MD012 for the runtime, MD013 and MD014 when they do not go together.
    public func open(path: String, runtime: String?) throws(Diagnostic) -> any ModelBackend {
        try open(path: path, runtime: runtime, setting: .standard)
    }

    /// - Throws: as without a setting.
    public func open(path: String, runtime: String?, setting: ExecutionSetting) throws(Diagnostic) -> any ModelBackend {
        try OnnxModel(path: path, runtime: runtime, setting: setting)
    }
}

extension OnnxLibrary {
    func compatibility(of description: ModelDescription) -> Compatibility {
        OnnxCompatibility(runtime: fact, loads: loads).judge(description)
    }

    /// Whether a one-node model of a version loads.
    private func loads(_ part: VersionedPart) -> Bool {
        do {
            _ = try OnnxExecutable(.bytes(ProbeModel.bytes(for: part)), self)
            return true
        } catch {
            return false
        }
    }
}

extension DiagnosticCode {
    /// What a release of a runtime loads is not known, because it is none of those that were measured.
    public static let unknownRelease: DiagnosticCode = "EN092"
}
