import CGit2

/// What every use of libgit2 shares.
enum LibGit2 {
    private static let initialized: Int32 = git_libgit2_init()

    static func start() { _ = initialized }

    static func check(_ status: Int32) throws(GitRefusal) {
        if status < 0 { throw refusal(status) }
    }

    /// False if what was looked up does not exist.
    static func exists(_ status: Int32) throws(GitRefusal) -> Bool {
        if status == GIT_ENOTFOUND.rawValue { return false }
        try check(status)
        return true
    }

    static func text(_ oid: git_oid) -> String {
        var oid = oid
        var digits = [CChar](repeating: 0, count: Int(GIT_OID_HEXSZ) + 1)
        git_oid_tostr(&digits, digits.count, &oid)
        return String(decoding: digits.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Nil for a text that is no id.
    static func oid(_ text: String) -> git_oid? {
        var oid = git_oid()
        return text.utf8.count == Int(GIT_OID_HEXSZ) && git_oid_fromstr(&oid, text) == 0 ? oid : nil
    }

    static func refusal(_ status: Int32) -> GitRefusal {
        guard let error = git_error_last(), let message = error.pointee.message else { return GitRefusal(words: "error \(status)") }
        return GitRefusal(words: String(cString: message))
    }
}
