import ArgumentParser

/// `dayzero present FILE`: the projector.
struct Present: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show clock, prompt, matrix, challenge or read-back to the room; only shows.",
    discussion: """
      It follows what the moderator turns the room to, shows no name, no organisation and no words \
      that may not leave their room, and writes nothing.
      """)

  @OptionGroup var options: FileOptions

  @Option(help: "The group whose room it hangs in, by its number or id; else all groups.")
  var group: String?

  func run() throws { try Screens.present(options.file, group: group) }
}
