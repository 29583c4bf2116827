import Insights
import ScreenKit
import SessionEngine
import WorkshopModel

extension Model {
  /// Shows the entries to which the one that is shown or selected can be joined, those like it
  /// first.
  mutating func showEntriesToJoin() {
    guard let entry = entryToChange(), let session else { return }
    let matches = board.projection.likeness(of: session).matches(
      for: entry.text, among: entry.kind, from: 0.01, limit: 200)
    var seen: Set<Identifier<Entry>> = [entry.id]
    var candidates: [EntryPicker.Candidate] = []
    for match in matches {
      let head = session.entries.head(of: match.entry)
      guard seen.insert(head).inserted else { continue }
      candidates.append(
        EntryPicker.Candidate(entry: head, isLike: match.score >= Likeness.threshold))
    }
    let groups =
      board.groups.filter { $0.id == entry.group } + board.groups.filter { $0.id != entry.group }
    for group in groups {
      for numbered in session.entries.entries(in: group.id, entry.kind)
      where seen.insert(numbered.id).inserted {
        candidates.append(EntryPicker.Candidate(entry: numbered.id, isLike: false))
      }
    }
    push(EntryPicker(purpose: .join, entry: entry.id, candidates: candidates))
  }

  /// Lets a further wording of the entry be an entry of its own again: the only one at once, one of
  /// several by a list.
  mutating func takeOut() -> [Effect] {
    guard let entry = entryToChange(), let session else { return [] }
    let wordings = session.entries.wordings(of: entry.id)
    if wordings.count == 1 { return takeOut(wordings[0].id, of: entry.id) }
    let candidates = wordings.map { EntryPicker.Candidate(entry: $0.id, isLike: false) }
    push(EntryPicker(purpose: .takeOut, entry: entry.id, candidates: candidates))
    return []
  }

  /// Does with the entry that is picked what the list is for.
  mutating func pickEntry() -> [Effect] {
    guard let picker = screen(EntryPicker.self) else { return [] }
    let candidates = picker.standing(in: self)
    pop()
    guard candidates.indices.contains(picker.selected) else {
      warn(strings.status.nothingToOpen)
      return []
    }
    let picked = candidates[picker.selected].entry
    switch picker.purpose {
    case .join: return join(picker.entry, to: picked)
    case .takeOut: return takeOut(picked, of: picker.entry)
    }
  }

  /// Makes an entry, with its own further wordings, further wordings of another.
  private mutating func join(_ entry: Identifier<Entry>, to head: Identifier<Entry>) -> [Effect] {
    guard let before = session else { return [] }
    let joining = [entry] + before.entries.wordings(of: entry).map(\.id)
    let effects = perform(
      joining.map { .edit($0.key, ["joined": .string(head.name)]) },
      telling: strings.scribing.joined(before.label(of: entry), before.label(of: head)))
    guard !effects.isEmpty, let session, let target = session.entries[head] else { return effects }
    for (index, layer) in layers.enumerated() {
      guard let detail = layer as? EntryDetail, detail.id == entry else { continue }
      layers[index] = EntryDetail(entry: head)
    }
    board.go(to: target, of: session)
    return effects
  }

  private mutating func takeOut(
    _ wording: Identifier<Entry>, of head: Identifier<Entry>
  ) -> [Effect] {
    let labels = (session?.label(of: wording) ?? "", session?.label(of: head) ?? "")
    return perform(
      [.edit(wording.key, ["joined": .null])],
      telling: strings.scribing.tookOut(labels.0, labels.1))
  }
}
