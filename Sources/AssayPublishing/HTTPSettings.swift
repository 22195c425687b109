import AssayCore
import Foundation

/// How to speak to a tracking server, by the variables that MLflow's own client reads.
struct HTTPSettings: Sendable {
    /// The value of the header `Authorization`.
    let authorization: String?
    let seconds: Double
    let attempts: Int
    /// Seconds of the first pause; each further one is twice as long.
    let pause: Double
    let verify: Bool
    let authorities: String?

    /// - Throws: CL213 where a variable cannot be used. No value is shown: it may be a secret.
    init(_ environment: [String: String], _ server: ServerAddress) throws(Diagnostic) {
        let environment = environment.filter { !$0.value.isEmpty }
        let user = environment["MLFLOW_TRACKING_USERNAME"] ?? server.user
        let password = environment["MLFLOW_TRACKING_PASSWORD"] ?? server.password
        if let user, let password {
            authorization = "Basic " + Data("\(user):\(password)".utf8).base64EncodedString()
        } else {
            authorization = try environment["MLFLOW_TRACKING_TOKEN"].map { (token) throws(Diagnostic) in
                "Bearer \(try Self.word(token))"
            }
        }
        seconds = try Self.number("MLFLOW_HTTP_REQUEST_TIMEOUT", environment, 1...86_400) ?? 120
        attempts = Int(try Self.number("MLFLOW_HTTP_REQUEST_MAX_RETRIES", environment, 0...20) ?? 4) + 1
        pause = try Self.number("MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR", environment, 0...60) ?? 1
        verify = environment["MLFLOW_TRACKING_INSECURE_TLS"]?.lowercased() != "true"
        authorities = environment["MLFLOW_TRACKING_SERVER_CERT_PATH"]
    }

    /// A line feed in a token would begin another header.
    private static func word(_ token: String) throws(Diagnostic) -> String {
        guard token.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw wrong("MLFLOW_TRACKING_TOKEN", "a blank, a line feed or a letter outside ASCII")
        }
        return token
    }

    private static func number(_ name: String, _ environment: [String: String], _ range: ClosedRange<Double>) throws(Diagnostic)
        -> Double?
    {
        guard let text = environment[name] else { return nil }
        guard let number = Double(text), range.contains(number) else {
            throw wrong(name, "no number from \(Int(range.lowerBound)) to \(Int(range.upperBound))")
        }
        return number
    }

    private static func wrong(_ name: String, _ found: String) -> Diagnostic {
        Diagnostic(.wrongTrackingSetting, "\(name) cannot be used", details: ["found: \(found)"], help: "set it again, or unset it")
    }
}
