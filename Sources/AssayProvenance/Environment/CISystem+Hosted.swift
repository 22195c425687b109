extension CISystem {
    static func gitHubActions(_ variables: CIVariables) -> CISystem? {
        guard variables.isTrue("GITHUB_ACTIONS") else { return nil }
        var url: String?
        if let server = variables.address("GITHUB_SERVER_URL"), let repository = variables["GITHUB_REPOSITORY"],
            let run = variables["GITHUB_RUN_ID"]
        {
            url = "\(server)/\(repository)/actions/runs/\(run)" + (variables["GITHUB_RUN_ATTEMPT"].map { "/attempts/\($0)" } ?? "")
        }
        let pushed = variables["GITHUB_REF_TYPE"] == "tag" ? nil : variables["GITHUB_REF_NAME"]
        return CISystem(
            name: "GitHub Actions", buildURL: url, commit: variables["GITHUB_SHA"], branch: variables["GITHUB_HEAD_REF"] ?? pushed)
    }

    static func gitLab(_ variables: CIVariables) -> CISystem? {
        guard variables.isTrue("GITLAB_CI") else { return nil }
        return CISystem(
            name: "GitLab CI", buildURL: variables.address("CI_JOB_URL", "CI_PIPELINE_URL"), commit: variables["CI_COMMIT_SHA"],
            branch: variables.first("CI_MERGE_REQUEST_SOURCE_BRANCH_NAME", "CI_COMMIT_BRANCH"))
    }

    static func azurePipelines(_ variables: CIVariables) -> CISystem? {
        guard variables.isTrue("TF_BUILD") else { return nil }
        var url: String?
        if let collection = variables.address("SYSTEM_COLLECTIONURI", "SYSTEM_TEAMFOUNDATIONCOLLECTIONURI"),
            let project = variables["SYSTEM_TEAMPROJECT"], let build = variables["BUILD_BUILDID"]
        {
            let encoded = project.split(separator: " ", omittingEmptySubsequences: false).joined(separator: "%20")
            url = collection + (collection.hasSuffix("/") ? "" : "/") + "\(encoded)/_build/results?buildId=\(build)"
        }
        let reference = variables.first("SYSTEM_PULLREQUEST_SOURCEBRANCH", "BUILD_SOURCEBRANCH")
        return CISystem(
            name: "Azure Pipelines", buildURL: url, commit: variables["BUILD_SOURCEVERSION"],
            branch: CIVariables.branch(ofReference: reference))
    }

    static func circleCI(_ variables: CIVariables) -> CISystem? {
        guard variables.isTrue("CIRCLECI") else { return nil }
        return CISystem(
            name: "CircleCI", buildURL: variables.address("CIRCLE_BUILD_URL"), commit: variables["CIRCLE_SHA1"],
            branch: variables["CIRCLE_BRANCH"])
    }

    static func buildkite(_ variables: CIVariables) -> CISystem? {
        guard variables.isTrue("BUILDKITE") else { return nil }
        // Before the check-out a build that was started by hand has the word HEAD for a commit.
        let commit = variables["BUILDKITE_COMMIT"].flatMap { $0 == "HEAD" ? nil : $0 }
        return CISystem(
            name: "Buildkite", buildURL: variables.address("BUILDKITE_BUILD_URL"), commit: commit,
            branch: variables["BUILDKITE_BRANCH"])
    }

    static func bitbucket(_ variables: CIVariables) -> CISystem? {
        guard let number = variables["BITBUCKET_BUILD_NUMBER"] else { return nil }
        let url = variables["BITBUCKET_REPO_FULL_NAME"].map { "https://bitbucket.org/\($0)/pipelines/results/\(number)" }
        return CISystem(
            name: "Bitbucket Pipelines", buildURL: url, commit: variables["BITBUCKET_COMMIT"], branch: variables["BITBUCKET_BRANCH"]
        )
    }

    static func travis(_ variables: CIVariables) -> CISystem? {
        guard variables.isTrue("TRAVIS") else { return nil }
        return CISystem(
            name: "Travis CI", buildURL: variables.address("TRAVIS_JOB_WEB_URL", "TRAVIS_BUILD_WEB_URL"),
            commit: variables.first("TRAVIS_PULL_REQUEST_SHA", "TRAVIS_COMMIT"),
            branch: variables.first("TRAVIS_PULL_REQUEST_BRANCH", "TRAVIS_BRANCH"))
    }
}
