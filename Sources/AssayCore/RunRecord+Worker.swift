extension RunRecord {
    /// The worker processes of a model, and what they were kept from.
    public struct Worker: Sendable, Hashable, Codable {
        /// Program and arguments, without paths that differ from run to run.
        public var command: [String]
        /// The Python interpreter and who chose it; nil for a command of the manifest's own.
        public var python: Python?
        /// Whether loading the artifact runs code that it holds, as unpickling does.
        public var runsArtifactCode: Bool
        public var isolation: Isolation

        public init(command: [String], python: Python? = nil, runsArtifactCode: Bool, isolation: Isolation) {
            (self.command, self.python) = (command, python)
            (self.runsArtifactCode, self.isolation) = (runsArtifactCode, isolation)
        }

        enum CodingKeys: String, CodingKey {
            case command, python
            case runsArtifactCode = "runs_artifact_code"
            case isolation
        }
    }

    public struct Python: Sendable, Hashable, Codable {
        public var path: String
        /// `model.python`, `VIRTUAL_ENV`, `CONDA_PREFIX` or `PATH`.
        public var chosenBy: String
        public var version: String
        /// The libraries that the model stands on, by name.
        public var packages: [String: String]

        public init(path: String, chosenBy: String, version: String, packages: [String: String]) {
            (self.path, self.chosenBy, self.version, self.packages) = (path, chosenBy, version, packages)
        }

        enum CodingKeys: String, CodingKey {
            case path
            case chosenBy = "chosen_by"
            case version, packages
        }
    }

    /// What kept a worker from doing more than predicting.
    public struct Isolation: Sendable, Hashable, Codable {
        /// `namespace`, `filter`, `open` where the manifest allows the network, `not_denied` where the kernel allows neither.
        public var network: String
        public var newPrivileges: Bool
        /// Whether temporary files lie in a folder of the worker's own, removed with it.
        public var privateTemporaryFolder: Bool
        /// Bytes of address space; nil for no limit.
        public var memoryBytes: Int?
        /// Seconds on processors; nil for no limit.
        public var processorSeconds: Double?
        /// Seconds that an answer may take.
        public var answerSeconds: Double

        public init(
            network: String, newPrivileges: Bool, privateTemporaryFolder: Bool, memoryBytes: Int?, processorSeconds: Double?,
            answerSeconds: Double
        ) {
            (self.network, self.newPrivileges) = (network, newPrivileges)
            (self.privateTemporaryFolder, self.memoryBytes) = (privateTemporaryFolder, memoryBytes)
            (self.processorSeconds, self.answerSeconds) = (processorSeconds, answerSeconds)
        }

        enum CodingKeys: String, CodingKey {
            case network
            case newPrivileges = "new_privileges"
            case privateTemporaryFolder = "private_temporary_folder"
            case memoryBytes = "memory_bytes"
            case processorSeconds = "processor_seconds"
            case answerSeconds = "answer_seconds"
        }
    }
}
