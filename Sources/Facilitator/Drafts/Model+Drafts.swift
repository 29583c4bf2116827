import ScreenKit
import SessionEngine
import WorkshopModel

extension Model {
  /// Leaves the layer; what was typed is kept as a draft.
  ///
  /// Where a filter hides something, that is shown again first; marks are taken away first, too.
  mutating func back() -> [Effect] {
    guard !showAll(), !Marking.clear(in: &self) else { return [] }
    top.noteLeaving(in: &self)
    pop()
    return keepDrafts() + NamedTexts.lookAgain(in: self)
  }

  /// Puts a layer with what was typed on it before on the others, and tells so.
  mutating func pushDraft(_ layer: any RoomLayer) {
    push(layer)
    tell(strings.drafts.back)
  }

  /// Leaves the layer, and nothing that was typed on it is kept; asks once.
  mutating func discard() -> [Effect] {
    guard room.answered?.text == strings.drafts.discard else {
      tell(strings.drafts.discard)
      return []
    }
    pop()
    tell(strings.drafts.discarded)
    return keepDrafts()
  }

  /// Whether something is typed on the layer that would be kept.
  var hasDraft: Bool {
    var drafts = Drafts()
    top.keep(in: &drafts)
    return !drafts.isEmpty
  }

  /// All drafts, with what the open forms say.
  var allDrafts: [Draft] {
    var all = room.drafts
    for layer in layers { layer.keep(in: &all) }
    all.forgetErased(in: session)
    return all.list
  }

  /// Asks for the drafts to be kept, unless they are kept already.
  mutating func keepDrafts() -> [Effect] {
    guard session != nil else { return [] }
    let all = allDrafts
    guard all != room.keptDrafts else { return [] }
    room.keptDrafts = all
    room.draftsKeptAt = room.now
    return [.keepDrafts(all)]
  }

  /// The same while somebody types: at most every two seconds.
  mutating func keepDraftsNowAndThen() -> [Effect] {
    let isRecent = room.draftsKeptAt.map { 0..<2 ~= room.now - $0 } ?? false
    return isRecent ? [] : keepDrafts()
  }

  /// What there is to say of drafts when a session is opened; nil without any.
  var draftWords: String? {
    let sentences = room.drafts.purposes.map { purpose in
      switch purpose {
      case .new(let kind):
        strings.drafts.entry(room.board.kinds.first { $0.id == kind }.map(keyToEnter) ?? "")
      case .edit(let entry): strings.drafts.change(session?.label(of: entry) ?? entry.name)
      }
    }
    let forms = room.drafts.titles.map(strings.tools.formDraft)
    return sentences.isEmpty && forms.isEmpty ? nil : (sentences + forms).joined(separator: " · ")
  }
}
