import AssayCheckKit
import AssayCore
import AssayTabular
import Testing

struct ObservationTests {
    private static func observation(
        _ columns: [Column], task: ModelTask = .binary, positive: String = "1", threshold: Double = 0.5,
        prediction: Prediction? = nil
    ) -> Observation {
        let chunk = Chunk(index: 0, firstRow: 65_536, rowCount: columns[0].count, columns: columns)
        let frame = TaskFrame(task: task, positive: positive, threshold: threshold, label: "y", weight: "w")
        return Observation(chunk: chunk, frame: frame, prediction: prediction)
    }

    private static let labelForms: [(Column, String)] = [
        (Column(name: "y", int64s: [1, 0, nil, 1]), "1"), (Column(name: "y", doubles: [1, 0, nil, 1]), "1"),
        (Column(name: "y", doubles: [1, 0, .nan, 1]), "1"), (Column(name: "y", bools: [true, false, nil, true]), "1"),
        (Column(name: "y", bools: [true, false, nil, true]), "true"),
        (Column(name: "y", strings: ["yes", "no", nil, "yes"]), "yes"),
        (Column(name: "y", strings: ["1", "0", nil, "1.0"]), "1"),
        (Column(name: "y", strings: ["größer", "kleiner", nil, "größer"]), "größer"),
    ]

    @Test(arguments: labelForms)
    func `labels read the same from every type`(_ column: Column, positive: String) throws {
        #expect(try Self.observation([column], positive: positive).binaryLabels() == [1, 0, -1, 1])
    }

    @Test(arguments: [("1", "1.0"), ("1", "true"), ("0", "False"), ("-3", "-3.0"), ("a", "a")])
    func `two names of one class are the same`(_ one: String, _ other: String) {
        #expect(TaskFrame.sameClass(one, other))
    }

    @Test(arguments: [("1", "01"), ("1", "2"), ("yes", "1"), ("1e3", "1000"), ("nan", "0"), ("007", "7")])
    func `names of different classes stay different`(_ one: String, _ other: String) {
        #expect(!TaskFrame.sameClass(one, other))
    }

    @Test func `a score at the threshold is a positive decision`() throws {
        let prediction = Prediction(rows: 3, columns: 1, scores: [0.5, 0.5.nextDown, 0.7])
        let found = Self.observation([Column(name: "y", int64s: [1, 1, 1])], prediction: prediction)
        #expect(try found.decisions() == [1, 0, 1])
    }

    @Test(arguments: [(["0", "1"], 1), (["1", "0"], 0), (["1.0", "0.0"], 0)])
    func `the positive class picks its score column by name`(_ classes: [String], column: Int) throws {
        let prediction = Prediction(rows: 2, classes: classes, columns: 2, scores: [0.1, 0.9, 0.8, 0.2])
        let found = Self.observation([Column(name: "y", int64s: [1, 0])], prediction: prediction)
        #expect(try found.scores() == (column == 1 ? [0.9, 0.2] : [0.1, 0.8]))
    }

    @Test func `a class that no column has is refused`() {
        let prediction = Prediction(rows: 1, classes: ["good", "bad"], columns: 2, scores: [0.5, 0.5])
        let found = Self.observation([Column(name: "y", strings: ["good"])], positive: "1", prediction: prediction)
        #expect { try found.scores() } throws: { ($0 as? Diagnostic)?.code == .wrongScoreShape }
    }

    @Test func `a NaN score names its row of the table`() {
        let prediction = Prediction(rows: 3, columns: 1, scores: [0.1, .nan, 0.2])
        let found = Self.observation([Column(name: "y", int64s: [1, 0, 1])], prediction: prediction)
        #expect { try found.scores() } throws: { error in
            let diagnostic = error as? Diagnostic
            return diagnostic?.code == .undefinedScore && diagnostic?.subject == "row 65538"
        }
    }

    @Test(arguments: [nil, -1, .nan, .infinity] as [Double?])
    func `a weight that is none is refused`(_ weight: Double?) {
        let found = Self.observation([Column(name: "y", int64s: [1, 0]), Column(name: "w", doubles: [1, weight])])
        #expect { try found.weights() } throws: { ($0 as? Diagnostic)?.code == .unusableWeight }
    }

    @Test func `a regression refuses text labels`() {
        let found = Self.observation([Column(name: "y", strings: ["many"])], task: .regression)
        #expect { try found.targets() } throws: { ($0 as? Diagnostic)?.code == .labelType }
    }

    @Test func `the first class with the highest score is decided`() throws {
        let prediction = Prediction(rows: 2, classes: ["a", "b", "c"], columns: 3, scores: [0.4, 0.4, 0.2, 0.1, 0.2, 0.7])
        let found = Self.observation([Column(name: "y", strings: ["a", "c"])], task: .multiclass, prediction: prediction)
        let decided = try found.classDecisions()
        #expect(decided.codes.map { decided.values[Int($0)] } == ["a", "c"])
    }
}
