import AssayRunner
import Testing

/// The search on lines whose truth is known.
struct BisectionTests {
    @Test(arguments: [2, 3, 10, 31, 100])
    func `every place of the first bad one is found in few steps`(_ count: Int) async {
        for first in 1..<count {
            var bisection = Bisection()
            let found = await bisection.run(count: count, known: [:]) { $0 < first ? .good : .bad }
            #expect(found == .first(first))
            var steps = 2, width = count - 1
            while width > 1 { (width, steps) = ((width + 1) / 2, steps + 1) }
            #expect(bisection.steps.count <= steps)
        }
    }

    @Test func `what is known costs nothing`() async {
        var bisection = Bisection()
        let found = await bisection.run(count: 100, known: [0: .good, 99: .bad, 40: .good, 42: .bad]) { $0 < 42 ? .good : .bad }
        #expect(found == .first(42))
        #expect(bisection.steps.map(\.position) == [41])
    }

    @Test func `what cannot be judged is passed over for its neighbours`() async {
        for first in 1..<20 {
            var bisection = Bisection()
            let found = await bisection.run(count: 20, known: [:]) { position in
                [5, 6, 9, 10, 11].contains(position) ? .unknown("broken") : position < first ? .good : .bad
            }
            switch first {
            case 5, 6, 7: #expect(found == .among(5...7))
            case 9...12: #expect(found == .among(9...12))
            default: #expect(found == .first(first))
            }
            #expect(Set(bisection.steps.map(\.position)).count == bisection.steps.count, "nothing is judged twice")
        }
    }

    @Test func `wrong ends are told`() async {
        var bisection = Bisection()
        #expect(await bisection.run(count: 5, known: [:]) { _ in .bad } == .wrongEnd(0, .bad))
        #expect(await bisection.run(count: 5, known: [:]) { _ in .good } == .wrongEnd(4, .good))
        #expect(await bisection.run(count: 1, known: [:]) { _ in .good } == .wrongEnd(0, .good))
        #expect(await bisection.run(count: 5, known: [:]) { _ in .unknown("why") } == .wrongEnd(0, .unknown("why")))
    }

    @Test func `a record that says it cannot be judged is no answer`() async {
        var bisection = Bisection()
        #expect(await bisection.run(count: 3, known: [1: .unknown("old")]) { $0 < 1 ? .good : .bad } == .first(1))
    }
}
