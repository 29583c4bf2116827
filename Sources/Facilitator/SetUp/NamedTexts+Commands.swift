import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Place {
  static let namedTexts = Place("namedTexts")
}

extension SetUpBindings {
  /// What can be done with the texts that name somebody who is to be taken out.
  var namedTexts: [Binding] {
    let words = strings.setUp.keys
    return [
      Binding(
        "namedTexts.open", [.enter], words.openNamedText, footer: true,
        unless: NamedTexts.obstacleToOpening, by: NamedTexts.openText),
      Binding(
        "namedTexts.withdraw", ["d"], words.withdrawNamed, footer: true, by: NamedTexts.withdraw),
      Binding("namedTexts.back", [.escape, "q"], strings.keys.back, footer: true, .back),
    ] + moving
  }
}

extension NamedTexts {
  /// Takes in which texts say the name of somebody who is to be withdrawn.
  ///
  /// Where there are none nothing keeps that from being done, else they are shown first; where they
  /// are shown already, they are shown anew.
  static func take(
    _ texts: [NamedText], naming person: RecordKey, in model: inout Model
  ) -> [Effect] {
    if let shown = model.screen(NamedTexts.self), shown.person == person {
      shown.showAgain(texts, in: &model)
      return []
    }
    guard let row = model.screen(RecordList.self)?.selected(in: model), row.key == person else {
      return []
    }
    let named = NamedTexts(person, called: row.title, texts)
    guard texts.isEmpty else {
      model.push(named)
      return []
    }
    return model.perform([.withdraw(person)], telling: model.strings.setUp.withdrew(row.title))
  }

  private func showAgain(_ texts: [NamedText], in model: inout Model) {
    guard texts.isEmpty else { return model.withScreen(NamedTexts.self) { $0.texts = texts } }
    model.pop()
    model.tell(model.strings.setUp.namedNowhere(name))
  }

  /// Asks which texts still say the name that texts are shown for, after one of them may have been
  /// changed; nothing where none are shown.
  static func lookAgain(in model: Model) -> [Effect] {
    model.screen(NamedTexts.self).map { [.report(.findName($0.person))] } ?? []
  }

  /// That the selected text is in no entry: then it says where it is changed.
  fileprivate func obstacleToOpening(in model: Model) -> Obstacle? {
    guard let text = selected(in: model) else {
      return Obstacle(reason: model.strings.status.nothingToOpen)
    }
    guard text.entry.flatMap({ model.session?.entries[$0] }) == nil else { return nil }
    return Obstacle(reason: model.strings.setUp.namedElsewhere(text.place), isHidden: false)
  }

  /// Opens the entry that the selected text is in.
  fileprivate func openText(in model: inout Model) {
    if let entry = selected(in: model)?.entry { EntryDetail.show(entry, in: &model) }
  }

  /// Withdraws who was asked about, and leaves the texts as they are.
  fileprivate func withdraw(in model: inout Model) -> [Effect] {
    model.pop()
    return model.perform([.withdraw(person)], telling: model.strings.setUp.withdrew(name))
  }
}
