import AssayCore

/// A file that stands beside the numbers of a run.
public struct PublishedFile: Sendable {
    /// Relative to the artifacts of the run, with `/`.
    public var path: String
    public var bytes: [UInt8]
    public var type: String

    public init(path: String, bytes: [UInt8], type: String) { (self.path, self.bytes, self.type) = (path, bytes, type) }
}

/// Where in a tracking store a record goes.
public struct PublicationTarget: Sendable {
    public var experiment: String
    /// An MLflow run that exists; nil for the one that was made for this record, or a new one.
    public var run: String?

    /// - Throws: CL212 where a name cannot be one.
    public init(experiment: String, run: String?) throws(Diagnostic) {
        (self.experiment, self.run) = (experiment, run)
        if let run, run.wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9_-]{0,255}/) == nil {
            throw Diagnostic(
                .wrongTrackingName, "`\(run)` is no id of an MLflow run", help: "copy the id from MLflow's page of the run")
        }
        guard run == nil, experiment.isEmpty || experiment.unicodeScalars.count > 500 else { return }
        throw Diagnostic(
            .wrongTrackingName, "an experiment of MLflow has a name of 1 to 500 letters", help: "name another with --experiment")
    }
}

/// What became of a publication.
public struct Published: Sendable, Hashable {
    public var run: String
    /// False where the record was there already, so that nothing was written.
    public var isNew: Bool
}

/// A store of MLflow, whatever it is kept in.
protocol TrackingStore: Sendable {
    /// The id of the experiment of that name, which is made where there is none.
    func experiment(_ name: String) throws(Diagnostic) -> String
    /// The run of an experiment that was made for the record of that digest.
    func run(of digest: String, in experiment: String) throws(Diagnostic) -> String?
    func create(_ run: TrackedRun, tags: [String: String], in experiment: String) throws(Diagnostic) -> String
    func tags(of run: String) throws(Diagnostic) -> [String: String]
    func log(_ run: TrackedRun, to id: String) throws(Diagnostic)
    func write(_ files: [PublishedFile], to id: String) throws(Diagnostic)
    func setTag(_ name: String, _ value: String, of id: String) throws(Diagnostic)
    func finish(_ run: TrackedRun, _ id: String) throws(Diagnostic)
}

extension TrackingStore {
    /// Publishes a run, once: what was published whole is not written again.
    ///
    /// The seal is written last. A publication that broke off has none, and the next attempt writes everything again, which leaves the
    /// store as one attempt would have.
    func publish(_ run: TrackedRun, _ files: [PublishedFile], to target: PublicationTarget) throws(Diagnostic) -> Published {
        let seal = ([run.digest] + files.map(\.path).sorted()).joined(separator: " ")
        let id = if let given = target.run { given } else { try own(run, in: target.experiment) }
        if try tags(of: id)[Self.sealTag] == seal { return Published(run: id, isNew: false) }
        // The artifacts first: where they cannot be written, no number says that the run was published.
        try write(files, to: id)
        try log(run, to: id)
        if target.run == nil { try finish(run, id) }
        try setTag(Self.sealTag, seal, of: id)
        return Published(run: id, isNew: true)
    }

    private static var sealTag: String { "assay.published" }
    static var recordTag: String { "assay.record_sha256" }

    private func own(_ run: TrackedRun, in experiment: String) throws(Diagnostic) -> String {
        let place = try self.experiment(experiment)
        if let known = try self.run(of: run.digest, in: place) { return known }
        let tags = run.originTags.merging(["mlflow.runName": run.name, Self.recordTag: run.digest]) { $1 }
        return try create(run, tags: tags, in: place)
    }
}
