import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Model {
  /// Asks what is to be set aside: a point of its own, or one that came up with the entry that is
  /// shown or selected.
  mutating func park() {
    let words = strings.parking
    let entry = top is ParkingScreen ? nil : entryInQuestion
    let label = entry.flatMap { session?.label(of: $0) }
    // What may not be quoted would be published as a point of its own.
    let text = entry.flatMap { session?.entries[$0] }.flatMap { session?.state.wordsToTell(of: $0) }
    open(
      FieldForm(
        .park(entry), title: label.map(words.titleFor) ?? words.title,
        introduction: words.introduction,
        [
          .text("text", words.text, text, hint: words.textHint, hasLines: true),
          .text("owner", words.owner, hint: words.ownerHint),
        ]))
  }

  /// Sets aside what the form says.
  fileprivate mutating func savePark(_ form: FieldForm, _ entry: Identifier<Entry>?) -> [Effect] {
    let point = Parked(
      id: .random(using: &generator), text: form.text("text") ?? "", owner: form.text("owner"),
      group: board.group?.id, entry: entry)
    return saveFields(
      [.add(point)], telling: strings.parking.parked(point.owner ?? strings.parking.nobody))
  }

  /// Opens what is selected in the parking lot: a point to be changed, a challenge as it is.
  mutating func openParked(_ item: ParkingScreen.Item) -> [Effect] {
    if let challenge = item.challenge {
      push(ChallengeScreen(challenge))
    } else {
      change(Identifier(item.key.id))
    }
    return []
  }

  /// Takes a point that is settled out of the parking lot.
  mutating func settleParked(_ item: ParkingScreen.Item) -> [Effect] {
    perform([.withdraw(item.key)], telling: strings.parking.settled(item.text.beginning))
  }

  private mutating func change(_ id: Identifier<Parked>) {
    guard let session, let point = session.state.value(id) else { return }
    let words = strings.parking
    open(
      FieldForm(
        .parked(id), title: words.changeTitle, introduction: words.introduction,
        [
          .text("owner", words.owner, point.owner, hint: words.ownerHint),
          .text("text", words.text, point.text, hint: words.textHint, hasLines: true),
        ]
      ).changing(session.state[id.key]))
  }

  /// Changes a parked point as the form says.
  fileprivate mutating func saveParked(_ form: FieldForm) -> [Effect] {
    saveChanges(of: form, telling: strings.parking.changed((form.text("text") ?? "").beginning))
  }
}

extension String {
  /// The first words of the text, for a sentence that names it.
  fileprivate var beginning: String { TextWidth.clip(self, to: 24) }
}

extension FormPurpose {
  /// Setting a point aside, perhaps one that came up with an entry.
  fileprivate static func park(_ entry: Identifier<Entry>?) -> FormPurpose {
    FormPurpose("park", entry?.key) { $0.savePark($1, entry) }
  }

  /// Changing a point that was set aside.
  fileprivate static func parked(_ point: Identifier<Parked>) -> FormPurpose {
    FormPurpose("parked", point.key) { $0.saveParked($1) }
  }
}
