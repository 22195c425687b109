import AssayCore

/// Publishes runs to a tracking store of MLflow.
public enum MLflow {
    /// - Parameters:
    ///   - address: `http://…` and `https://…` for a server, a folder or `file:` for files.
    ///   - environment: MLflow's own variables: credentials, timeouts, certificates.
    /// - Throws: CL211, CL213 before anything is read; RP220 to RP230.
    public static func publish(
        _ run: TrackedRun, _ files: [PublishedFile], to target: PublicationTarget, at address: String, environment: [String: String]
    ) throws(Diagnostic) -> Published {
        switch try TrackingAddress(address) {
        case .folder(let path): try FileTracking(root: path).publish(run, files, to: target)
        case .server(let server):
            try ServerTracking(client: try HTTPClient(server, settings: try HTTPSettings(environment, server))).publish(
                run, files, to: target)
        }
    }

    /// The address without user and password, as it may be shown.
    public static func shown(_ address: String) -> String { (try? TrackingAddress(address))?.shown ?? address }
}
