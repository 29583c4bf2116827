import TerminalKit
import WorkshopModel

extension Context {
  /// Whether the terminal goes round there, so that no key may do anything but what the turn has.
  var isTurn: Bool {
    switch self {
    case .turnHandOver, .turnKind, .turnRole, .turnSector, .turnText, .turnRelease, .turnSaving,
      .turnNotSaved, .turnDone, .turnPIN, .receiptWord, .paper, .receipt:
      true
    default: false
    }
  }
}

extension BindingLists {
  /// The bindings of a context of the terminal that goes round, and of the form for its PIN.
  func turn(_ context: Context) -> [Binding] {
    let words = strings.turn
    switch context {
    case .pinForm:
      return [
        turn("setPIN", [.enter], words.setPINKey, footer: true, .setPIN),
        turn("nextPIN", [.tab, .down, .up, .backTab], words.nextPIN, footer: true, .nextPINField),
        Binding("pinForm.back", [.escape], strings.keys.back, footer: true, .back),
      ]
    case .turnHandOver:
      return [
        turn("begin", [.enter], words.begin, footer: true, .begin), pass, moderator,
      ]
    case .turnKind:
      let own = kinds.compactMap { kind in
        kind.key.first.map {
          turn("kind.\(kind.id.name)", [.character($0)], words.kindKey(kind.title), .kind(kind.id))
        }
      }
      // Last, so that a kind of entry may have the letter.
      return own + listing + [turn("vote", ["v"], words.vote, .vote)]
    case .turnRole, .turnSector, .turnRelease:
      let first = context == .turnSector ? 0 : 1
      let digits = (first...9).map {
        turn(
          "pick.\($0)", [.character(Character("\($0)"))], words.pick, .pick($0 - first))
      }
      return digits + (context == .turnRelease ? [box] : []) + listing
    case .turnText:
      return [
        turn("next", [.enter], words.next, footer: true, .choose),
        turn("newLine", [.altEnter, .control("j")], strings.keys.newLine, footer: true, .newLine),
        back, pass, moderator,
      ]
    case .turnNotSaved:
      return [turn("passOn", [.enter], words.passOn, footer: true, .passOn), moderator]
    case .turnDone:
      return [
        turn("passOn", [.enter, .tab], words.passOn, footer: true, .passOn),
        turn("again", ["a", "A"], words.again, footer: true, .again), moderator,
      ]
    case .turnPIN:
      return [turn("checkPIN", [.enter], words.checkPIN, footer: true, .checkPIN), back]
    default: return []
    }
  }

  private var listing: [Binding] {
    let words = strings.turn
    return [
      turn("choose", [.enter], words.choose, footer: true, .choose),
      turn("up", [.up], strings.keys.up, .up), turn("down", [.down], strings.keys.down, .down),
      back, pass, moderator,
    ]
  }

  private var box: Binding {
    turn("box", ["b", "B", " "], strings.turn.box, footer: true, .box)
  }

  private var back: Binding { turn("back", [.escape], strings.turn.back, footer: true, .back) }

  private var pass: Binding { turn("pass", [.tab], strings.turn.pass, footer: true, .pass) }

  private var moderator: Binding {
    turn(
      "moderator", [.control("x"), .function(10)], strings.turn.moderator, footer: true,
      .moderator)
  }

  private func turn(
    _ id: String, _ keys: [Key], _ words: Strings.Key, footer: Bool = false, _ action: TurnAction
  ) -> Binding {
    Binding("turn." + id, keys, words, footer: footer, .turn(action))
  }
}
