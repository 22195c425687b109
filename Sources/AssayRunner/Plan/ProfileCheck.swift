import AssayCheckKit
import AssayCore
import AssayManifest
import AssayProvenance

/// Whether a profile in place of the reference's rows can answer what a check asks of them.
struct ProfileCheck {
    let check: PlannedCheck
    let frame: TaskFrame

    init(_ check: PlannedCheck, _ frame: TaskFrame) { (self.check, self.frame) = (check, frame) }

    /// - Returns: RQ164 where rows are needed, DT167 where the profile does not hold what the check looks at.
    func problem(_ request: FoldRequest, _ profile: ProfileFile) -> Diagnostic? {
        do throws(Diagnostic) {
            guard let obstacle = try request.obstacle(in: profile, frame: frame, slice: check.slice) else { return nil }
            return Diagnostic(
                .needsRows, "`\(check.text)` needs the rows of the reference, and the manifest gives a profile of them",
                at: check.requirement.place, details: [obstacle],
                help: "name the rows as `data: {reference: {source: FILE}}`, or leave this requirement to a run that has them")
        } catch {
            var problem = error
            problem.place = check.requirement.place
            problem.details.append("`\(check.text)` looks at it")
            return problem
        }
    }
}

extension DiagnosticCode {
    /// A requirement needs the rows of the reference, and a profile stands in their place.
    public static let needsRows: DiagnosticCode = "RQ164"
}
