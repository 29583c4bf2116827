import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Model {
  /// Begins to read the conclusions of the list back, with the selected one.
  mutating func beginReadBack() -> [Effect] {
    guard let session, let list = screen(ConclusionList.self),
      let conclusion = list.selection(in: session)
    else { return missingConclusion() }
    let place = list.index(in: session.conclusions(of: list.group))
    push(ReadBack(conclusion.id, at: place, of: list.group))
    return turn(to: conclusion)
  }

  /// Goes on to the conclusion `offset` places from the one that is read.
  mutating func readNext(by offset: Int) -> [Effect] {
    guard let session, let reading = screen(ReadBack.self) else { return [] }
    guard let next = reading.moved(by: offset, in: session) else {
      let words = strings.conclusion.readBack
      warn(offset > 0 ? words.last : words.first)
      return []
    }
    withScreen(ReadBack.self) { $0 = next }
    return next.selection(in: session).map { turn(to: $0) } ?? []
  }

  /// Goes back to the list, with the conclusion selected that was read last.
  mutating func endReadBack() -> [Effect] {
    guard let session, let reading = screen(ReadBack.self) else { return [] }
    pop()
    withScreen(ConclusionList.self) { $0.select(reading.conclusion, in: session) }
    tell(strings.conclusion.readBack.ended)
    return turn(to: nil)
  }

  /// Lets everybody on the session know which conclusion the room looks at; nil for the plan.
  private mutating func turn(to conclusion: Conclusion?) -> [Effect] {
    guard let session else { return [] }
    let clock = Clock(session.state, at: now, localTime)
    let step = conclusion.map { ClockStep.showConclusion($0.id) } ?? .showPlan
    do {
      let commands = clock.commands(for: step, using: &generator)
      return save(try self.session?.perform(commands, at: now) ?? [])
    } catch {
      warn("\(error)")
      return []
    }
  }

  /// Records what the room says of the conclusion as it reads now.
  mutating func settle(_ status: Conclusion.Status) -> [Effect] {
    guard let conclusion = conclusionInQuestion,
      let name = session?.name(of: conclusion.id, strings.conclusion)
    else { return missingConclusion() }
    guard !hasTwoTexts(conclusion) else { return [] }
    let word = strings.conclusion.status(status).word
    return perform(
      [.edit(conclusion.key, conclusion.fields(settling: status))],
      telling: strings.conclusion.readBack.settled(name, word))
  }

  /// Whether there are two texts, of which nobody can tell which one the room agrees to; then it
  /// says so.
  private mutating func hasTwoTexts(_ conclusion: Conclusion) -> Bool {
    guard session?.state[conclusion.key]?["text"]?.isConflicted ?? false else { return false }
    warn(strings.conclusion.readBack.twoVersions)
    return true
  }

  /// Asks what the room reserves when it agrees.
  mutating func askForReservation() {
    guard let conclusion = conclusionInQuestion else { return _ = missingConclusion() }
    guard !hasTwoTexts(conclusion) else { return }
    openNote(.reservation(conclusion.id), on: conclusion, strings.conclusion.readBack.reservation)
  }

  /// Asks for an unattributed remark.
  mutating func askForNote() {
    guard let conclusion = conclusionInQuestion else { return _ = missingConclusion() }
    openNote(.conclusionNote(conclusion.id), on: conclusion, strings.conclusion.readBack.minority)
  }

  private mutating func openNote(
    _ purpose: FormPurpose, on conclusion: Conclusion, _ title: (String) -> String
  ) {
    guard let session, let name = session.name(of: conclusion.id, strings.conclusion) else {
      return
    }
    let words = strings.conclusion.readBack
    var form = FieldForm(
      purpose, title: title(name), introduction: words.noNames,
      [.text("note", words.note, conclusion.note, hint: words.noteHint, hasLines: true)])
    form.see(["note", "text"], of: conclusion.key, in: session)
    open(form)
  }

  /// Records that the room agrees with the reservation in the form.
  mutating func saveReservation(_ form: FieldForm, _ id: Identifier<Conclusion>) -> [Effect] {
    guard let conclusion: Conclusion = session?.state.value(id),
      let name = session?.name(of: id, strings.conclusion)
    else { return leaveMissing() }
    guard !showUnseen(of: id.key), !showNewText(of: conclusion) else { return [] }
    guard form.text("note") != nil else {
      withFields { [words = strings.conclusion.readBack.noteHint] in $0.show(words, in: "note") }
      return []
    }
    let status = Conclusion.Status.agreedWithReservation
    var fields = conclusion.fields(settling: status)
    fields["note"] = form.text("note").map(Value.string) ?? .null
    let word = strings.conclusion.status(status).word
    return saveFields(
      [.edit(id.key, fields)], telling: strings.conclusion.readBack.settled(name, word))
  }

  /// Records the remark in the form.
  mutating func saveConclusionNote(_ form: FieldForm, _ id: Identifier<Conclusion>) -> [Effect] {
    guard let name = session?.name(of: id, strings.conclusion) else { return leaveMissing() }
    guard !showUnseen(of: id.key) else { return [] }
    return saveFields(
      [.edit(id.key, ["note": form.text("note").map(Value.string) ?? .null])],
      telling: strings.conclusion.readBack.noteSaved(name))
  }

  /// Whether the text has changed since the reservation was asked for, so that nobody agrees to
  /// what was not read; then the form tells.
  private mutating func showNewText(of conclusion: Conclusion) -> Bool {
    guard let session, var form = screen(FieldForm.self) else { return false }
    let unseen = session.unseen("text", of: conclusion.key, seen: form.seen["text"] ?? [])
    guard !unseen.isEmpty else { return false }
    form.see(["text"], of: conclusion.key, in: session)
    form.show(strings.drafts.changedMeanwhile(strings.name(ofField: "text"), conclusion.text))
    layers.top = form
    return true
  }

  private mutating func leaveMissing() -> [Effect] {
    withFields { [words = strings.conclusion.list.gone] in $0.show(words) }
    return []
  }
}

extension FormPurpose {
  /// What the room reserves when it agrees to a conclusion.
  fileprivate static func reservation(_ conclusion: Identifier<Conclusion>) -> FormPurpose {
    FormPurpose("reservation", conclusion.key) { $0.saveReservation($1, conclusion) }
  }

  /// An unattributed remark on a conclusion.
  fileprivate static func conclusionNote(_ conclusion: Identifier<Conclusion>) -> FormPurpose {
    FormPurpose("conclusion-note", conclusion.key) { $0.saveConclusionNote($1, conclusion) }
  }
}
