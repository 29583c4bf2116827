import ScreenKit
import TerminalKit

extension BindingLists {
  /// The projector: what is shown, and the way out.
  var projector: [Binding] {
    let words = strings.projector
    let views = zip(Projector.View.allCases, words.views).enumerated().map { index, view in
      Binding(
        "projector.view.\(index + 1)", [.character(Character("\(index + 1)"))], view.1,
        .projector(.view(view.0)))
    }
    return views + [
      Binding(
        "projector.nextGroup", ["g", .right, .down, .tab], words.nextGroup,
        .projector(.nextGroup)),
      Binding(
        "projector.previousGroup", [.left, .up, .backTab], words.previousGroup,
        .projector(.previousGroup)),
      Binding("projector.quit", ["q"], words.quit, .quit),
    ]
  }
}

extension Place {
  static let projector = Place("projector", reach: .help)
}

extension PlaceBindings {
  static let projector = [PlaceBindings(.projector) { $0.projector }]
}
