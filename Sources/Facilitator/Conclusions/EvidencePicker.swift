import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The choice of the entries that a conclusion rests on, or that one is drafted from.
struct EvidencePicker: RoomLayer {
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
  private(set) var filter = TextField()
  var isFiltering = false
  var showsOnlyChosen = false
  private var selection: Selection<Identifier<Entry>>

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
  func items(in session: Session, _ projection: Projection) -> [ListedEntry] {
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

  /// Where the selection is in `items`.
  func index(in items: [ListedEntry]) -> Int { selection.row(in: items.map(\.id)) }

  mutating func move(by offset: Int, in model: inout Model) {
    guard let session = model.session else { return }
    selection.move(by: offset, in: items(in: session, model.board.projection).map(\.id))
  }

  /// Chooses the selected entry, or leaves it out again.
  mutating func mark(in session: Session, _ projection: Projection) {
    let ids = items(in: session, projection).map(\.id)
    guard let entry = selection.selected(in: ids) else { return }
    if let position = chosen.firstIndex(of: entry) {
      chosen.remove(at: position)
    } else {
      chosen.append(entry)
    }
    selection.select(entry, in: ids)
    if showsOnlyChosen, chosen.isEmpty { showsOnlyChosen = false }
  }

  mutating func showAll() -> Bool {
    let isFiltered = !filter.text.isEmpty
    filter = TextField()
    isFiltering = false
    return isFiltered
  }

  /// Enter would leave it with what is chosen so far.
  var clickKey: Key? { " " }

  var typed: TextField? { isFiltering ? filter : nil }

  mutating func type(_ key: Key, in model: inout Model) {
    switch key {
    case .up: move(by: -1, in: &model)
    case .down: move(by: 1, in: &model)
    default: _ = filter.handle(key, columns: 10_000)
    }
  }

  mutating func paste(_ text: String, in model: inout Model) {
    filter.insert(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    guard let session = model.session else { return }
    EvidenceView(self, session, model.strings, items(in: session, model.board.projection))
      .draw(in: rect, on: &frame)
  }
}
