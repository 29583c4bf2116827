import ScreenKit
import TerminalKit
import WorkshopModel

extension BindingLists {
  /// The keys that join, split and mark the entry that is shown or selected.
  func scribing(on place: Place) -> [Binding] {
    let keys = strings.scribing.keys
    let taking = [Binding("detail.takeOut", ["O"], keys.takeOut, footer: true, .scribe(.takeOut))]
    return [
      Binding("\(place.name).themes", ["t"], keys.themes, .scribe(.themes)),
      Binding("\(place.name).join", ["J"], keys.join, .scribe(.join)),
      Binding("\(place.name).split", ["X"], keys.split, .scribe(.split)),
      Binding("\(place.name).wording", ["w"], keys.wording, .scribe(.wording)),
    ] + (place == .detail ? taking : [])
  }

  /// The keys that save effort in the entry form.
  var scribingInForm: [Binding] {
    let keys = strings.scribing.keys
    let roleKeys = roles.prefix(9).enumerated().map { index, role in
      Binding(
        "form.role.\(index + 1)", [.alt(Character("\(index + 1)"))], keys.role(role.title),
        .scribe(.role(index)))
    }
    return [Binding("form.join", [.control("l")], keys.joinHint, footer: true, .scribe(.joinHint))]
      + roleKeys
  }

  /// The keys of a list of entries to pick from.
  var entryPicker: [Binding] {
    moving + [
      Binding(
        "entryPicker.pick", [.enter], strings.scribing.keys.pick, footer: true, .scribe(.pick)),
      Binding("entryPicker.back", [.escape, "q"], strings.keys.back, footer: true, .back),
    ]
  }

  /// The keys of the list of themes.
  var themes: [Binding] {
    let keys = strings.scribing.keys
    return [
      Binding("themes.mark", [.character(" ")], keys.mark, footer: true, .scribe(.mark)),
      Binding(
        "themes.markAndBack", [.enter], keys.markAndBack, footer: true, .scribe(.markAndBack)),
      Binding("themes.new", ["n"], keys.newTheme, footer: true, .scribe(.newTheme)),
      Binding("themes.rename", ["r"], keys.renameTheme, footer: true, .scribe(.renameTheme)),
      Binding("themes.undo", ["u"], strings.keys.undo, footer: true, .undo),
      Binding("themes.redo", [.control("r")], strings.keys.redo, .redo),
      Binding("themes.back", [.escape, "q", "t"], strings.keys.back, footer: true, .back),
    ] + moving
  }
}

extension Place {
  static let entryPicker = Place("entryPicker")
  static let themes = Place("themes")
}

extension PlaceBindings {
  static let scribing = [
    PlaceBindings(.entryPicker) { $0.entryPicker },
    PlaceBindings(.themes) { $0.themes },
  ]
}
