import Foundation

/// Layers of Keras models that hold code, found without loading the model.
///
/// - Source: Keras, serialization of `Lambda`: marshalled bytecode that loading may run; modelscan 0.8.8, its scanners for Keras and HDF5.
enum KerasScan {
    /// Layers in the configuration of a `.keras` file.
    static func risks(config: PlacedJSON, _ member: String) -> [ArtifactRisk] {
        var risks: [ArtifactRisk] = []
        var left = [config]
        while let json = left.popLast() {
            if let risk = risk(of: json, member), !risks.contains(risk) { risks.append(risk) }
            left += json.entries.map(\.value) + json.items
        }
        return risks
    }

    private static func risk(of json: PlacedJSON, _ member: String) -> ArtifactRisk? {
        guard let name = json["class_name"]?.text else { return nil }
        let layer = json["config"]?["name"]?.text.map { " `\($0)`" } ?? ""
        if name == "Lambda" {
            return ArtifactRisk(kind: .codeInLayer, member: member, words: "the layer\(layer) is a Lambda, which holds Python code")
        }
        guard let module = json["module"]?.text, ImportJudgement.verdict(module, name) == .dangerous else { return nil }
        return ArtifactRisk(
            kind: .codeInLayer, member: member, words: "the configuration\(layer) names \(module).\(name), which loading would call"
        )
    }

    /// Layers in an HDF5 file, whose attributes keep the configuration as text.
    ///
    /// - Parameter fresh: where the part of the window starts that was not looked at before.
    static func lambdas(in window: ArraySlice<UInt8>, from fresh: Int) -> Int {
        // A text that lay across the border starts before it.
        let data = Data(window.dropFirst(max(0, fresh - 24)))
        var (count, at) = (0, data.startIndex)
        while let place = data.range(of: Data("\"class_name\"".utf8), in: at..<data.endIndex) {
            at = place.upperBound
            let rest = String(decoding: data[at...].prefix(24), as: UTF8.self).filter { !$0.isWhitespace }
            if rest.hasPrefix(":\"Lambda\"") { count += 1 }
        }
        return count
    }
}

/// Operators of a TensorFlow graph that reach files or call Python.
///
/// - Source: TensorFlow, node_def.proto: field 2 is the operator; modelscan 0.8.8, its scanner for SavedModels.
enum SavedModelScan {
    private static let operators = ["ReadFile", "WriteFile", "MatchingFiles", "PyFunc", "EagerPyFunc", "PyFuncStateless"]

    static func found(in window: ArraySlice<UInt8>) -> [String] {
        let data = Data(window)
        return operators.filter { data.range(of: Data([0x12, UInt8($0.utf8.count)] + Array($0.utf8))) != nil }
    }
}
