import ScreenKit
import SessionEngine
import WorkshopModel

/// The form of a phase of the plan.
enum PhaseForm {
  /// Opens it for a phase.
  static func open(_ phase: Phase, in model: inout Model) {
    let purpose = FormPurpose("phase", phase.id.key) { save($1, in: &$0) }
    let form = FieldForm(
      purpose, title: model.strings.clock.editing(phase.title), fields(phase, model.strings.clock))
    model.open(form.changing(model.session?.state[phase.id.key]))
  }

  /// Opens a form for the minutes of a phase alone, which are typed anew.
  static func openMinutes(of phase: Phase, in model: inout Model) {
    let words = model.strings.clock
    let purpose = FormPurpose("minutes", phase.id.key, isKept: false) { saveMinutes($1, in: &$0) }
    let form = FieldForm(
      purpose, title: words.editing(phase.title),
      [.text("minutes", words.minutes, hint: words.minutesNow(phase.minutes))])
    model.push(form.changing(model.session?.state[phase.id.key]))
  }

  private static func saveMinutes(_ form: FieldForm, in model: inout Model) -> [Effect] {
    guard let record = form.record, let minutes = minutes(of: form, in: &model) else { return [] }
    guard let minutes else {
      let problem = model.strings.status.nothingTyped
      model.withFields { $0.show(problem) }
      return []
    }
    let phase: Phase? = model.session?.state.value(Identifier(record.id))
    return model.saveChanges(
      of: form, as: ["minutes": .integer(minutes)],
      telling: model.strings.status.edited(phase?.title ?? ""))
  }

  /// Opens it for a new phase behind another, or as the first.
  static func openNew(after place: Identifier<Phase>?, in model: inout Model) {
    let purpose = FormPurpose("new-phase", place?.key) { saveNew($1, after: place, in: &$0) }
    model.open(
      FieldForm(purpose, title: model.strings.clock.adding, fields(nil, model.strings.clock)))
  }

  private static func fields(_ phase: Phase?, _ words: ClockWords) -> [FieldForm.Field] {
    [
      .text("title", words.title, phase?.title, hint: words.titleHint),
      .text(
        "minutes", words.minutes, phase?.minutes.map { "\($0)" }, hint: words.minutesHint),
      .text("prompt", words.prompt, phase?.prompt, hint: words.promptHint, hasLines: true),
      .marks(
        "for", words.purposes, Phase.Purpose.allCases.map { (words.purpose($0), $0.rawValue) },
        marked: phase?.purposes.map(\.rawValue) ?? []),
    ]
  }

  /// Changes the phase as the form says: what was changed in the form, nothing else.
  private static func save(_ form: FieldForm, in model: inout Model) -> [Effect] {
    guard let minutes = minutes(of: form, in: &model) else { return [] }
    var changes = form.changes
    if changes["minutes"] != nil { changes["minutes"] = minutes.map(Value.integer) ?? .null }
    return model.saveChanges(
      of: form, as: changes, telling: model.strings.status.edited(form.text("title") ?? ""))
  }

  /// Puts the phase in that the form says.
  private static func saveNew(
    _ form: FieldForm, after place: Identifier<Phase>?, in model: inout Model
  ) -> [Effect] {
    guard let minutes = minutes(of: form, in: &model), let session = model.session else {
      return []
    }
    let (order, others) = session.state.place(behind: place?.key, of: .phase)
    let phase = Phase(
      id: .random(using: &model.generator), order: order, title: form.text("title") ?? "",
      minutes: minutes, prompt: form.text("prompt"),
      purposes: form.marks("for").compactMap(Phase.Purpose.init))
    let effects = model.saveFields(
      others + [.add(phase)], telling: model.strings.clock.addedPhase(phase.title))
    model.withScreen(PlanScreen.self) { $0.selected = phase.id }
    return effects
  }

  /// The minutes that the form says, which may be none; nil when it says something else, which is
  /// told in the form.
  private static func minutes(of form: FieldForm, in model: inout Model) -> Int?? {
    guard let text = form.text("minutes") else { return .some(nil) }
    if let minutes = Int(text), 1...1_440 ~= minutes { return .some(minutes) }
    let problem = model.strings.clock.minutesProblem
    model.withFields { $0.show(problem, in: "minutes") }
    return nil
  }
}
