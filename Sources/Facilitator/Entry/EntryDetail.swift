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
    let lines = content(in: model)?.lines(model.size.columns - 4).count ?? 0
    scroll = ListWindow.moved(scroll, by: offset, count: model.scrolls(lines))
  }

  mutating func scroll(by offset: Int, over part: Int?, in model: inout Model) {
    move(by: offset * 3, in: &model)
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    let content = content(in: model)
    frame.box(rect, title: content?.title ?? "", isFocused: true)
    frame.put(content?.lines(rect.columns - 4) ?? [], from: scroll, inBox: rect)
  }

  /// What there is to say of the entry; nil when it is gone.
  private func content(in model: Model) -> EntryContent? {
    guard let session = model.session, let entry = session.entries[id] else { return nil }
    return EntryContent(entry: entry, session: session, model: model)
  }

  /// The same as text, a line each, for where nothing is drawn.
  func text(in model: Model) -> [String] {
    (content(in: model)?.lines(10_000) ?? []).map(\.text).filter { !$0.isEmpty }
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
