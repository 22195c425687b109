import AssayCheckKit
import AssayCore
import AssayManifest
import AssayTabular

/// Share of a column's values that hold personal data: e-mail addresses, phone, card, bank account and identity numbers, IP addresses.
///
/// - Definition: values in which one of the kinds of `PersonalData` is found, or one of those named / values.
/// - Units: a rate in 0...1.
/// - Missing values: nulls and NaN are left out. Without values undefined, so inconclusive. Dates, times and booleans hold none.
/// - State: a count a kind and the first rows, exact. The interval is Wilson's.
struct PersonalDataRate: TableMeasure {
    static let descriptor = MeasureDescriptor(
        "pii_rate", .schema,
        "Share of a column's values that hold personal data: e-mail addresses, phone, card, bank account and identity numbers, IP addresses.",
        range: 0...1, better: .lower,
        parameters: [
            MeasureParameter("column", .column, coversTable: true),
            MeasureParameter("kind", .choice(PersonalData.allCases.map(\.rawValue)), required: false, repeats: true),
        ], equals: "the check digits of python-stdnum 2.2")

    private let fold: PersonalDataFold
    private let confidence: Double
    var requests: [FoldRequest] { [FoldRequest(fold)] }
    var intervalMethods: [IntervalMethod] { [.wilson] }

    init(_ call: MeasureCall) throws(Diagnostic) {
        var kinds: Set<PersonalData> = []
        for name in call.positionals.dropFirst() {
            guard let kind = PersonalData(rawValue: name) else {
                throw call.wrong(
                    "`\(name)` is no kind of personal data",
                    NearestName.find(name, in: PersonalData.allCases.map(\.rawValue)).map { "did you mean `\($0)`?" }
                        ?? "the kinds are \(PersonalData.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            kinds.insert(kind)
        }
        fold = PersonalDataFold(column: try call.column(), kinds: kinds.isEmpty ? Set(PersonalData.allCases) : kinds)
        confidence = call.confidence
    }

    func conclude(_ results: FoldResults) throws(Diagnostic) -> Measurement {
        let state = try results.result(fold)
        var measurement = state.rows.measurement(counting: "values_with_pii", confidence: confidence)
        for (kind, count) in state.counts { measurement.details.numbers?[kind.rawValue] = Double(count) }
        return measurement
    }
}

/// Counts the values of a column that hold personal data, by kind.
struct PersonalDataFold: Fold {
    let column: String
    let kinds: Set<PersonalData>

    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(columns: [column]) }

    struct State: FoldState {
        var rows = FlaggedRows()
        var counts: [PersonalData: Int] = [:]

        mutating func merge(_ later: State) {
            rows.merge(later.rows)
            counts.merge(later.counts, uniquingKeysWith: +)
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let column = try observation.column(self.column)
        switch column.type {
        case .string:
            let codes = try observation.codes(self.column)
            let found = codes.firstRows.map { PersonalData.found(in: column.text(at: Int($0)) ?? "", among: kinds) }
            let none = found.allSatisfy(\.isEmpty)
            observe(rows, observation, &state) { row in
                let code = Int(codes.codes[row])
                return code < 0 ? nil : none ? [] : found[code]
            }
        case .int64:
            let numbers = column.int64s
            observe(rows, observation, &state) { row in column.isNull(row) ? nil : search(numbers[row]) }
        case .float64:
            let numbers = try observation.doubles(self.column)
            observe(rows, observation, &state) { row in
                // pandas makes floats of integers where one is missing.
                numbers[row].isNaN ? nil : Int64(exactly: numbers[row]).map(search) ?? []
            }
        default:
            let isMissing = try observation.keys(self.column).isMissing
            observe(rows, observation, &state) { isMissing[$0] ? nil : [] }
        }
    }

    private func observe(
        _ rows: RowSelection, _ observation: Observation, _ state: inout State, _ found: (Int) -> Set<PersonalData>?
    ) {
        rows.forEach { row in
            guard let found = found(row) else {
                state.rows.missing += 1
                return
            }
            state.rows.add(row: observation.tableRow(row), isFlagged: !found.isEmpty)
            for kind in found { state.counts[kind, default: 0] += 1 }
        }
    }

    private func search(_ number: Int64) -> Set<PersonalData> {
        guard number.magnitude >= PersonalData.leastWhole else { return [] }
        return PersonalData.found(in: String(number), among: kinds)
    }
}
