import SessionEngine
import WorkshopModel

extension TurnScreen {
  /// Gives the person at the terminal a ballot paper.
  mutating func takePaper(_ ballot: Identifier<Ballot>) {
    problem = nil
    paper = BallotPaper(ballot)
  }

  /// The same of the round that is open in the group, if there is one.
  mutating func takePaper(in model: Model) {
    if let ballot = model.session?.ballotOnPaper(openIn: group) { takePaper(ballot.id) }
  }

  /// Does what a key of the paper asks for, and nothing else; a blank paper gives the terminal on.
  static func vote(
    in model: inout Model, _ deed: (inout BallotPaper, Model) -> BallotPaper.Answer
  ) -> [Effect] {
    guard var screen = model.turnScreen, var paper = screen.paper else { return [] }
    let answer = deed(&paper, model)
    let problem: String? = if case .refused(let sentence) = answer { sentence } else { nil }
    switch (paper.stage, problem) {
    case (.blank, nil): screen.handOn()
    case (.blank, let problem?):
      // Whoever filled it in is still there, and is told why nothing came of it.
      screen.paper = nil
      screen.go(to: .kind)
      screen.problem = problem
    default:
      screen.paper = paper
      screen.problem = problem
    }
    model.withScreen(TurnScreen.self) { $0 = screen }
    guard case .asks(let effect) = answer else { return [] }
    return [.turn(effect)]
  }

  /// Lets somebody go on with the vote that was found by its receipt.
  mutating func takePaper(of voter: String, _ votes: [Vote], in model: Model) {
    guard let session = model.session, var found = paper, found.stage == .word,
      let (_, items) = found.content(in: model)
    else { return }
    guard found.take(votes, of: voter, among: items, in: session) else {
      problem = model.strings.voting.wordUnknown
      return
    }
    paper = found
    problem = nil
  }
}
