import ScreenKit

/// The keys as the README lists them: the board's one below the other, those of the other screens
/// in a row each.
struct KeyTable {
  private let model: Model
  private var bindings: BindingTable { model.bindings }

  /// The keys for the workshop that is open.
  init(_ model: Model) { self.model = model }

  /// The tables in Markdown, ending in a line break.
  var markdown: String {
    let words = model.strings.tools
    let board = joined(bindings.own(.board)).map { same -> String in
      let isRole = Self.isRole(same[0])
      return "| \(keys(same)) | \(isRole ? words.anyRole : same[0].help(in: model)) |"
    }
    let everywhere = bindings.everywhere(.board).map { "| \(keys([$0])) | \($0.help(in: model)) |" }
    let places = PlaceBindings.all.map(\.place).filter { $0 != .board }
    let others = places.compactMap { place -> String? in
      let own = joined(bindings.own(place).filter { $0.use != .moving })
      guard !own.isEmpty else { return nil }
      let list = own.map { "\(keys($0)) \($0[0].title(in: model))" }.joined(separator: " · ")
      return "| \(Self.name(of: place)) | \(list) |"
    }
    return """
      | \(words.tableKey) | \(words.tableBoard) |
      |---|---|
      \(board.joined(separator: "\n"))

      | \(words.tableKey) | \(words.tableEverywhere) |
      |---|---|
      \(everywhere.joined(separator: "\n"))

      | \(words.tablePlace) | \(words.tableKeys) |
      |---|---|
      \(others.joined(separator: "\n"))

      """
  }

  /// Puts bindings that say the same together, and those of all roles.
  private func joined(_ bindings: [Binding]) -> [[Binding]] {
    var joined: [[Binding]] = []
    for binding in bindings {
      let index = joined.firstIndex { same in
        if Self.isRole(binding), Self.isRole(same[0]) { return true }
        return same[0].help(in: model) == binding.help(in: model)
          && same[0].title(in: model) == binding.title(in: model)
      }
      if let index { joined[index].append(binding) } else { joined.append([binding]) }
    }
    return joined
  }

  private static func isRole(_ binding: Binding) -> Bool { binding.id.hasPrefix("board.role.") }

  private func keys(_ bindings: [Binding]) -> String {
    let names = bindings.flatMap(\.keys).map { key in
      let name = key.name == "|" ? "\\|" : key.name
      return "`\(name)`"
    }
    guard bindings.count > 2, let first = names.first, let last = names.last else {
      return names.joined(separator: " ")
    }
    return "\(first)–\(last)"
  }

  /// What people call a place: "evidence filter", "turn PIN".
  private static func name(of place: Place) -> String {
    let letters = Array(place.name)
    return letters.indices.map { index in
      let letter = letters[index]
      guard letter.isUppercase else { return String(letter) }
      let isInWord = letters[index - 1].isUppercase
      let isAcronym =
        isInWord || letters.indices.contains(index + 1) && letters[index + 1].isUppercase
      return (isInWord ? "" : " ") + (isAcronym ? String(letter) : letter.lowercased())
    }.joined()
  }
}
