import AssayCheckKit
import AssayChecks
import AssayCore
import AssayManifest
import AssayTabular
import Foundation
import Testing

import struct AssayCore.Measurement

/// A table in memory that a measure of data quality is asked about.
struct QualityTable {
    var columns: [Column]
    var frame = TaskFrame(task: .binary)
    var features: [String]?

    /// - Parameter call: as a manifest writes it: `outlier_rate(x, robust_z)`.
    func measure(_ call: String) throws -> Measurement {
        let measure = try make(call)
        var bank = FoldBank()
        for request in measure.requests { bank.add(request, slice: nil) }
        let rows = columns.first?.count ?? 0
        let chunk = Chunk(index: 0, firstRow: 0, rowCount: rows, columns: columns)
        let totals = bank.totals()
        totals.merge(bank.observe(Observation(chunk: chunk, frame: frame, prediction: nil)))
        return try measure.conclude(totals.finish().scoped(to: nil))
    }

    func make(_ text: String) throws -> any TableMeasure {
        let place = SourcePlace(file: "assay.yaml", line: 1)
        let parts = text.split(separator: "(", maxSplits: 1)
        let written = parts.count < 2 ? [] : parts[1].dropLast().split(separator: ",")
        let arguments: [Argument] = written.map { argument in
            let sides = argument.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            return sides.count == 2 ? Argument.named(sides[0], sides[1]) : .positional(sides[0])
        }
        let type = try #require(MeasureCatalog.standard[String(parts[0])])
        let names = columns.map(\.name)
        var call = MeasureCall(
            descriptor: type.descriptor, arguments: arguments, frame: frame,
            groups: Dictionary(uniqueKeysWithValues: names.map { ($0, GroupTerm(name: $0, column: $0)) }), columns: names,
            features: features ?? names, place: place)
        call.schema = TableSchema(fields: columns.map { Field(name: $0.name, type: $0.type) })
        return try #require(try type.init(call) as? any TableMeasure)
    }
}
