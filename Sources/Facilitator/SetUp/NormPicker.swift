import ScreenKit
import SessionEngine
import TerminalKit
public import WorkshopModel

/// A published set of norms to choose from.
public struct NormSet: Sendable {
  /// What it is called.
  public let title: String
  /// Where it was published.
  public let reference: String
  /// Its norms, in its order.
  public let norms: [Norm]

  /// The set with that title, reference and norms.
  public init(title: String, reference: String, norms: [Norm]) {
    self.title = title
    self.reference = reference
    self.norms = norms
  }
}

/// The choice of norms for a group: first a set, then norms of it, with their wording.
struct NormPicker: RoomLayer {
  let group: Identifier<Group>
  /// The set that is selected, counted from 0; the first is what the session has already.
  private(set) var set = 0
  /// The norm that is selected in the set that is open; nil while the sets are shown.
  private(set) var norm: Int?
  /// How far the wording is scrolled while it has the keys; nil while the list has them.
  private(set) var scroll: Int?
  /// The norms that were marked here, and those whose mark was taken away.
  private(set) var marked: [Identifier<Norm>] = []
  private(set) var unmarked: Set<Identifier<Norm>> = []

  init(_ group: Identifier<Group>) { self.group = group }

  var place: Place { .norms }

  /// Whether a set is open.
  var isOpen: Bool { norm != nil }

  mutating func move(by offset: Int, in model: inout Model) {
    if let scroll {
      self.scroll = max(0, min(scroll + offset, wordingRows(model) - 1))
    } else if let norm {
      self.norm = ListWindow.moved(norm, by: offset, count: norms(of: model).count)
    } else {
      set = ListWindow.moved(set, by: offset, count: sets(of: model).count)
    }
  }

  private func wordingRows(_ model: Model) -> Int {
    guard let norm = selection(of: model) else { return 1 }
    let columns = max(1, model.size.columns - 4)
    return model.strings.setUp.wording(of: norm).reduce(0) {
      $0 + TextWidth.wrap($1, to: columns).count
    }
  }

  /// Opens the set that is selected.
  mutating func openSet(in model: Model) {
    guard sets(of: model).indices.contains(set), !norms(of: model).isEmpty else { return }
    norm = 0
  }

  /// Goes back to the sets.
  mutating func closeSet() {
    norm = nil
    scroll = nil
  }

  /// Gives the keys to the wording, or back to the list.
  mutating func switchPane() { scroll = scroll == nil && norm != nil ? 0 : nil }

  /// The sets to choose from: what the session has already, then the published ones.
  func sets(of model: Model) -> [NormSet] {
    let own = model.session?.state.all(Norm.self) ?? []
    let words = model.strings.setUp
    return [NormSet(title: words.normsHere, reference: "", norms: own)] + (model.published ?? [])
  }

  /// The norms of the set that is selected.
  func norms(of model: Model) -> [Norm] {
    let sets = sets(of: model)
    return sets.indices.contains(set) ? sets[set].norms : []
  }

  /// The norm that is selected; nil while the sets are shown.
  func selection(of model: Model) -> Norm? {
    let norms = norms(of: model)
    guard let norm, !norms.isEmpty else { return nil }
    return norms[min(norm, norms.count - 1)]
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
    guard let id = selection(of: model)?.id else { return }
    if chosen(model.session).contains(id) {
      marked.removeAll { $0 == id }
      unmarked.insert(id)
    } else {
      unmarked.remove(id)
      if !chosen(model.session).contains(id) { marked.append(id) }
    }
  }
}
