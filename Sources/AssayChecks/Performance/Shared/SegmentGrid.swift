/// Rows, weight and weighted loss over the steps of two features, as running totals, so that any rectangle takes four look-ups.
struct SegmentGrid {
    private let width: Int
    private var rows: [Double]
    private var weight: [Double]
    private var loss: [Double]

    struct Cell {
        var rows: Double
        var weight: Double
        var loss: Double
    }

    init(_ first: SegmentAxis, _ second: SegmentAxis, _ table: FeatureTable) {
        width = second.stepCount + 1
        let size = (first.stepCount + 1) * width
        rows = [Double](repeating: 0, count: size)
        (weight, loss) = (rows, rows)
        for row in first.steps.indices {
            let place = (Int(first.steps[row]) + 1) * width + Int(second.steps[row]) + 1
            let weight = table.weight(row)
            rows[place] += 1
            self.weight[place] += weight
            loss[place] += weight * table.losses[row]
        }
        accumulate(first.stepCount, second.stepCount)
    }

    func sums(_ first: ClosedRange<Int>, _ second: ClosedRange<Int>) -> Cell {
        let (top, bottom) = (first.lowerBound * width, (first.upperBound + 1) * width)
        let (left, right) = (second.lowerBound, second.upperBound + 1)
        func rectangle(_ sums: [Double]) -> Double {
            sums[bottom + right] - sums[top + right] - sums[bottom + left] + sums[top + left]
        }
        return Cell(rows: rectangle(rows), weight: rectangle(weight), loss: rectangle(loss))
    }

    private mutating func accumulate(_ height: Int, _ across: Int) {
        for line in 1...height {
            for place in 1...across {
                let (here, left, above) = (line * width + place, line * width + place - 1, (line - 1) * width + place)
                rows[here] += rows[left] + rows[above] - rows[above - 1]
                weight[here] += weight[left] + weight[above] - weight[above - 1]
                loss[here] += loss[left] + loss[above] - loss[above - 1]
            }
        }
    }
}
