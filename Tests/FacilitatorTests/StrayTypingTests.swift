import Facilitator
import SessionEngine
import SessionStorage
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// A terminal on which keys come at given times, and the clock that goes with it.
private final class Hands: Terminal {
  let size = Size(columns: 80, rows: 24)
  var isMouseEnabled = false
  var isLocked = false
  /// The last drawing.
  private(set) var frame = Frame(size: Size(columns: 80, rows: 24))
  /// The time in milliseconds.
  private(set) var time = 0
  private var keys: [(key: Key, after: Int)]

  init(_ keys: [(key: Key, after: Int)]) { self.keys = keys }

  /// The next key when its time has come, all that come with it at once; else nothing, later.
  func events(timeout: Int?) -> [Event] {
    guard let next = keys.first else { return [.hangUp] }
    if let timeout, next.after > timeout {
      time += timeout
      keys[0].after -= timeout
      return []
    }
    time += next.after
    let count = 1 + keys.dropFirst().prefix { $0.after == 0 }.count
    defer { keys.removeFirst(count) }
    return keys.prefix(count).map { .key($0.key) }
  }

  func present(_ frame: Frame) { self.frame = frame }
  func close() {}
}

@Suite("A text that is typed where keys mean something")
struct StrayTypingTests {
  /// What became of the keys: how many operations were made, and what is kept.
  private struct Outcome {
    var operations: [Operation]
    var drafts: [Draft]
    var screen: String
    var session: Session?

    var text: String? { drafts.first?.fields.text("text") }
  }

  private func outcome(
    of keys: [(key: Key, after: Int)], in session: Session? = nil
  ) throws -> Outcome {
    let hands = Hands(keys)
    let session = try session ?? Player.planned().model.session
    let opened = try #require(session)
    let model = Model(size: hands.size, now: Timestamp(seconds: 0), seed: 7, startsAtHome: false)
    var runtime = Runtime(model: model, handler: MemoryHandler()) {
      ClockReading(
        time: Timestamp(seconds: 1_574_674_500 + hands.time / 1_000), running: hands.time / 1_000,
        thousandths: hands.time % 1_000)
    }
    _ = runtime.run(on: hands, starting: .opened(opened, path: "s.json", notices: []))
    return Outcome(
      operations: runtime.handler.saved, drafts: runtime.handler.kept.last ?? [],
      screen: hands.frame.text(), session: runtime.model.session)
  }

  private func keys(_ text: String, every milliseconds: Int) -> [(key: Key, after: Int)] {
    text.map { (.character($0), milliseconds) }
  }

  @Test(
    "what the demonstration says, typed without the key for an entry, changes nothing and is kept whole",
    arguments: [5, 10, 15])
  func sentences(lettersASecond: Int) throws {
    let session = try exampleSession()
    let planned = try Player.planned().model.session
    // What it is taken for is decided by then.
    let sentences = Set(session.entries.all.map { String($0.text.prefix(40)) }).sorted()
    #expect(sentences.count > 60)
    for sentence in sentences {
      let outcome = try outcome(of: keys(sentence, every: 1_000 / lettersASecond), in: planned)
      #expect(outcome.operations.isEmpty, "\(sentence)")
      // Signs before the first letter mean something or nothing; words are kept from their first on.
      let draft = outcome.text ?? ""
      #expect(
        sentence.hasSuffix(draft) && draft.count > sentence.count - 3, "\(sentence): \(draft)")
      #expect(outcome.drafts.count == 1, "\(sentence)")
      #expect(outcome.screen.contains("New "), "\(sentence)")
    }
  }

  @Test(
    "so it is among conclusions and challenges: the next sentence may be typed where the form of the last has closed",
    arguments: ["C", "L"], [5, 10, 15])
  func lists(way: String, lettersASecond: Int) throws {
    let session = try exampleSession()
    let steps = way.map {
      (key: $0 == "\r" ? Key.enter : $0 == "x" ? .enter : .character($0), after: 900)
    }
    for sentence in ["Finders need protection by law", "do not forget this", "the vendor is late"] {
      let outcome = try outcome(
        of: [(.tab, 900)] + steps + [(.down, 900)] + keys(sentence, every: 1_000 / lettersASecond),
        in: session)
      #expect(outcome.operations.isEmpty, "\(way): \(sentence)")
      let kept = outcome.drafts.first.map { "\($0.fields)" } ?? "–"
      #expect(kept.contains(sentence), "\(way): \(kept)")
      #expect(outcome.drafts.count == 1, "\(way): \(sentence)")
    }
  }

  @Test("in a list, too, what changes something by one key is done when nothing follows")
  func waitingInLists() throws {
    let withdrawn = try outcome(of: [("C", 500), ("d", 900), (.down, 900)], in: exampleSession())
    #expect(withdrawn.operations.count == 1)
    let twice = try outcome(
      of: [("C", 500), ("d", 900), ("d", 30), (.down, 30)], in: exampleSession())
    #expect(twice.operations.count == 2)
    let added = try outcome(
      of: [("C", 500), ("a", 900)] + keys("Be kind", every: 30) + [(.enter, 30)],
      in: exampleSession())
    #expect(added.session?.state.all(Conclusion.self).contains { $0.text == "Be kind" } == true)
  }

  @Test(
    "no three words change anything, however they are spelt and whatever is selected",
    arguments: seeds(50))
  func words(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let planned = try Player.planned().model.session
    let letters = Array("abcdefghijklmnopqrstuvwxyz'éñ")
    let words = (0..<3).map { _ in
      String(
        (0..<Int.random(in: 2...7, using: &random)).compactMap { _ in
          letters.randomElement(using: &random)
        })
    }
    let start = [(key: Key.tab, after: 900), (key: .down, after: 900)].prefix(
      Int.random(in: 0...2, using: &random))
    // An entry can be begun by its key alone.
    let text = "b" + words.joined(separator: " ")
    let outcome = try outcome(
      of: start + keys(text, every: Int.random(in: 25...399, using: &random)), in: planned)
    #expect(outcome.operations.isEmpty, "DAYZERO_SEED=\(seed): \(text)")
    #expect(outcome.text == text, "DAYZERO_SEED=\(seed): \(text)")
  }

  @Test("the keys of a moderator work as fast as they are pressed", arguments: [0, 30, 150, 1_000])
  func commands(gap: Int) throws {
    let saved = try outcome(
      of: [("1", 500), ("a", gap), ("S", 500)].map { (Key.character($0), $1) }
        + keys("aid it", every: gap) + [(.enter, 500)])
    #expect(saved.operations.count == 1)
    #expect(saved.session?.entries.all.contains { $0.text == "Said it" } == true)
    let moved = try outcome(
      of: keys("jjkj", every: gap) + [("a", gap), ("X", 500), (.enter, 500)])
    #expect(moved.session?.entries.all.contains { $0.text == "X" } == true)
    // A capital begins the text that somebody asked for; a report is reached by three letters.
    let parked = try outcome(of: keys("pAsk them", every: gap) + [(.enter, 500)])
    #expect(
      parked.session?.state.all(Parked.self).contains { $0.text.hasSuffix("Ask them") } == true)
    let report = try outcome(of: keys("Re", every: gap) + [("w", gap)])
    #expect(report.screen.contains("Which file"))
  }

  @Test("what changes something by one key waits for what follows, and is done then")
  func waiting() throws {
    let clock = try outcome(of: [(" ", 500), (.down, 900)])
    #expect(clock.operations.count == 1)
    let atOnce = try outcome(of: [(" ", 500), (.down, 1)])
    #expect(atOnce.operations.count == 1)
    let tooSoon = try outcome(of: [(" ", 500)])
    #expect(tooSoon.operations.isEmpty)
    let thrice = try outcome(of: [("d", 500), ("d", 30), ("d", 30), (.down, 900)])
    #expect(thrice.operations.count == 3)
    let inOrder = try outcome(of: [(" ", 500), ("a", 100), ("x", 900), (.enter, 500)])
    #expect(inOrder.operations.count == 2)
    #expect(inOrder.session?.entries.all.contains { $0.text == "x" } == true)
  }

  @Test("what was kept before stands above it, also where a form had taken it up meanwhile")
  func keptBefore() throws {
    let first: [(key: Key, after: Int)] =
      [("a", 500)] + keys("First", every: 100) + [(.escape, 500)]
    let outcome = try outcome(of: first + keys("bar none", every: 100))
    #expect(outcome.text == "First\nbar none")
    let parked: [(key: Key, after: Int)] =
      [("p", 500)] + keys("Point", every: 500) + [(.escape, 500)]
    let both = try self.outcome(of: parked + keys("people say", every: 100))
    #expect(
      both.drafts.count == 2 && both.drafts.contains { $0.fields.text("text") == "people say" })
    #expect(both.operations.isEmpty)
  }
}
