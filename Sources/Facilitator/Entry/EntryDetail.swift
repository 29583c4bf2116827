import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The screen of one entry: which, and how far it is scrolled.
struct EntryDetail: Equatable, TextLayer {
  let id: Identifier<Entry>
  var scroll = 0

  init(entry: Identifier<Entry>) { id = entry }

  var place: Place { .detail }

  var entry: Identifier<Entry>? { id }

  func lines(_ columns: Int, in model: Model) -> [Line] {
    content(in: model)?.lines(columns) ?? []
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    draw(content(in: model)?.title ?? "", in: rect, of: model, on: &frame)
  }

  /// What there is to say of the entry; nil when it is gone.
  private func content(in model: Model) -> EntryContent? {
    guard let session = model.session, let entry = session.entries[id] else { return nil }
    return EntryContent(entry: entry, session: session, model: model)
  }

  /// The same as text, a line each, for where nothing is drawn.
  func text(in model: Model) -> [String] {
    lines(10_000, in: model).map(\.text).filter { !$0.isEmpty }
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

  /// Takes entries out, as one step.
  @Sendable static func withdraw(_ entries: [Entry], in model: inout Model) -> [Effect] {
    let words = model.strings.status.withdrew(Marking.name(of: entries, in: model), entries.count)
    let effects = Marking.perform(
      entries.map { .withdraw($0.key) }, on: entries, telling: words, in: &model)
    guard !effects.isEmpty else { return [] }
    model.leaveMissingEntries()
    model.withdrawnLast = entries.count == 1 ? (entries[0].id, words) : nil
    return effects
  }
}
