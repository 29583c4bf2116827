import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Place {
  static let proposals = Place("proposals")
}

extension SortingBindings {
  /// What can be done with a proposal.
  var proposals: [Binding] {
    let words = strings.sorting.keys
    return [
      onProposal("proposals.accept", [.enter, "y"], words.accept, Proposals.accept),
      onProposal("proposals.name", ["r"], words.name, Proposals.askForName),
      onProposal("proposals.reject", ["x"], words.reject, needsEntries: false, Proposals.reject),
      Binding(
        "proposals.leave", [" "], words.leave, footer: true,
        to: { $0.top.selectedEntry(in: $0) }, else: { $0.sorting.noProposals }
      ) { entry, model in
        let before = model
        model.withScreen(Proposals.self) { $0.toggle(entry, in: before) }
        return []
      },
      going("proposals.next", [.tab, .right, "]", "n"], words.next, by: 1),
      going("proposals.previous", [.backTab, .left, "["], words.previous, by: -1),
      Binding(
        "proposals.again", ["a"], words.again, unless: Proposals.obstacleToProposingAgain,
        Proposals.proposeAgain),
      Binding("proposals.undo", ["u"], strings.keys.undo, footer: true, .undo),
      Binding("proposals.redo", [.control("r")], strings.keys.redo, .redo),
      Binding("proposals.back", [.escape, "q"], strings.keys.back, footer: true, .back),
    ] + moving
  }

  /// Something that is done with the proposal that is shown, as long as entries of it are left.
  private func onProposal(
    _ id: String, _ keys: [Key], _ words: Strings.Key, needsEntries: Bool = true,
    _ perform: @escaping @Sendable (ThemeProposal, inout Model) -> [Effect]
  ) -> Binding {
    Binding(
      id, keys, words, footer: true, entering: needsEntries,
      to: { model in model.screen(Proposals.self)?.proposal(in: model) },
      else: { $0.sorting.noProposals },
      unless: { _, model in
        needsEntries && model.screen(Proposals.self)?.taken(in: model).isEmpty ?? true
          ? model.strings.sorting.nobodyLeft : nil
      }, perform)
  }

  private func going(_ id: String, _ keys: [Key], _ words: Strings.Key, by offset: Int) -> Binding {
    Binding(
      id, keys, words, use: .moving, footer: offset > 0,
      unless: {
        Proposals.all(in: $0).count < 2 ? Obstacle(reason: $0.strings.sorting.noOther) : nil
      }, { Proposals.go(by: offset, in: &$0) })
  }
}

extension Proposals {
  fileprivate static func go(by offset: Int, in model: inout Model) {
    let before = model
    model.withScreen(Proposals.self) { $0.go(by: offset, in: before) }
  }

  /// That nothing was rejected.
  @Sendable fileprivate static func obstacleToProposingAgain(_ model: Model) -> Obstacle? {
    model.room.rejections.isEmpty
      ? Obstacle(reason: model.strings.sorting.nothingRejected) : nil
  }

  @Sendable fileprivate static func proposeAgain(in model: inout Model) {
    model.room.rejections = ThemeRejections()
    model.tell(model.strings.sorting.again)
  }

  /// Gives the entries that are not left out the theme; where its name may not travel as far as names
  /// do, another one is asked for first.
  @Sendable fileprivate static func accept(
    _ proposal: ThemeProposal, in model: inout Model
  ) -> [Effect] {
    guard proposal.titleRelease == nil else { return askForName(proposal, in: &model) }
    let (commands, entries) = commands(proposal, named: proposal.title, in: model)
    let effects = Marking.perform(
      commands, on: entries,
      telling: model.strings.scribing.marked(Marking.name(of: entries, in: model), proposal.title),
      in: &model)
    if !effects.isEmpty { noteAccepted(proposal, named: proposal.title, in: &model) }
    return effects
  }

  /// Asks for another name for the theme.
  @Sendable fileprivate static func askForName(
    _ proposal: ThemeProposal, in model: inout Model
  ) -> [Effect] {
    let words = model.strings
    let purpose = FormPurpose("proposal", variant: proposal.title, isKept: false) { model, form in
      guard let name = form.text("name") else {
        model.withFields { $0.show(words.scribing.nameNeeded, in: "name") }
        return []
      }
      let (commands, entries) = commands(proposal, named: name, in: model)
      let effects = MarkedForms.save(
        commands, of: entries,
        telling: words.scribing.marked(Marking.name(of: entries, in: model), name), in: &model)
      if !effects.isEmpty { noteAccepted(proposal, named: name, in: &model) }
      return effects
    }
    let mayTravel = proposal.titleRelease == nil
    model.push(
      FieldForm(
        purpose, title: words.title(words.sorting.keys.name),
        introduction: proposal.titleRelease.map {
          words.sorting.fromRelease(words.title(of: $0))
        },
        [
          .text(
            "name", words.scribing.newName, mayTravel ? proposal.title : nil,
            hint: mayTravel ? "" : words.sorting.unnamed)
        ]))
    return []
  }

  /// Leaves it, so that it is not proposed again.
  @Sendable fileprivate static func reject(
    _ proposal: ThemeProposal, in model: inout Model
  ) -> [Effect] {
    model.room.rejections.reject(proposal)
    model.withScreen(Proposals.self) { $0.selection = Selection() }
    model.tell(model.strings.sorting.rejected(proposal.title))
    return []
  }

  private static func commands(
    _ proposal: ThemeProposal, named name: String, in model: Model
  ) -> (commands: [Command], entries: [Entry]) {
    let leftOut = model.nearest(Proposals.self)?.leftOut ?? []
    let entries = proposal.entries.filter { !leftOut.contains($0) }.compactMap {
      model.session?.entries[$0]
    }
    let lacking = entries.filter { !$0.themes.contains(name) }
    return (lacking.map { .marking($0.id, with: $0.themes + [name]) }, entries)
  }

  /// Takes note that the entries left out do not belong to the theme.
  private static func noteAccepted(
    _ proposal: ThemeProposal, named name: String, in model: inout Model
  ) {
    let leftOut = model.nearest(Proposals.self)?.leftOut ?? []
    model.room.rejections.keep(proposal.entries.filter(leftOut.contains), outOf: name)
    model.withNearest(Proposals.self) { $0.selection = Selection() }
  }
}
