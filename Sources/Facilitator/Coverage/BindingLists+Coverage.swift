import ScreenKit
import TerminalKit
import WorkshopModel

extension BindingLists {
  /// The keys of the coverage.
  var coverage: [Binding] {
    let words = strings.coverage
    let new = kinds.compactMap { kind in
      kind.key.first.map {
        Binding(
          "coverage.new.\(kind.id.name)", [.character($0)], words.new(kind.title), footer: true,
          .coverage(.enter(kind.id)))
      }
    }
    return [
      Binding("coverage.open", [.enter], words.fill, footer: true, .coverage(.open))
    ] + new + [
      Binding("coverage.other", [.tab, .backTab], words.other, footer: true, .coverage(.other)),
      Binding("coverage.back", [.escape, "q", "K"], strings.keys.back, footer: true, .back),
      Binding("coverage.left", [.left, "h"], words.left, .coverage(.left)),
      Binding("coverage.right", [.right, "l"], words.right, .coverage(.right)),
    ]
      + (1...9).map { number in
        Binding(
          "coverage.group.\(number)", [.character(Character("\(number)"))], words.group,
          .coverage(.group(number - 1)))
      }
      + [
        Binding("coverage.undo", ["u"], strings.keys.undo, .undo),
        Binding("coverage.redo", [.control("r")], strings.keys.redo, .redo),
      ] + moving
  }
}

extension Place {
  static let coverage = Place("coverage")
}

extension PlaceBindings {
  static let coverage = [PlaceBindings(.coverage) { $0.coverage }]
}
