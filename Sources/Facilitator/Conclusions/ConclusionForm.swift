import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The forms for a new conclusion and for the text of one.
enum ConclusionForm {
  /// Where a new conclusion goes: the place that is shown, on top or below what lies over it.
  static func place(in model: Model) -> Identifier<Group>? {
    let shown = model.layers.reversed().lazy.compactMap { $0 as? any ConclusionPlace }.first
    return shown.map(\.group) ?? model.board.group?.id
  }

  /// Opens the form for a new conclusion that rests on `entries`, with their words as a beginning
  /// as far as they may be quoted.
  static func open(from entries: [Entry], in model: inout Model) {
    let words = model.strings.conclusion.list
    let quoted = entries.compactMap { model.session?.state.wordsToTell(of: $0) }
    let left = entries.count - quoted.count
    let kept = takeKept(in: &model)
    push(
      saying: kept?.text("text") ?? quoted.joined(separator: "\n"), restingOn: entries,
      introduction: left > 0 ? words.notQuoted(left) : words.introduction, kept, in: &model)
    // Choosing entries is work that is kept when the form is left.
    if !entries.isEmpty { model.withFields { $0.countsAsChanged = true } }
  }

  /// Opens the form for a new conclusion that says `text`, below what was typed into it before, and
  /// rests on `entries`.
  static func open(
    saying text: String, restingOn entries: [Entry], introduction: String, in model: inout Model
  ) {
    let kept = takeKept(in: &model)
    let before = kept?.text("text") ?? ""
    let texts = before.contains(text) ? [before] : [before, text]
    push(
      saying: texts.filter { !$0.isEmpty }.joined(separator: "\n"), restingOn: entries,
      introduction: introduction, kept, in: &model)
  }

  /// What was typed into the form for a new conclusion when it was left; nil when nothing was.
  private static func takeKept(in model: inout Model) -> FieldForm? {
    model.drafts.takeForm(.newConclusion(place(in: model)))
  }

  private static func push(
    saying text: String, restingOn entries: [Entry], introduction: String, _ kept: FieldForm?,
    in model: inout Model
  ) {
    let words = model.strings.conclusion.list
    let place = place(in: model)
    let marked = (kept?.marks("evidence") ?? []) + entries.map(\.id.name)
    var form = FieldForm(
      .newConclusion(place), title: words.newTitle, introduction: introduction,
      [
        .text("text", words.text, text, hint: words.textHint, hasLines: true),
        .text("note", words.remark, kept?.text("note"), hint: words.remarkHint),
        placeField(kept.map { $0.place(else: place) } ?? place, else: place, in: model),
      ] + evidenceField(marked, of: place, in: model))
    form.titleField = FieldForm.placeField
    // A draft that somebody wrote is kept again when it is left again.
    guard kept != nil else { return model.push(form) }
    form.countsAsChanged = true
    model.pushDraft(form)
  }

  /// The field that says whose conclusion it is: `other` where what was chosen is not there.
  private static func placeField(
    _ chosen: Identifier<Group>?, else other: Identifier<Group>?, in model: Model
  ) -> FieldForm.Field {
    let words = model.strings.conclusion.list
    let places = model.session?.conclusionPlaces ?? [nil]
    let options = places.map { place -> (title: String, value: String?) in
      guard let place, let session = model.session else { return (words.ofPlenary, "") }
      return (words.ofGroup(session.number(of: place)), place.name)
    }
    let known = places.contains(chosen) ? chosen : other
    return .choice(FieldForm.placeField, words.place, options, chosen: known?.name ?? "")
  }

  /// The field in which chosen entries can be left out again; none when there are none.
  private static func evidenceField(
    _ marked: [String], of place: Identifier<Group>?, in model: Model
  ) -> [FieldForm.Field] {
    guard let session = model.session else { return [] }
    var known: Set<String> = []
    let options = marked.compactMap { name -> (title: String, value: String)? in
      guard let entry = session.entries[Identifier(name)], known.insert(name).inserted else {
        return nil
      }
      return (title: session.label(of: entry, besides: place), value: name)
    }
    guard !options.isEmpty else { return [] }
    return [
      .marks(
        "evidence", model.strings.conclusion.list.evidenceField, options,
        marked: options.map(\.value))
    ]
  }

  /// Writes what the form for a new conclusion says.
  fileprivate static func saveNew(
    _ form: FieldForm, of group: Identifier<Group>?, in model: inout Model
  ) -> [Effect] {
    guard let session = model.session else { return [] }
    let words = model.strings.conclusion
    let group = form.place(else: group)
    let conclusions = session.conclusions(of: group)
    let (order, others) = session.state.place(of: .conclusion) {
      $0.values.reference("group") == group
    }
    let conclusion = Conclusion(
      id: .random(using: &model.generator), group: group, order: order,
      text: form.text("text") ?? "", evidence: form.marks("evidence").map { Identifier($0) },
      note: form.text("note"))
    let name = words.name(conclusions.count + 1, group.map(session.number))
    let effects = model.saveFields(others + [.add(conclusion)], telling: words.list.added(name))
    ConclusionList.select(conclusion.id, in: &model)
    model.withScreen(InsightScreen.self) {
      $0.conclusionPlace = group
      $0.drafted = conclusion.id
    }
    return effects
  }
}

extension ConclusionForm {
  /// Opens the form with the text of a conclusion and the remark on it.
  static func edit(_ conclusion: Conclusion, in model: inout Model) -> [Effect] {
    guard let session = model.session else { return [] }
    let words = model.strings.conclusion.list
    let name = session.name(of: conclusion.id, model.strings.conclusion) ?? ""
    var form = FieldForm(
      .conclusion(conclusion.id), title: words.editTitle(name),
      [
        .text("text", words.text, conclusion.text, hint: words.textHint, hasLines: true),
        .text("note", words.remark, conclusion.note, hint: words.remarkHint),
      ])
    form.see(["text", "note"], of: conclusion.key, in: session)
    model.open(form)
    return []
  }

  /// Changes a conclusion to what the form says; what was agreed before is kept beside it.
  fileprivate static func save(
    _ form: FieldForm, _ id: Identifier<Conclusion>, in model: inout Model
  ) -> [Effect] {
    guard let conclusion = standing(id, in: &model) else { return [] }
    var fields: Members = [:]
    if let text = form.changedText("text") { fields = conclusion.fields(rewording: text) }
    if form.isChanged("note") {
      fields["note"] = form.text("note").map(Value.string) ?? .null
    }
    let name = model.session?.name(of: id, model.strings.conclusion) ?? ""
    return model.saveFields(
      [.edit(id.key, fields)], telling: model.strings.conclusion.list.changedText(name))
  }

  /// The conclusion that the form that has the keys is about.
  ///
  /// - Returns: nil where it is gone, or a field of the form that was changed has a value that its
  ///   author was not shown; then the form tells, so that nothing is replaced that nobody has seen.
  static func standing(_ id: Identifier<Conclusion>, in model: inout Model) -> Conclusion? {
    guard let session = model.session, let conclusion = session.state.value(id) else {
      model.withFields { [words = model.strings.conclusion.list.gone] in $0.show(words) }
      return nil
    }
    guard let form = model.screen(FieldForm.self) else { return nil }
    let changed = form.fields.map(\.name).filter { form.seen[$0] != nil && form.isChanged($0) }
    let changes = Members(uniqueNames: changed.map { ($0, form.value($0)) })
    guard !model.showUnseen(of: id.key, for: changes) else { return nil }
    return conclusion
  }
}

extension FieldForm {
  /// The field that says whose conclusion it is: the name of a group, or nothing for the plenary.
  fileprivate static var placeField: String { "group" }

  /// Whose conclusion it is, nil for the plenary; `group` where the form does not say.
  fileprivate func place(else group: Identifier<Group>?) -> Identifier<Group>? {
    guard fields.contains(where: { $0.name == Self.placeField }) else { return group }
    let name = choice(Self.placeField) ?? text(Self.placeField) ?? ""
    return name.isEmpty ? nil : Identifier(name)
  }
}

extension FormPurpose {
  /// A new conclusion of a group, or of the plenary for nil.
  fileprivate static func newConclusion(_ group: Identifier<Group>?) -> FormPurpose {
    FormPurpose("new-conclusion", group?.key) { ConclusionForm.saveNew($1, of: group, in: &$0) }
  }

  /// The text of a conclusion and the remark on it.
  fileprivate static func conclusion(_ conclusion: Identifier<Conclusion>) -> FormPurpose {
    FormPurpose("conclusion", conclusion.key) { ConclusionForm.save($1, conclusion, in: &$0) }
  }
}
