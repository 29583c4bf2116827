// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
]

/// A library target of ours; what it may import is what it depends on.
func layer(
  _ name: String, on dependencies: [Target.Dependency] = [], resources: [Resource] = [],
  settings: [SwiftSetting] = strict
) -> Target {
  .target(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

/// For what is done once, or once a key, where being small is worth more than being quick.
let small: [SwiftSetting] = [.unsafeFlags(["-Osize"], .when(configuration: .release))]

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
    layer("ScreenKit", on: ["TerminalKit"], settings: strict + small),
    layer("Words", resources: [.embedInCode("Languages")], settings: strict + small),
    layer("WorkshopModel", resources: [.embedInCode("Workshops")]),
    layer("SessionEngine", on: ["WorkshopModel"]),
    layer("SessionStorage", on: ["CDisk", "SessionEngine", "WorkshopModel"]),
    layer(
      "Insights", on: ["SessionEngine", "Words", "WorkshopModel"],
      resources: [.embedInCode("Themes/Vocabulary")], settings: strict + small),
    layer(
      "Reports",
      on: ["Insights", "SessionEngine", "Words", "WorkshopModel"],
      resources: [.embedInCode("Templates")], settings: strict + small),
    layer(
      "Facilitator",
      on: ["Insights", "ScreenKit", "SessionEngine", "TerminalKit", "Words", "WorkshopModel"],
      settings: strict + small),
    .executableTarget(
      name: "dayzero",
      dependencies: [
        "CCrypt", "CTerminal", "Facilitator", "Insights", "Reports", "ScreenKit", "SessionEngine",
        "SessionStorage", "TerminalKit", "Words", "WorkshopModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict + small,
      // Nobody links to the program, so it need not list its names for others; functions that came out
      // the same are there once.
      linkerSettings: [
        .unsafeFlags(
          ["-Xlinker", "--no-export-dynamic", "-Xlinker", "--icf=safe"],
          .when(platforms: [.linux], configuration: .release))
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
