import AssayCore
import Foundation

/// Where a tracking store is.
enum TrackingAddress {
    case folder(String)
    case server(ServerAddress)

    /// - Throws: CL211 for a kind of store that assay does not write to.
    init(_ text: String) throws(Diagnostic) {
        let scheme = text.prefixMatch(of: /([A-Za-z][A-Za-z0-9+.-]*):/).map { $0.output.1.lowercased() }
        switch scheme {
        case nil where text != "databricks": self = .folder(text)
        case "file":
            guard let url = URL(string: text), url.isFileURL, [nil, "", "localhost"].contains(url.host()) else {
                throw Self.unknown(text, "found: a file of another machine, or no address", "write file:///path/to/mlruns")
            }
            self = .folder(url.path(percentEncoded: false))
        case "http", "https": self = .server(try ServerAddress(text))
        case "sqlite", "postgresql", "mysql", "mssql":
            throw Self.unknown(
                Self.withoutSecrets(text), "a database of MLflow is written by its server alone",
                "start `mlflow server --backend-store-uri \(Self.withoutSecrets(text))` and publish to its http address")
        case nil, "databricks", "databricks-uc", "uc":
            throw Self.unknown(
                text, "found: Databricks", "publish to the workspace's https address, with a token in MLFLOW_TRACKING_TOKEN")
        default:
            throw Self.unknown(Self.withoutSecrets(text), "known: http, https, file and folders", "give one of these as --tracking")
        }
    }

    var shown: String {
        switch self {
        case .folder(let path): path
        case .server(let server): server.base
        }
    }

    private static func unknown(_ text: String, _ detail: String, _ help: String) -> Diagnostic {
        Diagnostic(.unknownTracking, "`\(text)` is no tracking store that assay writes to", details: [detail], help: help)
    }

    private static func withoutSecrets(_ text: String) -> String { text.replacing(/:\/\/[^\/@]*@/, with: "://") }
}

/// The address of a tracking server.
struct ServerAddress: Sendable {
    /// Without user, password and a slash at the end.
    let base: String
    let user: String?
    let password: String?

    init(_ text: String) throws(Diagnostic) {
        guard var parts = URLComponents(string: text), let host = parts.host, !host.isEmpty, parts.query == nil,
            parts.fragment == nil
        else {
            throw Diagnostic(
                .unknownTracking, "the tracking address is no address of a server",
                details: ["expected: an address like https://mlflow.example.org"], help: "correct --tracking or MLFLOW_TRACKING_URI"
            )
        }
        (user, password) = (parts.user, parts.password)
        (parts.user, parts.password) = (nil, nil)
        base = (parts.string ?? text).replacing(/\/+$/, with: "")
    }
}
