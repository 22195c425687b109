import AssayCore
import Foundation

/// The version of XGBoost in a model that it saved as JSON or UBJSON.
///
/// - Source: XGBoost documentation, Introduction to Model IO: the key `version` stands last.
enum XGBoostVersions {
    static func read(_ file: ArtifactBytes) -> [RecordedVersion] {
        if let version = text(file) ?? binary(file.data.suffix(4096)) {
            return [RecordedVersion("xgboost", version, source: "\(file.name), version")]
        }
        return []
    }

    private static func text(_ file: ArtifactBytes) -> String? {
        guard file.head(256).contains("\"learner\"") || file.tail(4096).contains("\"version\"") else { return nil }
        let pattern = /"version"\s*:\s*\[\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*\]/
        let found = file.tail(4096).firstMatch(of: pattern) ?? file.head(4096).firstMatch(of: pattern)
        return found.map { "\($0.1).\($0.2).\($0.3)" }
    }

    /// An array of three small whole numbers behind the key.
    private static func binary(_ tail: Data) -> String? {
        guard let key = tail.range(of: Data("version".utf8)), let open = tail[key.upperBound...].first, open == UInt8(ascii: "[")
        else {
            return nil
        }
        var bytes = [UInt8](tail[(key.upperBound + 1)...].prefix(64))[...]
        // A typed array names its type and its length first.
        var shared: UInt8?
        if bytes.first == UInt8(ascii: "$") {
            shared = bytes.dropFirst().first
            bytes = bytes.dropFirst(2)
        }
        if bytes.first == UInt8(ascii: "#") {
            bytes = bytes.dropFirst()
            guard let count = number(&bytes, nil), count == 3 else { return nil }
        }
        var numbers: [Int] = []
        while numbers.count < 3, let number = number(&bytes, shared) { numbers.append(number) }
        return numbers.count == 3 ? numbers.map(String.init).joined(separator: ".") : nil
    }

    /// A whole number in big-endian order, its type before it unless all share one.
    private static func number(_ bytes: inout ArraySlice<UInt8>, _ shared: UInt8?) -> Int? {
        guard let type = shared ?? bytes.popFirst() else { return nil }
        let sizes: [UInt8: Int] = [
            UInt8(ascii: "i"): 1, UInt8(ascii: "U"): 1, UInt8(ascii: "I"): 2, UInt8(ascii: "l"): 4, UInt8(ascii: "L"): 8,
        ]
        guard let size = sizes[type], bytes.count >= size else { return nil }
        let value = bytes.prefix(size).reduce(0) { $0 << 8 | Int($1) }
        bytes = bytes.dropFirst(size)
        return value
    }
}

/// The format version of a model that LightGBM saved as text: `v4` is written from LightGBM 4.0 on.
enum LightGBMVersions {
    static func read(_ file: ArtifactBytes) -> [RecordedVersion] {
        guard let format = file.head(64).firstMatch(of: /version=v(\d+)/), let number = Int(format.1) else { return [] }
        // Format 2 and 3 came with 2.x and 3.x.
        return [RecordedVersion("lightgbm", "\(number).0", source: "\(file.name), version=v\(number)", isMinimum: true)]
    }
}

/// What an MLmodel file says of the libraries that made the model.
enum MLModelVersions {
    static func read(_ root: PlacedJSON, _ file: String) -> [RecordedVersion] {
        var found: [RecordedVersion] = []
        func add(_ name: String, _ value: PlacedJSON?, _ key: String) {
            guard let value, let text = value.text, PackageVersion(text) != nil else { return }
            found.append(RecordedVersion(name, text, source: "\(file):\(value.place.line)"))
        }
        add("mlflow", root["mlflow_version"], "mlflow_version")
        for (flavor, facts) in root["flavors"]?.entries ?? [] {
            if flavor == "python_function" { add("python", facts["python_version"], "python_version") }
            for (key, value) in facts.entries where key.hasSuffix("_version") && key != "python_version" {
                add(String(key.dropLast(8)), value, key)
            }
        }
        return found
    }
}

/// The version of scikit-learn that made a pickled estimator, found without loading the pickle.
///
/// An estimator's state holds the text `_sklearn_version` and right behind it the version; only the opcodes that put a text
/// on the stack and those that remember it can stand between the two. A later estimator of the same file refers to the first.
enum PickleVersions {
    static func read(_ file: ArtifactBytes) -> [RecordedVersion] {
        var found: [String] = []
        var start = file.data.startIndex
        let mark = Data("_sklearn_version".utf8)
        while found.count < 8, let place = file.data.range(of: mark, in: start..<file.data.endIndex) {
            start = place.upperBound
            if let version = text(file.data[start...].prefix(128)), PackageVersion(version) != nil, !found.contains(version) {
                found.append(version)
            }
        }
        return found.map { RecordedVersion("scikit-learn", $0, source: "\(file.name), _sklearn_version") }
    }

    private static func text(_ bytes: Data) -> String? {
        var rest = [UInt8](bytes)[...]
        while let code = rest.popFirst() {
            switch code {
            case 0x94: continue  // MEMOIZE
            case UInt8(ascii: "q"): rest = rest.dropFirst(1)  // BINPUT
            case UInt8(ascii: "r"): rest = rest.dropFirst(4)  // LONG_BINPUT
            case UInt8(ascii: "p"), UInt8(ascii: "\n"):  // PUT and the end of a line of protocol 0
                if code == UInt8(ascii: "p") { rest = rest.drop { $0 != UInt8(ascii: "\n") }.dropFirst() }
            case 0x8C: return sized(rest, 1)  // SHORT_BINUNICODE
            case UInt8(ascii: "X"): return sized(rest, 4)  // BINUNICODE
            case UInt8(ascii: "V"): return String(decoding: rest.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)  // UNICODE
            default: return nil
            }
        }
        return nil
    }

    /// A text behind its length, which is little-endian.
    private static func sized(_ bytes: ArraySlice<UInt8>, _ width: Int) -> String? {
        let length = bytes.prefix(width).reversed().reduce(0) { $0 << 8 | Int($1) }
        guard bytes.count >= width + length, length < 64 else { return nil }
        return String(decoding: bytes.dropFirst(width).prefix(length), as: UTF8.self)
    }
}
