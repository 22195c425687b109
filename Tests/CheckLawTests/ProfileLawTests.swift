import AssayCheckKit
import AssayChecks
import AssayCore
import AssayManifest
import AssayProvenance
import AssayTabular
import Testing

import struct AssayCore.Measurement

/// Every measure of the catalogue that can do without the reference's rows says the same of a profile of them.
struct ProfileLawTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let type: any Measure.Type
        let task: ModelTask
        let isWeighted: Bool
        var testDescription: String { "\(type.descriptor.name), \(task.rawValue)\(isWeighted ? ", weighted" : "")" }

        /// A column for each use: the one of the label where the measure takes none.
        var columns: [String?] {
            type.descriptor.parameters.first?.kind == .column ? ProfiledTable.columns.map(\.self) : [nil]
        }

        func measure(_ column: String?) throws -> any TableMeasure {
            let table = ProfiledTable(rows: 1, shift: 0, seed: 1)
            let call = MeasureCall(
                descriptor: type.descriptor, arguments: column.map { [.positional($0)] } ?? [],
                frame: table.frame(isWeighted: isWeighted, task: task), columns: ProfiledTable.columns,
                features: ProfiledTable.columns,
                place: SourcePlace(file: "assay.yaml", line: 1))
            return try #require(try type.init(call) as? any TableMeasure)
        }
    }

    /// Measures of a table and the reference whose every look at the reference a profile answers.
    static let cases: [Case] = MeasureCatalog.standard.measures.filter { $0 is any TableMeasure.Type }.flatMap { type in
        [(ModelTask.binary, false), (.binary, true), (.regression, false)].map { Case(type: type, task: $0.0, isWeighted: $0.1) }
    }.filter { subject in
        guard let measure = try? subject.measure(subject.columns[0]) else { return false }
        let asked = measure.requests.filter { $0.table == .reference }
        // Predictions come from a model, or from columns that have a test of their own.
        return !asked.isEmpty
            && asked.allSatisfy {
                $0.fold is any ProfiledFold && $0.reading != .rows && $0.grouping == nil && !$0.fold.needs.prediction
            }
    }

    @Test func `the measures of drift are among them`() {
        let names = Set(Self.cases.map { $0.type.descriptor.name })
        for name in [
            "psi", "ks_statistic", "wasserstein_distance", "jensen_shannon_distance", "hellinger", "total_variation", "chi_square",
            "cramers_v", "energy_distance", "null_rate_drift", "new_category_rate", "label_drift", "date_overlap_rate",
        ] { #expect(names.contains(name), "\(name)") }
    }

    @Test(arguments: cases)
    func `a profile says what the rows say, within its stated error`(_ subject: Case) throws {
        let now = ProfiledTable(rows: 1_500, shift: 0.4, seed: 7), before = ProfiledTable(rows: 4_000, shift: 0, seed: 3)
        let profile = try before.profile(isWeighted: subject.isWeighted)
        for column in subject.columns {
            let rows = Self.outcome(subject, column, now) { bank, frame, _ in before.finished(bank, frame) }
            let told = Self.outcome(subject, column, now) { (bank, frame, requests) throws(Diagnostic) in
                for request in requests {
                    guard let obstacle = try request.obstacle(in: profile, frame: frame, slice: nil) else { continue }
                    throw Diagnostic("RQ164", obstacle)
                }
                return bank.finished(from: profile, frame: frame)
            }
            let isOfTimes = subject.type.descriptor.name.hasPrefix("date_")
            let name = column ?? (isOfTimes ? "whole" : subject.task == .regression ? "many" : "flag")
            let numbers = profile.column(name)?.numbers
            switch (rows, told) {
            case (.success(let rows), .success(let told)):
                #expect(rows.reason == told.reason && rows.rows == told.rows, "\(name)")
                #expect(rows.details.numbers?["reference_rows"] == told.details.numbers?["reference_rows"])
                guard let one = rows.value, let other = told.value else {
                    #expect((rows.value == nil) == (told.value == nil), "\(name)")
                    continue
                }
                let error = Self.error(of: subject, numbers)
                #expect(abs(one - other) <= error + 1e-12 * abs(one), "\(name): \(one) and \(other), error \(error)")
                // What may be off lies within the interval that the profile states.
                if let interval = told.interval {
                    let slack = 1e-12 * abs(one)
                    #expect(interval.lower - slack <= one && one <= interval.upper + slack, "\(name)")
                }
            case (.failure(let one), .failure(let other)):
                #expect(one.code == other.code, "\(name): \(one.message) and \(other.message)")
            case (_, .failure(let problem)):
                // Numbers that are no categories are not kept as such.
                #expect(
                    ["DT167", "RQ164"].contains(problem.code) && numbers?.between.isEmpty == false, "\(name): \(problem.message)")
            case (.failure(let problem), _): Issue.record("\(name): rows alone give \(problem.message)")
            }
        }
    }

    /// What the page of the format says that a distance can be off by.
    private static func error(of subject: Case, _ numbers: ProfileFile.Numbers?) -> Double {
        let error = numbers?.rankError ?? 0, range = 1.01 * ((numbers?.values.last ?? 0) - (numbers?.values.first ?? 0))
        switch subject.type.descriptor.name {
        case "ks_statistic", "label_drift": return error
        case "wasserstein_distance": return error * range
        case "energy_distance": return error * (2 * range).squareRoot()
        default: return 0
        }
    }

    private static func outcome(
        _ subject: Case, _ column: String?, _ now: ProfiledTable,
        _ reference: (FoldBank, TaskFrame, [FoldRequest]) throws(Diagnostic) -> FinishedFolds
    ) -> Result<Measurement, Diagnostic> {
        do throws(Diagnostic) {
            guard let measure = try? subject.measure(column) else { return .failure(Diagnostic("RQ000", "no measure")) }
            let frame = now.frame(isWeighted: subject.isWeighted, task: subject.task)
            var banks: [TableName: FoldBank] = [.evaluation: FoldBank(), .reference: FoldBank()]
            for request in measure.requests { banks[request.table]?.add(request, slice: nil) }
            var finished = now.finished(banks[.evaluation] ?? FoldBank(), frame)
            let asked = measure.requests.filter { $0.table == .reference }
            finished.others[.reference] = try reference(banks[.reference] ?? FoldBank(), frame, asked)
            return .success(try measure.conclude(finished.scoped(to: nil)))
        } catch {
            return .failure(error)
        }
    }
}
