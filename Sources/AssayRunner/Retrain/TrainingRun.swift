import AssayCore
import AssayManifest
import AssayProcesses
import AssayProvenance
import Foundation

/// One training in a fresh work tree of the commit.
struct TrainingRun {
    let manifest: Manifest
    let section: RetrainSection
    let checkout: GitCheckout
    let name: String
    /// The value of the seed's variable; nil leaves it alone.
    let seed: Int?

    /// What a training read and wrote beside what is declared.
    struct Trace {
        var notes: [String] = []
    }

    /// The manifest's folder in the work tree of the commit.
    var folder: String {
        let here = URL(filePath: manifest.folder).resolvingSymlinksInPath().path(percentEncoded: false)
        return here.hasPrefix(checkout.origin + "/") ? checkout.path + here.dropFirst(checkout.origin.count) : checkout.path
    }

    /// Trains, and says what the command read and wrote.
    ///
    /// - Throws: MD145 where the command fails or takes too long.
    func train(log: String) throws(Diagnostic) -> Trace {
        var trace = Trace(notes: try linkInputs())
        let watch = TreeWatch(checkout.path)
        let home = checkout.path + ".home"
        try? FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
        let end = try TrainingProcess(
            command: section.command, folder: folder, environment: environment(home), memory: section.memory,
            timeLimit: section.timeout ?? RetrainSection.standardTimeout, log: log
        ).run()
        try refuse(end, log)
        trace.notes += differences(watch)
        return trace
    }

    /// Only these variables, so that a training depends on nothing that the person's shell happens to hold.
    private func environment(_ home: String) -> [String: String] {
        var variables = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin", "HOME": home, "TMPDIR": home,
            "LANG": "C.UTF-8", "TZ": "UTC", "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1",
        ]
        variables.merge(section.environment) { $1 }
        if let seed, let variable = section.seedVariable { variables[variable] = String(seed) }
        return variables
    }

    /// Declared inputs that the commit does not have are taken from the work tree.
    private func linkInputs() throws(Diagnostic) -> [String] {
        var notes: [String] = []
        for path in TrainingFiles(manifest).paths {
            let here = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
            guard here.hasPrefix(checkout.origin + "/") else { continue }
            let there = checkout.path + here.dropFirst(checkout.origin.count)
            let content = try PointerStore.required(path)
            guard !FileManager.default.fileExists(atPath: there) || content != path else { continue }
            try? FileManager.default.createDirectory(
                atPath: URL(filePath: there).deletingLastPathComponent().path(percentEncoded: false),
                withIntermediateDirectories: true)
            try? FileManager.default.removeItem(atPath: there)
            try? FileManager.default.createSymbolicLink(atPath: there, withDestinationPath: content)
            notes.append("input `\(FileFacts.written(path, in: manifest))` is not in the commit and was taken from the work tree")
        }
        return notes
    }

    private func refuse(_ end: ProcessEnd, _ log: String) throws(Diagnostic) {
        guard end != .exited(0) else { return }
        let limit = Int(section.timeout ?? RetrainSection.standardTimeout)
        let words =
            switch end {
            case .exited: "ended with \(end.words)"
            case .killed: "was ended by \(end.words)"
            case .outOfTime: "did not end within \(limit) s and was stopped"
            }
        let tail = (FileManager.default.contents(atPath: log).map { String(decoding: $0.suffix(4_000), as: UTF8.self) } ?? "")
            .split(separator: "\n").suffix(3).map { "it said: \($0)" }
        throw Diagnostic(
            .trainingFailed, "\(name): the training command \(words)", at: section.place.withoutText,
            details: tail + ["log: \(log)"],
            help: "run it by itself in a fresh clone of the commit, or mend `retrain`")
    }

    /// Declared inputs against what was read, declared outputs against what was written.
    private func differences(_ watch: TreeWatch) -> [String] {
        let (read, written) = watch.seen()
        let prefix = folder == checkout.path ? "" : String(folder.dropFirst(checkout.path.count + 1)) + "/"
        let outputs = section.outputs.map { prefix + $0 }
        let inputs = TrainingFiles(manifest).paths.map { FileFacts.written($0, in: manifest) }.map { prefix + $0 }
        func covers(_ declared: [String], _ path: String) -> Bool {
            declared.contains { path == $0 || path.hasPrefix($0 + "/") || fnmatch($0, path, 0) == 0 }
        }
        var notes: [String] = []
        let strange = written.filter { !covers(outputs, $0) }
        if !strange.isEmpty { notes.append("wrote beside the declared outputs: \(Self.listed(strange))") }
        guard watch.seesReads else { return notes + ["this file system keeps no access times, so what training read is not known"] }
        let unknown = read.filter { !covers(inputs, $0) && !covers(outputs, $0) }
        if !unknown.isEmpty { notes.append("read beside the declared inputs: \(Self.listed(unknown))") }
        let unread = inputs.filter { input in !read.contains { covers([input], $0) } && !written.contains { covers([input], $0) } }
        if !unread.isEmpty { notes.append("declared and not read: \(Self.listed(unread))") }
        return notes
    }

    private static func listed(_ paths: [String]) -> String {
        paths.prefix(8).joined(separator: ", ") + (paths.count > 8 ? " and \(paths.count - 8) more" : "")
    }
}
