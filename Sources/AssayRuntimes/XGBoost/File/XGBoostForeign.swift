import AssayCore
import Foundation

extension DiagnosticCode {
    /// The file is not an XGBoost model.
    public static let notXGBoost: DiagnosticCode = "MD146"
    /// The file is an XGBoost model in the binary format that XGBoost gave up.
    public static let oldXGBoost: DiagnosticCode = "MD147"
}

/// Tells XGBoost models from files that users take for them.
enum XGBoostForeign {
    static let extensions: Set<String> = ["json", "ubj", "xgb", "model"]

    static func isBinaryJSON(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.starts(with: [UInt8(ascii: "{"), UInt8(ascii: "L")]) || bytes.starts(with: [UInt8(ascii: "{"), UInt8(ascii: "i")])
    }

    /// Whether the first bytes are those of a model, whatever its name.
    static func startsAsModel(_ start: [UInt8]) -> Bool {
        let head = String(decoding: start.prefix(64), as: UTF8.self)
        if isBinaryJSON(start) { return head.contains("learner") || head.contains("version") }
        return head.contains(/^\s*\{\s*"learner"\s*:/) || start.starts(with: Array("binf".utf8))
    }

    /// Nil for what may be a model.
    static func problem(_ path: String, _ bytes: [UInt8]) -> Diagnostic? {
        switch ForeignFile(path: path, start: bytes.prefix(512)) {
        case .empty, .lfsPointer, .pickle: return ForeignFile(path: path, start: bytes.prefix(512))?.diagnostic(path)
        case .archive: return notXGBoost(path, "found a compressed archive", "name the model file inside it")
        default: break
        }
        if isBinaryJSON(bytes) { return nil }
        switch bytes.first(where: { $0 != 0x20 && !(0x09...0x0d).contains($0) }) {
        case UInt8(ascii: "{"): return nil
        case UInt8(ascii: "["):
            return notXGBoost(
                path, "found a list, as `dump_model` writes for people; it lacks what predictions need",
                "write the model with `save_model`")
        default: break
        }
        if bytes.starts(with: Array("tree\n".utf8)) {
            return notXGBoost(path, "found a LightGBM model", "name the file `.txt`")
        }
        if bytes.starts(with: Array("booster[".utf8)) {
            return notXGBoost(path, "found a dump for people", "write the model with `save_model`")
        }
        return isText(bytes) ? notXGBoost(path, "found text that is no JSON", "write the model with `save_model`") : old(path)
    }

    /// JSON of others; nil for a broken model of XGBoost's own.
    static func other(_ root: ModelValue, _ path: String) -> Diagnostic? {
        if root["tree_info"] != nil {
            return notXGBoost(
                path, "found a dump of a LightGBM model", "save the model as text, with `booster_.save_model(\"model.txt\")`")
        }
        if root["oblivious_trees"] != nil || root["model_info"] != nil {
            return notXGBoost(path, "found a CatBoost model", CatBoostFile.help)
        }
        return root["learner"] == nil
            ? notXGBoost(path, "found JSON without a `learner`", "write the model with `save_model`") : nil
    }

    private static func isText(_ bytes: [UInt8]) -> Bool {
        bytes.prefix(512).allSatisfy { $0 >= 0x20 || (0x09...0x0d).contains($0) }
    }

    private static func old(_ path: String) -> Diagnostic {
        Diagnostic(
            .oldXGBoost, "the file is neither JSON nor UBJSON, the formats of XGBoost models", in: path,
            details: ["XGBoost up to 2.1 also wrote a binary format, which no later release reads"],
            help: "load it in the XGBoost that wrote it and save it again: `model.save_model(\"model.ubj\")`")
    }

    private static func notXGBoost(_ path: String, _ found: String, _ help: String) -> Diagnostic {
        Diagnostic(.notXGBoost, "the file is not an XGBoost model", in: path, details: [found], help: help)
    }
}
