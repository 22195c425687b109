import AssayCheckKit
import AssayChecks
import AssayCore
import AssayManifest
import AssayStatistics
import AssayTabular
import Foundation

// How often assay's drift measures say that something drifted, for pairs of samples drawn in process: in how many replicates the
// whole interval lies above what the measure is without drift, and in how many a bound of 0.1 passes and fails on `proven`. A row of
// CSV for each measure:
//
//     drift-study ROWS REPLICATES SHIFTS [POPULATIONS] > shares.csv
//     drift-study 500 200 0,0.01,0.05 normal,five
//
// `joint` is a population of five columns of which the first one shifts.

let words = CommandLine.arguments
guard words.count >= 4, let rows = Int(words[1]), let replicates = Int(words[2]) else {
    fatalError("drift-study ROWS REPLICATES SHIFTS [POPULATIONS]")
}
let shifts = words[3].split(separator: ",").compactMap { Double($0) }
let chosen = words.count > 4 ? words[4].split(separator: ",").map(String.init) : Population.allCases.map(\.rawValue) + ["joint"]

let ofBoth = [
    "psi", "jensen_shannon_distance", "hellinger", "cramers_v", "kl_divergence", "total_variation", "l_infinity_distance",
    "chi_square",
]
let ofNumbers = ["ks_statistic", "wasserstein_distance(normed)", "energy_distance", "mean_shift"]
let frame = TaskFrame(task: .binary)
let bound = 0.1

func measure(_ written: String, _ columns: [Column]) throws -> any TableMeasure {
    let parts = written.split(separator: "(").map(String.init)
    guard let type = MeasureCatalog.standard[parts[0]] else { fatalError("no measure \(written)") }
    let isJoint = parts[0] == "mmd" || parts[0] == "domain_classifier_auc"
    let arguments = (isJoint ? [] : ["x"]) + parts.dropFirst().map { String($0.dropLast()) }
    let names = columns.map(\.name)
    let made = try type.init(
        MeasureCall(
            descriptor: type.descriptor, arguments: arguments.map(Argument.positional), frame: frame, columns: names,
            features: names,
            place: SourcePlace(file: "study", line: 1)))
    guard let table = made as? any TableMeasure else { fatalError("\(written) is not of a table") }
    return table
}

func finished(_ measures: [any TableMeasure], _ table: TableName, _ columns: [Column]) -> FinishedFolds {
    var bank = FoldBank()
    for measure in measures { for request in measure.requests where request.table == table { bank.add(request, slice: nil) } }
    let totals = bank.totals()
    // One chunk: cutting memory that is there already would say nothing new.
    let chunk = Chunk(index: 0, firstRow: 0, rowCount: columns[0].count, columns: columns)
    totals.merge(bank.observe(Observation(chunk: chunk, frame: frame, prediction: nil)))
    return totals.finish()
}

/// Whether the measure has seen a difference for sure.
func isFound(_ name: String, _ found: AssayCore.Measurement) -> Bool {
    if name == "chi_square" { return (found.details.numbers?["p_value"] ?? 1) < 0.05 }
    guard let interval = found.interval else { fatalError("\(name) without an interval") }
    return interval.lower > (name == "domain_classifier_auc" ? 0.5 : 0)
}

func columns(_ population: String, _ shift: Double, _ replicate: Int, table: UInt64) -> [Column] {
    let seed = UInt64(replicate) &* 0x9E37_79B9 &+ UInt64(rows)
    if let one = Population(rawValue: population) { return [one.column(rows: rows, shift: shift, seed: seed, table: table)] }
    return Population.allCases.enumerated().map { place, each in
        each.column("x\(place)", rows: rows, shift: place == 0 ? shift : 0, seed: seed, table: table + 2 * UInt64(place + 1))
    }
}

print("rows,population,measure,shift,replicates,found,passed,failed")
for population in chosen {
    let isNumeric = Population(rawValue: population)?.isNumeric ?? false
    let names = population == "joint" ? ["mmd", "domain_classifier_auc"] : ofBoth + (isNumeric ? ofNumbers : [])
    for shift in shifts {
        var (found, passed, failed) = ([String: Int](), [String: Int](), [String: Int]())
        for replicate in 0..<replicates {
            let before = columns(population, 0, replicate, table: 0), now = columns(population, shift, replicate, table: 1)
            let measures = try names.map { try measure($0, now) }
            var folds = finished(measures, .evaluation, now)
            folds.others[.reference] = finished(measures, .reference, before)
            for (name, measure) in zip(names, measures) {
                let result = try measure.conclude(folds.scoped(to: nil))
                found[name, default: 0] += isFound(name, result) ? 1 : 0
                passed[name, default: 0] += (result.interval?.upper ?? .infinity) <= bound ? 1 : 0
                failed[name, default: 0] += (result.interval?.lower ?? -.infinity) > bound ? 1 : 0
            }
        }
        for name in names {
            let counts = [found, passed, failed].map { "\($0[name] ?? 0)" }.joined(separator: ",")
            print("\(rows),\(population),\(name),\(shift),\(replicates),\(counts)")
        }
        FileHandle.standardError.write(Data("\(rows) \(population) \(shift)\n".utf8))
    }
}
