import AssayCore
import Foundation

extension DiagnosticCode {
    /// The model keeps numbers in a file outside of its own folder, which is never opened.
    public static let externalDataOutside: DiagnosticCode = "MD210"
    /// The model's data file has no bytes at the place that the model names.
    public static let externalDataRange: DiagnosticCode = "MD211"
    /// The model declares a tensor that is larger than what the file holds of it.
    public static let declaredTensor: DiagnosticCode = "MD212"
}

/// Looks for what in an ONNX file makes a runtime open other files or take more memory than the file can fill.
struct OnnxSafety {
    private let path: String
    private let bytes: [UInt8]

    init(_ file: OnnxFile) { (path, bytes) = (file.path, file.bytes) }

    /// - Throws: MD210 to MD212 for the first tensor that is refused.
    func require() throws(Diagnostic) {
        if let first = problems(limit: 1).first { throw first }
    }

    /// Each tensor that is refused, at most so many.
    func problems(limit: Int) -> [Diagnostic] {
        var (found, places) = ([Diagnostic](), [String: DataFile]())
        do throws(WireError) {
            try OnnxStoredTensors.forEach(bytes[...]) { tensor in
                guard found.count < limit, let problem = problem(tensor, &places) else { return }
                found.append(problem)
            }
        } catch {
            // What cannot be followed may name a file too.
            found.append(declared("a tensor of the model is damaged, so that what it declares is not known", []))
        }
        return found
    }

    // MARK: One tensor

    private func problem(_ tensor: OnnxStoredTensor, _ places: inout [String: DataFile]) -> Diagnostic? {
        let name = tensor.name.isEmpty ? "a tensor" : "the tensor `\(tensor.name)`"
        guard let elements = tensor.elements else {
            return declared("\(name) has the impossible shape \(tensor.dimensions)", [])
        }
        if tensor.isExternal || tensor.external["location"] != nil { return external(tensor, name, &places) }
        let held = tensor.rawBytes ?? tensor.typedElements
        let needed = tensor.rawBytes == nil ? elements : tensor.neededBytes ?? 0
        guard needed > held else { return nil }
        return declared(
            "\(name) declares \(elements) elements, and the file holds fewer",
            [
                "shape \(tensor.dimensions), \(tensor.rawBytes.map { "\($0) bytes" } ?? "\(tensor.typedElements) elements at most") there"
            ])
    }

    private func declared(_ words: String, _ details: [String]) -> Diagnostic {
        Diagnostic(
            .declaredTensor, words, in: path, details: details,
            help: "do not load it: a runtime would take memory for what is not there; export or copy the model again")
    }

    // MARK: External data

    private enum DataFile {
        case outside(String)
        case missing
        case file(size: Int)
    }

    private func external(_ tensor: OnnxStoredTensor, _ name: String, _ places: inout [String: DataFile]) -> Diagnostic? {
        let location = tensor.external["location"] ?? ""
        let file = places[location] ?? dataFile(location)
        places[location] = file
        switch file {
        case .missing: return nil
        case .outside(let words):
            return Diagnostic(
                .externalDataOutside, "the model keeps numbers outside of its own folder", in: path,
                details: ["\(name) names `\(location)`: \(words)"],
                help: "copy that file beside the model and save the model anew, or in one file, with `onnx.save`")
        case .file(let size): return range(tensor, name, location, size)
        }
    }

    private func range(_ tensor: OnnxStoredTensor, _ name: String, _ location: String, _ size: Int) -> Diagnostic? {
        let (offset, length) = (number(tensor.external["offset"], else: 0), number(tensor.external["length"], else: nil))
        let needed = tensor.neededBytes
        var words: String?
        if offset == nil || (tensor.external["length"] != nil && length == nil) {
            words = "its offset or length is no number"
        } else if let offset, case let wanted = length ?? needed ?? 0, offset > size || wanted > size - offset {
            words = "it wants \(wanted) bytes from \(offset) on, and the file has \(size)"
        } else if let length, let needed, length < needed {
            words = "its shape needs \(needed) bytes, and it names \(length)"
        } else if needed == nil, tensor.bits != nil {
            words = "its shape \(tensor.dimensions) needs more bytes than can be counted"
        }
        return words.map {
            Diagnostic(
                .externalDataRange, "\(name) is not in the model's data file", in: path, details: ["`\(location)`: \($0)"],
                help: "copy the model and its data files again, together")
        }
    }

    private func number(_ text: String?, else standard: Int?) -> Int? {
        guard let text else { return standard }
        return Int(text).flatMap { $0 >= 0 ? $0 : nil }
    }

    /// Where a location leads: it has to stay in the model's folder, whatever links say.
    private func dataFile(_ location: String) -> DataFile {
        if location.isEmpty { return .outside("it names no file") }
        if location.hasPrefix("/") || location.contains("\\") || location.contains("\0") {
            return .outside("it is no relative path")
        }
        if location.split(separator: "/").contains("..") { return .outside("it goes up") }
        let folder = URL(filePath: path).deletingLastPathComponent()
        let place = folder.appending(path: location)
        let (real, root) = (
            place.resolvingSymlinksInPath().path(percentEncoded: false),
            folder.resolvingSymlinksInPath().path(percentEncoded: false)
        )
        let inside = root.hasSuffix("/") ? root : root + "/"
        if !real.hasPrefix(inside) { return .outside("a link leads to `\(real)`") }
        guard let facts = try? FileManager.default.attributesOfItem(atPath: real),
            facts[.type] as? FileAttributeType == .typeRegular,
            let size = facts[.size] as? Int
        else { return FileManager.default.fileExists(atPath: real) ? .outside("it is no file") : .missing }
        return .file(size: size)
    }
}
