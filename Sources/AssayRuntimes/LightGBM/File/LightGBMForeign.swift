import AssayCore
import Foundation

extension DiagnosticCode {
    /// The file is not a LightGBM model.
    public static let notLightGBM: DiagnosticCode = "MD149"
}

/// Tells LightGBM models from files that users take for them.
enum LightGBMForeign {
    static let extensions: Set<String> = ["txt", "lgb", "lightgbm"]

    static func startsAsModel(_ start: [UInt8]) -> Bool { start.starts(with: Array("tree\n".utf8)) }

    /// Nil for what may be a model.
    static func problem(_ path: String, _ bytes: [UInt8]) -> Diagnostic? {
        switch ForeignFile(path: path, start: bytes.prefix(512)) {
        case .empty, .lfsPointer, .pickle: return ForeignFile(path: path, start: bytes.prefix(512))?.diagnostic(path)
        case .archive: return notLightGBM(path, "found a compressed archive", "name the model file inside it")
        default: break
        }
        if startsAsModel(bytes) {
            // The library reads a text that ends with its first NUL.
            return bytes.contains(0) ? LightGBMFault.damaged("it holds a NUL character").diagnostic(path, bytes.count) : nil
        }
        let help = "save the model as text, with `booster_.save_model(\"model.txt\")`"
        if bytes.starts(with: Array("tree\r\n".utf8)) {
            return LightGBMFault.damaged("its line ends were changed to those of Windows, so that trees are not where it says")
                .diagnostic(path, bytes.count)
        }
        if XGBoostForeign.startsAsModel(bytes) {
            return notLightGBM(path, "found an XGBoost model", "name the file `.json` or `.ubj`")
        }
        return notLightGBM(path, bytes.first == UInt8(ascii: "{") ? "found JSON" : "its first line is not `tree`", help)
    }

    private static func notLightGBM(_ path: String, _ found: String, _ help: String) -> Diagnostic {
        Diagnostic(.notLightGBM, "the file is not a LightGBM model", in: path, details: [found], help: help)
    }
}
