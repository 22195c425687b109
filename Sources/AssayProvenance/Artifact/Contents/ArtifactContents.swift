import AssayCore
import Glibc

/// What an artifact is and holds, read without loading it and without any runtime or Python.
public struct ArtifactContents: Sendable, Hashable {
    public var kind: ArtifactKind
    /// How the whole file is packed: `zlib`; nil for a file that is not.
    public var packing: String?
    /// Of an archive or a folder, at most `memberLimit`.
    public var members: [ArtifactMember]
    public var memberCount: Int
    public var findings: ArtifactFindings
    /// Versions of libraries that the artifact records.
    public var versions: [RecordedVersion]
    /// Of a safetensors file.
    public var tensors: [SafetensorsFile.Tensor] = []
    public var metadata: [String: String] = [:]
    public var mlflow: MLflowFacts?

    public static let memberLimit = 1000

    /// - Returns: nil for an artifact of none of the kinds.
    /// - Throws: MD200 if it cannot be read, MD203 for a damaged safetensors file, and what an MLmodel's parts throw.
    public static func read(_ path: String) throws(Diagnostic) -> ArtifactContents? {
        let status: FileStatus
        do throws(SystemError) { status = try FileStatus(RawPath(path)) } catch { throw PickleScan.unreadable(path, error) }
        return status.kind == .folder ? try folder(path) : try file(path)
    }

    // MARK: Files

    private static func file(_ path: String) throws(Diagnostic) -> ArtifactContents? {
        let source: ByteSource
        do throws(SystemError) { source = try ByteSource(RawPath(path)) } catch { throw PickleScan.unreadable(path, error) }
        let found = try ArtifactScan.scan(path: path)
        let members = Self.members(source)
        guard let kind = try? ArtifactKind(source, name: path, members: members, found) else { return nil }
        var contents = ArtifactContents(
            kind: kind, packing: packing(source), members: Array(members.prefix(memberLimit)), memberCount: members.count,
            findings: found,
            versions: try RecordedVersion.inspected(path, kind, found.pickle))
        if kind == .safetensors {
            let file = try SafetensorsFile(path: path)
            (contents.tensors, contents.metadata) = (file.tensors, file.metadata)
        }
        return contents
    }

    private static func packing(_ source: ByteSource) -> String? {
        guard let head = try? source.read(0, 512)[...] else { return nil }
        switch ByteKind(head) {
        case .packed(let packing): return packing.name
        case .joblibZlib: return "zlib"
        case .tar: return "tar"
        default: return nil
        }
    }

    private static func members(_ source: ByteSource) -> [ArtifactMember] {
        guard (try? source.read(0, 4)) == ZipMembers.localMark, let archive = try? ZipMembers(source) else { return [] }
        return archive.members.map { ArtifactMember(path: $0.name, bytes: $0.size) }
    }

    // MARK: Folders

    private static func folder(_ path: String) throws(Diagnostic) -> ArtifactContents? {
        let isModel = (try? FileStatus(RawPath(path + "/MLmodel")).kind) == .file
        guard isModel || (try? FileStatus(RawPath(path + "/saved_model.pb")).kind) == .file else { return nil }
        let found = try ArtifactScan.scan(path: path)
        let files = FolderFiles.all(path)
        var contents = ArtifactContents(
            kind: isModel ? .mlflow : .savedModel, packing: nil, members: Array(files.prefix(memberLimit)),
            memberCount: files.count,
            findings: found, versions: [])
        guard isModel else { return contents }
        contents.versions = try RecordedVersion.all(in: path + "/MLmodel") + RecordedVersion.pickled(found.pickle, in: path)
        contents.mlflow = try MLflowFacts(folder: path)
        return contents
    }
}

/// The files below a folder with their sizes; links are listed and not followed.
enum FolderFiles {
    static func all(_ folder: String) -> [ArtifactMember] {
        var (found, left) = ([ArtifactMember](), [""])
        while let inner = left.popLast(), found.count < ArtifactWalk.fileLimit {
            let place = RawPath(inner.isEmpty ? folder : "\(folder)/\(inner)")
            for name in (try? FolderListing.names(place)) ?? [] {
                let path = inner.isEmpty ? RawPath(name).text : "\(inner)/\(RawPath(name).text)"
                guard let status = try? FileStatus(place.appending(RawPath(name)), followingLinks: false) else { continue }
                if status.kind == .folder {
                    left.append(path)
                } else {
                    found.append(ArtifactMember(path: path, bytes: status.size))
                }
            }
        }
        return found.sorted { $0.path < $1.path }
    }
}

extension RecordedVersion {
    /// The versions that pickled objects name: `_sklearn_version` of scikit-learn.
    static func pickled(_ found: PickleFindings, in file: String) -> [RecordedVersion] {
        found.versions.filter { $0.key.hasPrefix("_") || $0.key.contains("_") }.map { version in
            let name = version.key.drop { $0 == "_" }.dropLast("_version".count)
            let place = version.member.isEmpty ? FilePaths.display(file) : version.member
            return RecordedVersion(String(name), version.version, source: "\(place), \(version.key)")
        }
    }

    /// What a file of a kind records; a kind that is packed is looked into by the scan.
    static func inspected(_ path: String, _ kind: ArtifactKind, _ found: PickleFindings) throws(Diagnostic) -> [RecordedVersion] {
        switch kind {
        case .skops, .keras: try all(in: path)
        case .pickle, .joblib, .torch, .legacyTorch, .torchScript, .numpy, .numpyArchive: pickled(found, in: path)
        case .safetensors, .mlflow, .hdf5, .savedModel: []
        }
    }
}
