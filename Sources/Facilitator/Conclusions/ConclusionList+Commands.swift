import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Place {
  static let conclusions = Place("conclusions")
}

/// The commands of the list of conclusions.
struct ConclusionBindings: FeatureBindings {
  static let places = [at(.conclusions) { $0.conclusions }]

  let source: BindingSource

  private var words: CommandWords { strings.conclusion.keys }

  /// From the board to its group's conclusions.
  var toConclusions: Binding {
    Binding("board.conclusions", ["C"], words.open, ConclusionList.open)
  }

  /// What can be done in the list of conclusions.
  private var conclusions: [Binding] {
    [
      Binding("conclusions.add", ["a"], words.add, footer: true) {
        ConclusionForm.open(from: [], in: &$0)
      },
      Binding(
        "conclusions.fromEntries", ["A"], words.addFromEntries, footer: true,
        EvidencePicker.openForDraft),
      .onConclusion(
        "conclusions.readBack", ["r"], words.readBack, footer: true, ReadBack.begin),
      Binding(
        "conclusions.ask", ["y"], strings.opinion.keys.ask, footer: true,
        unless: { (list: ConclusionList) in { Asking.obstacle(asking: list.group, in: $0) } },
        by: { (list: ConclusionList) in { Asking.ask(list.group, in: &$0) } }),
      .onConclusion(
        "conclusions.evidence", ["v", .enter], words.evidence, footer: true, EvidencePicker.open),
      .onConclusion("conclusions.edit", ["e"], words.edit, footer: true, ConclusionForm.edit),
      toPlace("conclusions.nextPlace", [.tab, "g", .right], words.nextPlace, footer: true, by: 1),
      toPlace("conclusions.previousPlace", [.backTab, .left], words.previousPlace, by: -1),
      .onConclusion("conclusions.raise", ["K"], words.raise) {
        ConclusionList.move($0, by: -1, in: &$1)
      },
      .onConclusion("conclusions.lower", ["J"], words.lower) {
        ConclusionList.move($0, by: 1, in: &$1)
      },
      .onConclusion("conclusions.withdraw", ["d"], words.withdraw, ConclusionList.withdraw),
      Binding("conclusions.undo", ["u"], words.undo, .undo),
      Binding("conclusions.redo", [.control("r")], words.redo, .redo),
      Binding("conclusions.versions", ["V"], words.versions, .versions),
      Binding("conclusions.saveElsewhere", ["S"], strings.keys.saveElsewhere, .saveElsewhere),
      Binding(
        "conclusions.back", [.escape, "q", "C"], strings.keys.back, footer: true, .back),
    ] + moving
  }

  private func toPlace(
    _ id: String, _ keys: [Key], _ words: Strings.Key, footer: Bool = false, by offset: Int
  ) -> Binding {
    Binding(
      id, keys, words, footer: footer,
      unless: { model in
        model.session?.conclusionPlaces.count ?? 0 > 1
          ? nil : Obstacle(reason: model.strings.conclusion.list.onlyPlace, isHidden: false)
      },
      { model in
        guard let places = model.session?.conclusionPlaces else { return }
        model.withScreen(ConclusionList.self) { list in
          let place = places.firstIndex(of: list.group) ?? 0
          list = ConclusionList(places[(place + offset + places.count) % places.count])
        }
      })
  }
}

extension ConclusionList {
  /// Opens the conclusions of the board's group, or of those that a finding was drafted for.
  static func open(in model: inout Model) {
    guard let insights = model.screen(InsightScreen.self) else {
      return model.push(ConclusionList(model.board.group?.id))
    }
    var list = ConclusionList(insights.conclusionPlace)
    if let drafted = insights.drafted { list.select(drafted, in: model) }
    model.push(list)
  }

  /// Moves a conclusion past its neighbour; it stays selected.
  fileprivate static func move(
    _ conclusion: Conclusion, by offset: Int, in model: inout Model
  ) -> [Effect] {
    guard let session = model.session else { return [] }
    let words = model.strings.conclusion
    let commands = session.state.moving(conclusion.key, by: offset) {
      $0.values.reference("group") == conclusion.group
    }
    guard !commands.isEmpty else {
      model.warn(words.list.atTheEnd)
      return []
    }
    let name = session.name(of: conclusion.id, words) ?? ""
    let effects = model.perform(commands, telling: words.list.moved(name))
    select(conclusion.id, in: &model)
    return effects
  }

  /// Selects a conclusion, if the list has the keys.
  static func select(_ conclusion: Identifier<Conclusion>, in model: inout Model) {
    let before = model
    model.withScreen(ConclusionList.self) { list in
      if list.items(in: before).contains(where: { $0.id == conclusion }) {
        list.select(conclusion, in: before)
      }
    }
  }

  fileprivate static func withdraw(_ conclusion: Conclusion, in model: inout Model) -> [Effect] {
    let words = model.strings.conclusion
    let name = model.session?.name(of: conclusion.id, words) ?? ""
    return model.perform([.withdraw(conclusion.key)], telling: words.list.withdrew(name))
  }
}
