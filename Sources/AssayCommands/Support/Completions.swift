import ArgumentParser
import AssayCheckKit
import AssayCore
import AssayManifest

/// What a shell may offer where a word is expected that only assay knows.
enum Completions {
    /// What `--only` selects: a family or a measure.
    static let checks = CompletionKind.custom(offerChecks)
    /// What a requirement begins with.
    static let measures = CompletionKind.custom(offerMeasures)
    /// What `assay explain` knows.
    static let pages = CompletionKind.custom(offerPages)
    /// Profiles of the manifest that is named, else of the nearest.
    static let profiles = CompletionKind.custom(offerProfiles)
    static let manifest = CompletionKind.file(extensions: ["yaml", "yml"])

    @Sendable private static func offerChecks(_ words: [String], _ index: Int, _ word: String) -> [String] {
        offered(Family.allCases.map(\.rawValue), word) + offerMeasures(words, index, word)
    }

    @Sendable private static func offerMeasures(_: [String], _: Int, _ word: String) -> [String] {
        offered(Composition.catalog.measures.map { $0.descriptor.name }, word)
    }

    @Sendable private static func offerPages(_: [String], _: Int, _ word: String) -> [String] {
        let suites = Suites.texts.keys.map { SuiteIndex.prefix + $0 }
        return offered(Pages.measures.keys.sorted() + suites.sorted() + CodeTexts.all.keys.sorted(), word)
    }

    @Sendable private static func offerProfiles(_ words: [String], _: Int, _ word: String) -> [String] {
        let named = words.first { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
        guard let path = named ?? ManifestLoader.find(upwardFrom: ".") else { return [] }
        return offered(Composition.profiles(of: path), word)
    }

    private static func offered(_ names: [String], _ word: String) -> [String] { names.filter { $0.hasPrefix(word) } }
}

extension Composition {
    /// Names of a manifest's profiles; none of one with mistakes, which a run tells.
    static func profiles(of path: String) -> [String] {
        let manifest = try? ManifestLoader.load(
            path: path, catalog: measureNames, suites: suites, ignoringMissing: Set(ReferencedFile.allCases))
        return manifest?.profiles ?? []
    }
}
