import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Place {
  static let norms = Place("norms")
}

extension SetUpBindings {
  /// What can be done in the choice of norms.
  var normPicker: [Binding] {
    let words = strings.setUp.keys
    return moving + [
      Binding(
        "norms.take", [.enter], words.takeNorm, footer: true,
        unless: NormPicker.obstacleToTaking, by: NormPicker.take),
      Binding(
        "norms.mark", [" ", "x"], words.markNorm, footer: true,
        unless: NormPicker.obstacleToMarking, by: NormPicker.mark),
      Binding(
        "norms.wording", [.tab], words.wording, footer: true,
        unless: NormPicker.obstacleInSets, by: NormPicker.readWording),
      Binding("norms.type", ["a"], words.typeNorm, footer: true, by: NormPicker.typeNorm),
      Binding(
        "norms.back", [.escape, "q"], strings.keys.back, footer: true, by: NormPicker.leave),
    ]
  }
}

extension NormPicker {
  /// Keeps the published norms for those who choose among them.
  static func show(_ sets: [NormSet], in model: inout Model) {
    model.room.published = sets
  }

  /// What keeps norms from being marked or read while sets are shown.
  fileprivate func obstacleInSets(of model: Model) -> Obstacle? {
    isOpen ? nil : Obstacle(reason: model.strings.setUp.openSetFirst)
  }

  /// The same, or that there is no norm to mark.
  fileprivate func obstacleToMarking(of model: Model) -> Obstacle? {
    obstacleInSets(of: model) ?? obstacleInEmptySet(of: model)
  }

  /// That the set that is selected has nothing to open.
  fileprivate func obstacleToTaking(of model: Model) -> Obstacle? {
    isOpen ? nil : obstacleInEmptySet(of: model)
  }

  private func obstacleInEmptySet(of model: Model) -> Obstacle? {
    norms(of: model).isEmpty
      ? Obstacle(reason: model.strings.setUp.emptySet, isHidden: false) : nil
  }

  fileprivate func mark(in model: inout Model) {
    let before = model
    model.withScreen(NormPicker.self) { picker in
      picker.toggle(in: before)
      // Back from the wording, where nobody would see the mark.
      if picker.scroll != nil { picker.switchPane() }
    }
  }

  fileprivate func readWording(in model: inout Model) {
    model.withScreen(NormPicker.self) { $0.switchPane() }
  }

  fileprivate func typeNorm(in model: inout Model) { NormForm(group: group).open(in: &model) }

  /// Goes from the wording to the list, from there to the sets, from there to the groups.
  fileprivate func leave(in model: inout Model) -> [Effect] {
    guard isOpen else { return model.back() }
    model.withScreen(NormPicker.self) { picker in
      if picker.scroll == nil { picker.closeSet() } else { picker.switchPane() }
    }
    return []
  }

  /// Opens the set that is selected, or gives the group the norms that are marked: without any
  /// change of marks the one that is selected, too.
  fileprivate func take(in model: inout Model) -> [Effect] {
    guard let session = model.session else { return [] }
    guard isOpen else {
      let before = model
      model.withScreen(NormPicker.self) { $0.openSet(in: before) }
      return []
    }
    guard let group = session.state.value(group) else { return model.back() }
    var picker = self
    if !isChanged, let norm = selection(of: model), !group.norms.contains(norm.id) {
      picker.toggle(in: model)
    }
    let known = KnownNorms(model)
    let norms = picker.chosen(session).filter(known.contains)
    let additions = known.additions(for: norms)
    model.pop()
    let value: Value = norms.isEmpty ? .null : .list(norms.map { .string($0.name) })
    return model.perform(
      additions + [.edit(group.key, ["norms": value])],
      telling: model.strings.setUp.savedNorms(group.number, norms.count))
  }
}
