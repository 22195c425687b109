import AssayCore
import AssayTabular

/// A change of the rows whose effect on the prediction a fold wants to see.
///
/// A variation depends on the row alone and on what was known before the scan, so that a result does not depend on how the table
/// is cut or in which order its rows come.
public protocol Variation: Sendable, Hashable {
    /// - Throws: a diagnostic where the columns cannot be changed in this way.
    func apply(to chunk: Chunk, _ model: ModelInputs) throws(Diagnostic) -> ChangedChunk
}

/// Rows after a variation.
public struct ChangedChunk: Sendable {
    public var chunk: Chunk
    /// Which rows have changed; the others were left as they are, or the variation says nothing about them.
    public var affected: [Bool]

    public init(_ chunk: Chunk, affected: [Bool]) { (self.chunk, self.affected) = (chunk, affected) }

    /// Other columns in place of some, affected wherever a value has become another.
    public init(_ chunk: Chunk, replacing columns: [Column]) {
        affected = columns.reduce(into: [Bool](repeating: false, count: chunk.rowCount)) { affected, column in
            guard let old = chunk.column(column.name) else { return }
            for (row, differs) in column.differs(from: old).enumerated() where differs { affected[row] = true }
        }
        self.chunk = chunk.replacing(columns)
    }
}

/// One column that the model reads.
public struct ModelInput: Sendable, Hashable {
    /// What the model reads numbers as.
    public enum Format: Sendable, Hashable { case half, single, double, integer, other }

    public var column: String
    public var format: Format

    public init(column: String, format: Format) { (self.column, self.format) = (column, format) }
}

/// What the model reads, and what was seen in these columns before the scan.
public struct ModelInputs: Sendable {
    public var inputs: [ModelInput]
    public var observed: ObservedValues

    public init(inputs: [ModelInput], observed: ObservedValues) { (self.inputs, self.observed) = (inputs, observed) }

    public func reads(_ column: String) -> Bool { inputs.contains { $0.column == column } }
}

/// A model that can be asked again, about changed rows. Belongs to the task of its observation.
public struct ModelHandle {
    public let inputs: ModelInputs
    let predict: (Chunk) throws(Diagnostic) -> Prediction

    public init(inputs: ModelInputs, predict: @escaping (Chunk) throws(Diagnostic) -> Prediction) {
        (self.inputs, self.predict) = (inputs, predict)
    }
}
