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
        unless: ImportPreview.obstacleToTheRest, by: ImportPreview.takeInTheRest),
      Binding("import.again", ["r"], words.readAgain, footer: true) { model in
        model.screen(ImportPreview.self).map { [.readTable(path: $0.path)] } ?? []
      },
      Binding("import.back", [.escape, "q"], strings.keys.back, footer: true, .back),
    ]
  }
}

extension ImportPreview {
  fileprivate func obstacleToAll(in model: Model) -> Obstacle? {
    guard refused > 0 else { return nil }
    return Obstacle(reason: model.strings.importing.stillRefused(refused), isHidden: false)
  }

  fileprivate func obstacleToTheRest(in model: Model) -> Obstacle? {
    refused > 0 ? nil : Obstacle(reason: model.strings.setUp.nothingRefused)
  }

  fileprivate func takeIn(in model: inout Model) -> [Effect] {
    takeIn(skippingRefused: false, in: &model)
  }

  fileprivate func takeInTheRest(in model: inout Model) -> [Effect] {
    takeIn(skippingRefused: true, in: &model)
  }

  /// Takes the list in as one step.
  private func takeIn(skippingRefused skips: Bool, in model: inout Model) -> [Effect] {
    guard let session = model.session else { return [] }
    let words = model.strings.importing
    let now = anew(session.state)
    guard now.plan == plan else {
      model.withScreen(ImportPreview.self) { $0 = now }
      return model.refuse(words.changed)
    }
    let plan: ImportPlan
    switch self.plan {
    case .failure(let error): return model.refuse(words.cannot(words.words.say(error)))
    case .success(let made): plan = made
    }
    guard plan.refusals.isEmpty || skips else {
      return model.refuse(words.stillRefused(plan.refusals.count))
    }
    guard !plan.additions.isEmpty else { return model.refuse(words.nothingNew) }
    model.pop()
    let commands = plan.commands(using: &model.generator)
    return model.perform(
      commands, telling: words.took(plan.additions.count, plan.known.count, plan.refusals.count))
  }
}
