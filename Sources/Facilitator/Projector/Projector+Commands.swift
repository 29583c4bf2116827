import ScreenKit
import TerminalKit
import WorkshopModel

extension Place {
  static let projector = Place("projector", reach: .help)
}

/// The commands of the projector.
struct ProjectorBindings: FeatureBindings {
  static let places = [at(.projector) { $0.projector }]

  let source: BindingSource

  /// What can be done at the projector: something else is shown, or nothing any more.
  private var projector: [Binding] {
    let words = strings.projector
    let views = zip(Projector.View.allCases, words.views).enumerated().map { index, each in
      let (view, words) = each
      return Binding(
        "projector.view.\(index + 1)", [view.key], words
      ) { $0.withScreen(Projector.self) { $0.view = view } }
    }
    return views + [
      Binding("projector.nextGroup", ["g", .right, .down, .tab], words.keys.nextGroup) {
        Projector.goToGroup(by: 1, in: &$0)
      },
      Binding("projector.previousGroup", [.left, .up, .backTab], words.keys.previousGroup) {
        Projector.goToGroup(by: -1, in: &$0)
      },
      Binding("projector.pageDown", [.pageDown, " ", "j"], strings.keys.pageDown, .pageDown),
      Binding("projector.pageUp", [.pageUp, "k"], strings.keys.pageUp, .pageUp),
      Binding("projector.quit", ["q"], words.keys.quit, .quit),
    ]
  }
}

extension Projector {
  /// Goes to another group, or to all of them, which stand behind the last.
  fileprivate static func goToGroup(by offset: Int, in model: inout Model) {
    let groups = model.board.groups.map { Optional($0.id) } + [nil]
    model.withScreen(Projector.self) { projector in
      let place = groups.firstIndex(of: projector.group) ?? groups.count - 1
      projector.group = groups[(place + groups.count + offset) % groups.count]
    }
  }
}
