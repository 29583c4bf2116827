import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Place {
  static let ledger = Place("ledger")
}

/// The commands of the ledger.
struct LedgerBindings: FeatureBindings {
  static let places = [
    at(.ledger) { $0.ledger },
    at(.closing) { $0.closing },
  ]

  let source: BindingSource

  /// From the board or a challenge to the ledger.
  func toLedger(_ id: String) -> Binding {
    Binding(
      id, ["L"], strings.ledger.keys.ledger, to: { $0.board.group }, else: { $0.status.noGroups },
      LedgerScreen.open)
  }

  /// What can be done in the ledger.
  private var ledger: [Binding] {
    let keys = strings.keys
    let words = strings.ledger
    return [
      Binding(
        "ledger.open", [.enter], words.keys.open, footer: true,
        to: { model in model.screen(LedgerScreen.self)?.selected(in: model) },
        else: { $0.status.nothingToOpen }
      ) { challenge, model in
        model.push(ChallengeScreen(challenge))
        return []
      }
    ] + ChallengeBindings(source: source).endings("ledger", footer: true) + [
      Binding(
        "ledger.groups", ["g"], words.keys.groups, footer: true, by: LedgerScreen.toggleGroups),
      Binding(
        "ledger.close", ["Z"], words.keys.close, footer: true, entering: true,
        to: { model in model.screen(LedgerScreen.self)?.groupInQuestion(in: model) },
        else: { $0.status.noGroups }, LedgerScreen.close),
      Binding("ledger.undo", ["u"], keys.undo, footer: true, .undo),
      Binding("ledger.redo", [.control("r")], keys.redo, .redo),
      Binding("ledger.back", [.escape, "q", "L"], keys.back, footer: true, .back),
    ] + EntryBindings(source: source).listed(on: .ledger) + moving
  }
}

extension LedgerScreen {
  /// Lists the challenges of the board's group.
  @Sendable fileprivate static func open(_: Group, in model: inout Model) -> [Effect] {
    var ledger = LedgerScreen()
    ledger.select(model.entryInQuestion, in: model)
    model.push(ledger)
    return []
  }

  /// Lists the challenges of all groups, or those of the board's again.
  fileprivate func toggleGroups(in model: inout Model) {
    var ledger = self
    ledger.hasAllGroups.toggle()
    ledger.select(selected(in: model), in: model)
    model.withScreen(LedgerScreen.self) { $0 = ledger }
  }

  /// Closes a group, or opens it again; asks first while challenges are open, or nobody was asked about
  /// the conclusions.
  @Sendable fileprivate static func close(_ group: Group, in model: inout Model) -> [Effect] {
    let question = ClosingQuestion(group: group.id)
    guard group.isClosed || !question.isAsked(in: model) else {
      model.push(question)
      return []
    }
    return question.setClosed(!group.isClosed, in: &model)
  }

  /// The group that closing is about: while those of all groups are listed, that of the selected
  /// challenge.
  fileprivate func groupInQuestion(in model: Model) -> Group? {
    let challenge = hasAllGroups ? selected(in: model) : nil
    guard let entry = challenge.flatMap({ model.session?.entries[$0] }) else {
      return model.board.group
    }
    return model.board.groups.first { $0.id == entry.group }
  }
}
