extension Deed {
  static func challenge(_ action: ChallengeAction) -> Deed { Deed { $0.perform(action) } }
  static func ledger(_ action: LedgerAction) -> Deed { Deed { $0.perform(action) } }
  static func insight(_ action: InsightAction) -> Deed { Deed { $0.perform(action) } }

  static func conclusion(_ action: ConclusionAction) -> Deed {
    Deed(unless: { $0.obstacle(to: action) }, { $0.perform(action) })
  }
}
