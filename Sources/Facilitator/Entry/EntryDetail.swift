import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The screen of one entry: which, and how far it is scrolled.
struct EntryDetail: Equatable, RoomLayer {
  let id: Identifier<Entry>
  var scroll = 0

  init(entry: Identifier<Entry>) { id = entry }

  var place: Place { .detail }

  var entry: Identifier<Entry>? { id }

  mutating func move(by offset: Int, in model: inout Model) {
    scroll = ListWindow.moved(scroll, by: offset, count: model.detailScrolls(self))
  }

  mutating func scroll(by offset: Int, over part: Int?, in model: inout Model) {
    move(by: offset * 3, in: &model)
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    model.drawDetail(self, in: rect, on: &frame)
  }
}

extension EntryDetail {
  /// Shows an entry whole: a challenge with the four questions, anything else with its links.
  static func show(_ entry: Identifier<Entry>, in model: inout Model) {
    if let value = model.session?.entries[entry], model.board.ledger?.isChallenge(value) ?? false {
      model.push(ChallengeScreen(entry))
    } else {
      model.push(EntryDetail(entry: entry))
    }
  }
}
