import ArgumentParser
import AssayCore
import AssayModelKit
import AssayProvenance
import AssayRuntimes
import Foundation

/// `assay doctor`
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Says what this machine has: runtimes, git, versions.")

    func run() throws {
        let machine = MachineFacts.capture()
        let lines = [
            "assay        \(Composition.version)",
            "system       \(machine.operatingSystem)",
            "processor    \(machine.processor), \(machine.logicalCores) logical cores",
            "onnxruntime  \(Self.runtime { () throws(Diagnostic) in try OnnxBackend.runtime() })",
            "xgboost      \(Self.runtime { () throws(Diagnostic) in try XGBoostBackend.runtime() })",
            "lightgbm     \(Self.runtime { () throws(Diagnostic) in try LightGBMBackend.runtime() })",
            "python       \(Self.python())",
            "isolation    \(Isolation.summary)",
            "git          \(Self.git())",
        ]
        Console.standard.result(lines.joined(separator: "\n"))
    }

    private static func runtime(_ find: () throws(Diagnostic) -> RuntimeFact) -> String {
        do throws(Diagnostic) {
            let runtime = try find()
            return "\(runtime.version) at \(runtime.path)"
        } catch {
            return "not found: \(error.message)"
        }
    }

    private static func python() -> String {
        do throws(Diagnostic) { return try WorkerBackend.python() } catch { return "not found: \(error.message)" }
    }

    private static func git() -> String {
        do throws(Diagnostic) {
            switch try GitState.capture(at: FileManager.default.currentDirectoryPath) {
            case .none(let reason): return reason
            case .repository(let git): return "commit \(git.commit ?? "none yet"), \(git.dirty ? "changed" : "clean")"
            }
        } catch {
            return error.message
        }
    }
}
