import AssayCore
import AssayProvenance

/// A fold whose result over the rows of a table can be told from a profile of them.
///
/// This is all that lets a measure do without the rows of the reference: a measure whose folds over it are of this kind needs no
/// other code.
public protocol ProfiledFold: Fold {
    /// What the fold would have found in the rows, as far as the profile says.
    ///
    /// - Parameter frame: the roles of the table that the profile stands for.
    /// - Throws: DT167 where the profile does not hold what the fold looks at.
    func result(from profile: ProfileFile, frame: TaskFrame) throws(Diagnostic) -> Result
    /// Whether the profile holds each different value that the fold looks at.
    func holdsValues(_ profile: ProfileFile, frame: TaskFrame) -> Bool
}

extension ProfiledFold {
    public func holdsValues(_ profile: ProfileFile, frame: TaskFrame) -> Bool { true }
}

extension FoldRequest {
    /// What keeps a profile from answering; nil where nothing does.
    ///
    /// - Parameter slice: of the requirement.
    /// - Throws: as `ProfiledFold.result`.
    public func obstacle(in profile: ProfileFile, frame: TaskFrame, slice: Slice?) throws(Diagnostic) -> String? {
        guard let fold = fold as? any ProfiledFold, reading != .rows else { return "it looks at single rows" }
        if grouping != nil { return "it looks at groups of rows" }
        if slice != nil, !isWhole { return "it is on a slice of the rows" }
        try Self.ask(fold, profile, frame)
        if reading == .values, !fold.holdsValues(profile, frame: frame) {
            return "it looks at every value, and the profile holds points of so many different numbers"
        }
        return nil
    }

    private static func ask<F: ProfiledFold>(_ fold: F, _ profile: ProfileFile, _ frame: TaskFrame) throws(Diagnostic) {
        _ = try fold.result(from: profile, frame: frame)
    }
}

extension FoldBank {
    /// The results that a profile of the rows gives, for requests that it is no obstacle to.
    public func finished(from profile: ProfileFile, frame: TaskFrame) -> FinishedFolds { finished { $0.profiled(profile, frame) } }
}

extension FoldSlot {
    /// A result of the fold's own kind.
    func profiled(_ profile: ProfileFile, _ frame: TaskFrame) -> any Sendable {
        func answer<F: ProfiledFold>(_ fold: F) -> any Sendable {
            do throws(Diagnostic) {
                return Result<F.Result, Diagnostic>.success(try fold.result(from: profile, frame: frame))
            } catch {
                return Result<F.Result, Diagnostic>.failure(error)
            }
        }
        guard let fold = anyFold as? any ProfiledFold else { preconditionFailure("a fold that needs rows was given a profile") }
        return answer(fold)
    }
}
