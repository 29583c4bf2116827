/// Turns the bytes of a terminal into events.
///
/// A pure value: bytes go in as they were read, events come out, and what could be the beginning of
/// something longer waits for the next bytes or for ``flush()``. It knows the sequences of xterm,
/// its relatives, tmux, screen, rxvt, the VT100 and the Linux console, in normal and in application
/// mode; unknown ones are dropped whole, so that none of their characters is taken as typed.
struct InputParser {
  /// How long to wait for the rest of what began, in milliseconds, before ``flush()``; `nil` when
  /// nothing waits.
  var patience: Int? {
    if paste.isOpen { return Self.pastePatience }
    return pending.isEmpty && !paste.isHeld ? nil : Self.escapePatience
  }

  /// Long enough for the bytes of one key over a network, too short for two keys of a person.
  static let escapePatience = 25
  /// How long the middle of a paste may stand still before it counts as broken off.
  static let pastePatience = 3000

  private var pending: [UInt8] = []
  /// Whether ``pending`` is an escape that ended an earlier read.
  private var isOldEscape = false
  private var paste = PasteCollector()

  /// Takes the bytes of one read.
  ///
  /// - Returns: The events they complete, in order.
  mutating func feed(_ bytes: some Collection<UInt8>) -> [Event] {
    guard paste.isIdle else { return collect(bytes) }
    var input = pending
    input.append(contentsOf: bytes)
    var events: [Event] = []
    if isOldEscape, input.count > 1, input[1] != UInt8(ascii: "["), input[1] != UInt8(ascii: "O") {
      events.append(.key(.escape))
      input.removeFirst()
    }
    isOldEscape = false
    pending = []
    return events + parse(input)
  }

  /// Gives up waiting for the rest of what began.
  ///
  /// - Returns: The events it means as it stands: an escape alone is the Escape key.
  mutating func flush() -> [Event] {
    if !paste.isIdle {
      let (text, rest) = paste.finish()
      let events: [Event] = text.isEmpty ? [] : [.paste(text)]
      return events + feed(rest)
    }
    let input = pending
    pending = []
    isOldEscape = false
    guard input.first == 0x1B else { return [] }
    switch input.count {
    case 1: return [.key(.escape)]
    case 2: return [.key(.alt(Character(Unicode.Scalar(input[1]))))]
    default: return []
    }
  }

  private mutating func collect(_ bytes: some Collection<UInt8>) -> [Event] {
    paste.take(bytes)
    return paste.isOverfull ? flush() : []
  }

  private mutating func parse(_ input: [UInt8]) -> [Event] {
    var events: [Event] = []
    var text = String.UnicodeScalarView()
    var index = 0
    while index < input.count {
      switch InputToken.next(in: input[index...]) {
      case .scalar(let scalar, let length):
        text.append(scalar)
        index += length
        continue
      case .event(let event, let length):
        appendKeys(&text, to: &events)
        if let event { events.append(event) }
        index += length
      case .pasteStart(let length):
        appendKeys(&text, to: &events)
        paste.open()
        paste.take(input[(index + length)...])
        return events
      case .incomplete:
        appendKeys(&text, to: &events)
        pending = Array(input[index...])
        isOldEscape = pending.count == 1 && pending[0] == 0x1B
        return events
      }
    }
    appendKeys(&text, to: &events)
    return events
  }

  private func appendKeys(_ text: inout String.UnicodeScalarView, to events: inout [Event]) {
    guard !text.isEmpty else { return }
    for character in String(text) { events.append(.key(.character(character))) }
    text = String.UnicodeScalarView()
  }
}
