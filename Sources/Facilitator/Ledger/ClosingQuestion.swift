import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Place {
  static let closing = Place("closing", reach: .help)
}

extension LedgerBindings {
  /// The answers to the question whether to close a group.
  var closing: [Binding] {
    let words = strings.ledger
    return [
      Binding(
        "closing.goThrough", [.enter], words.keys.goThrough, footer: true,
        by: ClosingQuestion.goThroughOpen),
      Binding(
        "closing.close", ["y"], words.keys.closeAllTheSame, footer: true, by: ClosingQuestion.close),
      Binding("closing.stay", [.escape, "q"], words.keys.stay, footer: true, .back),
    ]
  }
}

/// The question whether to close a group although challenges of it are open.
struct ClosingQuestion: RoomLayer {
  let group: Identifier<Group>

  var place: Place { .closing }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    model.below?.draw(in: rect, of: model, on: &frame)
    guard let session = model.session, let ledger = model.board.ledger,
      let group = session.state.value(group)
    else { return }
    let words = model.strings.ledger
    let columns = min(64, rect.columns)
    let open = ledger.open(in: group.id, of: session)
    let ways = TextWidth.wrap(words.ways, to: columns - 4)
    let head = TextWidth.wrap(words.stillOpen(open.count), to: columns - 4)
    let room = max(1, rect.rows - 3 - ways.count - head.count)
    let shown = open.count > room ? max(0, room - 1) : open.count
    var lines: [Line] = head.map { ($0, .plain.bold()) }
    for id in open.prefix(shown) {
      let text = session.entries[id]?.text ?? ""
      lines.append((TextWidth.clip("\(session.label(of: id))  \(text)", to: columns - 4), .plain))
    }
    if shown < open.count { lines.append((words.more(open.count - shown), .muted)) }
    let gap: [Line] = lines.count + ways.count + 3 <= rect.rows ? [("", .plain)] : []
    lines += gap + ways.map { ($0, .plain) }
    frame.dialogue(title: words.closing(group.number), lines, columns: columns, in: rect)
  }
}

extension ClosingQuestion {
  /// Goes to the first challenge that is open.
  fileprivate func goThroughOpen(in model: inout Model) {
    model.pop()
    if let first = model.session.flatMap({ model.board.ledger?.open(in: group, of: $0).first }) {
      model.push(ChallengeScreen(first))
    }
  }

  /// Closes the group all the same.
  fileprivate func close(in model: inout Model) -> [Effect] {
    model.pop()
    return setClosed(true, in: &model)
  }

  /// Closes the group, or opens it again.
  func setClosed(_ isClosed: Bool, in model: inout Model) -> [Effect] {
    let words = model.strings.ledger
    let number = model.session?.state.value(group)?.number ?? group.name
    return model.perform(
      [.edit(group.key, ["closed": isClosed ? true : .null])],
      telling: isClosed ? words.didClose(number) : words.didOpen(number))
  }
}
