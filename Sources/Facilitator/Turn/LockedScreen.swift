import ScreenKit
public import SessionEngine
public import TerminalKit
public import WorkshopModel

/// What a terminal shows that went round when the program ended that ran on it: nothing of it, and
/// the question for the moderator's PIN.
///
/// It knows no session, so that nothing in one can stand in its way.
public struct LockedScreen: Sendable {
  /// Where the moderator goes from here.
  public enum Choice: Equatable, Sendable {
    case board
    /// The terminal goes round again.
    case handOver
    /// Out of the program.
    case leave
  }

  /// What it asks of the world outside.
  public enum Request: Equatable, Sendable {
    /// See whether this is the moderator's PIN.
    case check(String)
    case go(Choice)
    /// The terminal is gone.
    case end
  }

  private let words = Strings.english.turn
  private let localTime: LocalTime
  /// Whether the moderator may leave the program from here.
  private let canLeave: Bool
  private var pin = TextField()
  private var problem: String?
  /// Whether the PIN was right.
  private var isOpen = false

  /// A locked terminal; times are told by the clocks on the wall.
  public init(canLeave: Bool, localTime: LocalTime) {
    self.canLeave = canLeave
    self.localTime = localTime
  }

  /// Takes in what somebody does.
  ///
  /// - Returns: What there is to do; nil for nothing.
  public mutating func take(_ event: Event) -> Request? {
    switch event {
    case .key(let key): return isOpen ? choice(key).map { .go($0) } : type(key)
    case .paste(let text) where !isOpen: insert(text)
    case .hangUp: return .end
    default: break
    }
    return nil
  }

  /// Takes in what came of a try of the PIN.
  public mutating func take(_ answer: PINAnswer, at now: Timestamp) {
    problem = nil
    switch answer {
    case .right, .unset: isOpen = true
    case .wrong(let left): problem = words.wrongPIN(left)
    case .locked(let end):
      problem = words.locked(
        localTime.time(of: end), max(1, end - now))
    }
  }

  /// Takes in why the PIN could not be tried.
  public mutating func fail(_ sentence: String) { problem = sentence }

  private mutating func type(_ key: Key) -> Request? {
    problem = nil
    switch key {
    case .enter:
      defer { pin = TextField() }
      return pin.text.isEmpty ? nil : .check(pin.text)
    case .escape: pin = TextField()
    case .character(let character): insert(String(character))
    default: _ = pin.handle(key, columns: PINRule.lengths.upperBound)
    }
    return nil
  }

  private mutating func insert(_ text: String) {
    guard pin.text.count + text.count <= PINRule.lengths.upperBound else { return }
    pin.insert(text)
  }

  private func choice(_ key: Key) -> Choice? {
    switch key {
    case .enter: .board
    case "T", "t": .handOver
    case "q" where canLeave: .leave
    default: nil
    }
  }

  /// The whole screen.
  public func frame(_ size: Size) -> Frame {
    var frame = Frame(size: size)
    let rect = Rect(
      column: 2, row: min(2, size.rows / 3), columns: max(1, size.columns - 4), rows: 0)
    var row = rect.row
    let sentences = isOpen ? words.unlocked(canLeave) : [words.lockedScreen]
    for line in sentences.flatMap({ TextWidth.wrap($0, to: rect.columns) }) {
      frame.put(line, at: Point(column: rect.column, row: row), style: .plain.bold())
      row += 1
    }
    guard !isOpen else { return frame }
    row += 1
    let label = "> " + words.pin
    frame.put(label, at: Point(column: rect.column, row: row), style: .plain.bold())
    let start = TextWidth.columns(of: label) + 1
    frame.putHidden(
      pin, at: Point(column: rect.column + start, row: row), columns: rect.columns - start, true)
    let style = Style.plain.colour(.danger).bold()
    for line in TextWidth.wrap(problem.map { "! " + $0 } ?? "", to: rect.columns) {
      row += 1
      frame.put(line, at: Point(column: rect.column, row: row + 1), style: style)
    }
    return frame
  }
}
