import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Model {
  /// The round of secret votes that is open in the group; nil when none is.
  func ballot(openIn group: Identifier<Group>?) -> Ballot? {
    session?.state.all(Ballot.self).last {
      $0.group == group && !$0.isDone && $0.method == .secret
    }
  }

  /// Gives the person at the terminal a ballot paper.
  mutating func takePaper(_ ballot: Identifier<Ballot>) {
    let paper = BallotPaper(ballot)
    withScreen(TurnScreen.self) {
      $0.problem = nil
      $0.paper = paper
    }
  }

  /// Does what a key of the paper asks for, and nothing else; a blank paper gives the terminal on.
  mutating func performOnPaperInTurn(_ binding: Binding) -> [Effect] {
    guard let paper = turnScreen?.paper else { return [] }
    let count = layers.count
    push(paper)
    let effects = binding.perform(in: &self)
    let left = layers.count > count ? screen(BallotPaper.self) : nil
    layers.pop(to: count)
    let problem = status?.severity == .problem ? status?.text : nil
    status = nil
    guard let left, left.stage != .blank else {
      withScreen(TurnScreen.self) { screen in
        guard let problem else { return screen.handOn() }
        // Whoever filled it in is still there, and is told why nothing came of it.
        screen.paper = nil
        screen.go(to: .kind)
        screen.problem = problem
      }
      return effects
    }
    withScreen(TurnScreen.self) {
      $0.paper = left
      $0.problem = problem
    }
    return effects
  }
}
