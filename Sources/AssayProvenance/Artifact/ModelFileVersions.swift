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
