/// The continuous-integration system that runs this process, by the variables that its manual promises.
public struct CISystem: Sendable, Hashable {
    public let name: String
    /// Where people see this build.
    public let buildURL: String?
    public let commit: String?
    /// The branch that is being built; of a pull request the branch that it comes from.
    public let branch: String?

    /// Recognises the system; nil outside CI.
    ///
    /// - Source: each system's page of predefined environment variables. Any system that sets `CI=true` is at least known as `CI`.
    public static func detect(environment: [String: String] = ProcessEnvironment.current) -> CISystem? {
        let variables = CIVariables(environment)
        return recognisers.lazy.compactMap { $0(variables) }.first
    }

    /// The general ones last: they also hold inside the others.
    private static let recognisers: [@Sendable (CIVariables) -> CISystem?] = [
        gitHubActions, gitLab, azurePipelines, circleCI, buildkite, bitbucket, travis, teamCity, jenkins, anyOther,
    ]

    private static func anyOther(_ variables: CIVariables) -> CISystem? {
        guard variables.isTrue("CI") else { return nil }
        return CISystem(name: "CI", buildURL: nil, commit: nil, branch: nil)
    }
}
