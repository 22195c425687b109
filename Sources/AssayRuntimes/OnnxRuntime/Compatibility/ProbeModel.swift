/// The smallest model there is, one Identity node, stamped with the version that is in question.
enum ProbeModel {
    static func bytes(for part: VersionedPart) -> [UInt8] {
        var model = WireWriter()
        model.append(1, integer: part.isIR ? part.version : 8)
        model.append(7, message: graph)
        let opsets = ["ai.onnx": 13].merging(part.isIR ? [:] : [part.name: part.version]) { $1 }
        for (domain, version) in opsets.sorted(by: { $0.key < $1.key }) {
            model.append(8) { opset in
                opset.append(1, text: domain == "ai.onnx" ? "" : domain)
                opset.append(2, integer: version)
            }
        }
        return model.bytes
    }

    private static func graph(_ graph: inout WireWriter) {
        graph.append(1) { $0.appendIdentity(from: "x", to: "y") }
        graph.append(2, text: "probe")
        graph.append(11) { $0.appendValueInfo("x", element: 1, shape: [1]) }
        graph.append(12) { $0.appendValueInfo("y", element: 1, shape: [1]) }
    }
}
