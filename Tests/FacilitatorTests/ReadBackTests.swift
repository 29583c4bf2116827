import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// Reading conclusions back to the room until each is agreed or is known not to be.
@Suite("Read-back by keys")
struct ReadBackTests {
  private func own(_ player: Player) throws -> [Conclusion] {
    let session = try #require(player.model.session)
    return session.state.all(Conclusion.self).filter { $0.group?.name == "group-1" }
  }

  private func first(_ player: Player) throws -> Conclusion { try #require(own(player).first) }

  private func focus(_ player: Player) throws -> Clock.Focus? {
    let session = try #require(player.model.session)
    return Clock(session.state, at: Timestamp(seconds: 0)).focus
  }

  @Test("a agrees: text, checksum and status in one step, which u takes back as one")
  func agree() throws {
    var player = try Player()
    player.press("C", "r")
    #expect(player.screen.contains("> Read-back · Group I · 1 of 3"))
    player.press("a")
    let agreed = try first(player)
    #expect(agreed.status == .agreed)
    #expect(agreed.agreedText == agreed.text)
    #expect(agreed.checksum == Conclusion.checksum(of: agreed.text))
    #expect(player.row(-2) == " ✓ Conclusion 1 of group I: agreed · u undo")
    player.press("u")
    #expect(try first(player).agreedText == nil)
    #expect(try first(player).checksum == nil)
  }

  @Test("A agrees and reads the next, as one step; at the last it stays there")
  func agreeAndGoOn() throws {
    var player = try Player()
    player.press("C", "r", "A")
    #expect(try first(player).status == .agreed)
    #expect(player.screen.contains("> Read-back · Group I · 2 of 3"))
    #expect(player.row(-2) == " ✓ Conclusion 1 of group I: agreed · u undo")
    let second = try own(player)[1].id
    #expect(try focus(player) == .conclusion(second))
    player.press("u")
    #expect(try first(player).agreedText == nil)
    player.press("A", "A")
    #expect(player.screen.contains("> Read-back · Group I · 3 of 3"))
    #expect(try own(player).map { $0.agreedText != nil } == [false, true, true])
    for words in ["A agreed, next", "next", "Esc leave"] { #expect(player.row(-1).contains(words)) }
  }

  @Test("r asks for the reservation and needs one; it stands in the note")
  func reserve() throws {
    var player = try Player()
    player.press("C", "r", "r")
    #expect(player.screen.contains("write what, not who"))
    player.press(.enter)
    #expect(player.screen.contains("! what is reserved"))
    player.type("Not for open source.")
    player.press(.enter)
    let conclusion = try first(player)
    #expect(conclusion.status == .agreedWithReservation)
    #expect(conclusion.note == "Not for open source.")
    #expect(
      conclusion.agreement == Agreement(text: conclusion.text, isChanged: false, isIntact: true))
    #expect(player.screen.contains("(✓) agreed with reservation"))
    player.press("u")
    #expect(try first(player).note == nil)
    #expect(try first(player).status == .agreed)
  }

  @Test("c and x record that it is contested or not discussed, and forget what was agreed")
  func notAgreed() throws {
    var player = try Player()
    player.press("C", "r", "a", "c")
    #expect(try first(player).status == .contested)
    #expect(try first(player).agreedText == nil)
    #expect(player.screen.contains("! contested"))
    player.press("x")
    #expect(try first(player).status == .notDiscussed)
    #expect(player.screen.contains("– not discussed"))
  }

  @Test("a change after the agreement keeps the status, is marked, and goes with the old words")
  func changed() throws {
    var player = try Player()
    player.press("C", "r", "a", "e", .end)
    let before = try first(player).text
    player.type(" Always.")
    player.press(.enter)
    #expect(try first(player).status == .agreed)
    #expect(try first(player).agreement?.isChanged == true)
    #expect(player.screen.contains("~ changed since it was agreed"))
    #expect(player.screen.contains("agreed was: Participants found"))
    player.press(.escape)
    #expect(player.screen.contains("~ changed since it was agreed"))
    player.press("r", "e")
    for _ in 0..<" Always.".count { player.press(.backspace) }
    player.press(.enter)
    #expect(try first(player).text == before)
    #expect(!player.screen.contains("~ changed"))
  }

  @Test("an agreed text that was changed in the file does not match its checksum")
  func broken() throws {
    var player = try Player()
    player.press("C", "r", "a")
    var other = Elsewhere(of: player.model.session)
    player.receive(try other.perform(.edit(try first(player).key, ["agreedText": "Other."])))
    #expect(player.screen.contains("! agreed text does not match its checksum"))
  }

  @Test("m notes what a minority holds, without a name, and leaves the status")
  func minority() throws {
    var player = try Player()
    player.press("C", "r", "m")
    #expect(player.screen.contains("stands in the report without a name"))
    player.type("Some see it otherwise.")
    player.press(.enter)
    #expect(try first(player).note == "Some see it otherwise.")
    #expect(try first(player).status == .agreed)
    #expect(player.screen.contains("Note: Some see it otherwise."))
    player.press("m", .control("u"), .enter)
    #expect(try first(player).note == nil)
  }

  @Test("right and left go through the conclusions, the room follows, Esc turns it to the plan")
  func turning() throws {
    var player = try Player()
    let all = player.model.session?.state.all(Conclusion.self).filter {
      $0.group?.name == "group-1"
    }
    let ids = try #require(all).map(\.id)
    player.press("C", "r")
    #expect(try focus(player) == .conclusion(ids[0]))
    player.press(.right)
    #expect(try focus(player) == .conclusion(ids[1]))
    #expect(player.screen.contains("2 of 3"))
    player.press(.tab, .right)
    #expect(player.row(-2) == " ! This is the last conclusion.")
    player.press(.left)
    #expect(try focus(player) == .conclusion(ids[1]))
    player.press(.escape)
    #expect(try focus(player) == nil)
    #expect(player.screen.contains(">2"))
  }

  @Test("u takes back what the room said, not where it was turned")
  func undoPassesTurning() throws {
    var player = try Player()
    player.press("C", "r", "c", .right, .left, "u")
    #expect(try first(player).status == .agreed)
    #expect(player.row(-2).hasPrefix(" ✓ Undid: changing conclusion 1 of group I"))
  }

  @Test("nobody can agree while there are two versions of the text")
  func twoVersions() throws {
    var player = try Player()
    let key = try first(player).key
    var other = Elsewhere(of: player.model.session)
    let theirs = try other.perform(.edit(key, ["text": "Theirs."]))
    player.press("C", "r", "e", .control("u"))
    player.type("Mine.")
    player.press(.enter)
    player.receive(theirs)
    player.press("a")
    #expect(player.row(-2).hasPrefix(" ! Two terminals changed this text at once"))
    #expect(try first(player).agreedText != "Theirs.")
    player.press("r")
    #expect(player.row(-2).hasPrefix(" ! Two terminals changed this text at once"))
  }

  @Test("nobody agrees with a reservation to a text that changed while it was typed")
  func changedWhileReserving() throws {
    var player = try Player()
    let key = try first(player).key
    player.press("C", "r", "r")
    player.type("Not for all.")
    var other = Elsewhere(of: player.model.session)
    player.receive(try other.perform(.edit(key, ["text": "Something else."])))
    player.press(.enter)
    #expect(player.screen.contains("text is now: Something else."))
    #expect(try first(player).status == .agreed)
    player.press(.enter)
    #expect(try first(player).status == .agreedWithReservation)
    #expect(try first(player).agreedText == "Something else.")
  }

  @Test("what is withdrawn while it is read leaves its place, from which left and right go on")
  func withdrawnMeanwhile() throws {
    var player = try Player()
    player.press("C", .down, "r")
    let all = player.model.session?.state.all(Conclusion.self).filter {
      $0.group?.name == "group-1"
    }
    let ids = try #require(all).map(\.id)
    var other = Elsewhere(of: player.model.session)
    player.receive(try other.perform(.withdraw(ids[1].key)))
    #expect(player.screen.contains("This conclusion was withdrawn."))
    player.press("a", "e", "m", "r", "c", "x", .down)
    #expect(player.row(-2).isEmpty)
    player.press(.right)
    #expect(try focus(player) == .conclusion(ids[2]))
    player.press(.left)
    #expect(try focus(player) == .conclusion(ids[0]))
  }

  @Test(
    "a text in Arabic or Chinese is drawn as it is anywhere, a short Latin one in large letters")
  func scripts() throws {
    for text in ["الإبلاغ عن الثغرات يحتاج إلى ثقة", "漏洞协调需要明确的规则"] {
      var player = try Player()
      player.press("C", "a")
      player.happen(.paste(text))
      player.press(.enter, "r")
      #expect(player.screen.contains(text))
    }
    var player = try Player()
    player.press("C", "a")
    player.type("Trust grows.")
    player.press(.enter, "r")
    #expect(!player.screen.contains("Trust grows."))
    #expect(player.screen.contains("█"))
  }

  @Test("where a text is longer than the screen, up and down show the rest")
  func scroll() throws {
    var player = try Player(Size(columns: 40, rows: 12))
    player.press("C", "r")
    #expect(!player.screen.contains("opinion."))
    player.press(.down, .down, .down)
    #expect(player.screen.contains("opinion."))
    player.press(.home)
    #expect(player.screen.contains("Participants found that"))
  }
}
