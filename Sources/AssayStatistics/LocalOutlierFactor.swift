/// How much sparser a point lies than its neighbours.
///
/// - Definition: equals `sklearn.neighbors.LocalOutlierFactor(n_neighbors:)` 1.9 without its sign: the mean over the nearest neighbours of
///   their local density over that of the point, densities being inverse mean reachability distances. About 1 inside a cluster.
/// - Shapes: points × dimensions, row-major.
/// - Missing values: the caller leaves them out.
/// - Source: Breunig, Kriegel, Ng and Sander 2000, SIGMOD, LOF: identifying density-based local outliers.
public enum LocalOutlierFactor {
    /// - Parameter neighbors: at most one less than the points.
    public static func values(_ points: [Double], dimensions: Int, neighbors: Int) -> [Double] {
        let count = dimensions > 0 ? points.count / dimensions : 0
        guard count > neighbors, neighbors > 0 else { return [] }
        let nearest = (0..<count).map { Self.nearest(to: $0, points, dimensions, neighbors) }
        let reach = nearest.map { $0.last?.distance ?? 0 }
        let densities = nearest.map { near in
            1 / (near.reduce(0) { $0 + max($1.distance, reach[$1.point]) } / Double(neighbors) + 1e-10)
        }
        return nearest.indices.map { point in
            nearest[point].reduce(0) { $0 + densities[$1.point] / densities[point] } / Double(neighbors)
        }
    }

    private typealias Neighbor = (distance: Double, point: Int)

    /// The nearest other points, nearest first; of equal ones the earlier.
    private static func nearest(to point: Int, _ points: [Double], _ dimensions: Int, _ neighbors: Int) -> [Neighbor] {
        var heap: [Neighbor] = []
        points.withUnsafeBufferPointer { points in
            let own = point * dimensions
            var limit = Double.infinity
            for other in 0..<(points.count / dimensions) where other != point {
                var square = 0.0
                for axis in 0..<dimensions {
                    let gap = points[other * dimensions + axis] - points[own + axis]
                    square += gap * gap
                }
                guard square < limit else { continue }
                let place = heap.lastIndex { $0.distance <= square }.map { $0 + 1 } ?? 0
                heap.insert((square, other), at: place)
                if heap.count > neighbors { heap.removeLast() }
                if heap.count == neighbors { limit = heap[neighbors - 1].distance }
            }
        }
        return heap.map { ($0.distance.squareRoot(), $0.point) }
    }
}
