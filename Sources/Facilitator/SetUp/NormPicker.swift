import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The choice of norms for a group: first a set, then norms of it, with their wording; or the norms of
/// all sets that a search finds.
struct NormPicker: FilteredList, RoomLayer {
  /// What is listed: sets, or norms.
  enum Row {
    case shelf(Int, NormShelf)
    case norm(Norm)
  }

  let group: Identifier<Group>
  /// The set that is open, counted from 0 for what the session has already; nil while sets are shown.
  private(set) var shelf: Int?
  var selection = Selection<String>()
  /// What is looked for in all sets.
  var filter = TextField()
  /// Whether that is being typed.
  var isFiltering = false
  /// How far the wording is scrolled while it has the keys; nil while the list has them.
  private(set) var scroll: Int?
  /// The norms that were marked here, and those whose mark was taken away.
  private(set) var marked: [Identifier<Norm>] = []
  private(set) var unmarked: Set<Identifier<Norm>> = []

  init(_ group: Identifier<Group>) { self.group = group }

  var place: Place { isFiltering ? .normFilter : .norms }

  /// Whether norms of all sets are shown, as far as they have what is looked for.
  var isSearching: Bool { isFiltering || !filter.text.isEmpty }

  /// Whether norms are shown, and not sets.
  var isOpen: Bool { shelf != nil || isSearching }

  func items(in model: Model) -> [Row] {
    isOpen
      ? norms(of: model).map(Row.norm)
      : NormShelf.all(of: model).enumerated().map { Row.shelf($0, $1) }
  }

  func id(of row: Row) -> String {
    switch row {
    case .shelf(let index, _): "\(index)"
    case .norm(let norm): norm.id.name
    }
  }

  mutating func move(by offset: Int, in model: inout Model) {
    guard let scroll else {
      return selection.move(by: offset, in: items(in: model).lazy.map(id))
    }
    self.scroll = max(0, min(scroll + offset, wordingRows(model) - 1))
  }

  private func wordingRows(_ model: Model) -> Int {
    let columns = max(1, model.size.columns - 4)
    return wording(of: model).reduce(0) { $0 + TextWidth.wrap($1, to: columns).count }
  }

  /// Opens the set that is selected.
  mutating func openSet(in model: Model) {
    guard case .shelf(let index, let shelf) = selected(in: model), !shelf.norms.isEmpty else {
      return
    }
    self.shelf = index
    selection = Selection()
  }

  /// Goes back to the sets.
  mutating func closeSet() {
    selection = Selection(shelf.map { "\($0)" })
    shelf = nil
    scroll = nil
  }

  /// Gives the keys to the wording, or back to the list.
  mutating func switchPane() { scroll = scroll == nil && isOpen ? 0 : nil }

  /// Looks in all sets for what is typed from now on.
  mutating func search() {
    isFiltering = true
    scroll = nil
  }

  /// The norms that are shown; those of the set that is selected while sets are.
  func norms(of model: Model) -> [Norm] {
    if isSearching { return NormShelf.found(by: NormSearch(filter.text), in: model).norms }
    if let shelf { return NormShelf.all(of: model)[shelf].norms }
    guard case .shelf(_, let shelf) = selected(in: model) else { return [] }
    return shelf.norms
  }

  /// The norm that is selected; nil while the sets are shown.
  func norm(in model: Model) -> Norm? {
    guard case .norm(let norm) = selected(in: model) else { return nil }
    return norm
  }

  /// All that is said of the norm that is selected: itself, what other sets say more of it and note on
  /// it, then what the set that is open notes on all.
  func wording(of model: Model) -> [String] {
    guard let norm = norm(in: model) else { return [] }
    let words = model.strings.setUp
    let open = isSearching ? nil : shelf.flatMap { NormShelf.all(of: model)[$0].set }
    let general = open.map { set in set.notes.filter(\.norms.isEmpty).map { (set, $0) } } ?? []
    let layers = model.published?.layers(of: norm.id) ?? []
    let notes = (model.published?.notes(on: norm.id) ?? []).map { ($0.set, $0.note) } + general
    return words.wording(of: norm)
      + layers.flatMap { ["", words.more($0.norm, in: $0.set)] }
      + notes.flatMap { [""] + words.lines(of: $1, in: $0) }
  }

  /// The norms that the group would have, in its own order and then as they were marked.
  func chosen(_ session: Session?) -> [Identifier<Norm>] {
    let group: Group? = session?.state.value(self.group)
    let kept = (group?.norms ?? []).filter { !unmarked.contains($0) }
    return kept + marked.filter { !kept.contains($0) }
  }

  /// Whether any mark was changed.
  var isChanged: Bool { !marked.isEmpty || !unmarked.isEmpty }

  /// Marks the norm that is selected, or takes its mark away.
  mutating func toggle(in model: Model) {
    guard let id = norm(in: model)?.id else { return }
    if chosen(model.session).contains(id) {
      marked.removeAll { $0 == id }
      unmarked.insert(id)
    } else {
      unmarked.remove(id)
      if !chosen(model.session).contains(id) { marked.append(id) }
    }
  }
}
