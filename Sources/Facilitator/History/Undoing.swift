import Insights
import ScreenKit
import SessionEngine
import Words
import WorkshopModel

/// Taking back this terminal's last step, or bringing back what was taken back last.
enum Undoing {
  /// What lists show; what was done to something else is undone there only by the same key once more.
  private static let shown: [Place: Set<RecordType>] = [
    .plan: [.phase, .timing], .parkingLot: [.parked], .conclusions: [.conclusion],
    .votes: [.ballot, .vote], .groupList: [.group, .norm], .peopleList: [.participant],
    .termList: [.sector, .role, .kind],
  ]

  /// Takes a step back or brings one back, and tells which; where that is about something that the list
  /// does not show, first tells what it would be.
  static func reverse(isUndo: Bool, in model: inout Model) -> [Effect] {
    guard var session = model.session else { return [] }
    do {
      let reversal = try isUndo ? session.undo(at: model.now) : session.redo(at: model.now)
      let deed = words(for: reversal, in: session, model.strings)
      let records = reversal.operations.compactMap(\.record)
      let isHere =
        shown[model.top.place].map { types in records.contains { types.contains($0.type) } } ?? true
      let question = model.strings.status.elsewhere(deed, isUndo)
      guard isHere || model.answered?.text == question else { return model.refuse(question) }
      model.session = session
      model.refreshBoard(from: session)
      model.leaveMissingEntries()
      model.board.select(Identifier(reversal.record.id))
      ConflictList.leaveSettled(in: &model)
      let words = model.strings.status
      model.tell(isUndo ? words.undid(deed) : words.redid(deed))
      return model.save(reversal.operations)
    } catch {
      model.session = session
      let words = model.strings.status
      let isMore = isUndo ? session.canUndo : session.canRedo
      let more = isMore ? [isUndo ? words.undoAgain : words.redoAgain] : []
      return model.refuse(([words.words.say(error)] + more).joined(separator: " "))
    }
  }

  /// What a step did.
  private static func words(
    for reversal: Reversal, in session: Session, _ strings: Strings
  ) -> String {
    let label = label(of: reversal, in: session, strings)
    let words = strings.status
    return switch reversal.deed {
    case .added where reversal.record.type == .timing: label
    case .added: words.added(label)
    case .edited: words.changed(label)
    case .withdrew: words.withdrawn(label)
    case .restored: words.restored(label)
    }
  }

  /// What a step was about: its record, or how many people or entries where it was about several; with
  /// the sector or group that was added for them, people are what it was about.
  private static func label(
    of reversal: Reversal, in session: Session, _ strings: Strings
  ) -> String {
    let all = Set(reversal.operations.compactMap(\.record))
    let people = all.filter { $0.type == .participant }
    let isForPeople = [.sector, .group].contains(reversal.record.type) && !people.isEmpty
    let records = isForPeople ? people : all
    let first = isForPeople ? people.min() ?? reversal.record : reversal.record
    guard records.count > 1, [.participant, .entry].contains(first.type),
      records.allSatisfy({ $0.type == first.type })
    else { return session.name(of: first, strings.records) }
    return strings.setUp.several(first.type, records.count)
  }
}
