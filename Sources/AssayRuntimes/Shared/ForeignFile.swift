import AssayCore
import Foundation

extension DiagnosticCode {
    /// The model file is not an ONNX model.
    public static let notOnnx: DiagnosticCode = "MD002"
    /// The model file has no bytes.
    public static let emptyModel: DiagnosticCode = "MD004"
    /// The model file is a Git LFS pointer: the model itself was never fetched.
    public static let lfsPointerModel: DiagnosticCode = "MD005"
    /// The model file is a Python pickle, which runs code when it is loaded; assay never loads one.
    public static let pickledModel: DiagnosticCode = "MD006"
}

/// Files that users take for ONNX models, known by their first bytes.
enum ForeignFile {
    case empty
    case lfsPointer
    case pickle
    case archive
    case text
    case unknown

    /// nil when the bytes may be an ONNX model.
    init?(path: String, start: ArraySlice<UInt8>) {
        let pickleNames: Set = ["pkl", "pickle", "joblib"]
        if start.isEmpty {
            self = .empty
        } else if start.starts(with: Array("version https://git-lfs".utf8)) {
            self = .lfsPointer
        } else if Self.isPickle(start) || pickleNames.contains(URL(filePath: path).pathExtension.lowercased()) {
            self = .pickle
        } else if start.starts(with: Array("PK\u{3}\u{4}".utf8)) || start.starts(with: [0x1f, 0x8b]) {
            self = .archive
        } else if start.allSatisfy({ $0 >= 0x20 || (0x09...0x0d).contains($0) }) {
            self = .text
        } else {
            return nil
        }
    }

    func diagnostic(_ path: String) -> Diagnostic {
        switch self {
        case .empty:
            Diagnostic(.emptyModel, "the model file is empty", in: path, help: "export or copy the model again")
        case .lfsPointer:
            Diagnostic(
                .lfsPointerModel, "the model file is a Git LFS pointer, not the model", in: path,
                details: ["the model itself was not fetched"], help: "run `git lfs pull`")
        case .pickle:
            Diagnostic(
                .pickledModel, "the model file is a Python pickle, which is never loaded", in: path,
                details: ["loading a pickle runs whatever code is in it"],
                help: "export the model to ONNX, with skl2onnx for scikit-learn, or test it through `artifact: {command: [...]}`")
        case .archive: Self.notOnnx(path, "found a compressed archive", help: "name the `.onnx` file inside it")
        case .text: Self.notOnnx(path, "found text", help: "name the exported `.onnx` file")
        case .unknown:
            Self.notOnnx(
                path, "the bytes are not a protobuf message with a graph", help: "export the model again, with `onnx.save`")
        }
    }

    private static func notOnnx(_ path: String, _ found: String, help: String) -> Diagnostic {
        Diagnostic(.notOnnx, "the file is not an ONNX model", in: path, details: [found], help: help)
    }

    /// Protocol 2 and later start with PROTO and the protocol's number.
    private static func isPickle(_ start: ArraySlice<UInt8>) -> Bool {
        guard let first = start.first, let second = start.dropFirst().first else { return false }
        return first == 0x80 && (2...5).contains(second)
    }
}
