import CGit2
import Glibc

extension LibGit2Repository {
    /// Adds a line to the note of an object, unless it is there.
    func addNote(_ line: String, to object: String) throws(GitRefusal) {
        try changeNotes { tip throws(GitRefusal) in
            let lines = try noteLines(of: object, at: tip)
            return lines.contains(line) ? tip : try noting(lines.union([line]), object, on: tip)
        }
    }

    /// The lines of an object's note; empty where there is none.
    func noteLines(of object: String) throws(GitRefusal) -> Set<String> { try noteLines(of: object, at: try notesTip()) }

    func noteLines(of object: String, at tip: git_oid?) throws(GitRefusal) -> Set<String> {
        guard let tip, var object = LibGit2.oid(object) else { return [] }
        return try withCommit(tip) { commit throws(GitRefusal) in
            var note: OpaquePointer?
            guard try LibGit2.exists(git_note_commit_read(&note, pointer, commit, &object)) else { return [] }
            defer { git_note_free(note) }
            guard let text = git_note_message(note) else { return [] }
            return Set(String(cString: text).split(separator: "\n").map(String.init))
        }
    }

    /// The commit that the notes are at; nil where there are none.
    private func notesTip() throws(GitRefusal) -> git_oid? {
        var tip = git_oid()
        return try LibGit2.exists(git_reference_name_to_id(&tip, pointer, GitNotes.reference)) ? tip : nil
    }

    /// Moves the notes on, and begins again where another process moved them meanwhile.
    ///
    /// - Parameter change: makes the new tip from the one that is there.
    func changeNotes(_ change: (git_oid?) throws(GitRefusal) -> git_oid?) throws(GitRefusal) {
        var refusal = GitRefusal(words: "others wrote at every attempt")
        for attempt in 0..<GitNotes.attempts {
            let tip = try notesTip()
            guard let new = try change(tip), tip.map(LibGit2.text) != LibGit2.text(new) else { return }
            let status = move(from: tip, to: new)
            guard status < 0 else { return }
            refusal = LibGit2.refusal(status)
            guard [GIT_EMODIFIED, GIT_EEXISTS, GIT_ELOCKED].map(\.rawValue).contains(status) else { throw refusal }
            usleep(UInt32.random(in: 500...(2_000 * UInt32(min(attempt, 20) + 1))))
        }
        throw refusal
    }

    /// Only if they are still where they were.
    ///
    /// They are looked at under git's own lock: asked to create a reference, libgit2 looks whether there is one before it takes the
    /// lock, and writes over one that came in between.
    private func move(from tip: git_oid?, to new: git_oid) -> Int32 {
        var (transaction, now, new) = (OpaquePointer?.none, git_oid(), new)
        var status = git_transaction_new(&transaction, pointer)
        guard status == 0 else { return status }
        defer { git_transaction_free(transaction) }
        status = git_transaction_lock_ref(transaction, GitNotes.reference)
        guard status == 0 else { return status }
        status = git_reference_name_to_id(&now, pointer, GitNotes.reference)
        guard status == 0 || status == GIT_ENOTFOUND.rawValue else { return status }
        guard (status == 0 ? LibGit2.text(now) : nil) == tip.map(LibGit2.text) else { return GIT_EMODIFIED.rawValue }
        status = git_transaction_set_target(transaction, GitNotes.reference, &new, nil, "assay: note")
        return status == 0 ? git_transaction_commit(transaction) : status
    }

    /// A commit of notes in which an object has these lines; nothing points to it yet.
    func noting(_ lines: Set<String>, _ object: String, on tip: git_oid?) throws(GitRefusal) -> git_oid {
        guard let tip else { return try noting(lines, object, parent: nil) }
        return try withCommit(tip) { parent throws(GitRefusal) in try noting(lines, object, parent: parent) }
    }

    private func noting(_ lines: Set<String>, _ object: String, parent: OpaquePointer?) throws(GitRefusal) -> git_oid {
        guard var object = LibGit2.oid(object) else { throw GitRefusal(words: "`\(object)` is no object id") }
        let text = lines.sorted().joined(separator: "\n") + "\n"
        return try withSignature { signature throws(GitRefusal) in
            var (commit, blob) = (git_oid(), git_oid())
            try LibGit2.check(git_note_commit_create(&commit, &blob, pointer, parent, signature, signature, &object, text, 1))
            return commit
        }
    }

    /// The user's name from git's configuration, else assay's own.
    func withSignature<Value>(
        _ body: (UnsafePointer<git_signature>?) throws(GitRefusal) -> Value
    ) throws(GitRefusal) -> Value {
        var signature: UnsafeMutablePointer<git_signature>?
        if git_signature_default(&signature, pointer) != 0 {
            try LibGit2.check(git_signature_now(&signature, "assay", "assay@localhost"))
        }
        defer { git_signature_free(signature) }
        return try body(signature)
    }
}
