import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Model {
  /// Opens the form for a new conclusion that rests on `entries`, with their words as a beginning
  /// as far as they may be quoted.
  mutating func addConclusion(from entries: [Entry]) {
    let words = strings.conclusion.list
    let quoted = entries.compactMap { session?.state.wordsToTell(of: $0) }
    let left = entries.count - quoted.count
    let kept = takeKeptConclusion()
    pushConclusion(
      saying: kept?.text("text") ?? quoted.joined(separator: "\n"), restingOn: entries,
      introduction: left > 0 ? words.notQuoted(left) : words.introduction, kept)
    // Choosing entries is work that is kept when the form is left.
    if !entries.isEmpty { withFields { $0.countsAsChanged = true } }
  }

  /// Opens the form for a new conclusion that says `text`, below what was typed into it before, and
  /// rests on `entries`.
  mutating func addConclusion(
    saying text: String, restingOn entries: [Entry], introduction: String
  ) {
    let kept = takeKeptConclusion()
    let before = kept?.text("text") ?? ""
    let texts = before.contains(text) ? [before] : [before, text]
    pushConclusion(
      saying: texts.filter { !$0.isEmpty }.joined(separator: "\n"), restingOn: entries,
      introduction: introduction, kept)
  }

  /// What was typed into the form for a new conclusion when it was left; nil when nothing was.
  private mutating func takeKeptConclusion() -> FieldForm? {
    let kept = drafts.takeForm(.newConclusion(conclusionGroup))
    if kept != nil { tell(strings.drafts.back) }
    return kept
  }

  private mutating func pushConclusion(
    saying text: String, restingOn entries: [Entry], introduction: String, _ kept: FieldForm?
  ) {
    let words = strings.conclusion.list
    let marked = (kept?.marks("evidence") ?? []) + entries.map(\.id.name)
    var form = FieldForm(
      .newConclusion(conclusionGroup), title: words.newTitle, introduction: introduction,
      [
        .text("text", words.text, text, hint: words.textHint, hasLines: true),
        .text("note", words.remark, kept?.text("note"), hint: words.remarkHint),
        placeField(kept.map { $0.place(else: conclusionGroup) } ?? conclusionGroup),
      ] + evidenceField(marked))
    form.titleField = FieldForm.placeField
    // A draft that somebody wrote is kept again when it is left again.
    if kept != nil { form.countsAsChanged = true }
    push(form)
  }

  /// The field that says whose conclusion it is.
  private func placeField(_ chosen: Identifier<Group>?) -> FieldForm.Field {
    let words = strings.conclusion.list
    let places = session?.conclusionPlaces ?? [nil]
    let options = places.map { place -> (title: String, value: String?) in
      guard let place, let session else { return (words.ofPlenary, "") }
      return (words.ofGroup(session.number(of: place)), place.name)
    }
    let known = places.contains(chosen) ? chosen : conclusionGroup
    return .choice(FieldForm.placeField, words.place, options, chosen: known?.name ?? "")
  }

  /// The field in which chosen entries can be left out again; none when there are none.
  private func evidenceField(_ marked: [String]) -> [FieldForm.Field] {
    guard let session else { return [] }
    var known: Set<String> = []
    let options = marked.compactMap { name -> (title: String, value: String)? in
      guard let entry = session.entries[Identifier(name)], known.insert(name).inserted else {
        return nil
      }
      let label = session.label(of: entry, besides: conclusionGroup)
      return (title: label, value: name)
    }
    guard !options.isEmpty else { return [] }
    return [
      .marks(
        "evidence", strings.conclusion.list.evidenceField, options, marked: options.map(\.value))
    ]
  }

  /// Opens the form with the text of the conclusion that is selected or being read back.
  mutating func editConclusion() {
    guard let session, let conclusion = conclusionInQuestion,
      let name = session.name(of: conclusion.id, strings.conclusion)
    else { return _ = missingConclusion() }
    let words = strings.conclusion.list
    var form = FieldForm(
      .conclusion(conclusion.id), title: words.editTitle(name),
      [
        .text("text", words.text, conclusion.text, hint: words.textHint, hasLines: true),
        .text("note", words.remark, conclusion.note, hint: words.remarkHint),
      ])
    form.see(["text", "note"], of: conclusion.key, in: session)
    open(form)
  }

  /// Writes what the form for a new conclusion says.
  mutating func saveNewConclusion(
    _ form: FieldForm, _ group: Identifier<Group>?
  ) -> [Effect] {
    guard let session else { return [] }
    let group = form.place(else: group)
    let order = session.conclusions(of: group).last?.order
    let key = OrderKey.between(order.flatMap { $0.isWellFormed ? $0 : nil }, nil)
    let conclusion = Conclusion(
      id: .random(using: &generator), group: group, order: key, text: form.text("text") ?? "",
      evidence: form.marks("evidence").map { Identifier($0) }, note: form.text("note"))
    let number = session.conclusions(of: group).count + 1
    let name = strings.conclusion.name(number, group.map(session.number))
    let effects = saveFields([.add(conclusion)], telling: strings.conclusion.list.added(name))
    if let session = self.session {
      withScreen(ConclusionList.self) { $0.select(conclusion.id, in: session) }
    }
    withScreen(InsightScreen.self) {
      $0.conclusionPlace = group
      $0.drafted = conclusion.id
    }
    return effects
  }

  /// Changes a conclusion to what the form says; what was agreed before is kept beside it.
  mutating func saveConclusion(_ form: FieldForm, _ id: Identifier<Conclusion>) -> [Effect] {
    guard let session, let conclusion: Conclusion = session.state.value(id),
      let name = session.name(of: id, strings.conclusion)
    else {
      withFields { [words = strings.conclusion.list.gone] in $0.show(words) }
      return []
    }
    guard !showUnseen(of: id.key) else { return [] }
    var fields: Members = [:]
    if let text = form.changedText("text") { fields = conclusion.fields(rewording: text) }
    if form.isChanged("note") {
      fields["note"] = form.text("note").map(Value.string) ?? .null
    }
    return saveFields(
      [.edit(id.key, fields)], telling: strings.conclusion.list.changedText(name))
  }

  /// Whether a field of the form that was changed has a value in the record that its author was
  /// not shown; then the form tells, so that nothing is replaced that nobody has seen.
  mutating func showUnseen(of record: RecordKey) -> Bool {
    guard let session, var form = screen(FieldForm.self) else { return false }
    for (name, seen) in form.seen where form.isChanged(name) {
      let unseen = session.unseen(name, of: record, seen: seen)
      guard let value = unseen.first(where: { $0.string != form.text(name) }) else { continue }
      form.seen[name] = seen + unseen
      let words = ValueWords(session, strings).words(for: value, in: name, of: record.type)
      form.show(strings.drafts.changedMeanwhile(strings.name(ofField: name), words), in: name)
      layers.top = form
      return true
    }
    return false
  }
}

extension FieldForm {
  /// The field that says whose conclusion it is: the name of a group, or nothing for the plenary.
  fileprivate static let placeField = "group"

  /// Whose conclusion it is, nil for the plenary; `group` where the form does not say.
  fileprivate func place(else group: Identifier<Group>?) -> Identifier<Group>? {
    guard fields.contains(where: { $0.name == Self.placeField }) else { return group }
    let name = choice(Self.placeField) ?? text(Self.placeField) ?? ""
    return name.isEmpty ? nil : Identifier(name)
  }
}

extension FormPurpose {
  /// A new conclusion of a group, or of the plenary for nil.
  static func newConclusion(_ group: Identifier<Group>?) -> FormPurpose {
    FormPurpose("new-conclusion", group?.key) { $0.saveNewConclusion($1, group) }
  }

  /// The text of a conclusion and the remark on it.
  static func conclusion(_ conclusion: Identifier<Conclusion>) -> FormPurpose {
    FormPurpose("conclusion", conclusion.key) { $0.saveConclusion($1, conclusion) }
  }
}
