import ScreenKit
import TerminalKit
import WorkshopModel

extension EntryForm {
  /// Something that a few keys after a colon at the start of the text choose.
  struct Prefix: Equatable, Sendable {
    /// What a prefix chooses.
    enum Target: Equatable, Sendable {
      case role(Int)
      case sector(Identifier<Sector>?)
      case kind(Int)
    }

    /// What is typed behind the colon, as short as it can be.
    let keys: String
    let title: String
    let target: Target
  }

  /// What is typed behind a colon that begins the text, as long as nothing else is; nil for a text.
  var typedPrefix: String? {
    guard case .new = purpose, focus == .text, text.text.hasPrefix(":"),
      text.caret == text.text.count,
      !text.text.contains(where: \.isWhitespace)
    else { return nil }
    let typed = text.text.dropFirst().lowercased()
    return Self.name(typed) == typed ? typed : nil
  }

  /// What can be chosen by what is typed so far and what may follow: roles by number, sectors and
  /// kinds by the first letters of their titles, sectors first.
  var prefixes: [Prefix] {
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
    case .role(let index): changeRole { $0.choose(index) }
    case .sector(let id): sector.choose(value: id)
    case .kind(let index): change(to: kinds[index])
    }
    text = TextField()
    return true
  }

  /// Makes the new entry one of another kind.
  mutating func change(to kind: EntryKind) {
    purpose = .new(kind.id)
    subject = kind.title
    likeHint = nil
  }

  /// Everything that can be chosen, each by as few keys as tell it from those before it.
  private var allPrefixes: [Prefix] {
    let roles = role.titles.prefix(9).enumerated().map { index, title in
      Prefix(keys: "\(index + 1)", title: title, target: .role(index))
    }
    let named = named.compactMap { title, target -> Prefix? in
      let name = Self.name(title)
      let keys = name.indices.lazy.map { String(name[...$0]) }
        .first { self.target(of: $0) == target }
      return keys.map { Prefix(keys: $0, title: title, target: target) }
    }
    let none = sector.options.first { $0.value == nil }
      .map { Prefix(keys: "-", title: $0.title, target: .sector(nil)) }
    return roles + named + (none.map { [$0] } ?? [])
  }

  /// What is chosen by its name, in the order in which names are looked through.
  private var named: [(title: String, target: Prefix.Target)] {
    let sectors = sector.options.filter { $0.value != nil }
      .map { (title: $0.title, target: Prefix.Target.sector($0.value)) }
    let kinds = kinds.enumerated().map { (title: $1.title, target: Prefix.Target.kind($0)) }
    return sectors + kinds
  }

  private func target(of typed: String) -> Prefix.Target? {
    if typed == "-" { return .sector(nil) }
    if Int(typed) != nil { return role.options.prefix(9).place(typed: typed).map { .role($0) } }
    guard !typed.isEmpty else { return nil }
    return named.first { Self.name($0.title).hasPrefix(typed) }?.target
  }

  /// A title as it is typed behind a colon: small letters and digits alone.
  private static func name(_ title: String) -> String {
    title.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "-" && title == "-" }
  }
}
