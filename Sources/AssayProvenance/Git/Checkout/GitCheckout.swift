import AssayCore
import CGit2
import Foundation

/// The files of a commit in a temporary folder, with a repository of its own around them.
///
/// The repository borrows the objects of the one that it was made from and has its branches, tags and remote branches, so that references
/// of a manifest mean there what they mean here; HEAD is the commit. Nothing is written into the repository that it was made from: no work
/// tree is registered there, no index and no reference touched. Submodules stay empty; content of Git LFS and DVC is found in the caches.
///
/// - State: the folder is removed with the last reference to this value.
public final class GitCheckout: Sendable {
    /// The full id.
    public let commit: String
    /// The work tree's top folder.
    public let path: String
    /// The top folder of the work tree that it was made from.
    public let origin: String
    private let folder: String

    /// Checks a commit out.
    ///
    /// - Parameters:
    ///   - reference: anything that names a commit: an id, a branch, a tag.
    ///   - place: a file or folder of the repository.
    /// - Throws: GT062 where there is no repository, GT063 where it has no such commit, GT064 where its files cannot be written out.
    public init(_ reference: String, near place: String) throws(Diagnostic) {
        guard let source = GitPlace(around: place, environment: ProcessEnvironment.current) else {
            throw Diagnostic(
                .noRepositoryToCheckOut, "no git repository holds `\(place)`", in: place, help: "run this in the repository")
        }
        origin = FilePaths.resolvingLinks(source.root.text)
        folder = try Self.temporaryFolder()
        path = folder + "/tree"
        do throws(GitRefusal) {
            let maker = try CheckoutMaker(source)
            guard let oid = try maker.repository.peeled(reference) else {
                throw GitRefusal(words: CheckoutMaker.unknownReference)
            }
            commit = LibGit2.text(oid)
            try maker.make(oid, at: path)
        } catch {
            try? FileManager.default.removeItem(atPath: folder)
            throw Self.problem(reference, source, error)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private static func temporaryFolder() throws(Diagnostic) -> String {
        var name = Array((NSTemporaryDirectory() + "/assay-checkout-XXXXXX").utf8CString)
        guard mkdtemp(&name) != nil else {
            throw Diagnostic(
                .notCheckedOut, "no temporary folder could be made: \(String(cString: strerror(errno)))",
                in: NSTemporaryDirectory(),
                help: "set TMPDIR to a folder with room")
        }
        return FilePaths.resolvingLinks(String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }

    private static func problem(_ reference: String, _ source: GitPlace, _ refusal: GitRefusal) -> Diagnostic {
        let isShallow = (try? FileStatus(source.commonFolder.appending(RawPath("shallow")))) != nil
        let shallow = isShallow ? ["the clone is shallow: it has only the newest commits"] : []
        let help = isShallow ? "git fetch --unshallow origin" : "git fetch origin"
        if refusal.words == CheckoutMaker.unknownReference {
            return Diagnostic(
                .unknownCommit, "the repository has no commit `\(reference)`", in: source.root.text, details: shallow, help: help)
        }
        return Diagnostic(
            .notCheckedOut, "`\(reference)` cannot be checked out: \(refusal.words)", in: source.root.text, details: shallow,
            help: isShallow
                ? help : "`git fsck` says whether objects are missing; SHA-256 repositories cannot be checked out by libgit2")
    }
}

/// Makes a repository that borrows the objects of another.
struct CheckoutMaker {
    static let unknownReference = "unknown reference"

    let source: GitPlace
    let repository: LibGit2Repository

    init(_ source: GitPlace) throws(GitRefusal) {
        self.source = source
        repository = try LibGit2Repository(source)
    }

    func make(_ commit: git_oid, at path: String) throws(GitRefusal) {
        var made: OpaquePointer?
        try LibGit2.check(git_repository_init(&made, path, 0))
        git_repository_free(made)
        try borrow(into: "\(path)/.git")
        var opened: OpaquePointer?
        try LibGit2.check(git_repository_open(&opened, path))
        defer { git_repository_free(opened) }
        try copyReferences(to: opened)
        var oid = commit
        try LibGit2.check(git_repository_set_head_detached(opened, &oid))
        var object: OpaquePointer?
        try LibGit2.check(git_object_lookup(&object, opened, &oid, GIT_OBJECT_COMMIT))
        defer { git_object_free(object) }
        var options = git_checkout_options()
        try LibGit2.check(git_checkout_options_init(&options, UInt32(GIT_CHECKOUT_OPTIONS_VERSION)))
        options.checkout_strategy = GIT_CHECKOUT_FORCE.rawValue
        try LibGit2.check(git_checkout_tree(opened, object, &options))
        shareCaches(with: path)
    }

    /// Objects by an alternates file, the mark of a shallow clone by a copy, Git LFS objects by a link.
    private func borrow(into gitFolder: String) throws(GitRefusal) {
        let common = source.commonFolder.text
        let files = FileManager.default
        do {
            try files.createDirectory(atPath: "\(gitFolder)/objects/info", withIntermediateDirectories: true)
            try Data("\(common)/objects\n".utf8).write(to: URL(filePath: "\(gitFolder)/objects/info/alternates"))
            if files.fileExists(atPath: "\(common)/shallow") {
                try files.copyItem(atPath: "\(common)/shallow", toPath: "\(gitFolder)/shallow")
            }
            if files.fileExists(atPath: "\(common)/lfs") {
                try files.createSymbolicLink(atPath: "\(gitFolder)/lfs", withDestinationPath: "\(common)/lfs")
            }
        } catch {
            throw GitRefusal(words: "its repository cannot be written: \(error.localizedDescription)")
        }
    }

    /// Branches, tags and remote branches, each as what it points to.
    private func copyReferences(to target: OpaquePointer?) throws(GitRefusal) {
        var names = git_strarray()
        try LibGit2.check(git_reference_list(&names, repository.pointer))
        defer { git_strarray_dispose(&names) }
        for index in 0..<names.count {
            guard let name = names.strings[index] else { continue }
            var (oid, made) = (git_oid(), OpaquePointer?.none)
            // A reference to nothing, or to an object that a partial clone does not have, is no reason to give up.
            guard git_reference_name_to_id(&oid, repository.pointer, name) == 0 else { continue }
            if git_reference_create(&made, target, name, &oid, 1, nil) == 0 { git_reference_free(made) }
        }
    }

    /// DVC's cache is no part of any commit; its content is looked for where the work tree keeps it.
    private func shareCaches(with path: String) {
        let (mine, theirs) = ("\(path)/.dvc", "\(source.root.text)/.dvc")
        guard FileManager.default.fileExists(atPath: mine) else { return }
        for name in ["cache", "config.local"] where FileManager.default.fileExists(atPath: "\(theirs)/\(name)") {
            try? FileManager.default.createSymbolicLink(atPath: "\(mine)/\(name)", withDestinationPath: "\(theirs)/\(name)")
        }
    }
}

extension DiagnosticCode {
    /// A commit is to be checked out, and no repository holds the files.
    public static let noRepositoryToCheckOut: DiagnosticCode = "GT062"
    /// The repository does not have the commit that was asked for, often because the clone is shallow.
    public static let unknownCommit: DiagnosticCode = "GT063"
    /// The files of a commit cannot be written out.
    public static let notCheckedOut: DiagnosticCode = "GT064"
}
