/// Something in an artifact that can harm whoever unpacks or loads it, besides what its pickles import.
public struct ArtifactRisk: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// A member's name or a link leads out of the folder that the archive is unpacked to.
        case leavesFolder = "leaves_folder"
        /// An archive unpacks to far more than its size, or its members share their bytes.
        case archiveBomb = "archive_bomb"
        /// Two members of one name: which of them is loaded depends on the reader.
        case duplicateMember = "duplicate_member"
        /// A layer that holds Python code.
        case codeInLayer = "code_in_layer"
        /// An operator of the graph that reads or writes files, or calls Python.
        case fileOperator = "file_operator"
        /// Tensors whose places in the file contradict each other.
        case damagedTensors = "damaged_tensors"
    }

    public var kind: Kind
    /// The file inside the artifact; empty where the artifact itself is meant.
    public var member: String
    /// What was found, as a sentence without a full stop.
    public var words: String

    public var line: String { member.isEmpty ? words : "\(words) (\(member))" }
}

/// What a scan found in an artifact.
public struct ArtifactFindings: Sendable, Hashable {
    public var pickle: PickleFindings
    public var risks: [ArtifactRisk]

    public var isEmpty: Bool { pickle.unsafeCount == 0 && risks.isEmpty }
}
