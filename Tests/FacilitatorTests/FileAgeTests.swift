@testable import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

@Suite("How old the session file is")
struct FileAgeTests {
  private static func request(_ age: inout FileAge, _ count: Int, _ seconds: Int) -> Bool? {
    age.request(for: count, at: Timestamp(seconds: seconds))
  }

  @Test("a file that has everything is not asked for")
  func nothingNew() {
    var age = FileAge(count: 5)
    for second in 0..<200 { #expect(Self.request(&age, 5, second) == nil) }
  }

  @Test("what is new is asked for once nobody has typed for some seconds")
  func rest() {
    var age = FileAge(count: 4)
    #expect(Self.request(&age, 5, 80) == true)
    age.noteRefreshed(count: 5, at: Timestamp(seconds: 81))
    age.noteTyping(at: Timestamp(seconds: 100))
    #expect(Self.request(&age, 6, 101) == nil)
    #expect(Self.request(&age, 6, 102) == nil)
    #expect(Self.request(&age, 6, 103) == true)
    #expect(Self.request(&age, 6, 104) == nil)
    age.noteRefreshed(count: 6, at: Timestamp(seconds: 104))
    for second in 104..<200 { #expect(Self.request(&age, 6, second) == nil) }
  }

  @Test("the first time it is asked for at once, so that the file says that it is open")
  func first() {
    var age = FileAge(count: 5)
    age.noteTyping(at: Timestamp(seconds: 100))
    #expect(Self.request(&age, 6, 100) == false)
    #expect(Self.request(&age, 7, 101) == nil)
    age.noteRefreshed(count: 6, at: Timestamp(seconds: 101))
    #expect((101...120).first { Self.request(&age, 7, $0) != nil } == 110)
  }

  @Test("while somebody types without a pause, it is asked for once a minute")
  func typing() {
    var age = FileAge(count: 0)
    var requests: [Int] = []
    for second in 1...300 {
      age.noteTyping(at: Timestamp(seconds: second))
      guard let isAtRest = Self.request(&age, second, second) else { continue }
      #expect(!isAtRest)
      requests.append(second)
      age.noteRefreshed(count: second, at: Timestamp(seconds: second))
    }
    #expect(requests == [1, 62, 123, 184, 245])
  }

  @Test("what was not done is asked for again, later when it was left to others")
  func again() {
    var age = FileAge(count: 0)
    let failing = (0...40).filter { Self.request(&age, 1, $0) != nil }
    #expect(failing == [0, 10, 20, 30, 40])
    age.noteRefreshed(count: nil, at: Timestamp(seconds: 41))
    #expect((42...120).first { Self.request(&age, 1, $0) != nil } == 101)
  }

  @Test("what was entered while the file was written is asked for next")
  func meanwhile() {
    var age = FileAge(count: 0)
    #expect(Self.request(&age, 1, 0) == true)
    age.noteRefreshed(count: 1, at: Timestamp(seconds: 1))
    #expect((1...30).first { Self.request(&age, 2, $0) != nil } == 10)
  }

  @Test("a clock that is put back or ahead by years keeps nothing from being asked for")
  func clocks() {
    for jump in [-1_000_000_000, -4_000, 1_000_000_000] {
      var age = FileAge(count: 0)
      age.noteTyping(at: Timestamp(seconds: 2_000_000_000))
      _ = Self.request(&age, 1, 2_000_000_000)
      let start = 2_000_000_000 + jump
      let first = (start...(start + 100)).first { Self.request(&age, 1, $0) != nil }
      #expect(first.map { $0 - start <= FileAge.limit } ?? false, "\(jump)")
    }
  }

  private func requests(_ player: Player) -> [String] {
    player.handler.refreshings.map { effect in
      switch effect {
      case .refreshFile(let isAtRest): isAtRest ? "at rest" : "while typing"
      case .refreshFileHere: "here"
      default: "\(effect)"
      }
    }
  }

  @Test("a board asks for its file at rest, once for what was entered")
  func board() throws {
    var player = try Player()
    player.handler.refreshings = []
    player.wait(20)
    #expect(requests(player).isEmpty)
    player.press("a")
    player.type("Something")
    player.press(.enter)
    #expect(requests(player).isEmpty)
    player.wait(1)
    #expect(requests(player) == ["while typing"])
    player.press("a")
    player.type("Something else")
    player.press(.enter)
    player.wait(100)
    #expect(requests(player) == ["while typing", "at rest"])
    player.wait(100)
    #expect(requests(player) == ["while typing", "at rest"])
  }

  @Test("a board asks for its file while somebody types for longer than a minute")
  func busyBoard() throws {
    var player = try Player()
    player.press("a")
    player.type("Something")
    player.press(.enter, "a")
    for _ in 0..<35 {
      player.type("x")
      player.wait()
    }
    #expect(requests(player) == ["while typing"])
  }

  @Test("what is not saved is not asked for, until it is")
  func unsaved() throws {
    var player = try Player()
    player.handler.failure = "The disk is full."
    player.press("a")
    player.type("Something")
    player.press(.enter)
    player.wait(30)
    #expect(requests(player).isEmpty)
  }

  @Test("while the terminal goes round, the file is asked for at rest, and nothing is started")
  func turn() throws {
    var session = try exampleSession()
    var model = Model(
      size: Size(columns: 80, rows: 24), now: Timestamp(seconds: 0), seed: 7, startsAtHome: false,
      startsInTurn: true)
    _ = model.update(.opened(session, path: "s.json", notices: []))
    #expect(model.isHandedOver)
    let key = RecordKey(.parked, RecordID(rawValue: "x"))
    let news = try session.perform(.add(key, ["text": "X"]), at: Timestamp(seconds: 1))
    _ = model.update(.received(news, notices: []))
    var asked: [String] = []
    for second in 1...100 {
      _ = model.update(.event(.key("x"), at: Timestamp(seconds: second)))
      asked += model.update(.tick(at: Timestamp(seconds: second))).map { "\($0)" }
    }
    #expect(!asked.contains { $0.contains("refresh") })
    for second in 101...110 {
      asked += model.update(.tick(at: Timestamp(seconds: second))).map { "\($0)" }
    }
    #expect(asked.filter { $0.contains("refresh") } == ["refreshFileHere"])
  }
}
