import AssayCore
import AssayProvenance
import Foundation
import Yams

/// A tracking store of files, as MLflow's `FileStore` keeps it.
///
/// - Definition: `ROOT/EXPERIMENT/meta.yaml`, and in `ROOT/EXPERIMENT/RUN/` the files `meta.yaml`, `metrics/NAME` with a line
///   `timestamp value step` each, `tags/NAME` with the value, `params/` and `artifacts/`.
struct FileTracking: TrackingStore {
    let root: String

    init(root: String) throws(Diagnostic) {
        self.root = URL(filePath: root).standardizedFileURL.path(percentEncoded: false).replacing(/\/+$/, with: "")
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: root, isDirectory: &isFolder), !isFolder.boolValue else { return }
        throw Diagnostic(
            .notAFileStore, "`\(root)` is a file, and a tracking store is a folder", in: root,
            help: "a database such as mlflow.db is written by `mlflow server` alone; publish to its http address")
    }

    func experiment(_ name: String) throws(Diagnostic) -> String {
        for id in entries(root) where isFile("\(root)/\(id)/meta.yaml") {
            let meta = try metadata("\(root)/\(id)/meta.yaml")
            guard meta["name"] == name else { continue }
            guard meta["lifecycle_stage"] != "deleted" else { throw deleted(name) }
            return id
        }
        for id in entries("\(root)/.trash") where isFile("\(root)/.trash/\(id)/meta.yaml") {
            if try metadata("\(root)/.trash/\(id)/meta.yaml")["name"] == name { throw deleted(name) }
        }
        if !FileManager.default.fileExists(atPath: root), name != "Default" { try add("Default", id: "0") }
        let id = name == "Default" ? "0" : String(UInt64.random(in: 100_000_000_000_000_000...999_999_999_999_999_999))
        try add(name, id: id)
        return id
    }

    private func deleted(_ name: String) -> Diagnostic {
        Diagnostic(
            .deletedExperiment, "the experiment `\(name)` was deleted", in: root,
            help: "restore it with `mlflow experiments restore`, or name another with --experiment")
    }

    private func add(_ name: String, id: String) throws(Diagnostic) {
        let now = Int64(Date().timeIntervalSince1970 * 1000)
        try folder("\(root)/\(id)")
        try write(
            Metadata.text([
                ("artifact_location", .text("\(root)/\(id)")), ("creation_time", .number(now)), ("experiment_id", .text(id)),
                ("last_update_time", .number(now)), ("lifecycle_stage", .text("active")), ("name", .text(name)),
            ]), to: "\(root)/\(id)/meta.yaml")
    }

    /// A run has the beginning of its record's digest as its id, so that a second publication finds it.
    func run(of digest: String, in experiment: String) throws(Diagnostic) -> String? {
        let id = String(digest.prefix(32))
        return isFile("\(root)/\(experiment)/\(id)/meta.yaml") ? id : nil
    }

    func create(_ run: TrackedRun, tags: [String: String], in experiment: String) throws(Diagnostic) -> String {
        let id = String(run.digest.prefix(32))
        let place = "\(root)/\(experiment)/\(id)"
        for name in ["metrics", "params", "artifacts", "tags"] { try folder("\(place)/\(name)") }
        for (name, value) in tags { try write(value, to: "\(place)/tags/\(name)") }
        try write(metadata(of: run, id, experiment, status: 1), to: "\(place)/meta.yaml")
        return id
    }

    private func metadata(of run: TrackedRun, _ id: String, _ experiment: String, status: Int64) -> String {
        Metadata.text([
            ("artifact_uri", .text("\(root)/\(experiment)/\(id)/artifacts")),
            ("end_time", status == 3 ? .number(run.ended) : .none),
            ("entry_point_name", .text("")), ("experiment_id", .text(experiment)), ("lifecycle_stage", .text("active")),
            ("run_id", .text(id)), ("run_name", .text(run.name)), ("source_name", .text("")), ("source_type", .number(4)),
            ("source_version", .text("")), ("start_time", .number(run.started)), ("status", .number(status)), ("tags", .list),
            ("user_id", .text("assay")),
        ])
    }

    func finish(_ run: TrackedRun, _ id: String) throws(Diagnostic) {
        let place = try self.place(of: id)
        let experiment = URL(filePath: place).deletingLastPathComponent().lastPathComponent
        try write(metadata(of: run, id, experiment, status: 3), to: "\(place)/meta.yaml")
    }

    func tags(of run: String) throws(Diagnostic) -> [String: String] {
        let folder = "\(try place(of: run))/tags"
        return entries(folder).reduce(into: [:]) { tags, name in
            tags[name] = FileManager.default.contents(atPath: "\(folder)/\(name)").map { String(decoding: $0, as: UTF8.self) }
        }
    }

    func log(_ run: TrackedRun, to id: String) throws(Diagnostic) {
        let place = try self.place(of: id)
        for (name, value) in run.metrics { try add("\(run.started) \(value) 0\n", to: "\(place)/metrics/\(name)") }
        for (name, value) in run.tags { try write(value, to: "\(place)/tags/\(name)") }
    }

    func setTag(_ name: String, _ value: String, of id: String) throws(Diagnostic) {
        try write(value, to: "\(try place(of: id))/tags/\(name)")
    }

    func write(_ files: [PublishedFile], to id: String) throws(Diagnostic) {
        guard !files.isEmpty else { return }
        let place = try self.place(of: id)
        let address = try metadata("\(place)/meta.yaml")["artifact_uri"] ?? ""
        let folder =
            address.hasPrefix("/") ? address : URL(string: address).flatMap { $0.isFileURL ? $0.path(percentEncoded: false) : nil }
        guard let folder else {
            throw Diagnostic(
                .foreignArtifacts, "the artifacts of the run are not kept in files of this machine", in: place,
                details: ["artifacts: \(address)"], help: "give --no-artifacts to publish numbers and tags alone")
        }
        for file in files { try write(file.bytes, to: "\(folder)/\(file.path)") }
    }
}

extension FileTracking {
    /// The folder of a run, in whichever experiment it is.
    private func place(of run: String) throws(Diagnostic) -> String {
        let found = entries(root).map { "\(root)/\($0)/\(run)" }.first { isFile("\($0)/meta.yaml") }
        if let found, try metadata("\(found)/meta.yaml")["lifecycle_stage"] != "deleted" { return found }
        throw Diagnostic(
            .noMLflowRun, "there is no MLflow run `\(run)`", in: root,
            help: "copy the id from MLflow's page of the run, or leave --mlflow-run out")
    }

    /// The fields of a file of MLflow that are plain words.
    private func metadata(_ path: String) throws(Diagnostic) -> [String: String] {
        let text = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
        guard let text, let node = try? Yams.compose(yaml: text), let fields = node.mapping else {
            throw Diagnostic(
                .notAFileStore, "a file of the tracking store cannot be read", in: path,
                details: ["expected: YAML that MLflow wrote"],
                help: "name the folder that MLflow knows as its tracking store")
        }
        return Dictionary(fields.compactMap { key, value in key.string.flatMap { name in value.scalar.map { (name, $0.string) } } })
        {
            first, _ in first
        }
    }

    private func add(_ line: String, to path: String) throws(Diagnostic) {
        let old = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let lines = old.split(separator: "\n")
        guard !lines.contains(where: { $0 + "\n" == line }) else { return }
        try write((lines.map { $0 + "\n" } + [Substring(line)]).joined(), to: path)
    }

    private func write(_ text: String, to path: String) throws(Diagnostic) { try write(Array(text.utf8), to: path) }

    private func write(_ bytes: [UInt8], to path: String) throws(Diagnostic) {
        try folder(URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false))
        try AtomicFile.write(bytes, to: path, code: .unwritableStore)
    }

    private func folder(_ path: String) throws(Diagnostic) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw Diagnostic(
                .unwritableStore, "cannot make the folder `\(path)`", in: path, help: "choose a place that this user may write to")
        }
    }

    private func entries(_ path: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    private func isFile(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}

/// The few lines of YAML that MLflow keeps of an experiment and a run.
private enum Metadata {
    case text(String), number(Int64), none, list

    static func text(_ fields: [(String, Metadata)]) -> String { fields.map { "\($0.0): \($0.1.yaml)\n" }.joined() }

    /// A JSON text is one in YAML too, whatever stands in it.
    private var yaml: String {
        switch self {
        case .text(let text): (try? JSONEncoder().encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "''"
        case .number(let number): String(number)
        case .none: "null"
        case .list: "[]"
        }
    }
}
