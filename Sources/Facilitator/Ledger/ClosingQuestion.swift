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
        unless: { question in
          { model in
            question.open(in: model).isEmpty
              ? Obstacle(reason: words.noneOpen, isHidden: true) : nil
          }
        }, by: ClosingQuestion.goThroughOpen),
      Binding(
        "closing.ask", ["a"], words.keys.ask, footer: true,
        unless: { (question: ClosingQuestion) in { Asking.obstacle(asking: question.group, in: $0) }
        },
        by: ClosingQuestion.ask),
      Binding(
        "closing.close", ["y"], words.keys.closeAllTheSame, footer: true, by: ClosingQuestion.close),
      Binding("closing.stay", [.escape, "q"], words.keys.stay, footer: true, .back),
    ]
  }
}

/// The question whether to close a group although challenges of it are open, or nobody was asked about
/// its conclusions.
struct ClosingQuestion: RoomLayer, QuestionLayer {
  let group: Identifier<Group>

  var place: Place { .closing }

  func title(in model: Model) -> String {
    model.strings.ledger.closing(model.session?.state.value(group)?.number ?? "")
  }

  func lines(_ size: Size, in model: Model) -> [Line] {
    guard let session = model.session else { return [] }
    let words = model.strings.ledger
    let open = open(in: model)
    let unasked = Asking.unaskedCount(in: group, of: model)
    let ways = [
      unasked > 0 ? words.unasked(unasked) : nil,
      words.ways(isOpen: !open.isEmpty),
    ].compactMap(\.self).flatMap { TextWidth.wrap($0, to: size.columns) }
    guard !open.isEmpty else { return ways.map { ($0, .plain) } }
    var lines = [Line]([words.stillOpen(open.count)], columns: size.columns)
    let gap = size.rows < 10 ? 0 : 1
    let room = max(1, size.rows - gap - ways.count - lines.count)
    let shown = open.count > room ? max(0, room - 1) : open.count
    for id in open.prefix(shown) {
      let text = session.entries[id]?.text ?? ""
      lines.append((TextWidth.clip("\(session.label(of: id))  \(text)", to: size.columns), .plain))
    }
    if shown < open.count { lines.append((words.more(open.count - shown), .muted)) }
    if lines.count + ways.count < size.rows { lines.append(("", .plain)) }
    return lines + ways.map { ($0, .plain) }
  }
}

extension ClosingQuestion {
  /// The challenges of the group that are open, in the order of their numbers.
  fileprivate func open(in model: Model) -> [Identifier<Entry>] {
    model.session.flatMap { model.board.ledger?.open(in: group, of: $0) } ?? []
  }

  /// Whether there is anything to ask before the group is closed.
  func isAsked(in model: Model) -> Bool {
    !open(in: model).isEmpty || Asking.unaskedCount(in: group, of: model) > 0
  }

  /// Lets everybody say first what they think of the conclusions.
  fileprivate func ask(in model: inout Model) -> [Effect] {
    model.pop()
    return Asking.ask(group, in: &model)
  }

  /// Goes to the first challenge that is open, and from each to the next until none is.
  fileprivate func goThroughOpen(in model: inout Model) {
    model.pop()
    if let first = open(in: model).first {
      model.push(ChallengeScreen(first, closing: group))
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
      telling: isClosed
        ? words.didClose(number, unasked: Asking.unaskedCount(in: group, of: model))
        : words.didOpen(number))
  }
}
