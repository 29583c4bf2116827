import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// What the head says of the clock: the same at several lengths, and how it looks.
struct ClockLine {
  /// The longest first; the last takes the least room.
  let lengths: [String]
  let style: Style

  /// The longest that has room in `columns`; the shortest when none has.
  func words(in columns: Int) -> String {
    lengths.first { TextWidth.columns(of: $0) <= columns } ?? lengths.last ?? ""
  }
}

extension SessionEngine.Clock.Warning {
  /// The sign that stands before the time, for those who do not see colours.
  var sign: String {
    switch self {
    case .fine: ""
    case .twentyPercent: "! "
    case .fivePercent, .over: "!! "
    }
  }

  /// How the time looks.
  var style: Style {
    switch self {
    case .fine: .plain
    case .twentyPercent: Style.plain.colour(.warning).bold()
    case .fivePercent: Style.plain.colour(.danger).bold()
    case .over: Style.plain.colour(.danger).bold().reverse()
    }
  }
}
