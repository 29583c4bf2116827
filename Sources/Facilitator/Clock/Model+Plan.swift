import SessionEngine
import WorkshopModel

extension Model {
  /// Opens the form for the phase that is selected.
  mutating func editPhase() {
    guard let session, let phase = phaseSelected?.phase else { return }
    let words = strings.clock
    open(
      FieldForm(
        .phase(phase.id), title: words.editing(phase.title),
        fields(title: phase.title, minutes: phase.minutes, prompt: phase.prompt)
      ).changing(session.state[phase.id.key]))
  }

  /// Opens the form for a phase behind the one that is selected.
  mutating func addPhase() {
    open(
      FieldForm(
        .newPhase(after: phaseSelected?.phase.id), title: strings.clock.adding, fields()))
  }

  private func fields(
    title: String? = nil, minutes: Int? = nil, prompt: String? = nil
  ) -> [FieldForm.Field] {
    let words = strings.clock
    return [
      .text("title", words.title, title, hint: words.titleHint),
      .text("minutes", words.minutes, minutes.map { "\($0)" }, hint: words.minutesHint),
      .text("prompt", words.prompt, prompt, hint: words.promptHint, hasLines: true),
    ]
  }

  /// Changes the phase as the form says: what was changed in the form, nothing else.
  mutating func savePhase(_ form: FieldForm) -> [Effect] {
    guard let minutes = minutes(of: form) else { return [] }
    var changes = form.changes
    if changes["minutes"] != nil { changes["minutes"] = minutes.map(Value.integer) ?? .null }
    return saveChanges(
      of: form, as: changes, telling: strings.status.edited(form.text("title") ?? ""))
  }

  /// Puts the phase in that the form says.
  mutating func saveNewPhase(
    _ form: FieldForm, after place: Identifier<Phase>?
  ) -> [Effect] {
    guard let minutes = minutes(of: form), let session else { return [] }
    let order = PhaseOrder(session.state)
    let (key, others) = order.key(after: place)
    let phase = Phase(
      id: .random(using: &generator), order: key, title: form.text("title") ?? "",
      minutes: minutes, prompt: form.text("prompt"))
    let effects = saveFields(
      others + [.add(phase)], telling: strings.clock.addedPhase(phase.title))
    select(phase.id)
    return effects
  }

  /// The minutes that the form says, which may be none; nil when it says something else, which is
  /// told in the form.
  private mutating func minutes(of form: FieldForm) -> Int?? {
    guard let text = form.text("minutes") else { return .some(nil) }
    if let minutes = Int(text), 1...1_440 ~= minutes { return .some(minutes) }
    let problem = strings.clock.minutesProblem
    withFields { $0.show(problem, in: "minutes") }
    return nil
  }

  /// Takes the selected phase out of the plan.
  mutating func withdrawPhase() -> [Effect] {
    guard let clock, let phase = phaseSelected?.phase else { return [] }
    let place = clock.plan.index(of: phase.id) ?? 0
    let rest = clock.phases.map(\.phase.id).filter { $0 != phase.id }
    let effects = perform(
      [.withdraw(phase.id.key)], telling: strings.clock.withdrewPhase(phase.title))
    if !rest.isEmpty { select(rest[min(place, rest.count - 1)]) }
    return effects
  }

  /// Moves the selected phase up or down in the plan.
  mutating func movePhase(by offset: Int) -> [Effect] {
    guard let session, let phase = phaseSelected?.phase else { return [] }
    guard let commands = PhaseOrder(session.state).moving(phase.id, by: offset) else {
      warn(offset < 0 ? strings.clock.isFirst : strings.clock.isLast)
      return []
    }
    select(phase.id)
    return perform(commands, telling: strings.clock.movedPhase(phase.title))
  }
}

/// The order of the phases, and the commands that change it.
struct PhaseOrder {
  private let phases: [Phase]

  init(_ state: State) { phases = state.all(Phase.self) }

  /// A key for a new phase behind `place`, or at the end; with the commands that make room for it.
  func key(after place: Identifier<Phase>?) -> (key: OrderKey, others: [Command]) {
    let index = phases.firstIndex { $0.id == place }.map { $0 + 1 } ?? phases.count
    return key(at: index, among: phases)
  }

  /// The commands that move a phase by so many places; nil when it is at that end already.
  func moving(_ phase: Identifier<Phase>, by offset: Int) -> [Command]? {
    guard let index = phases.firstIndex(where: { $0.id == phase }),
      phases.indices.contains(index + offset)
    else { return nil }
    let rest = phases.filter { $0.id != phase }
    let (key, others) = key(at: index + offset, among: rest)
    return others + [.edit(phase.key, ["order": .string(key.rawValue)])]
  }

  /// A key for the place `index` among `phases`.
  ///
  /// Where two terminals have chosen the same key for two phases, or somebody has written one by
  /// hand that leaves no room, all get new ones.
  private func key(
    at index: Int, among phases: [Phase]
  ) -> (key: OrderKey, others: [Command]) {
    let lower = index > 0 ? phases[index - 1].order : nil
    let upper = index < phases.count ? phases[index].order : nil
    let areWellFormed = [lower, upper].allSatisfy { $0?.isWellFormed ?? true }
    let isInOrder = if let lower, let upper { lower < upper } else { true }
    if areWellFormed, isInOrder { return (.between(lower, upper), []) }
    let keys = OrderKey.row(of: phases.count + 1)
    let others = phases.enumerated().map { place, phase in
      Command.edit(
        phase.key, ["order": .string(keys[place < index ? place : place + 1].rawValue)])
    }
    return (keys[index], others)
  }
}

extension FormPurpose {
  /// Changing a phase of the plan.
  fileprivate static func phase(_ phase: Identifier<Phase>) -> FormPurpose {
    FormPurpose("phase", phase.key) { $0.savePhase($1) }
  }

  /// Putting a phase into the plan, behind another or as the first.
  fileprivate static func newPhase(after phase: Identifier<Phase>?) -> FormPurpose {
    FormPurpose("new-phase", phase?.key) { $0.saveNewPhase($1, after: phase) }
  }
}
