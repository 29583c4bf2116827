import SessionEngine
import WorkshopModel

extension Model {
  /// Takes in which texts say the name of somebody who is to be withdrawn.
  ///
  /// Where there are none nothing keeps that from being done, else they are shown first; where they
  /// are shown already, they are shown anew.
  mutating func take(_ texts: [NamedText], naming person: RecordKey) -> [Effect] {
    if let shown = screen(NamedTexts.self), shown.person == person {
      showAgain(texts, naming: shown.name)
      return []
    }
    guard let (_, row) = recordInQuestion, row.key == person else { return [] }
    guard !texts.isEmpty else { return withdraw(person, called: row.title) }
    push(NamedTexts(person, called: row.title, texts))
    return []
  }

  private mutating func showAgain(_ texts: [NamedText], naming name: String) {
    guard texts.isEmpty else { return withScreen(NamedTexts.self) { $0.show(texts) } }
    pop()
    tell(strings.setUp.namedNowhere(name))
  }

  /// Asks which texts still say the name that texts are shown for, after one of them may have been
  /// changed; nothing where none are shown.
  func lookAgainForName() -> [Effect] {
    screen(NamedTexts.self).map { [.report(.findName($0.person))] } ?? []
  }

  /// Opens the entry that the selected text is in; says where another one is changed.
  mutating func openNamedText() {
    guard let text = screen(NamedTexts.self)?.selection else { return }
    guard let entry = text.entry, session?.entries[entry] != nil else {
      return warn(strings.setUp.namedElsewhere(text.place))
    }
    EntryDetail.show(entry, in: &self)
  }

  /// Withdraws who was asked about, and leaves the texts as they are.
  mutating func withdrawNamed() -> [Effect] {
    guard let texts = screen(NamedTexts.self) else { return [] }
    pop()
    return withdraw(texts.person, called: texts.name)
  }

  /// Takes a record out, and says so.
  mutating func withdraw(_ key: RecordKey, called title: String) -> [Effect] {
    perform([.withdraw(key)], telling: strings.setUp.withdrew(title))
  }
}
