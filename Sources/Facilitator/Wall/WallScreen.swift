import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Place {
  static let wall = Place("wall")
  static let norm = Place("norm")
}

/// How to show the workshop on the wall, and how many projectors follow.
struct WallScreen: TextLayer {
  var scroll = 0

  var place: Place { .wall }

  func lines(_ columns: Int, in model: Model) -> [Line] {
    let words = model.strings.wall
    let wrap = { (text: String, style: Style) -> [Line] in
      TextWidth.wrap(text, to: max(8, columns)).map { ($0, style) }
    }
    let views = zip(Projector.View.allCases, model.strings.projector.views).flatMap { view, key in
      wrap("\(view.key.name)  \(model.strings.help(key))", .plain)
    }
    return wrap(words.how, .plain) + [("", .plain)]
      // A command that is cut cannot be copied.
      + [
        (words.command(path: ShellWord(path: model.path).description), .plain.bold()), ("", .plain),
      ]
      + wrap(words.follow(model.room.projectors), .plain)
      + wrap(words.nothingWritten, .muted) + [("", .plain)]
      + wrap(words.keysThere, .plain) + views
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    draw(model.strings.wall.title, in: rect, of: model, on: &frame)
  }
}

/// The wording of the norms of the group that is shown on the board.
struct NormScreen: TextLayer {
  var scroll = 0

  var place: Place { .norm }

  func lines(_ columns: Int, in model: Model) -> [Line] {
    guard let session = model.session else { return [] }
    return NormLines(session, model.strings).lines(
      of: [model.board.group].compactMap(\.self), columns: columns)
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    draw(
      model.board.group.map { model.strings.records.group($0.number) } ?? "", in: rect, of: model,
      on: &frame)
  }
}

/// The commands of what is shown to the room, on the moderator's side.
struct WallBindings: FeatureBindings {
  static let places = [
    at(.wall) { $0.text("wall", "b") },
    at(.norm) { $0.text("norm", "W") },
  ]

  let source: BindingSource

  /// From the board to the norm's wording and to the wall.
  var toWall: [Binding] {
    let keys = strings.wall.keys
    return [
      Binding("board.norm", ["W"], keys.norm) { $0.push(NormScreen()) },
      Binding("board.wall", ["b"], keys.wall) { $0.push(WallScreen()) },
    ]
  }

  private func text(_ name: String, _ key: Key) -> [Binding] {
    [Binding("\(name).back", [.escape, .enter, "q", key], strings.keys.back, footer: true, .back)]
      + moving
  }
}
