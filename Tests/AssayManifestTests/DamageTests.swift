import AssayCore
import AssayManifest
import Testing

/// Manifests with letters removed, doubled and replaced: reading ends in a value or in diagnostics that point into the text.
@Suite struct DamageTests {
    private static let pieces: [Unicode.Scalar] = Array("{}[]():,*&#!|>'\"%@`-?~<=\t\n é\u{1F642}\u{E000}\u{85}0a".unicodeScalars)

    @Test(arguments: [1, 2, 3, 4]) func `damage is reported inside the text and never runs into a wall`(seed: UInt64) throws {
        var sequence = FixedSequence(state: seed)
        let whole = Array(ManifestReadingTests.example.unicodeScalars)
        var refused = 0
        for _ in 0..<150 {
            var scalars = whole
            for _ in 0..<Int.random(in: 1...4, using: &sequence) { damage(&scalars, &sequence) }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars)
            do throws(Diagnostics) {
                _ = try parsed(String(view))
            } catch {
                refused += 1
                #expect(!error.all.isEmpty)
                for problem in error.all { check(problem) }
            }
        }
        #expect(refused > 50)
    }

    private func damage(_ scalars: inout [Unicode.Scalar], _ sequence: inout FixedSequence) {
        let position = Int.random(in: 0..<scalars.count, using: &sequence)
        let piece = Self.pieces.randomElement(using: &sequence) ?? " "
        switch Int.random(in: 0..<4, using: &sequence) {
        case 0: scalars.remove(at: position)
        case 1: scalars.insert(piece, at: position)
        case 2: scalars[position] = piece
        default: scalars.removeSubrange(position..<min(scalars.count, position + 40))
        }
    }

    private func check(_ problem: Diagnostic) {
        guard let place = problem.place, let text = place.text, let column = place.column else { return }
        #expect(place.line >= 1 && column >= 1)
        #expect(column <= text.unicodeScalars.count + 1, "\(problem)")
        #expect(column - 1 + (place.length ?? 0) <= text.unicodeScalars.count + 1, "\(problem)")
    }
}

/// A generator with a fixed sequence, so that a failure can be repeated.
struct FixedSequence: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state ^ (state >> 29)) &* 0x9E37_79B9_7F4A_7C15
    }
}
