import AssayCore
import Synchronization

/// Asks the history once a run how often the evaluation data has decided, and not before a verdict is near.
///
/// A run that ends in an error before it judges has shown nobody anything and must not count.
final class EvaluationCounter: Sendable {
    typealias Asking = @Sendable (EvaluationQuery) throws(Diagnostic) -> EvaluationUses

    private let query: EvaluationQuery?
    private let ask: Asking
    private let answer = Mutex<Result<EvaluationUses, Diagnostic>?>(nil)

    init(_ query: EvaluationQuery?, _ ask: @escaping Asking) { (self.query, self.ask) = (query, ask) }

    func uses() throws(Diagnostic) -> EvaluationUses {
        guard let query else { return .unknown("there is no model file, so that uses of the evaluation data cannot be told apart") }
        let found = answer.withLock { known in
            let found = known ?? Result { () throws(Diagnostic) in try ask(query) }
            known = found
            return found
        }
        return try found.get()
    }

    /// What was answered; nil where nobody asked, or there was no answer.
    var standing: EvaluationStanding? {
        guard case .success(.known(let standing))? = answer.withLock({ $0 }) else { return nil }
        return standing
    }
}
