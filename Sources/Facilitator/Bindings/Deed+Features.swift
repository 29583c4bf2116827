extension Deed {
  static func projector(_ action: ProjectorAction) -> Deed { Deed { $0.show(action) } }

  static func voting(_ action: VotingAction) -> Deed {
    Deed(unless: { $0.obstacle(to: action) }, { $0.perform(action) })
  }

  static func report(_ action: ReportAction) -> Deed {
    Deed(unless: { $0.obstacle(to: action) }, { $0.perform(action) })
  }

  static func setUp(_ action: SetUpAction) -> Deed {
    Deed(unless: { $0.obstacle(toSetUp: action) }, { $0.perform(action) })
  }

  static func clock(_ action: ClockAction) -> Deed {
    Deed(unless: { $0.obstacle(to: action) }, { $0.perform(action) })
  }

  static func turn(_ action: TurnAction) -> Deed { Deed(entering: true) { $0.perform(action) } }
}
