import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import Words
import WorkshopModel

/// The question whether an entry is to be erased: which, and what it says.
struct Erasure: Equatable, RoomLayer, QuestionLayer {
  let erased: Identifier<Entry>
  let label: String
  let text: String
  /// Whether it was split from another, which is put in anew then.
  let isPart: Bool

  var place: Place { .erasing }

  /// What can be erased: the entry that was just withdrawn, is shown or is selected; where none is,
  /// the one withdrawn last.
  @Sendable static func subject(in model: Model) -> Identifier<Entry>? {
    let withdrawn = model.withdrawnLast.flatMap { last in
      model.session?.state[last.entry.key]?.isDeleted ?? false ? last : nil
    }
    let isJustWithdrawn = withdrawn.map { model.answered?.text == $0.status } ?? false
    return (isJustWithdrawn ? nil : model.entryInQuestion) ?? withdrawn?.entry
  }

  /// Asks whether to erase an entry.
  @Sendable static func ask(_ entry: Identifier<Entry>, in model: inout Model) -> [Effect] {
    guard let session = model.session else { return [] }
    model.push(
      Erasure(
        erased: entry, label: session.label(of: entry),
        text: session.state[entry.key]?.values.text("text") ?? "",
        isPart: !session.origins(of: entry.key).isEmpty))
    return []
  }

  /// Erases the entry: its text goes, with what is typed about it.
  func erase(in model: inout Model) -> [Effect] {
    model.pop()
    let operations: [Operation]
    do { operations = try model.room.erase(erased.key) } catch {
      return model.refuse(model.strings.words.say(error))
    }
    if let session = model.session { model.refreshBoard(from: session) }
    model.withdrawnLast = nil
    model.leaveMissingEntries()
    model.renewLayers()
    ConflictList.leaveSettled(in: &model)
    model.tell(model.strings.erasure.erased(label))
    model.room.note(unsaved: operations)
    return operations.map(Effect.erase) + model.keepDrafts()
  }

  func title(in model: Model) -> String { model.strings.erasure.title(label) }

  func lines(_ size: Size, in model: Model) -> [Line] {
    let words = model.strings.erasure
    let warning = TextWidth.wrap(
      isPart ? "\(words.warning) \(words.splitWarning)" : words.warning, to: size.columns)
    // The warning is shown whole; the entry's text gets what rows are left.
    let rows = max(1, min(3, size.rows - warning.count - 1))
    let text = TextWidth.wrap(String(text.prefix(400)), to: size.columns)
    var shown = Array(text.prefix(rows))
    if text.count > rows {
      let rest = text.dropFirst(rows - 1).joined(separator: " ")
      shown[rows - 1] = TextWidth.clip(rest + "…", to: size.columns)
    }
    let gap: [Line] = size.rows > warning.count + shown.count ? [("", .plain)] : []
    return shown.map { ($0, .plain.bold()) } + gap + warning.map { ($0, .plain) }
  }
}
