// swift-tools-version: 6.2
import PackageDescription

// The layers of the architecture, top to bottom. A target may depend only on targets of a lower layer;
// `ci/layers` holds that, because SwiftPM does not.

let deps = "\(Context.packageDirectory)/.deps"

/// Arrow's libraries are unpacked by ci/bootstrap. `$ORIGIN/../lib/assay` serves an installed tree; a release package is
/// built with ASSAY_RELOCATABLE=1, which leaves this checkout's path out of the binary.
let arrowLinking: [LinkerSetting] =
    [
        .unsafeFlags(["-L\(deps)/lib", "-Xlinker", "-rpath", "-Xlinker", "$ORIGIN/../lib/assay"]),
        .linkedLibrary("arrow"), .linkedLibrary("parquet"),
    ]
    + (Context.environment["ASSAY_RELOCATABLE"] == nil ? [.unsafeFlags(["-Xlinker", "-rpath", "-Xlinker", "\(deps)/lib"])] : [])

let strict: [SwiftSetting] = [.enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility")]

/// What computes is optimised in debug builds too: the tests of laws and worked cases take a fraction of the time.
let computing: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

func target(_ name: String, _ dependencies: [Target.Dependency], _ settings: [SwiftSetting] = strict) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude, swiftSettings: strict)
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "assay",
    products: [
        .executable(name: "assay", targets: ["assay"]),
        // For the benchmarks in ci/bench.
        .library(name: "AssayTabular", targets: ["AssayTabular"]),
        .library(name: "AssayStatistics", targets: ["AssayStatistics"]),
        .library(name: "AssayMeasures", targets: ["AssayChecks", "AssayCheckKit", "AssayManifest", "AssayCore"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    ],
    targets: [
        // 5
        .executableTarget(name: "assay", dependencies: ["AssayCommands"], swiftSettings: strict),
        // 4
        target(
            "AssayCommands",
            [
                "AssayRunner", "AssayChecks", "AssayRuntimes", "AssayReporting", "AssayHistory", "AssayCheckKit", "AssayModelKit",
                "AssayTabular", "AssayManifest", "AssayProvenance", "AssayCore", "CPages", arguments,
            ]),
        // 3
        target(
            "AssayRunner",
            [
                "AssayCheckKit", "AssayModelKit", "AssayTabular", "AssayStatistics", "AssayManifest", "AssayProcesses",
                "AssayProvenance",
                "AssayCore",
            ]),
        target(
            "AssayChecks",
            ["AssayCheckKit", "AssayTabular", "AssayStatistics", "AssayManifest", "AssayProvenance", "AssayCore"], computing),
        target(
            "AssayRuntimes",
            ["AssayModelKit", "AssayTabular", "AssayManifest", "AssayProcesses", "AssayCore", "COnnxRuntime", "CWorker"]),
        target("AssayReporting", ["AssayCore", "CLibXML2", "CTemplates", mustache]),
        target("AssayHistory", ["AssayStatistics", "AssayCore", grdb]),
        // 2
        target(
            "AssayCheckKit", ["AssayTabular", "AssayStatistics", "AssayManifest", "AssayProvenance", "AssayCore"], computing),
        target("AssayModelKit", ["AssayTabular", "AssayManifest", "AssayCore"]),
        // 1
        .target(
            name: "AssayTabular", dependencies: ["AssayCore", "CArrowBridge"], swiftSettings: computing,
            linkerSettings: arrowLinking),
        target("AssayStatistics", ["AssayCore"], computing),
        target("AssayManifest", ["AssayCore", yams]),
        target("AssayProvenance", ["AssayCore", "CGit2", "CUnpack", "CZlib", crypto, yams]),
        target("AssayProcesses", ["CSpawn"]),
        // 0
        target("AssayCore", []),
        .target(name: "CArrowBridge", cxxSettings: [.headerSearchPath("../../.deps/include")]),
        .target(name: "COnnxRuntime"),
        .target(name: "CPages"),
        .target(name: "CSpawn"),
        .target(name: "CTemplates"),
        .target(name: "CUnpack", linkerSettings: [.linkedLibrary("z")]),
        .target(name: "CWorker"),
        .systemLibrary(name: "CGit2", pkgConfig: "libgit2", providers: [.apt(["libgit2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        // tests
        .target(name: "TestSupport", dependencies: ["AssayCore"], path: "Tests/TestSupport", swiftSettings: strict),
        tests("AssayTabularTests", ["AssayTabular", "AssayCore"], exclude: ["Tables", "expected.json", "make_tables.py"]),
        tests("AssayStatisticsTests", ["AssayStatistics", "AssayCore"], exclude: ["oracles"]),
        tests("AssayManifestTests", ["AssayManifest", "AssayCore"]),
        tests(
            "AssayProvenanceTests", ["AssayProvenance", "AssayCore"],
            exclude: ["oracles", "make_folder_digests.py", "folder_digests.json"]),
        tests("AssayRuntimesTests", ["AssayRuntimes", "AssayModelKit", "AssayTabular", "AssayCore", "COnnxRuntime"]),
        tests("AssayReportingTests", ["AssayReporting", "AssayCore", "CLibXML2"], exclude: ["expected"]),
        tests("AssayHistoryTests", ["AssayHistory", "AssayCore", grdb], exclude: ["oracles"]),
        tests(
            "AssayCheckKitTests", ["AssayCheckKit", "AssayTabular", "AssayManifest", "AssayCore"],
            exclude: ["make_ulp.py", "ulp.json"]),
        tests("AssayRunnerTests", ["AssayRunner", "AssayCheckKit", "AssayManifest", "AssayTabular", "AssayCore"]),
        tests(
            "CheckLawTests",
            ["AssayChecks", "AssayCheckKit", "AssayStatistics", "AssayManifest", "AssayTabular", "AssayProvenance", "AssayCore"],
            exclude: ["oracles"]),
        tests(
            "CheckSpecTests",
            [
                "assay", "AssayRunner", "AssayChecks", "AssayRuntimes", "AssayCheckKit", "AssayModelKit", "AssayManifest",
                "AssayCore",
            ]),
        tests("CommandTests", ["assay", "AssayReporting", "AssayCore"]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx20
)
