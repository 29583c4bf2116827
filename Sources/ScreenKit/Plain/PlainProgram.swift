public import TerminalKit

/// A program of layers that is used line by line, by those who see no screen and where none can be
/// drawn.
///
/// Nothing is repainted: what the layer on top says is said once, then only what is new in it. It is
/// used by the same commands as on a screen, by their keys or by their numbers in a list; forms are
/// asked field by field, lists are chosen from by number.
public protocol PlainProgram {
  /// All that the program knows.
  associatedtype Host: LayerHost

  /// All that the program knows.
  var host: Host { get set }

  /// What was said so far, as far as it matters.
  var talk: PlainTalk { get set }

  /// What there is to tell of what was done; nil for nothing.
  var told: String? { get }

  /// The room that a layer has to be drawn in: so large that little has to be cut.
  var room: Size { get }

  /// Does what an event means on the layer that has the keys.
  mutating func send(_ event: Event)

  /// Shows text, as it is.
  func write(_ text: String)
}

/// What was said line by line, which is not said again.
public struct PlainTalk: Sendable {
  /// What a layer said, and which of its lines was selected.
  struct Said: Sendable {
    let place: Place
    let reading: Reading
    let selected: Reading.Row?
  }

  /// What each layer said last, from the lowest; nil for one that said nothing yet.
  var said: [Said?] = []
  /// What was told last.
  var told: String?
  /// The commands that are listed to choose from, by their names; nil where none are.
  var menu: [String]?
  /// Whether somebody has chosen a line, which is said even where it was selected already.
  var hasChosen = false
  /// Whether what is typed goes behind what stands there already.
  var isAdding = false

  /// Nothing was said.
  public init() {}
}

extension PlainProgram {
  /// Does what a line means.
  ///
  /// - Parameter line: What was entered: a line, or all lines that were pasted at once.
  public mutating func take(_ line: String) {
    if let menu = talk.menu {
      talk.menu = nil
      take(line.trimmed, from: menu)
    } else if host.topLayer.place.takesText {
      takeText(line)
    } else {
      takeCommand(line.trimmed)
    }
    say()
  }

  /// Asks for the next line: for a field of a form, a text, a command.
  public mutating func ask() {
    let layer = host.topLayer
    guard talk.menu == nil else { return write(host.words(for: .whichCommand) + " ") }
    guard layer.place.takesText else { return write("> ") }
    guard let field = layer.asked(in: host) else {
      let title = layer.reading(room, in: host).title
      let present = layer.typed?.text.onOneLine ?? ""
      return write(host.words(for: .asked(title, present: present, hint: "")) + " ")
    }
    for (index, option) in field.options.enumerated() {
      let mark = option.isMarked.map { $0 ? "[x] " : "[ ] " } ?? ""
      write("  \(index + 1) \(mark)\(option.title)\n")
    }
    let asked = ScreenMessage.asked(
      field.label, present: field.value.onOneLine, hint: field.hint)
    write(host.words(for: asked) + " ")
  }

  private mutating func takeCommand(_ line: String) {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    let place = host.topLayer.place
    let isOwn = host.commands.own(place).contains {
      $0.keyNames.split(separator: " ").contains(line[...])
    }
    if line.contains("\n") {
      refuse(.pasteRefused)
    } else if line.isEmpty {
      sayAgain()
    } else if ["?", "."].contains(line), !isOwn {
      openMenu()
    } else if let key = key(line) {
      press(key)
    } else if let row = choice(line) {
      choose(row)
    } else if words.count == 2, let key = key(words[0]), let row = choice(words[1]) {
      row.target.map { host.select($0) }
      press(key)
    } else {
      refuse(.unknownLine(line))
    }
  }

  /// What `name` names where keys mean something: the key of a command; nil for nothing.
  func key(_ name: String) -> Key? {
    Key(named: name).flatMap {
      host.commands.command(for: $0, at: host.topLayer.place) == nil ? nil : $0
    }
  }

  /// The line that was said to be called so, where it still is; nil for none.
  func choice(_ name: String) -> Reading.Row? {
    talk.said.last?.flatMap { reading.row(called: name, in: $0.reading) }
  }

  /// What the layer says now.
  var reading: Reading { host.topLayer.reading(room, in: host) }

  /// Chooses a line, where that is what the layer is for; else goes to it.
  mutating func choose(_ row: Reading.Row) {
    guard let target = row.target else { return }
    let layer = host.topLayer
    host.select(target)
    talk.hasChosen = true
    if let accept = host.commands.own(layer.place).first(where: { $0.use == .accepting }) {
      press(accept)
    } else if let key = layer.clickKey, key != .enter, !layer.place.takesText {
      press(key)
    }
  }

  /// Presses a key that does `command`.
  mutating func press(_ command: LayerCommand<Host, Host.Effect>) {
    let place = host.topLayer.place
    let key = command.keys.first { host.commands.command(for: $0, at: place)?.id == command.id }
    if let key { press(key) }
  }

  mutating func press(_ key: Key) {
    let before = (host.layerCount, host.topLayer.part(in: host), host.topLayer.typed?.text)
    talk.isAdding = false
    send(.key(key))
    let after = (host.layerCount, host.topLayer.part(in: host), host.topLayer.typed?.text)
    talk.isAdding = (before.0, before.1) == (after.0, after.1) && before.2 != after.2
    // What a layer says that is left was told when it was done.
    if after.0 < before.0, told == talk.told { return }
    tell()
  }

  mutating func refuse(_ message: ScreenMessage) {
    host.warn(host.words(for: message))
    tell()
  }
}
