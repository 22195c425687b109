extension CISystem {
    static func teamCity(_ variables: CIVariables) -> CISystem? {
        guard variables["TEAMCITY_VERSION"] != nil else { return nil }
        return CISystem(
            name: "TeamCity", buildURL: variables.address("BUILD_URL"), commit: variables["BUILD_VCS_NUMBER"], branch: nil)
    }

    static func jenkins(_ variables: CIVariables) -> CISystem? {
        guard variables["JENKINS_URL"] != nil || variables["JENKINS_HOME"] != nil else { return nil }
        // The git plugin names the remote's branch, `origin/main`.
        let tracked = variables["GIT_BRANCH"].map { $0.hasPrefix("origin/") ? String($0.dropFirst(7)) : $0 }
        return CISystem(
            name: "Jenkins", buildURL: variables.address("BUILD_URL"), commit: variables["GIT_COMMIT"],
            branch: variables.first("CHANGE_BRANCH", "BRANCH_NAME") ?? tracked)
    }
}
