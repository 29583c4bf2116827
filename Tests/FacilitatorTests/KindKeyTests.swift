@testable import Facilitator
import ScreenKit
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// The letters of kinds beside the keys of the program.
@Suite("Letters of kinds")
struct KindKeyTests {
  private func document(_ keys: [String]) -> SessionDocument {
    let records = keys.enumerated().map { index, key in
      Record(
        RecordKey(.kind, RecordID(rawValue: "k\(index)")),
        ["order": .string("a\(index + 1)"), "title": "K", "key": .string(key)])
    }
    return SessionDocument(id: "s", records: [.kind: records])
  }

  @Test("those of 2019 and of built-in templates are free on every screen")
  func free() throws {
    #expect(KindKeys.clashes(in: document(["a", "c"])).isEmpty)
  }

  @Test("one that something else has is named with its place and what that is")
  func clash() throws {
    let found = KindKeys.clashes(in: document(["a", "p", "e", "v"]))
    #expect(
      found.map(\.sentence) == [
        "workshop.kinds[1].key: 'p' is taken by 'park'; choose another letter",
        "workshop.kinds[2].key: 'e' is taken by 'edit'; choose another letter",
        "workshop.kinds[3].key: 'v' is taken by 'votes'; choose another letter",
      ])
  }

  @Test(
    "a letter that is called free means nothing on the board, the coverage, an entry and a turn")
  func meaning() throws {
    let player = try Player()
    for letter in "abcdefghijklmnopqrstuvwxyz" where !"ac".contains(letter) {
      let isTaken = [Place.board, .coverage, .detail, .turnKind].contains {
        player.model.bindings.command(for: .character(letter), at: $0) != nil
      }
      #expect(KindKeys.clashes(in: document([String(letter)])).isEmpty == !isTaken, "\(letter)")
    }
  }

  @Test("a key that somebody chose goes before that of a kind, which help and palette still have")
  func ownKey() throws {
    var player = try Player(Size(columns: 120, rows: 60), keys: KeyMap("board.park = a"))
    player.press("a")
    #expect(player.screen.contains("Park"))
    player.press(.escape, "?")
    #expect(player.screen.contains("New action") || player.screen.contains("new action"))
    player.press(.escape, .control("p"))
    player.type("new action")
    player.press(.enter)
    #expect(player.screen.contains("New action · Problem-solver"))
  }
}
