import ScreenKit
import SessionEngine
import WorkshopModel

extension Model {
  /// Opens the choice of norms for the group that is selected.
  mutating func chooseNorms() -> [Effect] {
    guard let (subject, row) = recordInQuestion, subject == .groups else {
      warn(strings.setUp.nothingSelected)
      return []
    }
    push(NormPicker(Identifier(row.key.id)))
    return [.readNorms]
  }

  /// Shows the published norms in the choice that waits for them.
  mutating func show(_ sets: [NormSet]) {
    withScreen(NormPicker.self) { $0.published = sets }
  }

  /// Marks the norm that is selected.
  mutating func markNorm() {
    let model = self
    withScreen(NormPicker.self) { $0.toggle(in: model) }
  }

  /// Goes from the wording to the list, from there to the sets, from there to the groups.
  mutating func leaveNorms() -> [Effect] {
    guard let picker = screen(NormPicker.self), picker.isOpen else { return back() }
    withScreen(NormPicker.self) { picker in
      if picker.scroll == nil { picker.closeSet() } else { picker.switchPane() }
    }
    return []
  }

  /// Opens the set that is selected, or gives the group the norms that are marked: without any
  /// change of marks the one that is selected, too.
  mutating func takeNorm() -> [Effect] {
    guard var picker = screen(NormPicker.self), let session else { return [] }
    let model = self
    guard picker.isOpen else {
      withScreen(NormPicker.self) { $0.openSet(in: model) }
      return []
    }
    guard let group: Group = session.state.value(picker.group) else { return back() }
    if !picker.isChanged, let norm = picker.selection(of: self), !group.norms.contains(norm.id) {
      picker.toggle(in: self)
    }
    let chosen = picker.chosen(session)
    let known = (picker.published ?? []).flatMap(\.norms)
    let norms = chosen.filter { id in
      session.state.contains(id.key) || known.contains { $0.id == id }
    }
    let new = norms.filter { !session.state.contains($0.key) }
    let additions = new.compactMap { id -> Command? in
      // A norm that was withdrawn comes back; its name is still its own.
      guard session.state[id.key] == nil else { return .restore(id.key) }
      return known.first { $0.id == id }.map { .add($0) }
    }
    pop()
    let value: Value = norms.isEmpty ? .null : .list(norms.map { .string($0.name) })
    return perform(
      additions + [.edit(group.key, ["norms": value])],
      telling: strings.setUp.savedNorms(group.number, norms.count))
  }

  /// Opens the form for a norm of one's own.
  mutating func typeNorm() {
    guard let picker = screen(NormPicker.self),
      let group: Group = session?.state.value(picker.group)
    else { return }
    let words = strings.setUp
    open(
      .norm(group: group.id.name), title: words.newNorm(group.number),
      introduction: words.newNormIntroduction, changing: nil,
      [
        .text("title", words.field("title"), hint: words.normTitleHint),
        .text("reference", words.field("reference"), hint: words.referenceHint),
        .text("text", words.field("wording"), hint: words.wordingHint, hasLines: true),
        .text("source", words.field("source"), hint: words.sourceHint),
      ])
  }

  /// Adds a norm of one's own and gives it to the group.
  mutating func saveNorm(_ form: FieldForm, _ id: Identifier<Group>) -> [Effect] {
    guard let group: Group = session?.state.value(id) else {
      withFields { [words = strings.setUp] in $0.show(words.groupGone) }
      return []
    }
    let key = Identifier<Norm>.random(using: &generator)
    var fields = Members()
    for name in ["title", "reference", "text", "source"] { fields.set(name, form.text(name)) }
    let norms = (group.norms + [key]).map { Value.string($0.name) }
    return saveFields(
      [.add(key.key, fields), .edit(id.key, ["norms": .list(norms)])],
      telling: strings.setUp.addedNorm(form.text("title") ?? "", group.number))
  }
}
