import AssayModelKit

/// The highest versions that one release of ONNX Runtime loads.
///
/// - Source: measured, by loading a one-node model of each version under the last patch release of each line; the table in
///   ONNX Runtime's documentation agrees up to 1.16.
struct RuntimeRelease: Equatable {
    var version: RuntimeVersion
    var ir: Int
    /// Highest version by operator-set domain; a domain that is not here is not judged by number.
    var opsets: [String: Int]

    private init(_ minor: Int, ir: Int, onnx: Int, ml: Int) {
        version = RuntimeVersion(major: 1, minor: minor)
        self.ir = ir
        opsets = ["ai.onnx": onnx, "ai.onnx.ml": ml]
    }

    /// Oldest first. Releases between two rows were not measured.
    static let measured: [RuntimeRelease] = [
        RuntimeRelease(16, ir: 9, onnx: 19, ml: 3),
        RuntimeRelease(17, ir: 9, onnx: 20, ml: 4),
        RuntimeRelease(18, ir: 10, onnx: 21, ml: 5),
        RuntimeRelease(19, ir: 10, onnx: 21, ml: 5),
        RuntimeRelease(20, ir: 10, onnx: 21, ml: 5),
        RuntimeRelease(21, ir: 10, onnx: 22, ml: 5),
        RuntimeRelease(22, ir: 10, onnx: 22, ml: 5),
        RuntimeRelease(23, ir: 11, onnx: 23, ml: 5),
        RuntimeRelease(31, ir: 13, onnx: 26, ml: 5),
    ]

    /// The newest measured release that is not newer than a version.
    static func floor(of version: RuntimeVersion) -> RuntimeRelease? { measured.last { $0.version <= version } }

    func limit(of part: VersionedPart) -> Int? { part.isIR ? ir : opsets[part.name] }
}

/// A release line of ONNX Runtime: its patch releases load the same models.
struct RuntimeVersion: Comparable, CustomStringConvertible {
    var major: Int
    var minor: Int

    var description: String { "\(major).\(minor)" }

    static func < (left: Self, right: Self) -> Bool { (left.major, left.minor) < (right.major, right.minor) }
}

extension RuntimeVersion {
    /// Reads `1.31.1`; nil for anything that does not start with two numbers.
    init?(_ text: String) {
        let parts = text.split(separator: ".").prefix(2).map { Int($0) }
        guard parts.count == 2, let major = parts[0], let minor = parts[1] else { return nil }
        self.init(major: major, minor: minor)
    }
}

/// One number of a model file that a runtime may be too old for.
struct VersionedPart: Equatable {
    var name: String
    var version: Int
    var isIR: Bool

    static func all(of description: ModelDescription) -> [VersionedPart] {
        let ir = description.irVersion.map { [VersionedPart(name: "ir_version", version: $0, isIR: true)] } ?? []
        return ir
            + description.opsets.sorted { $0.key < $1.key }.map { VersionedPart(name: $0.key, version: $0.value, isIR: false) }
    }
}
