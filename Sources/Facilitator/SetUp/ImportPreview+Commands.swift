import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import Words
import WorkshopModel

extension Place {
  static let importing = Place("importing")
}

extension SetUpBindings {
  /// What can be done in the preview of a list that is taken in.
  var importing: [Binding] {
    let words = strings.setUp.keys
    return moving + [
      Binding(
        "import.take", [.enter], words.takeThemIn, footer: true,
        unless: ImportPreview.obstacleToAll, by: ImportPreview.takeIn),
      Binding(
        "import.rest", ["S"], words.takeTheRest, footer: true,
        unless: ImportPreview.obstacleToTheRest, by: ImportPreview.takeIn),
      Binding(
        "import.place", ["m"], words.place, footer: true, unless: ImportPreview.obstacleToPlacing,
        by: ImportPreview.placeOthers),
      Binding(
        "import.again", ["r"], words.readAgain, footer: true,
        unless: { preview in
          { model in
            preview.isTyped ? Obstacle(reason: model.strings.importing.typedHere) : nil
          }
        },
        by: { (preview: ImportPreview) in { _ in [.readTable(path: preview.path)] } }),
      Binding("import.back", [.escape, "q"], strings.keys.back, footer: true, .back),
    ]
  }
}

extension ImportPreview {
  fileprivate func obstacleToAll(in model: Model) -> Obstacle? {
    guard refused > 0 else { return obstacleToAny(in: model) }
    return Obstacle(reason: model.strings.importing.stillRefused(refused), isHidden: false)
  }

  /// That there is nobody to take in.
  private func obstacleToAny(in model: Model) -> Obstacle? {
    let words = model.strings.importing
    switch plan {
    case .failure(let error):
      return Obstacle(reason: words.cannot(words.words.say(error)), isHidden: false)
    case .success(let plan):
      return plan.additions.isEmpty ? Obstacle(reason: words.nothingNew, isHidden: false) : nil
    }
  }

  fileprivate func obstacleToTheRest(in model: Model) -> Obstacle? {
    refused > 0 ? obstacleToAny(in: model) : Obstacle(reason: model.strings.setUp.nothingRefused)
  }

  /// That nothing is called otherwise.
  fileprivate func obstacleToPlacing(in model: Model) -> Obstacle? {
    let words = model.strings.importing
    guard let state = model.session?.state, MappingForm(self, state, words).isEmpty else {
      return nil
    }
    return Obstacle(reason: words.nothingToPlace)
  }

  fileprivate func placeOthers(in model: inout Model) -> [Effect] {
    guard let state = model.session?.state else { return [] }
    MappingForm(self, state, model.strings.importing).open(in: &model)
    return []
  }

  /// Takes the list in as one step, but for the rows that are refused.
  fileprivate func takeIn(in model: inout Model) -> [Effect] {
    guard let session = model.session, case .success(let plan) = plan else { return [] }
    let words = model.strings.importing
    let now = anew(session.state)
    guard now.plan == self.plan else {
      model.withScreen(ImportPreview.self) { $0 = now }
      return model.refuse(words.changed)
    }
    model.pop()
    return add(plan, in: &model)
  }

  /// Adds the people; what was typed here leaves its form.
  func add(_ plan: ImportPlan, in model: inout Model) -> [Effect] {
    let commands = plan.commands(using: &model.generator)
    let told = model.strings.importing.took(
      plan.additions.count, plan.known.count, plan.refusals.count)
    let effects =
      isTyped
      ? model.saveFields(commands, telling: told) : model.perform(commands, telling: told)
    model.withScreen(RecordList.self) { list in
      list.selection = Selection(commands.last?.added)
      _ = list.showAll()
    }
    return effects + (chosen.isEmpty ? [] : [.rememberList(chosen, table)])
  }
}

extension Command {
  /// The record that it adds; nil for none.
  fileprivate var added: RecordID? { if case .add(let key, _) = self { key.id } else { nil } }
}
