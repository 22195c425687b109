import AssayCheckKit
import AssayChecks
import AssayCore
import AssayManifest
import AssayTabular
import Foundation

// Seconds that measures of a binary task take on columns that are in memory already, single-threaded, with their intervals:
// the work of peers/measures_sklearn.py, in process. Reading the file is not counted; decoding its columns is.
//
//     fold-speed FILE.parquet RUNS MEASURE… (a measure may be followed by =METHOD, as in f1=bootstrap)

/// A measure by its requirement's words: `fbeta(2)`, `f1=bootstrap`.
func measure(_ words: String, _ frame: TaskFrame, _ columns: [String]) throws -> any TableMeasure {
    let parts = words.split(separator: "=", maxSplits: 1).map(String.init)
    let call = parts[0].split(separator: "(", maxSplits: 1).map(String.init)
    guard let type = MeasureCatalog.standard[call[0]] else { fatalError("no measure \(call[0])") }
    let arguments = call.dropFirst().map { Argument.positional(String($0.dropLast())) }
    let made = try type.init(
        MeasureCall(
            descriptor: type.descriptor, arguments: Array(arguments), frame: frame, columns: columns,
            interval: parts.count > 1 ? IntervalMethod(rawValue: parts[1]) : nil, place: SourcePlace(file: "bench", line: 1)))
    guard let table = made as? any TableMeasure else { fatalError("\(words) is not of a table") }
    return table
}

let (path, runs) = (CommandLine.arguments[1], Int(CommandLine.arguments[2]) ?? 5)
let table = try Table.open(TableRequest(source: path, columnTypes: [:], displayName: path))
let frame = TaskFrame(task: .binary, label: "label", score: "score")
let measures = try CommandLine.arguments.dropFirst(3).map { try measure($0, frame, table.schema.names) }
let source = try table.scan(columns: nil)
var chunks: [(chunk: Chunk, scores: [Double])] = []
while let chunk = try source.next()?.load() { chunks.append((chunk, chunk.column("score")?.doubles ?? [])) }

var bank = FoldBank()
for measure in measures { for request in measure.requests { bank.add(request, slice: nil) } }
var (seconds, found): ([Double], [AssayCore.Measurement]) = ([], [])
for _ in 0..<runs {
    let start = ContinuousClock.now
    let totals = bank.totals()
    for (chunk, scores) in chunks {
        let prediction = Prediction(rows: chunk.rowCount, columns: 1, scores: scores)
        totals.merge(bank.observe(Observation(chunk: chunk, frame: frame, prediction: prediction)))
    }
    let results = totals.finish().scoped(to: nil)
    found = try measures.map { try $0.conclude(results) }
    seconds.append((ContinuousClock.now - start) / .seconds(1))
}
for (words, result) in zip(CommandLine.arguments.dropFirst(3), found) {
    let interval = result.interval.map { "\($0.lower) to \($0.upper), \($0.method)" } ?? "no interval"
    FileHandle.standardError.write(Data("\(words) = \(result.value.map { "\($0)" } ?? "none"), \(interval)\n".utf8))
}
print(seconds.sorted()[runs / 2])
