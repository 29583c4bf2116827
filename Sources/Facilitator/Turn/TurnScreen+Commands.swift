import ScreenKit
import TerminalKit
import WorkshopModel

extension Place {
  static let turnHandOver = Place("turnHandOver", reach: .nothing)
  static let turnKind = Place("turnKind", reach: .nothing)
  static let turnRole = Place("turnRole", reach: .nothing)
  static let turnSector = Place("turnSector", reach: .nothing)
  static let turnText = Place("turnText", typing: .characters, reach: .nothing)
  static let turnRelease = Place("turnRelease", reach: .nothing)
  static let turnSaving = Place("turnSaving", reach: .nothing)
  static let turnNotSaved = Place("turnNotSaved", reach: .nothing)
  static let turnDone = Place("turnDone", reach: .nothing)
  static let turnPIN = Place("turnPIN", typing: .characters, reach: .nothing)
}

/// The commands of the terminal that goes round.
struct TurnBindings: FeatureBindings {
  static let places = [
    at(.pinForm) { $0.pinForm },
    at(.turnHandOver) { $0.turnHandOver },
    at(.turnKind) { $0.turnKind },
    at(.turnRole) { $0.picking(from: 1) + $0.listing },
    at(.turnSector) { $0.picking(from: 0) + $0.listing },
    at(.turnText) { $0.turnText },
    at(.turnRelease) { $0.turnRelease },
    at(.turnSaving) { _ in [] },
    at(.turnNotSaved) { [$0.passOn([.enter]), $0.moderator] },
    at(.turnDone) { $0.turnDone },
    at(.turnPIN) { $0.turnPIN },
  ]

  let source: BindingSource

  private var words: TurnWords { strings.turn }

  /// From the board to the terminal that goes round.
  var toTurn: Binding {
    Binding(
      "board.handOver", ["T"], words.keys.handOver, entering: true,
      unless: { TurnScreen.secrecy(of: $0).map { Obstacle(reason: $0) } }, TurnScreen.handOver)
  }

  private var turnHandOver: [Binding] {
    [turn("begin", [.enter], words.keys.begin, footer: true) { $0.begin(in: $1) }, pass, moderator]
  }

  private var turnKind: [Binding] {
    let own = kinds.compactMap { kind in
      kind.key.first.map {
        turn("kind.\(kind.id.name)", [.character($0)], words.keys.kind(kind.title)) { screen, _ in
          screen.take(kind.id)
        }
      }
    }
    // Last, so that a kind of entry may have the letter.
    return own + listing + [turn("vote", ["v"], words.keys.vote) { $0.takePaper(in: $1) }]
  }

  private func picking(from first: Int) -> [Binding] {
    (first...9).map { digit in
      turn("pick.\(digit)", [.character(Character("\(digit)"))], words.keys.pick) {
        $0.pick(digit - first, in: &$1)
      }
    }
  }

  private var turnRelease: [Binding] {
    picking(from: 1) + [
      turn("box", ["b", "B", " "], words.keys.box, footer: true) { screen, _ in
        screen.entry.isBoxed.toggle()
      }
    ] + listing
  }

  private var turnText: [Binding] {
    [
      turn(
        "next", [.enter], words.keys.next, footer: true,
        unless: { $0.entry.text.text.trimmed.isEmpty ? $1.strings.turn.noText : nil },
        { $0.leaveText(in: $1) }),
      turn(
        "newLine", [.altEnter, .control("j")], strings.keys.newLine, footer: true,
        unless: { $0.entry.text.hasRoom ? nil : $1.strings.tools.full },
        { screen, _ in screen.entry.text.insert("\n") }),
      back, pass, moderator,
    ]
  }

  private var turnDone: [Binding] {
    [
      passOn([.enter, .tab]),
      turn("again", ["a", "A"], words.keys.again, footer: true) { screen, _ in screen.again() },
      moderator,
    ]
  }

  private var turnPIN: [Binding] {
    [
      turn(
        "checkPIN", [.enter], words.keys.checkPIN, footer: true,
        unless: { $0.pin.text.isEmpty ? $1.strings.status.nothingTyped : nil },
        { screen, _ in screen.checkPIN() }),
      back,
    ]
  }

  private var listing: [Binding] {
    [
      turn(
        "choose", [.enter], words.keys.choose, footer: true,
        unless: { $0.obstacleToChoosing(in: $1) },
        { $0.choose(in: &$1) }),
      turn("up", [.up], strings.keys.up) { $0.move(by: -1, in: &$1) },
      turn("down", [.down], strings.keys.down) { $0.move(by: 1, in: &$1) },
      back, pass, moderator,
    ]
  }

  private var back: Binding {
    turn("back", [.escape], words.keys.back, footer: true) { $0.goBack(in: $1) }
  }

  private var pass: Binding {
    Binding("turn.pass", [.tab], words.keys.pass, footer: true, entering: true, TurnScreen.pass)
  }

  private func passOn(_ keys: [Key]) -> Binding {
    turn("passOn", keys, words.keys.passOn, footer: true) { screen, _ in screen.handOn() }
  }

  private var moderator: Binding {
    turn("moderator", [.control("x"), .function(10)], words.keys.moderator, footer: true) {
      screen, _ in
      screen.askForPIN()
    }
  }

  private func turn(
    _ id: String, _ keys: [Key], _ words: Strings.Key, footer: Bool = false,
    unless reason: @escaping @Sendable (TurnScreen, Model) -> String? = { _, _ in nil },
    _ deed: @escaping @Sendable (inout TurnScreen, inout Model) -> [Effect]
  ) -> Binding {
    Binding(
      "turn." + id, keys, words, footer: footer, entering: true,
      unless: { model in
        model.turnScreen.flatMap { reason($0, model) }.map {
          Obstacle(reason: $0, isHidden: false)
        }
      }, { TurnScreen.act(in: &$0, deed) })
  }

  private func turn(
    _ id: String, _ keys: [Key], _ words: Strings.Key, footer: Bool = false,
    unless reason: @escaping @Sendable (TurnScreen, Model) -> String? = { _, _ in nil },
    _ deed: @escaping @Sendable (inout TurnScreen, inout Model) -> Void
  ) -> Binding {
    turn(id, keys, words, footer: footer, unless: reason) { screen, model in
      deed(&screen, &model)
      return []
    }
  }
}
