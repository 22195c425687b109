import AssayCore
import AssayProvenance
import Foundation

/// The pre-push hook as a file: its text, and what stands in its place.
struct HookScript {
    static let name = "pre-push"
    /// Tells assay's own hook from any other.
    private static let mark = "# assay hook, version"

    let folder: String
    var path: String { "\(folder)/\(Self.name)" }
    /// The hook that was there before, which runs first.
    var before: String { "\(path).before-assay" }

    enum State { case absent, ours, foreign }

    var state: State {
        // A link that leads nowhere is a hook of somebody too.
        guard (try? FileManager.default.attributesOfItem(atPath: path)) != nil else { return .absent }
        let bytes = FileManager.default.contents(atPath: path) ?? Data()
        return String(decoding: bytes.prefix(4096), as: UTF8.self).contains(Self.mark) ? .ours : .foreign
    }

    /// - Parameters:
    ///   - program: where assay is, for shells that do not find it.
    ///   - arguments: of `assay hook run`.
    static func text(program: String, arguments: [String]) -> String {
        let words = arguments.map(quoted).joined(separator: " ")
        return """
            #!/bin/sh
            \(mark) 1. Written by `assay hook install`; `assay hook uninstall` removes it.
            # Judges what is pushed. Skip it once with `git push --no-verify` or ASSAY_SKIP_HOOK=1.
            refs=$(cat)
            before="$(dirname "$0")/\(name).before-assay"
            if [ -x "$before" ]; then
                printf '%s' "${refs:+$refs
            }" | "$before" "$@" || exit $?
            fi
            assay=$(command -v assay) || assay=\(quoted(program))
            if [ ! -x "$assay" ]; then
                echo "assay is not on PATH, so nothing was judged and the push is stopped" >&2
                echo "  fix: put assay on PATH, or skip the hook once: git push --no-verify" >&2
                exit 1
            fi
            printf '%s' "${refs:+$refs
            }" | "$assay" hook run\(words.isEmpty ? "" : " \(words)") -- "$@"

            """
    }

    private static func quoted(_ word: String) -> String { "'\(word.replacing("'", with: "'\\''"))'" }

    /// Writes the hook; one of somebody else is set aside and runs first from then on.
    ///
    /// - Returns: whether a hook was set aside.
    /// - Throws: CL172 where one was set aside before, CL173 where the folder cannot be written to.
    func write(_ text: String) throws(Diagnostic) -> Bool {
        let files = FileManager.default
        let isForeign = state == .foreign
        do {
            try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
            if isForeign {
                guard (try? files.attributesOfItem(atPath: before)) == nil else { throw taken }
                try files.moveItem(atPath: path, toPath: before)
            }
        } catch let problem as Diagnostic {
            throw problem
        } catch {
            throw unwritable(error)
        }
        try AtomicFile.write(text, to: path, code: .unwritableHook)
        do { try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path) } catch { throw unwritable(error) }
        return isForeign
    }

    /// Removes the hook and puts back the one that was there before.
    ///
    /// - Returns: whether one was put back.
    /// - Throws: CL174 where the hook is not assay's, CL173 where the folder cannot be written to.
    func remove() throws(Diagnostic) -> Bool {
        guard state == .ours else {
            let words = state == .absent ? "there is no \(Self.name) hook" : "the \(Self.name) hook is not assay's"
            throw Diagnostic(.notOurHook, words, in: path, help: "`assay hook install` writes one")
        }
        do {
            try FileManager.default.removeItem(atPath: path)
            guard (try? FileManager.default.attributesOfItem(atPath: before)) != nil else { return false }
            try FileManager.default.moveItem(atPath: before, toPath: path)
            return true
        } catch {
            throw unwritable(error)
        }
    }

    private var taken: Diagnostic {
        Diagnostic(
            .hookSetAsideBefore, "a hook was set aside before, and there is another one now", in: path,
            details: ["set aside: \(before)"], help: "make one hook of the two, then install again")
    }

    private func unwritable(_ error: any Error) -> Diagnostic {
        Diagnostic(
            .unwritableHook, "the hooks folder cannot be changed: \(error.localizedDescription)", in: folder,
            help: "check the folder's permissions")
    }
}

extension DiagnosticCode {
    /// A hook that was there has to be set aside, and the name for that is taken by an earlier one.
    static let hookSetAsideBefore: DiagnosticCode = "CL172"
    /// A git hook cannot be written or removed.
    static let unwritableHook: DiagnosticCode = "CL173"
    /// The hook to be removed was not written by assay.
    static let notOurHook: DiagnosticCode = "CL174"
}
