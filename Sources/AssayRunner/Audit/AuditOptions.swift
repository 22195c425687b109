/// How a recorded run is measured again.
public struct AuditOptions: Sendable {
    /// A file or folder of the repository.
    public var place: String
    public var jobs: Int
    /// Relative difference up to which a number that is not the same bits counts as reproduced.
    public var tolerance: Double
    /// Tables that are read from elsewhere, by name: the same rows in another format.
    public var sources: [String: String]
    public var measuring: MeasuringProgram?

    public static let standardTolerance: Double = 1e-9

    public init(
        place: String, jobs: Int, tolerance: Double = standardTolerance, sources: [String: String] = [:],
        measuring: MeasuringProgram? = nil
    ) {
        (self.place, self.jobs, self.tolerance, self.sources, self.measuring) = (place, jobs, tolerance, sources, measuring)
    }
}
