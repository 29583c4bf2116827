import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Place {
  static let ledger = Place("ledger")
}

extension PlaceBindings {
  static let ledger = [PlaceBindings(.ledger) { $0.ledger }, closing]
}

extension BindingLists {
  /// From the board or a challenge to the ledger.
  func toLedger(_ id: String) -> Binding {
    Binding(id, ["L"], strings.ledger.keys.ledger, LedgerScreen.open)
  }

  /// What can be done in the ledger.
  fileprivate var ledger: [Binding] {
    let keys = strings.keys
    let words = strings.ledger
    return [
      Binding(
        "ledger.open", [.enter], words.keys.open, footer: true, by: LedgerScreen.openChallenge)
    ] + endings("ledger", footer: true) + [
      Binding(
        "ledger.groups", ["g"], words.keys.groups, footer: true, by: LedgerScreen.toggleGroups),
      Binding("ledger.close", ["Z"], words.keys.close, footer: true, by: LedgerScreen.closeGroup),
      Binding("ledger.undo", ["u"], keys.undo, footer: true, .undo),
      Binding("ledger.redo", [.control("r")], keys.redo, .redo),
      Binding("ledger.back", [.escape, "q", "L"], keys.back, footer: true, .back),
    ] + moving
  }
}

extension LedgerScreen {
  fileprivate static func open(in model: inout Model) {
    guard model.board.group != nil else { return model.warn(model.strings.status.noGroups) }
    var ledger = LedgerScreen()
    ledger.select(model.entryInQuestion, in: model)
    model.push(ledger)
  }

  fileprivate func openChallenge(in model: inout Model) {
    guard let challenge = selection(in: model) else {
      return model.warn(model.strings.status.nothingToOpen)
    }
    model.push(ChallengeScreen(challenge))
  }

  /// Lists the challenges of all groups, or those of the board's again.
  fileprivate func toggleGroups(in model: inout Model) {
    var ledger = self
    ledger.hasAllGroups.toggle()
    ledger.select(selection(in: model), in: model)
    model.withScreen(LedgerScreen.self) { $0 = ledger }
  }

  /// Closes the group in question, or opens it again; asks first while challenges are open.
  fileprivate func closeGroup(in model: inout Model) -> [Effect] {
    guard let session = model.session, let ledger = model.board.ledger,
      let group = groupInQuestion(in: model)
    else {
      model.warn(model.strings.status.noGroups)
      return []
    }
    guard group.isClosed || ledger.open(in: group.id, of: session).isEmpty else {
      model.push(ClosingQuestion(group: group.id))
      return []
    }
    return ClosingQuestion(group: group.id).setClosed(!group.isClosed, in: &model)
  }

  /// The group that closing is about: while those of all groups are listed, that of the selected
  /// challenge.
  private func groupInQuestion(in model: Model) -> Group? {
    let challenge = hasAllGroups ? selection(in: model) : nil
    guard let entry = challenge.flatMap({ model.session?.entries[$0] }) else {
      return model.board.group
    }
    return model.board.groups.first { $0.id == entry.group }
  }
}
