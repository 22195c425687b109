/// What the process tells its caller. Public and stable: CI systems and scripts depend on the numbers.
public enum ExitStatus: Int32, Sendable, CaseIterable, Codable {
    /// Every requirement passed.
    case passed = 0
    /// A requirement failed, was inconclusive, or could not be measured.
    case failed = 1
    /// The command line or the manifest is wrong; nothing was read.
    case invalid = 2
    /// Data, model or environment cannot be used.
    case unusable = 3
    /// Nothing was judged: no requirement, or none that applied.
    case nothingJudged = 4
    /// The verdict stands, but a report or the history could not be written.
    case unwritten = 5
    /// A bug in assay.
    case internalError = 70
}

extension Diagnostic {
    /// The exit status that this problem leads to when it ends a run.
    public var exitStatus: ExitStatus {
        switch code.area {
        case "MF", "RQ", "CL": .invalid
        case "DT", "MD", "EN", "GT": .unusable
        case "HS", "RP": .unwritten
        default: .internalError
        }
    }
}
