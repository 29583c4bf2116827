import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The question whether an entry is to be erased: which, and what it says.
struct Erasure: Equatable, RoomLayer {
  let erased: Identifier<Entry>
  let label: String
  let text: String
  /// Whether it was split from another, which is put in anew then.
  var isPart = false

  var place: Place { .erasing }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    model.drawErasing(self, in: rect, on: &frame)
  }
}

extension Model {
  /// Asks whether to erase the entry that was just withdrawn, is shown or is selected; where none
  /// is, the one withdrawn last.
  mutating func askToErase() {
    guard let session else { return }
    let withdrawn = room.withdrawnLast.flatMap { isWithdrawn($0.entry, session) ? $0 : nil }
    let isJustWithdrawn = withdrawn.map { room.answered?.text == $0.status } ?? false
    let selected = isJustWithdrawn ? nil : entryInQuestion
    guard let entry = selected ?? withdrawn?.entry else {
      return warn(room.strings.erasure.nothing)
    }
    let text = session.state[entry.key]?.values.text("text") ?? ""
    push(
      Erasure(
        erased: entry, label: session.label(of: entry), text: text,
        isPart: !session.origins(of: entry.key).isEmpty))
  }

  private func isWithdrawn(_ entry: Identifier<Entry>, _ session: Session) -> Bool {
    session.state[entry.key]?.isDeleted ?? false
  }

  /// Erases the entry that was asked about: its text goes, with what is typed about it.
  mutating func eraseForGood() -> [Effect] {
    guard let erasure = screen(Erasure.self) else { return [] }
    pop()
    guard let operations = carryOut(.erase(erasure.erased.key)) else { return [] }
    room.withdrawnLast = nil
    leaveMissingEntries()
    renewLayers()
    leaveSettledConflicts()
    tell(room.strings.erasure.erased(erasure.label))
    room.note(unsaved: operations)
    return operations.map(Effect.erase) + keepDrafts()
  }
}
