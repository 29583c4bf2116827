import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// What the room reserves when it agrees to a conclusion, and unattributed remarks on one.
enum NoteForm {
  /// Asks what the room reserves when it agrees.
  static func askToReserve(on conclusion: Conclusion, in model: inout Model) -> [Effect] {
    open(
      .reservation(conclusion.id), on: conclusion,
      model.strings.conclusion.readBack.reservation, in: &model)
    return []
  }

  /// Asks for an unattributed remark.
  static func ask(on conclusion: Conclusion, in model: inout Model) -> [Effect] {
    open(
      .note(conclusion.id), on: conclusion, model.strings.conclusion.readBack.minority,
      in: &model)
    return []
  }

  private static func open(
    _ purpose: FormPurpose, on conclusion: Conclusion, _ title: (String) -> String,
    in model: inout Model
  ) {
    guard let session = model.session else { return }
    let name = session.name(of: conclusion.id, model.strings.conclusion) ?? ""
    let words = model.strings.conclusion.readBack
    var form = FieldForm(
      purpose, title: title(name), introduction: words.noNames,
      [.text("note", words.note, conclusion.note, hint: words.noteHint, hasLines: true)])
    form.see(["note", "text"], of: conclusion.key, in: session)
    model.open(form)
  }

  /// Records that the room agrees with the reservation in the form.
  fileprivate static func saveReservation(
    _ form: FieldForm, _ id: Identifier<Conclusion>, in model: inout Model
  ) -> [Effect] {
    guard let conclusion = ConclusionForm.standing(id, in: &model),
      !showNewText(of: conclusion, in: &model)
    else { return [] }
    let words = model.strings.conclusion
    guard let note = form.text("note") else {
      model.withFields { $0.show(words.readBack.noteHint, in: "note") }
      return []
    }
    let status = Conclusion.Status.agreedWithReservation
    var fields = conclusion.fields(settling: status)
    fields["note"] = .string(note)
    let name = model.session?.name(of: id, words) ?? ""
    return model.saveFields(
      [.edit(id.key, fields)], telling: words.readBack.settled(name, words.status(status).word))
  }

  /// Records the remark in the form.
  fileprivate static func save(
    _ form: FieldForm, _ id: Identifier<Conclusion>, in model: inout Model
  ) -> [Effect] {
    guard ConclusionForm.standing(id, in: &model) != nil else { return [] }
    let words = model.strings.conclusion
    let name = model.session?.name(of: id, words) ?? ""
    return model.saveFields(
      [.edit(id.key, ["note": form.text("note").map(Value.string) ?? .null])],
      telling: words.readBack.noteSaved(name))
  }

  /// Whether the text has changed since the reservation was asked for, so that nobody agrees to
  /// what was not read; then the form tells.
  private static func showNewText(of conclusion: Conclusion, in model: inout Model) -> Bool {
    guard let session = model.session, var form = model.screen(FieldForm.self) else {
      return false
    }
    let texts = session.state[conclusion.key]?["text"]?.versions ?? []
    guard form.details.seen.unseen("text", of: texts, for: .null) != nil else { return false }
    let strings = model.strings
    form.show(strings.drafts.changedMeanwhile(strings.name(ofField: "text"), conclusion.text))
    model.withFields { $0 = form }
    return true
  }
}

extension FormPurpose {
  /// What the room reserves when it agrees to a conclusion.
  fileprivate static func reservation(_ conclusion: Identifier<Conclusion>) -> FormPurpose {
    FormPurpose("reservation", conclusion.key) {
      NoteForm.saveReservation($1, conclusion, in: &$0)
    }
  }

  /// An unattributed remark on a conclusion.
  fileprivate static func note(_ conclusion: Identifier<Conclusion>) -> FormPurpose {
    FormPurpose("conclusion-note", conclusion.key) { NoteForm.save($1, conclusion, in: &$0) }
  }
}
