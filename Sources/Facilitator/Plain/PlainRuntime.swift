import Insights
import ScreenKit
public import SessionEngine
import TerminalKit
import WorkshopModel

/// The board line by line, for screen readers and Braille displays: nothing is drawn or repainted,
/// everything has a label, choices have numbers.
///
/// It drives the same model as the screens, so that whatever a key does there, it does here.
public struct PlainRuntime<Handler: EffectHandler> {
  /// Everything the program knows.
  public internal(set) var model: Model
  /// What carries effects out.
  public private(set) var handler: Handler
  private let clock: () -> ClockReading
  private var lastReading: ClockReading?
  private let read: (_ whenIdle: () -> Void) -> PlainLine?
  private let write: (String) -> Void
  private var isDone = false

  /// A board over `model`.
  ///
  /// - Parameters:
  ///   - model: The program at its start.
  ///   - handler: What carries effects out.
  ///   - clock: What tells the time.
  ///   - read: What gives the next line that is typed, or all lines that are pasted at once, which
  ///     are text and no commands; nil at the end. While it waits, it does now and then what it is
  ///     given.
  ///   - write: What shows text; it begins no line by itself.
  public init(
    model: Model, handler: Handler, clock: @escaping () -> ClockReading,
    read: @escaping (_ whenIdle: () -> Void) -> PlainLine?, write: @escaping (String) -> Void
  ) {
    self.model = model
    self.model.isPlain = true
    self.handler = handler
    self.clock = clock
    self.read = read
    self.write = write
  }

  var words: PlainWords { model.strings.plain }

  /// The time by the clock; tells the model first when that was put to another time.
  private mutating func readClock() -> Timestamp {
    let reading = clock()
    let move = lastReading.map { reading.move(since: $0) } ?? 0
    lastReading = reading
    if move != 0 { carryOut(model.update(.clockMoved(by: move, at: reading.time))) }
    return reading.time
  }

  /// Runs until somebody leaves or there are no more lines.
  ///
  /// - Parameter first: What has happened already: a session was opened.
  public mutating func run(starting first: Message) {
    lastReading = clock()
    carryOut(model.update(first))
    tellStatus()
    say(summary)
    say(words.hint)
    while !isDone {
      // As the banner on a screen: at each turn, until everything is saved.
      if let fact = model.notSavedSince { say(fact) }
      if let question = ClockTelling(model)?.plainQuestion { say(question) }
      write("> ")
      guard let line = nextLine() else {
        let time = readClock()
        return carryOut(model.update(.event(.hangUp, at: time)))
      }
      follow()
      if !isDone { take(line.trimmed) }
    }
  }

  /// The next line that is typed; while nobody types, the session file is brought up to date, and
  /// nothing is said.
  ///
  /// One that cannot be read is told of and not taken, so that it can be typed again.
  private mutating func nextLine() -> String? {
    let read = self.read
    while true {
      let line = read {
        let time = readClock()
        carryOut(model.rest(at: time))
      }
      switch line {
      case .text(let text): return text
      case .unreadable: say(words.problem(model.strings.tools.unreadableLine))
      case nil: return nil
      }
    }
  }

  /// Tells what other programs have done meanwhile.
  private mutating func follow() {
    let time = readClock()
    carryOut(model.update(.tick(at: time)))
    tellStatus()
  }

  private mutating func take(_ line: String) {
    guard !line.contains("\n") else { return say(words.problem(model.strings.tools.pasteRefused)) }
    if takeClock(line) { return }
    let command = line.first.map(String.init) ?? ""
    let rest = String(line.dropFirst()).trimmed
    switch command {
    case "": say(summary)
    case "?": help()
    case "q": press("q")
    case "u": press("u")
    case "r": press(.control("r"))
    case "l": list()
    case "g": chooseGroup()
    case "/": search(rest)
    case "o": withEntry(rest) { board in board.show() }
    case "e": withEntry(rest) { board in board.edit() }
    case "d": withEntry(rest) { board in board.press("d") }
    case "D": erase(rest)
    case "h": withEntry(rest) { board in board.history() }
    case "s": saveElsewhere()
    case "v": conflicts()
    case "B": press("B")
    default: take(command: command, line)
    }
  }

  private mutating func take(command: String, _ line: String) {
    if model.board.roles.place(typed: line) != nil {
      press(.character(Character(command)))
      say(summary)
    } else if let kind = model.board.kinds.first(where: { $0.key == line }) {
      enter(kind)
    } else {
      say(words.unknown(line))
    }
  }

  mutating func press(_ key: Key) {
    let time = readClock()
    carryOut(model.update(.event(.key(key), at: time)))
    tellStatus()
    if !isDone, model.top.place == .leaving { leave() }
  }

  /// Asks before leaving what is not saved; the end of the input leaves it.
  private mutating func leave() {
    say(model.unsavedWords)
    switch ask(words.leaveOrSave, []) {
    case "s":
      press(.escape)
      saveElsewhere()
    case "q", nil: press("q")
    default: press(.escape)
    }
  }

  mutating func carryOut(_ effects: [Effect]) {
    for effect in effects {
      if case .quit = effect { isDone = true }
      for message in handler.perform(effect, with: &model.session) {
        carryOut(model.update(message))
      }
    }
  }

  private mutating func tellStatus() {
    guard let status = model.status else { return }
    say(status.severity == .problem ? words.problem(status.text) : status.text)
    model.status = nil
  }

  func say(_ text: String) { write(text + "\n") }

  mutating func ask(_ question: String, _ choices: [String]) -> String? {
    for (index, choice) in choices.enumerated() { say("  \(index + 1) \(choice)") }
    write(question + " ")
    return nextLine()?.trimmed
  }
}

extension PlainRuntime {
  private var summary: String {
    let board = model.board
    guard let group = board.group else { return model.strings.board.noGroup }
    let counts = board.lists.map {
      "\(model.strings.board.plural($0.kind.title)): \($0.entries.count)"
    }
    let role = board.roleShown?.title ?? model.strings.board.otherRole
    return words.summary(
      "\(group.number), \(group.title)", "\(board.role + 1), \(role)",
      counts.joined(separator: ", "))
  }

  private func help() {
    for line in words.commands.split(separator: "\n") { say(String(line)) }
    for kind in model.board.kinds {
      say("\(kind.key): \(model.strings.help(model.strings.keys.new(kind.title)))")
    }
    for (index, role) in model.board.roles.enumerated() { say("\(index + 1): \(role.title)") }
  }

  private func list() {
    for list in model.board.lists {
      say("\(model.strings.board.plural(list.kind.title)):")
      if list.entries.isEmpty {
        say("  " + model.strings.board.empty(list.kind.title, list.kind.key))
      }
      for numbered in list.entries {
        guard let entry = model.session?.entries[numbered.id] else { continue }
        say("  \(list.kind.label(numbered.number)): \(entry.text)")
      }
    }
  }

  private mutating func chooseGroup() {
    let groups = model.board.groups.map { "\($0.number), \($0.title)" }
    guard let answer = ask(words.whichGroup, groups) else { return }
    guard let place = groups.place(typed: answer) else { return say(words.unknown(answer)) }
    press("g")
    GroupPicker.choose(place, in: &model)
    say(summary)
  }

  private func search(_ query: String) {
    guard let session = model.session else { return }
    var search = Search()
    search.filter.insert(query)
    search.filterChanged(in: model)
    let finds = search.items(in: model)
    if finds.isEmpty { say(model.strings.search.nothing) }
    for find in finds {
      say("\(find.group) \(find.label): \(session.entries[find.entry]?.text ?? "")")
    }
  }

  /// Goes to the entry that people call `label` in the group and does something with it there.
  mutating func withEntry(
    _ label: String, _ body: (inout PlainRuntime) -> Void
  ) {
    guard let session = model.session, let group = model.board.group,
      let kind = model.board.kinds.first(where: { $0.key == label.prefix(1).lowercased() }),
      let found = session.entries.entries(in: group.id, kind.id).first(where: {
        // The point in what the box's entries are called is hard to type.
        "\($0.number)".filter { $0 != "·" } == label.dropFirst().filter { !"·.".contains($0) }
      }),
      let entry = session.entries[found.id]
    else { return say(words.noEntry(label)) }
    model.board.go(to: entry, of: session)
    body(&self)
  }

  private mutating func show() {
    press(.enter)
    guard let entry = model.top.entry else { return }
    let isChallenge = model.screen(ChallengeScreen.self) != nil
    let lines =
      isChallenge
      ? ChallengeContent.text(of: entry, in: model) : EntryDetail(entry: entry).text(in: model)
    for line in lines { say(line) }
    press(.escape)
  }

  private mutating func enter(_ kind: EntryKind) {
    guard let key = kind.key.first else { return }
    // An empty answer leaves a field as it is, so it must be empty at first.
    model.scribing = Scribing()
    press(.character(key))
    fillForm()
  }

  private mutating func edit() {
    press("e")
    fillForm()
  }
}
