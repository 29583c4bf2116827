// swift-tools-version: 6.2
import PackageDescription

#if canImport(Glibc)
import Glibc
#endif

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  // Functions that nobody calls are left out, and those that came out the same are there once.
  .unsafeFlags(
    ["-Xfrontend", "-function-sections"], .when(platforms: [.linux], configuration: .release)),
]

/// A library target of ours; what it may import is what it depends on.
func layer(
  _ name: String, on dependencies: [Target.Dependency] = [], resources: [Resource] = [],
  settings: [SwiftSetting] = strict
) -> Target {
  .target(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

/// For what is done once, where being small is worth more than being quick.
let small: [SwiftSetting] = [.unsafeFlags(["-Osize"], .when(configuration: .release))]

/// What the linker is told, which is the one that comes with Swift: nobody links to the program, so it
/// need not list its names for others.
var linking = ["-use-ld=lld", "-Xlinker", "--no-export-dynamic", "-Xlinker", "--icf=safe"]

#if canImport(Glibc)
// What the loader has to put right takes 1.3 MB less where it knows the packed form, as from 2.36 on.
var version = [CChar](repeating: 0, count: 64)
confstr(Int32(_CS_GNU_LIBC_VERSION), &version, version.count)
let glibc = String(decoding: version.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
  .split { !$0.isNumber }.compactMap { Int($0) }
if !glibc.lexicographicallyPrecedes([2, 36]) {
  linking += ["-Xlinker", "-z", "-Xlinker", "pack-relative-relocs"]
}
#endif

/// The tests of one target, with the further targets that they import.
func tests(of target: String, with others: [String] = [], data: [String] = []) -> Target {
  .testTarget(
    name: target + "Tests",
    dependencies: ([target] + others).map { .byName(name: $0) },
    exclude: data, swiftSettings: strict)
}

let package = Package(
  name: "dayzero",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "dayzero", targets: ["dayzero"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(
      name: "CTerminal",
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    .target(
      name: "CCrypt", linkerSettings: [.linkedLibrary("crypt", .when(platforms: [.linux]))]),
    .target(name: "CDisk"),
    layer("TerminalKit", on: ["CTerminal"]),
    layer("ScreenKit", on: ["TerminalKit"]),
    layer("Words", resources: [.embedInCode("Languages")]),
    layer("WorkshopModel", resources: [.embedInCode("Workshops")]),
    layer("SessionEngine", on: ["WorkshopModel"]),
    layer("SessionStorage", on: ["CDisk", "SessionEngine", "WorkshopModel"]),
    layer(
      "Insights", on: ["SessionEngine", "Words", "WorkshopModel"],
      resources: [.embedInCode("Themes/Vocabulary")]),
    layer(
      "Reports",
      on: ["Insights", "SessionEngine", "Words", "WorkshopModel"],
      resources: [.embedInCode("Templates")], settings: strict + small),
    layer(
      "Facilitator",
      on: ["Insights", "ScreenKit", "SessionEngine", "TerminalKit", "Words", "WorkshopModel"]),
    .executableTarget(
      name: "dayzero",
      dependencies: [
        "CCrypt", "CTerminal", "Facilitator", "Insights", "Reports", "ScreenKit", "SessionEngine",
        "SessionStorage", "TerminalKit", "Words", "WorkshopModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict + small,
      linkerSettings: [
        .unsafeFlags(linking, .when(platforms: [.linux], configuration: .release))
      ]),
    .target(
      name: "TestSupport",
      dependencies: ["Insights", "SessionEngine", "SessionStorage", "Words", "WorkshopModel"],
      path: "Tests/TestSupport", swiftSettings: strict),
    .executableTarget(
      name: "Monkey",
      dependencies: [
        "Facilitator", "ScreenKit", "SessionEngine", "SessionStorage", "TerminalKit",
        "WorkshopModel",
      ],
      path: "Tests/Monkey", swiftSettings: strict),
    .executableTarget(
      name: "Instructions",
      dependencies: [
        "Facilitator", "ScreenKit", "SessionEngine", "SessionStorage", "TerminalKit",
        "WorkshopModel",
      ],
      path: "Tests/Instructions", swiftSettings: strict),
    tests(of: "TerminalKit", with: ["CTerminal"], data: ["mistakes", "mutants"]),
    tests(
      of: "Facilitator",
      with: [
        "Insights", "Reports", "ScreenKit", "SessionEngine", "SessionStorage", "TerminalKit",
        "TestSupport", "WorkshopModel",
      ],
      data: ["Golden", "mistakes", "mutants"]),
    tests(of: "ScreenKit", with: ["TerminalKit"]),
    tests(of: "Words", with: ["TestSupport"]),
    tests(of: "WorkshopModel", with: ["SessionEngine", "SessionStorage", "TestSupport"]),
    tests(
      of: "SessionEngine", with: ["SessionStorage", "TestSupport", "WorkshopModel"],
      data: ["mistakes", "mutants"]),
    tests(
      of: "SessionStorage", with: ["SessionEngine", "TestSupport", "WorkshopModel"],
      data: ["mistakes", "mutants"]),
    tests(
      of: "Insights", with: ["SessionEngine", "TestSupport", "WorkshopModel"],
      data: ["Findings/Golden", "Themes/Fixtures"]),
    tests(
      of: "Reports",
      with: [
        "Insights", "SessionEngine", "SessionStorage", "TestSupport", "Words", "WorkshopModel",
      ],
      data: ["Fixtures", "Golden", "mistakes", "mutants"]),
  ],
  swiftLanguageModes: [.v6]
)
