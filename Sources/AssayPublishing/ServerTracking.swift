import AssayCore
import Foundation

/// A tracking server, through MLflow's REST interface.
struct ServerTracking: TrackingStore {
    /// Metrics and tags that a server takes at once.
    private static let (metricLimit, tagLimit) = (900, 100)

    let client: HTTPClient

    func experiment(_ name: String) throws(Diagnostic) -> String {
        if let known = try existing(name) { return known }
        let made: MLflowInterface.NewExperimentAnswer? = try post(
            "experiments/create", MLflowInterface.NewExperiment(name: name), unless: "RESOURCE_ALREADY_EXISTS")
        // Somebody else made it meanwhile.
        if let id = made?.experiment_id { return id }
        if let id = try existing(name) { return id }
        throw notMLflow("an experiment exists and cannot be found")
    }

    private func existing(_ name: String) throws(Diagnostic) -> String? {
        let path = "experiments/get-by-name?experiment_name=\(Self.escaped(name))"
        let found: MLflowInterface.ExperimentAnswer? = try get(path, unless: "RESOURCE_DOES_NOT_EXIST")
        guard let experiment = found?.experiment else { return nil }
        if experiment.lifecycle_stage == "deleted" {
            throw Diagnostic(
                .deletedExperiment, "the experiment `\(name)` was deleted", in: client.server.base,
                help: "restore it with `mlflow experiments restore`, or name another with --experiment")
        }
        return experiment.experiment_id
    }

    func run(of digest: String, in experiment: String) throws(Diagnostic) -> String? {
        let search = MLflowInterface.Search(
            experiment_ids: [experiment], filter: "tags.`\(Self.recordTag)` = '\(digest)'", max_results: 1,
            run_view_type: "ACTIVE_ONLY")
        let found: MLflowInterface.SearchAnswer? = try post("runs/search", search)
        return found?.runs?.first?.info.run_id
    }

    func create(_ run: TrackedRun, tags: [String: String], in experiment: String) throws(Diagnostic) -> String {
        let new = MLflowInterface.NewRun(
            experiment_id: experiment, run_name: run.name, start_time: run.started, tags: MLflowInterface.tags(tags))
        let made: MLflowInterface.RunAnswer? = try post("runs/create", new, repeatable: false)
        guard let id = made?.run.info.run_id else { throw notMLflow("found: no run in the answer") }
        return id
    }

    func tags(of run: String) throws(Diagnostic) -> [String: String] {
        Dictionary((try get(run).data?.tags ?? []).map { ($0.key, $0.value ?? "") }) { first, _ in first }
    }

    private func get(_ run: String) throws(Diagnostic) -> MLflowInterface.Run {
        let found: MLflowInterface.RunAnswer? = try get("runs/get?run_id=\(Self.escaped(run))", unless: "RESOURCE_DOES_NOT_EXIST")
        guard let run = found?.run, run.info.lifecycle_stage != "deleted" else {
            throw Diagnostic(
                .noMLflowRun, "there is no MLflow run `\(run)`", in: client.server.base,
                help: "copy the id from MLflow's page of the run, or leave --mlflow-run out")
        }
        return run
    }

    func log(_ run: TrackedRun, to id: String) throws(Diagnostic) {
        var metrics = run.metrics.sorted { $0.key < $1.key }.map {
            MLflowInterface.Metric(key: $0.key, step: 0, timestamp: run.started, value: $0.value)
        }[...]
        var tags = MLflowInterface.tags(run.tags)[...]
        while !metrics.isEmpty || !tags.isEmpty {
            let batch = MLflowInterface.Batch(
                run_id: id, metrics: Array(metrics.prefix(Self.metricLimit)), tags: Array(tags.prefix(Self.tagLimit)))
            let _: MLflowInterface.Empty? = try post("runs/log-batch", batch)
            (metrics, tags) = (metrics.dropFirst(Self.metricLimit), tags.dropFirst(Self.tagLimit))
        }
    }

    func setTag(_ name: String, _ value: String, of id: String) throws(Diagnostic) {
        let _: MLflowInterface.Empty? = try post("runs/set-tag", MLflowInterface.NewTag(run_id: id, key: name, value: value))
    }

    func finish(_ run: TrackedRun, _ id: String) throws(Diagnostic) {
        let _: MLflowInterface.Empty? = try post(
            "runs/update", MLflowInterface.Update(run_id: id, status: "FINISHED", end_time: run.ended))
    }

    func write(_ files: [PublishedFile], to id: String) throws(Diagnostic) {
        guard !files.isEmpty else { return }
        let place = try get(id).info.artifact_uri ?? ""
        guard let folder = place.wholeMatch(of: /mlflow-artifacts:(?:\/\/[^\/]*)?\/(.+)/)?.output.1 else {
            throw Diagnostic(
                .foreignArtifacts, "the artifacts of the run are not kept by the tracking server", in: client.server.base,
                details: ["artifacts: \(place)"],
                help: "give --no-artifacts to publish numbers and tags alone, or start the server with --serve-artifacts")
        }
        for file in files {
            let path = "\(folder)/\(file.path)".split(separator: "/").map { Self.escaped(String($0)) }.joined(separator: "/")
            let answer = try client.send(
                "PUT", "/api/2.0/mlflow-artifacts/artifacts/\(path)", body: file.bytes, type: file.type, repeatable: true)
            let _: MLflowInterface.Empty? = try read(answer, unless: nil)
        }
    }
}

extension ServerTracking {
    private func get<Value: Decodable>(_ path: String, unless code: String) throws(Diagnostic) -> Value? {
        try read(try client.send("GET", "/api/2.0/mlflow/\(path)", repeatable: true), unless: code)
    }

    private func post<Value: Decodable>(
        _ path: String, _ body: some Encodable, unless code: String? = nil, repeatable: Bool = true
    ) throws(Diagnostic) -> Value? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let bytes = try? encoder.encode(body) else { throw notMLflow("a number of the record is not finite") }
        return try read(
            try client.send("POST", "/api/2.0/mlflow/\(path)", body: Array(bytes), repeatable: repeatable), unless: code)
    }

    /// The answer's content; nil where the server refuses with the code that the caller expects.
    private func read<Value: Decodable>(_ answer: HTTPClient.Answer, unless code: String?) throws(Diagnostic) -> Value? {
        let data = Data(answer.body)
        if (200..<300).contains(answer.status) {
            if Value.self is MLflowInterface.Empty.Type { return MLflowInterface.Empty() as? Value }
            guard let value = try? JSONDecoder().decode(Value.self, from: data) else {
                throw notMLflow(
                    "found: status \(answer.status) with \(answer.body.count) bytes that are no answer of its interface")
            }
            return value
        }
        let refusal = try? JSONDecoder().decode(MLflowInterface.Refusal.self, from: data)
        if let code, refusal?.error_code == code { return nil }
        throw self.refusal(answer.status, refusal)
    }

    private func refusal(_ status: Int, _ refusal: MLflowInterface.Refusal?) -> Diagnostic {
        let words = [refusal?.error_code, refusal?.message.map { String($0.prefix(300)) }].compactMap(\.self)
        let details = ["status: \(status)"] + words
        switch status {
        case 401, 403:
            return Diagnostic(
                .serverForbids, "the tracking server wants other credentials", in: client.server.base, details: details,
                help: "set MLFLOW_TRACKING_TOKEN, or MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD")
        case 300..<400:
            return notMLflow("found: status \(status), a redirection")
        case 404 where refusal?.error_code == nil:
            return notMLflow("found: status 404")
        default:
            return Diagnostic(
                .serverRefused, "the tracking server refused a request", in: client.server.base, details: details,
                help: status >= 500 ? "look into the server's log, and publish again later" : "look into the server's log")
        }
    }

    private func notMLflow(_ found: String) -> Diagnostic {
        Diagnostic(
            .notMLflow, "what answers at the tracking address is no tracking server of MLflow", in: client.server.base,
            details: [found],
            help: "give the address that a browser shows MLflow's pages at, without `#`")
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(
            withAllowedCharacters: .alphanumerics.intersection(.urlPathAllowed).union(.init(charactersIn: "-._~"))) ?? ""
    }
}
