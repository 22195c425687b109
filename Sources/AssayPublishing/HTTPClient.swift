import AssayCore
import CCurl
import Foundation

/// One HTTP exchange after another with a tracking server.
///
/// An exchange is tried again where the server could not be reached, says that it is too busy or broken, or, if it may be repeated without
/// harm, gave no answer in time. Redirections are not followed, so that no other host gets the credentials.
struct HTTPClient: Sendable {
    /// No answer of MLflow's interface is larger.
    private static let answerLimit = 64 << 20
    /// A server may ask for a longer pause than anybody waits for.
    private static let longestPause = 30.0

    let server: ServerAddress
    let settings: HTTPSettings

    struct Answer {
        var status: Int
        var body: [UInt8]
    }

    /// - Throws: RP220 where libcurl is not there.
    init(_ server: ServerAddress, settings: HTTPSettings) throws(Diagnostic) {
        (self.server, self.settings) = (server, settings)
        guard let words = assay_http_load() else { return }
        throw Diagnostic(
            .noHTTPLibrary, "libcurl cannot be loaded", details: [String(cString: words)],
            help: "install it, on Debian with `apt-get install libcurl4`")
    }

    /// The answer to a request, whatever its status below 500.
    ///
    /// - Parameter repeatable: whether a second arrival of the same request changes nothing.
    /// - Throws: RP221, RP223, RP229.
    func send(
        _ method: String, _ path: String, body: [UInt8]? = nil, type: String = "application/json", repeatable: Bool
    ) throws(Diagnostic) -> Answer {
        for attempt in 1... {
            let (answer, failure, wait) = exchange(method, path, body, type)
            let isLast = attempt >= settings.attempts
            if failure.isNone, !answer.isBusy, !(repeatable && answer.status >= 500) { return answer }
            if isLast || !(answer.isBusy && failure.isNone || failure.isBeforeSending || repeatable) || failure.isFinal {
                if failure.isNone { return answer }
                throw unreachable(failure, attempt)
            }
            Thread.sleep(forTimeInterval: min(max(wait, settings.pause * Double(1 << min(attempt - 1, 10))), Self.longestPause))
        }
        fatalError("the range of attempts has no end")
    }

    private func exchange(_ method: String, _ path: String, _ body: [UInt8]?, _ type: String) -> (Answer, HTTPFailure, Double) {
        var headers = ["Content-Type: \(type)", "Accept: application/json", "User-Agent: assay", "Expect:"]
        if let authorization = settings.authorization { headers.append("Authorization: \(authorization)") }
        var answer = assay_http_answer()
        withTexts([method, server.base + path, settings.authorities ?? ""] + headers) { texts in
            (body ?? []).withUnsafeBufferPointer { bytes in
                texts[3...].withUnsafeBufferPointer { headers in
                    guard let first = headers.baseAddress else { return }
                    var request = assay_http_request(
                        method: texts[0], url: texts[1], headers: first, header_count: headers.count,
                        body: body == nil ? nil : bytes.baseAddress, body_length: bytes.count,
                        connect_milliseconds: Int(min(settings.seconds, 10) * 1000),
                        total_milliseconds: Int(settings.seconds * 1000),
                        verify: settings.verify, authorities: settings.authorities == nil ? nil : texts[2],
                        answer_limit: Self.answerLimit)
                    assay_http_perform(&request, &answer)
                }
            }
        }
        defer { assay_http_free(&answer) }
        let bytes = answer.body.map { Array(UnsafeBufferPointer(start: $0, count: answer.body_length)) } ?? []
        let words = withUnsafeBytes(of: &answer.message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        return (
            Answer(status: answer.status, body: bytes), HTTPFailure(code: Int(answer.failure), words: words),
            Double(answer.retry_after)
        )
    }

    private func unreachable(_ failure: HTTPFailure, _ attempts: Int) -> Diagnostic {
        let tries = attempts == 1 ? "tried once" : "tried \(attempts) times"
        if failure.isCertificate {
            return Diagnostic(
                .untrustedServer, "the certificate of the tracking server is not trusted", in: server.base,
                details: [failure.words],
                help: "name the file of its authority in MLFLOW_TRACKING_SERVER_CERT_PATH")
        }
        return Diagnostic(
            .serverUnreachable, "the tracking server cannot be reached", in: server.base, details: [failure.words, tries],
            help: "check the address, and that `curl \(server.base)/health` answers from here")
    }
}

extension HTTPClient.Answer {
    /// The server did nothing with the request and says so.
    fileprivate var isBusy: Bool { status == 429 || status == 503 }
}

/// Why no answer came, by the numbers of libcurl.
struct HTTPFailure {
    var code: Int
    var words: String

    var isNone: Bool { code == 0 }
    /// No proxy, no host or no connection: the request never left.
    var isBeforeSending: Bool { [5, 6, 7].contains(code) }
    var isCertificate: Bool { [51, 58, 60, 77, 83, 90, 91].contains(code) }
    /// What no second attempt changes: a certificate, an address or an answer that is too large.
    var isFinal: Bool { isCertificate || [1, 3, 23].contains(code) }
}

/// The texts as C has them, for as long as the body runs.
private func withTexts(_ texts: [String], _ body: ([UnsafePointer<CChar>]) -> Void) {
    var bytes: [CChar] = []
    var starts: [Int] = []
    for text in texts {
        starts.append(bytes.count)
        bytes += text.utf8CString
    }
    bytes.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        body(starts.map { base + $0 })
    }
}
