import AssayCheckKit
import AssayCore
import AssayModelKit
import AssayProvenance
import AssayStatistics
import AssayTabular

extension MeasuringWorker {
    /// Predicts rows that stand in the question, without any table.
    func predictions(_ series: PredictionSeries, of kept: KeptInputs) throws(Diagnostic) -> MeasuringAnswer {
        let chunk = try Chunk(kept)
        let schema = TableSchema(fields: chunk.columns.map { Field(name: $0.name, type: $0.type) })
        return try answer(series, ChosenRows(chunk), schema)
    }

    /// Predicts the chosen rows of the table once in every way of the series.
    func predictions(_ series: PredictionSeries, _ table: Table) throws(Diagnostic) -> MeasuringAnswer {
        let columns = request.inputs.columns
        let wanted = columns + [series.idColumn].compactMap(\.self).filter { !columns.contains($0) }
        let chosen = try ChosenRows(table.scan(columns: wanted), series, reading: request.inputs.rows)
        return try answer(series, chosen, table.schema)
    }

    /// Ways that need no other setting share one session.
    private func answer(
        _ series: PredictionSeries, _ chosen: ChosenRows, _ schema: TableSchema
    ) throws(Diagnostic) -> MeasuringAnswer {
        guard let model = request.models.first else { return MeasuringAnswer() }
        let standard = try bound(model, schema, .standard)
        let session = try standard.makeSession()
        var packed: [PackedPrediction] = []
        for way in series.ways {
            let one: any ModelSession
            if case .setting(let setting) = way {
                one = try bound(model, schema, setting).makeSession()
            } else {
                one = session
            }
            packed.append(PackedPrediction(try prediction(way, of: chosen, one, seed: series.seed)))
        }
        var answer = PredictionAnswer(
            rows: chosen.rows, rowsInTable: chosen.rowsInTable, precision: ScorePrecision(standard.scoreElement),
            predictions: packed)
        answer.keys = series.idColumn.map { column in
            chosen.chunks.flatMap { chunk in
                (0..<chunk.rowCount).map { row in chunk.column(column).flatMap { RowKey($0, row) }?.text ?? "" }
            }
        }
        if series.keepsInputs { answer.inputs = KeptInputs(chosen.chunks, columns: request.inputs.columns) }
        return MeasuringAnswer(rows: chosen.rows.count, predictions: answer)
    }

    private func prediction(
        _ way: PredictionSeries.Way, of chosen: ChosenRows, _ session: any ModelSession, seed: UInt64
    ) throws(Diagnostic) -> Prediction {
        var parts: [Prediction] = []
        for chunk in chosen.chunks {
            switch way {
            case .standard, .setting: parts.append(try session.predict(chunk))
            case .batch(let rows):
                for start in stride(from: 0, to: chunk.rowCount, by: rows) {
                    parts.append(try session.predict(chunk.slice(start..<min(chunk.rowCount, start + rows))))
                }
            case .reversed: parts.append(try predicting(chunk, in: (0..<chunk.rowCount).reversed(), session))
            case .shuffled:
                var random = CounterRandom(seed: seed, stream: 0x5EED_2046).sequence(replicate: UInt64(chunk.index))
                parts.append(try predicting(chunk, in: (0..<chunk.rowCount).shuffled(using: &random), session))
            }
        }
        return Prediction(joining: parts)
    }

    /// Predicts rows in another order and gives the predictions back in the table's.
    private func predicting(_ chunk: Chunk, in order: [Int], _ session: any ModelSession) throws(Diagnostic) -> Prediction {
        let moved = try session.predict(chunk.taking(order.map { Int32($0) }))
        var positions = [Int](repeating: 0, count: order.count)
        for (position, row) in order.enumerated() { positions[row] = position }
        return moved.taking(positions)
    }
}

extension Prediction {
    /// Predictions of parts of a table, one after the other.
    init(joining parts: [Prediction]) {
        self.init(
            rows: parts.reduce(0) { $0 + $1.rows }, classes: parts.first?.classes, columns: parts.first?.columns ?? 0,
            scores: parts.flatMap(\.scores), labels: parts.first?.labels == nil ? nil : parts.flatMap { $0.labels ?? [] })
    }

    /// Some of the rows, in the order given.
    func taking(_ rows: [Int]) -> Prediction {
        Prediction(
            rows: rows.count, classes: classes, columns: columns,
            scores: rows.flatMap { scores[$0 * columns..<($0 + 1) * columns] },
            labels: labels.map { labels in rows.map { labels[$0] } })
    }
}

extension ScorePrecision {
    /// A format that is not known is taken for the widest.
    init(_ element: ElementType?) {
        self =
            switch element {
            case .float16?: .half
            case .float32?: .single
            default: .double
            }
    }
}
