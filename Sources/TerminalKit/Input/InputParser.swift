/// Turns the bytes of a terminal into events.
///
/// A pure value: bytes go in as they were read, events come out, and what could be the beginning of
/// something longer waits for the next bytes or for ``flush()``. It knows the sequences of xterm,
/// its relatives, tmux, screen, rxvt, the VT100 and the Linux console, in normal and in application
/// mode; unknown ones are dropped whole, so that none of their characters is taken as typed.
///
/// Where the bytes were cut on their way, and how long they took, makes no difference, except to an
/// escape: alone for a moment it is the Escape key. What follows it later is read as a sequence all
/// the same where it looks like one.
struct InputParser {
  /// How long to wait, in milliseconds, before ``flush()``; `nil` when nothing waits, or only for
  /// what must come.
  var patience: Int? {
    if !paste.isIdle { return paste.patience }
    switch pending.count {
    case 0: return nil
    case 1: return pending[0] == 0x1B ? (told == 0 ? Self.escapePatience : Self.linePatience) : nil
    case 2 where told == 1: return Self.bracketPatience
    case _ where isGivenUp: return nil
    // The rest of a character comes, or something that shows that it does not.
    default: return pending[0] == 0x1B ? Self.linePatience : nil
    }
  }

  /// Long enough for the bytes of one key over a network, too short for two keys of a person.
  static let escapePatience = 25
  /// Longer than a line stalls for the rest of what began.
  static let linePatience = 5_000
  /// How long a `[` or an `O` behind the Escape key waits to be a key; what follows it makes it the
  /// beginning of a sequence even then.
  static let bracketPatience = 300

  /// How many bytes told as keys, or given up, may still be the beginning of a sequence.
  private static let longestTold = 24

  private let encoding: InputEncoding
  /// What began and has not ended.
  private var pending: [UInt8] = []
  /// How many bytes of ``pending`` were told as keys already, or given up.
  private var told = 0
  /// Whether ``pending`` was given up without telling a key, so that it is no key either.
  private var isGivenUp = false
  private var paste: PasteCollector

  /// A parser of bytes in that encoding.
  init(_ encoding: InputEncoding = .utf8) {
    self.encoding = encoding
    paste = PasteCollector(encoding)
  }

  /// Takes the bytes of one read.
  ///
  /// - Returns: The events they complete, in order.
  mutating func feed(_ bytes: some Collection<UInt8>) -> [Event] {
    guard paste.isIdle else { return collect(bytes) }
    guard !bytes.isEmpty else { return [] }
    let input = pending + bytes
    let (told, isAlone) = (told, pending == [0x1B])
    pending = []
    self.told = 0
    isGivenUp = false
    guard told > 0 || isAlone else { return parse(input) }
    return parseLate(input, told, isAlone: isAlone)
  }

  /// Reads what came behind an escape that a read ended with.
  private mutating func parseLate(_ input: [UInt8], _ told: Int, isAlone: Bool) -> [Event] {
    switch LateSequence.reading(input[...], told: told, encoding) {
    case .sequence: return parse(input)
    case .unclear:
      pending = input
      self.told = told
      return []
    case .keys where told == 0: return [.key(.escape)] + parse(Array(input.dropFirst()))
    case .keys:
      let events = parse(Array(input.dropFirst(told)))
      // Digits may be the middle of a mark that was cut into single bytes.
      let isMiddle = told > 1 && input.dropFirst(2).allSatisfy { (0x30...0x3F).contains($0) }
      if isMiddle, input[1] == UInt8(ascii: "["), pending.isEmpty, input.count < Self.longestTold {
        pending = input
        self.told = input.count
      }
      return events
    }
  }

  /// Gives up waiting for the rest of what began.
  ///
  /// - Returns: The events it means as it stands: an escape alone is the Escape key.
  mutating func flush() -> [Event] {
    guard paste.isIdle else { return take(paste.flush()) }
    guard pending.first == 0x1B else { return [] }
    if pending.count == 1, told == 0 {
      told = 1
      return [.key(.escape)]
    }
    if pending.count == 2, told == 1 {
      told = 2
      return [.key(.character(Character(Unicode.Scalar(pending[1]))))]
    }
    guard pending.count > 2 || told > 0 || pending[1] >= 0x80 else {
      defer { pending = [] }
      return [.key(.alt(Character(Unicode.Scalar(pending[1]))))]
    }
    // Its end may come later still; what comes otherwise are keys.
    isGivenUp = told == 0 && pending.count <= Self.longestTold
    pending = isGivenUp ? pending : []
    told = pending.count
    return []
  }

  /// Gives up all waiting, since nothing more can come.
  ///
  /// - Returns: The text that was being pasted, for nothing of it is to be lost.
  mutating func finish() -> [Event] {
    guard !paste.isIdle else { return [] }
    return Self.events(paste.finish())
  }

  private mutating func collect(_ bytes: some Collection<UInt8>) -> [Event] {
    if let flushed = paste.take(bytes) { take(flushed) } else { [] }
  }

  private mutating func take(_ flushed: PasteCollector.Flushed) -> [Event] {
    switch flushed {
    case .waits: [.pasteOpen]
    case .text(let text): Self.events(text)
    case .over(let rest): feed(rest)
    }
  }

  /// What was pasted, without what is no character, which is told behind it.
  private static func events(_ pasted: String) -> [Event] {
    guard pasted.unicodeScalars.contains(PasteCollector.mark) else {
      return pasted.isEmpty ? [] : [.paste(pasted)]
    }
    let readable = pasted.unicodeScalars.filter { $0 != PasteCollector.mark }
    return (readable.isEmpty ? [] : [.paste(String(String.UnicodeScalarView(readable)))])
      + [.unreadable]
  }

  /// Reads what came; that some of it was unreadable is told behind all keys, or they would take
  /// the sentence away again.
  private mutating func parse(_ input: [UInt8]) -> [Event] {
    let events = tokens(of: input)
    let readable = events.filter { $0 != .unreadable }
    return readable.count < events.count ? readable + [.unreadable] : events
  }

  private mutating func tokens(of input: [UInt8]) -> [Event] {
    var events: [Event] = []
    var text = String.UnicodeScalarView()
    var index = 0
    while index < input.count {
      switch InputToken.next(in: input[index...], encoding) {
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
        return events + collect(input[(index + length)...])
      case .pasteEnd(let length):
        // Only what was pasted ends so: its beginning was given up, or had an end mark in it.
        text = String.UnicodeScalarView()
        events = Self.events(PasteCollector.text(input[..<index], encoding))
        index += length
      case .incomplete:
        appendKeys(&text, to: &events)
        pending = Array(input[index...])
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
