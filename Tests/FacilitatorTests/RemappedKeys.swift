import ScreenKit
import TerminalKit
import Testing
import WorkshopModel

@testable import Facilitator

/// What a player did, done again by somebody who gave each command another key.
struct RemappedPlayer {
  /// The program as the player has it, and as that somebody has it.
  private(set) var model: Model
  private(set) var twin: Model

  init(_ player: Player) {
    let bindings = player.model.bindings
    model = player.start
    twin = model.withKeys(Self.keys(for: bindings))
    for message in player.messages { take(message) }
  }

  /// Each of the two takes it in, a key as the one that the command has there.
  private mutating func take(_ message: Message) {
    var other = message
    if case .event(.key(let key), let time) = message {
      other = .event(.key(translated(key)), at: time)
    }
    _ = model.update(message)
    _ = twin.update(other)
  }

  /// The key of the twin for what `key` does here; what only types is the same.
  private func translated(_ key: Key) -> Key {
    let (place, other) = (model.top.place, twin.top.place)
    guard let command = model.bindings.command(for: key, at: place) else { return key }
    let all = twin.bindings.own(other) + twin.bindings.everywhere(other)
    return all.first { $0.id == command.id }?.keys[0] ?? key
  }

  /// A key for each command that no command has by itself: a letter of another script, where
  /// characters are typed with Alt.
  private static func keys(for bindings: BindingTable) -> KeyMap {
    var typing: Set<String> = []
    var ids: [String] = []
    for place in PlaceBindings.all.map(\.place) {
      let commands = bindings.own(place) + bindings.everywhere(place)
      for command in commands where !ids.contains(command.id) { ids.append(command.id) }
      if place.typesCharacters { typing.formUnion(commands.map(\.id)) }
    }
    let letters = letters
    let lines = ids.enumerated().map { index, id in
      "\(id) = \(typing.contains(id) ? "Alt-" : "")\(letters[index % letters.count])"
    }
    return KeyMap(lines.joined(separator: "\n"))
  }

  /// More letters than there are commands, none of which workshops of the tests are written in:
  /// Georgian, Cherokee and Canadian syllables, each a column wide.
  static let letters: [Character] =
    [0x10D0...0x10F0, 0x13A0...0x13F4, 0x1401...0x15FF].joined()
    .compactMap(Unicode.Scalar.init).map { Character($0) }
}

extension RemappedPlayer {
  /// The names of the keys that the player can press now, without those that the twin has.
  var oldKeys: Set<String> { names(in: model).subtracting(newKeys) }

  /// The names of the keys that the twin can press.
  var newKeys: Set<String> { names(in: twin) }

  private func names(in model: Model) -> Set<String> {
    let places = PlaceBindings.all.map(\.place)
    let commands = places.flatMap { model.bindings.own($0) + model.bindings.everywhere($0) }
    return Set(commands.flatMap(\.keys).map(\.name))
  }

  /// The words that only one of the two screens has, as often as it has more of them.
  var changes: (removed: Set<String>, inserted: Set<String>) {
    let (old, new) = (words(on: model), words(on: twin))
    let counts = { (words: [String]) in Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +) }
    let (before, after) = (counts(old), counts(new))
    return (
      Set(old.filter { before[$0] ?? 0 > after[$0] ?? 0 }),
      Set(new.filter { after[$0] ?? 0 > before[$0] ?? 0 })
    )
  }

  /// The words on the screen, but not those that are cut, and not the footer, which has room for
  /// others when keys are longer.
  private func words(on model: Model) -> [String] {
    let rows = model.frame().text().split(separator: "\n", omittingEmptySubsequences: false)
    return rows.dropLast().filter { !$0.contains("…") }.flatMap { row in
      row.split { $0.isWhitespace || "─│┌┐└┘═║╔╗╚╝├┤".contains($0) }.map { word in
        // The mark of a row, and what ends a clause.
        let start = word.count > 1 && ">–".contains(word.prefix(1)) ? word.dropFirst() : word
        let end = start.count > 1 && ".,;:".contains(start.suffix(1)) ? start.dropLast() : start
        return String(end)
      }
    }
  }
}

/// Expects that for somebody who gave each command another key the same screen names those keys
/// and no others: what differs are the names of keys alone.
func expectOtherKeys(
  _ player: Player, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let pair = RemappedPlayer(player)
  let (removed, inserted) = pair.changes
  #expect(removed.subtracting(pair.oldKeys) == [], "\(name)", sourceLocation: sourceLocation)
  #expect(inserted.subtracting(pair.newKeys) == [], "\(name)", sourceLocation: sourceLocation)
  // The keys that the footer names are those of the twin.
  let last = pair.twin.frame().areas.filter { $0.rect.row == pair.twin.size.rows - 1 }
  for case .key(let key) in last.map(\.target) {
    #expect(pair.newKeys.contains(key.name), "\(name)", sourceLocation: sourceLocation)
  }
  print("keys: \(name) names \(inserted.count) other keys")
}

extension Model {
  /// The same with other keys, before anything has happened.
  fileprivate func withKeys(_ keys: KeyMap) -> Model {
    var model = Model(
      size: size, now: room.now, seed: 7, startsAtHome: startsAtHome, isProjector: isProjector,
      firstGroup: firstGroup, keys: keys, wallContent: wallContent)
    model.clearStatus()
    return model
  }
}
