import AssayCheckKit
import AssayCore
import AssayTabular

/// The newest time of a column.
///
/// - Units: seconds since 1970; a date is its midnight, a time without a zone is taken as UTC.
struct NewestFold: Fold {
    let column: String

    var memory: FoldMemory { .constant }
    var needs: FoldNeeds { FoldNeeds(columns: [column]) }

    struct State: FoldState {
        var rows = 0
        var newest = -Double.infinity

        mutating func merge(_ later: State) {
            rows += later.rows
            newest = max(newest, later.newest)
        }

        func measurement(at time: Double, _ name: String) -> Measurement {
            let age = time - newest
            return Measurement(
                age, rows: rows,
                details: MeasurementDetails(findings: age < 0 ? ["the newest time lies after \(name)"] : nil))
        }
    }

    func observe(_ rows: RowSelection, of observation: Observation, into state: inout State) throws(Diagnostic) {
        let column = try observation.column(self.column)
        let (times, unit) = (column.doubles, column.type == .date ? 86_400.0 : 1)
        rows.forEach { row in
            guard times[row].isFinite else { return }
            state.rows += 1
            state.newest = max(state.newest, times[row] * unit)
        }
    }
}
