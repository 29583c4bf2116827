import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import Words
import WorkshopModel

extension Place {
  static let readBack = Place("readBack")
}

/// The commands of reading conclusions back.
struct ReadBackBindings: FeatureBindings {
  static let places = [at(.readBack) { $0.readBack }]

  let source: BindingSource

  private var words: CommandWords { strings.conclusion.keys }

  /// What can be done while conclusions are read back.
  private var readBack: [Binding] {
    [
      settling("readBack.agreeNext", "A", words.agreeNext, .agreed, goesOn: true),
      .onConclusion(
        "readBack.reserve", ["r"], words.reserve, footer: true,
        unless: ReadBack.twoVersions(of:in:),
        NoteForm.askToReserve),
      settling("readBack.contest", "c", words.contest, .contested),
      reading("readBack.next", [.right, .tab, .enter], words.next, by: 1),
      Binding("readBack.end", [.escape, "q"], words.end, footer: true, by: ReadBack.end),
      settling("readBack.agree", "a", words.agree, .agreed),
      settling("readBack.pass", "x", words.pass, .notDiscussed),
      .onConclusion("readBack.edit", ["e"], words.edit, footer: true, ConclusionForm.edit),
      .onConclusion("readBack.minority", ["m"], words.minority, footer: true, NoteForm.ask),
      reading("readBack.previous", [.left, .backTab], words.previous, by: -1),
      Binding("readBack.undo", ["u"], words.undo, .undo),
      Binding("readBack.redo", [.control("r")], words.redo, .redo),
    ] + moving
  }

  private func settling(
    _ id: String, _ key: Key, _ words: Strings.Key, _ status: Conclusion.Status,
    goesOn: Bool = false
  ) -> Binding {
    .onConclusion(
      id, [key], words, footer: true,
      unless: {
        ReadBack.twoVersions(of: $0, in: $1)
          ?? ReadBack.obstacle(toSettling: $0, as: status, in: $1)
      }
    ) {
      ReadBack.settle($0, as: status, goesOn: goesOn, in: &$1)
    }
  }

  private func reading(
    _ id: String, _ keys: [Key], _ words: Strings.Key, by offset: Int
  ) -> Binding {
    Binding(
      id, keys, words, footer: true, unless: { ReadBack.obstacle(toGoingBy: offset, from: $0) },
      by: { reading in { reading.go(by: offset, in: &$0) } })
  }
}

extension ReadBack {
  /// Begins to read the conclusions of a group or the plenary back, with that one.
  static func begin(with conclusion: Conclusion, in model: inout Model) -> [Effect] {
    let all = model.session?.conclusions(of: conclusion.group) ?? []
    let place = all.firstIndex { $0.id == conclusion.id } ?? 0
    model.push(ReadBack(conclusion.id, at: place, of: conclusion.group))
    return turnRoom(to: conclusion, in: &model)
  }

  /// That there is no conclusion `offset` places from the one that is read.
  fileprivate static func obstacle(
    toGoingBy offset: Int, from reading: ReadBack
  ) -> (Model) -> Obstacle? {
    { model in
      guard let session = model.session, reading.moved(by: offset, in: session) == nil else {
        return nil
      }
      let words = model.strings.conclusion.readBack
      return Obstacle(reason: offset > 0 ? words.last : words.first, isHidden: false)
    }
  }

  /// Goes on to the conclusion `offset` places from the one that is read.
  fileprivate func go(by offset: Int, in model: inout Model) -> [Effect] {
    guard let session = model.session, let next = moved(by: offset, in: session) else { return [] }
    model.withScreen(ReadBack.self) { $0 = next }
    return next.selection(in: session).map { Self.turnRoom(to: $0, in: &model) } ?? []
  }

  /// Goes back to the list, with the conclusion selected that was read last.
  fileprivate func end(in model: inout Model) -> [Effect] {
    model.pop()
    ConclusionList.select(conclusion, in: &model)
    model.tell(model.strings.conclusion.readBack.ended)
    return Self.turnRoom(to: nil, in: &model)
  }

  /// Lets everybody on the session know which conclusion the room looks at; nil for the plan.
  fileprivate static func turnRoom(
    to conclusion: Conclusion?, in model: inout Model
  ) -> [Effect] {
    guard let session = model.session else { return [] }
    let clock = Clock(session.state, at: model.now, model.localTime)
    let step = conclusion.map { ClockStep.showConclusion($0.id) } ?? .showPlan
    do {
      let commands = clock.commands(for: step, using: &model.generator)
      return model.save(try model.room.perform(commands))
    } catch {
      model.warn(model.strings.words.say(error))
      return []
    }
  }

  /// Records what the room says of a conclusion as it reads now, and goes on to the next, if there is
  /// one and that is asked for, as one step.
  fileprivate static func settle(
    _ conclusion: Conclusion, as status: Conclusion.Status, goesOn: Bool, in model: inout Model
  ) -> [Effect] {
    let words = model.strings.conclusion
    let name = model.session?.name(of: conclusion.id, words) ?? ""
    let following = model.session.flatMap { model.screen(ReadBack.self)?.moved(by: 1, in: $0) }
    let next = goesOn ? following : nil
    let turning = next.flatMap { next in
      model.clock?.commands(for: .showConclusion(next.conclusion), using: &model.generator)
    }
    let effects = model.perform(
      [.edit(conclusion.key, conclusion.fields(settling: status))] + (turning ?? []),
      telling: words.readBack.settled(name, words.status(status).word))
    if let next { model.withScreen(ReadBack.self) { $0 = next } }
    return effects
  }

  /// That there are two texts, of which nobody can tell which one the room agrees to.
  @Sendable fileprivate static func twoVersions(
    of conclusion: Conclusion, in model: Model
  ) -> String? {
    model.session?.state[conclusion.key]?["text"]?.isConflicted ?? false
      ? model.strings.conclusion.readBack.twoVersions : nil
  }

  /// That the room has said just that of it.
  fileprivate static func obstacle(
    toSettling conclusion: Conclusion, as status: Conclusion.Status, in model: Model
  ) -> String? {
    model.room.obstacle(
      toChangingBy: [.edit(conclusion.key, conclusion.fields(settling: status))],
      model.strings.status)
  }
}
