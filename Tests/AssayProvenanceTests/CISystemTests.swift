import Testing

@testable import AssayProvenance

/// The examples follow each system's page of predefined variables.
struct CISystemTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let environment: [String: String]
        let expected: CISystem?
        var testDescription: String { expected?.name ?? "none" }
        init(_ environment: [String: String], _ name: String, _ url: String?, _ commit: String?, _ branch: String?) {
            (self.environment, expected) = (environment, CISystem(name: name, buildURL: url, commit: commit, branch: branch))
        }
    }

    static let cases: [Case] = [
        Case(
            [
                "CI": "true", "GITHUB_ACTIONS": "true", "GITHUB_SERVER_URL": "https://github.com", "GITHUB_REPOSITORY": "octo/repo",
                "GITHUB_RUN_ID": "165", "GITHUB_RUN_ATTEMPT": "2", "GITHUB_SHA": "ffac", "GITHUB_REF_TYPE": "branch",
                "GITHUB_REF_NAME": "main", "GITHUB_HEAD_REF": "",
            ], "GitHub Actions", "https://github.com/octo/repo/actions/runs/165/attempts/2", "ffac", "main"),
        Case(
            ["GITHUB_ACTIONS": "true", "GITHUB_REF_TYPE": "branch", "GITHUB_REF_NAME": "12/merge", "GITHUB_HEAD_REF": "feature"],
            "GitHub Actions", nil, nil, "feature"),
        Case(["GITHUB_ACTIONS": "true", "GITHUB_REF_TYPE": "tag", "GITHUB_REF_NAME": "v1"], "GitHub Actions", nil, nil, nil),
        Case(
            [
                "CI": "true", "GITLAB_CI": "true", "CI_JOB_URL": "https://user:token@gitlab.example/x/-/jobs/1",
                "CI_COMMIT_SHA": "1ecf",
                "CI_COMMIT_BRANCH": "main",
            ], "GitLab CI", "https://gitlab.example/x/-/jobs/1", "1ecf", "main"),
        Case(
            ["GITLAB_CI": "true", "CI_PIPELINE_URL": "https://g/p/1", "CI_MERGE_REQUEST_SOURCE_BRANCH_NAME": "topic"], "GitLab CI",
            "https://g/p/1", nil, "topic"),
        Case(
            [
                "JENKINS_URL": "https://ci/", "BUILD_URL": "https://ci/job/a/5/", "GIT_COMMIT": "abc",
                "GIT_BRANCH": "origin/feature/x",
            ],
            "Jenkins", "https://ci/job/a/5/", "abc", "feature/x"),
        Case(["JENKINS_URL": "https://ci/", "BRANCH_NAME": "PR-7", "CHANGE_BRANCH": "topic"], "Jenkins", nil, nil, "topic"),
        Case(
            [
                "TF_BUILD": "True", "SYSTEM_COLLECTIONURI": "https://dev.azure.com/org/", "SYSTEM_TEAMPROJECT": "My Project",
                "BUILD_BUILDID": "7", "BUILD_SOURCEVERSION": "def", "BUILD_SOURCEBRANCH": "refs/heads/release/1",
            ], "Azure Pipelines", "https://dev.azure.com/org/My%20Project/_build/results?buildId=7", "def", "release/1"),
        Case(
            ["TF_BUILD": "True", "BUILD_SOURCEBRANCH": "refs/pull/1/merge", "SYSTEM_PULLREQUEST_SOURCEBRANCH": "refs/heads/topic"],
            "Azure Pipelines", nil, nil, "topic"),
        Case(["TF_BUILD": "True", "BUILD_SOURCEBRANCH": "refs/tags/v1"], "Azure Pipelines", nil, nil, nil),
        Case(
            [
                "CI": "true", "CIRCLECI": "true", "CIRCLE_BUILD_URL": "https://circleci.com/gh/a/b/1", "CIRCLE_SHA1": "c1",
                "CIRCLE_BRANCH": "main",
            ],
            "CircleCI", "https://circleci.com/gh/a/b/1", "c1", "main"),
        Case(
            [
                "BUILDKITE": "true", "BUILDKITE_BUILD_URL": "https://buildkite.com/a/b/builds/1", "BUILDKITE_COMMIT": "HEAD",
                "BUILDKITE_BRANCH": "main",
            ],
            "Buildkite", "https://buildkite.com/a/b/builds/1", nil, "main"),
        Case(
            [
                "CI": "true", "BITBUCKET_BUILD_NUMBER": "9", "BITBUCKET_REPO_FULL_NAME": "team/repo", "BITBUCKET_COMMIT": "b1",
                "BITBUCKET_BRANCH": "main",
            ],
            "Bitbucket Pipelines", "https://bitbucket.org/team/repo/pipelines/results/9", "b1", "main"),
        Case(
            ["TEAMCITY_VERSION": "2025.1", "BUILD_URL": "https://tc/build/1", "BUILD_VCS_NUMBER": "t1"], "TeamCity",
            "https://tc/build/1", "t1", nil),
        Case(
            [
                "CI": "true", "TRAVIS": "true", "TRAVIS_JOB_WEB_URL": "https://travis/j/1", "TRAVIS_COMMIT": "v1",
                "TRAVIS_BRANCH": "main",
            ],
            "Travis CI", "https://travis/j/1", "v1", "main"),
        Case(
            [
                "TRAVIS": "true", "TRAVIS_COMMIT": "merge", "TRAVIS_PULL_REQUEST_SHA": "p1", "TRAVIS_BRANCH": "main",
                "TRAVIS_PULL_REQUEST_BRANCH": "topic",
            ],
            "Travis CI", nil, "p1", "topic"),
        Case(["CI": "true"], "CI", nil, nil, nil),
        Case(["CI": "1"], "CI", nil, nil, nil),
    ]

    @Test(arguments: cases)
    func `a system is recognised by its variables`(_ example: Case) {
        #expect(CISystem.detect(environment: example.environment) == example.expected)
    }

    @Test(arguments: [[:], ["CI": "false"], ["CI": ""], ["GITHUB_ACTIONS": "", "BUILD_URL": "x"], ["BITBUCKET_BUILD_NUMBER": ""]])
    func `no variable, no system`(_ environment: [String: String]) {
        #expect(CISystem.detect(environment: environment) == nil)
    }
}
