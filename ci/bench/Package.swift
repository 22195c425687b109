// swift-tools-version: 6.2
import PackageDescription

// Benchmarks are a package of their own, so that nothing that they need reaches a user of assay.
let package = Package(
    name: "assay-bench",
    dependencies: [.package(name: "assay", path: "../..")],
    targets: [
        .executableTarget(
            name: "profile-table",
            dependencies: [
                .product(name: "AssayTabular", package: "assay"), .product(name: "AssayStatistics", package: "assay"),
            ]),
        .executableTarget(
            name: "fold-speed",
            dependencies: [
                .product(name: "AssayTabular", package: "assay"), .product(name: "AssayMeasures", package: "assay"),
            ]),
        .executableTarget(
            name: "drift-study",
            dependencies: [
                .product(name: "AssayTabular", package: "assay"), .product(name: "AssayStatistics", package: "assay"),
                .product(name: "AssayMeasures", package: "assay"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
