import Facilitator
import Insights
import Reports
import ScreenKit
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// Plays the program by its keys and shows what is on the screen.
struct Player {
  private(set) var model: Model
  /// How many keys were pressed so far, without the characters of texts.
  private(set) var presses = 0
  /// All that the program took in, and what it was before.
  private(set) var messages: [Message] = []
  private(set) var start: Model
  var handler = MemoryHandler()
  private(set) var hasLeft = false
  private var seconds = 1_574_674_500

  /// The time by the clock.
  var now: Timestamp { Timestamp(seconds: seconds) }

  /// The 2019 workshop on the board.
  init(_ size: Size = Size(columns: 80, rows: 24), keys: KeyMap = KeyMap()) throws {
    self.init(size, startsAtHome: false, keys)
    handler.sessions["demo.json"] = try exampleSession()
    carryOut([.open(path: "demo.json")])
  }

  /// The home screen, in a folder with `sessions`.
  init(home sessions: [String: Session], _ size: Size = Size(columns: 80, rows: 24)) {
    self.init(size, startsAtHome: true)
    handler.sessions = sessions
    carryOut([.listSessions])
  }

  /// `session` on the board.
  init(
    _ session: Session, _ world: MemoryHandler = MemoryHandler(),
    _ size: Size = Size(columns: 80, rows: 24), at now: Timestamp? = nil
  ) {
    self.init(size, startsAtHome: false, at: now)
    handler = world
    handler.sessions["s.json"] = session
    carryOut([.open(path: "s.json")])
  }

  /// `session` at the projector, in the room of `group` or in one of all groups.
  init(projecting session: Session, group: String? = nil, _ size: Size) {
    self.init(size, startsAtHome: false, isProjector: true, group)
    handler.sessions["s.json"] = session
    carryOut([.open(path: "s.json")])
  }

  private init(
    _ size: Size, startsAtHome: Bool, _ keys: KeyMap = KeyMap(), isProjector: Bool = false,
    _ group: String? = nil, at now: Timestamp? = nil
  ) {
    seconds = now?.seconds ?? seconds
    model = Model(
      size: size, now: Timestamp(seconds: seconds), seed: 7, startsAtHome: startsAtHome,
      isProjector: isProjector, firstGroup: group, keys: keys,
      wallContent: { WallContent($0, isGoingRound: $1) })
    start = model
  }

  /// Clicks on the first place where the screen says `words`.
  mutating func click(on words: String) throws {
    happen(.mouse(Mouse(.press, at: try place(of: words), button: 1)))
  }

  /// Turns the wheel there.
  mutating func turn(_ action: Mouse.Action, at words: String) throws {
    happen(.mouse(Mouse(action, at: try place(of: words))))
  }

  private func place(of words: String) throws -> Point {
    let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
    let found = rows.enumerated().lazy.compactMap { row, line in
      line.ranges(of: words).first.map {
        Point(column: line.distance(from: line.startIndex, to: $0.lowerBound), row: row)
      }
    }
    return try #require(found.first, "not on the screen: \(words)")
  }

  /// Presses keys one after the other, each of which counts.
  mutating func press(_ keys: Key...) {
    presses += keys.count
    for key in keys { happen(.key(key)) }
  }

  /// Types `text` character by character, a line feed as Alt-Enter.
  mutating func type(_ text: String) {
    for character in text { happen(.key(character == "\n" ? .altEnter : .character(character))) }
  }

  /// Lets an event happen, a second after the one before.
  mutating func happen(_ event: Event) {
    seconds += 1
    take(.event(event, at: Timestamp(seconds: seconds)))
  }

  /// Lets so many seconds pass, with a tick in each.
  mutating func wait(_ count: Int = 1) {
    for _ in 0..<count {
      seconds += 1
      take(.tick(at: Timestamp(seconds: seconds)))
    }
  }

  /// Lets so many seconds pass at once, as while a machine sleeps.
  mutating func sleep(_ count: Int) {
    seconds += count - 1
    wait()
  }

  /// Lets the program know whether a terminal goes round.
  mutating func goRound(_ isGoingRound: Bool) { take(.goingRound(isGoingRound)) }

  /// Presses `key` as often as it takes until the screen tells `text`; a hundred times at most, after
  /// which it is an issue.
  mutating func press(
    _ key: Key, until text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var left = 100
    while left > 0, !screen.contains(text) {
      press(key)
      left -= 1
    }
    if left == 0 { Issue.record("never told: \(text)\n\(screen)", sourceLocation: sourceLocation) }
  }

  /// Lets the program know how many projectors follow.
  mutating func follow(projectors count: Int) { take(.projectors(count)) }

  /// Lets others do something, which the next tick, a second later, brings here.
  mutating func receive(_ operations: [Operation]) {
    handler.incoming += operations
    wait()
  }

  private mutating func take(_ message: Message) {
    messages.append(message)
    carryOut(model.update(message))
  }

  private mutating func carryOut(_ effects: [Effect]) {
    for effect in effects {
      if case .quit = effect { hasLeft = true }
      var session = model.session
      for message in handler.perform(effect, with: &session) { take(message) }
    }
  }

  /// What is on the screen, as text.
  var screen: String { model.frame().text() }

  /// The screen's row `row` from the top, or from the bottom when negative.
  func row(_ row: Int) -> String {
    let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
    return String(rows[row < 0 ? rows.count + row : row])
  }

  /// The session with what waits in the anonymous box, which no screen shows.
  var sessionWithBox: Session? {
    var session = model.session
    session?.receive(handler.boxed)
    return session
  }

  /// The entries of the session whose text is `text`.
  func entries(_ text: String) -> [Entry] {
    model.session?.entries.all.filter { $0.text == text } ?? []
  }
}
