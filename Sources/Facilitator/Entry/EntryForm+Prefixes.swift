import ScreenKit
import TerminalKit
import WorkshopModel

/// Something that a few keys after a colon at the start of an entry's text choose.
struct EntryPrefix: Equatable, Sendable {
  /// What a prefix chooses.
  enum Target: Equatable, Sendable {
    case role(Int)
    case sector(String?)
    case kind(Int)
  }

  /// What is typed behind the colon, as short as it can be.
  let keys: String
  let title: String
  let target: Target
}

extension EntryForm {
  /// Whether the text of the entry has the focus.
  var isInText: Bool { fields[focus].name == "text" }

  /// What is typed behind a colon that begins the text, as long as nothing else is; nil for a text.
  var typedPrefix: String? {
    let text = typedText
    guard case .new = details.purpose, isInText, text.text.hasPrefix(":"),
      text.caret == text.text.count, !text.text.contains(where: \.isWhitespace)
    else { return nil }
    let typed = text.text.dropFirst().lowercased()
    return Self.name(typed) == typed ? typed : nil
  }

  /// What can be chosen by what is typed so far and what may follow: roles by number, sectors and
  /// kinds by the first letters of their titles, sectors first.
  var prefixes: [EntryPrefix] {
    guard let typed = typedPrefix else { return [] }
    return allPrefixes.filter { prefix in
      switch prefix.target {
      case .role: prefix.keys.hasPrefix(typed)
      case .sector, .kind: prefix.keys.hasPrefix(typed) || Self.name(prefix.title).hasPrefix(typed)
      }
    }
  }

  /// Takes a space behind a prefix: chooses what the prefix stands for, and empties the text.
  ///
  /// - Returns: Whether it was one; else the space is text.
  mutating func takePrefix(_ key: Key) -> Bool {
    guard key == .character(" "), let typed = typedPrefix, let target = target(of: typed) else {
      return false
    }
    switch target {
    case .role(let index): chooseRole(index)
    case .sector(let name): choose("sector", name)
    case .kind(let index): change(to: details.kinds[index])
    }
    fill("text", "")
    return true
  }

  /// Makes the new entry one of another kind.
  mutating func change(to kind: EntryKind) {
    details.purpose = .new(kind.id)
    details.subject = kind.title
    details.likeHint = nil
  }

  /// Everything that can be chosen, each by as few keys as tell it from those before it.
  private var allPrefixes: [EntryPrefix] {
    let roles = (role?.titles ?? []).prefix(9).enumerated().map { index, title in
      EntryPrefix(keys: "\(index + 1)", title: title, target: .role(index))
    }
    let named = named.compactMap { title, target -> EntryPrefix? in
      let name = Self.name(title)
      let keys = name.indices.lazy.map { String(name[...$0]) }
        .first { self.target(of: $0) == target }
      return keys.map { EntryPrefix(keys: $0, title: title, target: target) }
    }
    let none = sectors.first { $0.value == nil }
      .map { EntryPrefix(keys: "-", title: $0.title, target: .sector(nil)) }
    return roles + named + (none.map { [$0] } ?? [])
  }

  /// What is chosen by its name, in the order in which names are looked through.
  private var named: [(title: String, target: EntryPrefix.Target)] {
    let sectors = sectors.filter { $0.value != nil }
      .map { (title: $0.title, target: EntryPrefix.Target.sector($0.value)) }
    let kinds = details.kinds.enumerated().map {
      (title: $1.title, target: EntryPrefix.Target.kind($0))
    }
    return sectors + kinds
  }

  private var sectors: [(title: String, value: String?)] {
    if case .choice(let sector) = self["sector"] { sector.options } else { [] }
  }

  private func target(of typed: String) -> EntryPrefix.Target? {
    if typed == "-" { return .sector(nil) }
    if Int(typed) != nil {
      return (role?.options ?? []).prefix(9).place(typed: typed).map { .role($0) }
    }
    guard !typed.isEmpty else { return nil }
    return named.first { Self.name($0.title).hasPrefix(typed) }?.target
  }

  /// A title as it is typed behind a colon: small letters and digits alone.
  private static func name(_ title: String) -> String {
    title.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "-" && title == "-" }
  }
}
