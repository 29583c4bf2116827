import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Place {
  static let entryPicker = Place("entryPicker")
}

/// The commands of a list of entries to pick from.
struct EntryPickerBindings: FeatureBindings {
  static let places = [at(.entryPicker) { $0.entryPicker }]

  let source: BindingSource

  /// What can be done in a list of entries to pick from.
  private var entryPicker: [Binding] {
    moving + [
      Binding(
        "entryPicker.pick", [.enter], strings.scribing.keys.pick, use: .accepting, footer: true,
        entering: true,
        to: { model in model.screen(EntryPicker.self)?.selected(in: model)?.entry },
        else: { $0.scribing.noneToJoin }
      ) { picked, model in
        guard let picker = model.screen(EntryPicker.self) else { return [] }
        model.pop()
        return picker.pick(picked, in: &model)
      },
      Binding("entryPicker.back", [.escape, "q"], strings.keys.back, footer: true, .back),
    ]
  }
}

extension EntryPicker {
  /// Shows the entries to which those can be joined: of several themselves first, then what is like
  /// the first of them.
  static func openToJoin(_ entries: [Entry], in model: inout Model) -> [Effect] {
    guard let session = model.session, let entry = entries.first else { return [] }
    let matches = model.board.projection.likeness(of: session).matches(
      for: entry.text, among: entry.kind, from: 0.01, limit: 200)
    var seen = Set(entries.map(\.id))
    var candidates =
      entries.count > 1 ? entries.map { Candidate(entry: $0.id, isLike: false) } : []
    for match in matches {
      let head = session.entries.head(of: match.entry)
      guard seen.insert(head).inserted else { continue }
      candidates.append(Candidate(entry: head, isLike: match.score >= Likeness.threshold))
    }
    let groups = model.board.groups
    let ownFirst =
      groups.filter { $0.id == entry.group } + groups.filter { $0.id != entry.group }
    for group in ownFirst {
      for numbered in session.entries.entries(in: group.id, entry.kind)
      where seen.insert(numbered.id).inserted {
        candidates.append(Candidate(entry: numbered.id, isLike: false))
      }
    }
    model.push(
      EntryPicker(
        purpose: .join, entry: entry.id, others: entries.dropFirst().map(\.id),
        candidates: candidates))
    return []
  }

  /// Lets a further wording of `entry` be an entry of its own again: the only one at once, one of
  /// several by a list.
  static func takeOut(of entry: Entry, in model: inout Model) -> [Effect] {
    let wordings = model.session?.entries.wordings(of: entry.id) ?? []
    let picker = EntryPicker(
      purpose: .takeOut, entry: entry.id,
      candidates: wordings.map { Candidate(entry: $0.id, isLike: false) })
    if wordings.count == 1 { return picker.takeOut(wordings[0].id, in: &model) }
    model.push(picker)
    return []
  }

  /// Does with the entry that is picked what the list is for.
  fileprivate func pick(_ picked: Identifier<Entry>, in model: inout Model) -> [Effect] {
    switch purpose {
    case .join: return join(to: picked, in: &model)
    case .takeOut: return takeOut(picked, in: &model)
    }
  }

  /// Makes the entries, with their own further wordings, further wordings of another.
  private func join(to head: Identifier<Entry>, in model: inout Model) -> [Effect] {
    guard let before = model.session else { return [] }
    let entries = ([entry] + others).compactMap { before.entries[$0] }
    let joining = entries.filter { $0.id != head }
    let wordings = joining.flatMap { [$0.id] + before.entries.wordings(of: $0.id).map(\.id) }
    let effects = Marking.perform(
      wordings.map { .edit($0.key, ["joined": .string(head.name)]) }, on: entries,
      telling: model.strings.scribing.joined(
        Marking.name(of: joining, in: model), before.label(of: head)),
      in: &model)
    guard !effects.isEmpty, let session = model.session, let target = session.entries[head] else {
      return effects
    }
    for (index, layer) in model.layers.enumerated() {
      guard let detail = layer as? EntryDetail, detail.id == entry else { continue }
      model.layers[index] = EntryDetail(entry: head)
    }
    model.board.go(to: target, of: session)
    return effects
  }

  private func takeOut(_ wording: Identifier<Entry>, in model: inout Model) -> [Effect] {
    let label = { [session = model.session] in session?.label(of: $0) ?? "" }
    return model.perform(
      [.edit(wording.key, ["joined": .null])],
      telling: model.strings.scribing.tookOut(label(wording), label(entry)))
  }
}
