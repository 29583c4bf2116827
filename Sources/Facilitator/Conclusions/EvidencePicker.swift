import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The choice of the entries that a conclusion rests on, or that one is drafted from.
struct EvidencePicker: FilteredList, RoomLayer {
  /// What the chosen entries are for.
  enum Purpose: Equatable, Sendable {
    /// A conclusion that is there.
    case evidence(Identifier<Conclusion>)
    /// A new one.
    case draft
  }

  let purpose: Purpose
  /// Whose conclusion it is; nil for the plenary.
  let group: Identifier<Group>?
  /// What is chosen, in the order in which it was.
  private(set) var chosen: [Identifier<Entry>]
  /// What was chosen when the picker was opened.
  let beginning: [Identifier<Entry>]
  var filter = TextField()
  var isFiltering = false
  var showsOnlyChosen = false
  var selection: Selection<Identifier<Entry>>

  /// The choice for `purpose` among the entries of `group`, or of all groups for the plenary, with
  /// the selection on `selected`.
  init(
    _ purpose: Purpose, group: Identifier<Group>?, chosen: [Identifier<Entry>] = [],
    selected: Identifier<Entry>? = nil
  ) {
    self.purpose = purpose
    self.group = group
    self.chosen = chosen
    beginning = chosen
    selection = Selection(selected)
  }

  var place: Place { isFiltering ? .evidenceFilter : .evidence }

  /// The entries that are shown: those of the group and what is chosen from elsewhere, by group,
  /// kind and number, as far as they have the words of the filter.
  func items(in model: Model) -> [ListedEntry] {
    guard let session = model.session else { return [] }
    let projection = model.board.projection
    let marked = Set(chosen)
    let words = filter.text.lowercased().split(whereSeparator: \.isWhitespace).map { word in
      (word, Set(projection.texts(of: session).entries(with: String(word))))
    }
    return projection.listed(of: session).filter { listed in
      let isShown = !showsOnlyChosen && (group == nil || group == listed.group)
      guard isShown || marked.contains(listed.id) else { return false }
      // A word stands in what the entry says, or ends its label.
      return words.allSatisfy { word, entries in
        entries.contains(listed.id)
          || listed.label(besides: group).lowercased().hasSuffix(word)
      }
    }
  }

  /// Whether no entry is shown; without a filter this costs nothing.
  func isEmpty(in model: Model) -> Bool {
    guard filter.text.isEmpty, let session = model.session else { return items(in: model).isEmpty }
    if chosen.contains(where: { session.entries[$0] != nil }) { return false }
    guard !showsOnlyChosen else { return true }
    let projection = model.board.projection
    let groups = group.map { [$0] } ?? session.state.all(Group.self).map(\.id)
    let kinds = session.state.all(EntryKind.self).map(\.id)
    return groups.allSatisfy { group in
      kinds.allSatisfy { projection.entries(of: session, in: group, $0).isEmpty }
    }
  }

  /// What is selected stays so.
  mutating func filterChanged(in model: Model) {}

  /// Chooses the selected entry, or leaves it out again.
  mutating func mark(in model: Model) {
    guard let entry = selected(in: model)?.id else { return }
    select(entry, in: model)
    if let position = chosen.firstIndex(of: entry) {
      chosen.remove(at: position)
    } else {
      chosen.append(entry)
    }
    if showsOnlyChosen, chosen.isEmpty { showsOnlyChosen = false }
  }

  /// Enter would leave it with what is chosen so far.
  var clickKey: Key? { " " }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    guard let session = model.session else { return }
    EvidenceView(self, session, model.strings, items(in: model)).draw(in: rect, on: &frame)
  }
}
