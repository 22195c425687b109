import AssayCheckKit
import AssayCore
import AssayManifest
import AssayProvenance
import Foundation

/// The digest over everything that the numbers of a run follow from.
///
/// Two runs of the same digest have the same numbers, so that the second need not measure. Where numbers follow from something that has no
/// digest there is none: a worker process, a time, the clock, the history, an installed environment, a lock file's contents, a database, a baseline that
/// is not there, a budget that counts. Such a run always measures, and all of it.
struct InputDigest {
    let manifest: Manifest
    let stage: RunStage
    let selection: CheckSelection
    let toolVersion: String
    let today: CalendarDate

    /// Whether every check that runs follows from files alone.
    var isPossible: Bool {
        let running = stage.checks.filter { $0.skipped == nil }
        return manifest.evaluationBudget == nil && stage.predictionProblem == nil && followsFromFile(stage.model)
            && running.allSatisfy(Self.followsFromFiles)
            && manifest.namedFiles.allSatisfy(hasDigest)
    }

    /// What a worker process answers follows from its environment too.
    private func followsFromFile(_ model: ModelInPlay?) -> Bool { model.map { $0.worker == nil } ?? true }

    private static func followsFromFiles(_ check: PlannedCheck) -> Bool {
        let family = check.descriptor.family
        return check.descriptor.reproducible && family != .environment && family != .reproducibility
            && !(check.measure is any HistoryMeasure)
    }

    /// A folder or a pattern has one where it is a table: then its files are known.
    private func hasDigest(_ file: NamedFile) -> Bool {
        if file.isURL { return false }
        return file.kind == .data || (!file.isPattern && !isFolder(file.path))
    }

    /// - Parameters:
    ///   - files: the files of each table.
    ///   - libraries: SHA-256 by file name.
    /// - Returns: nil where there is none.
    func digest(_ files: [String: [RunRecord.FileFact]], _ libraries: [String: String]) -> String? {
        guard isPossible, let baseline, let named else { return nil }
        let machine = MachineFacts.capture()
        var parts = ["assay.input/1", toolVersion, Self.program, FileDigest.sha256(of: manifest.text), manifest.profile ?? ""]
        parts += ["only"] + selection.only.sorted() + ["baseline", baseline]
        parts += ["model", stage.model?.fact.path ?? "", stage.model?.fact.sha256 ?? ""]
        for (name, facts) in files.sorted(by: { $0.key < $1.key }) { parts += ["table", name, FileDigest.sha256(ofAll: facts)] }
        parts += ["files"] + named
        parts += ["machine", machine.architecture, machine.processorModel] + machine.features
        parts += ["libraries"] + libraries.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
        if stage.checks.contains(where: { $0.skipped == nil && $0.descriptor.standsOnCommit }) {
            let time = try? GitState.commitTime(at: manifest.folder)
            parts += ["commit", time.map { "\($0)" } ?? ""]
        }
        // A waiver ends with a day.
        if !manifest.waivers.isEmpty { parts += ["today", "\(today)"] }
        return FileDigest.sha256(of: parts.map { $0 + "\0" }.joined())
    }

    /// The baseline's own digest; empty where no check asks for one, nil where it is asked for and not there.
    private var baseline: String? {
        guard stage.checks.contains(where: { $0.skipped == nil && ($0.comparesWithBaseline || $0.needsBaselineModel) }) else {
            return ""
        }
        return switch stage.baseline {
        case .model(let model, _): followsFromFile(model) ? "\(model.fact.path) \(model.fact.sha256)" : nil
        case .record(let record): "\(record.id) \(record.resultDigest)"
        case .absent: nil
        }
    }

    /// Kind, path and digest of the files that are no tables; nil where one cannot be read.
    private var named: [String]? {
        var parts: [String] = []
        for file in manifest.namedFiles where file.kind != .data {
            guard let fact = try? FileDigest.sha256(file.path) else { return nil }
            parts += [file.kind.rawValue, file.path, fact.sha256]
        }
        return parts
    }

    private func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    /// This very program: builds of one version differ.
    private static var program: String {
        guard let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"),
            let facts = try? FileManager.default.attributesOfItem(atPath: path), let changed = facts[.modificationDate] as? Date
        else { return UUID().uuidString }
        return "\(path) \(facts[.size] ?? 0) \(changed.timeIntervalSince1970)"
    }
}
