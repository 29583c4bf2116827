import CTerminal

extension CursesTerminal {
  /// How a terminal is to be used.
  public struct Options: Hashable, Sendable {
    /// Whether styles show their colours; bold, reverse and underlined are shown in any case.
    public var hasColours: Bool
    /// Whether lines and signs of the program are drawn with ASCII characters only.
    ///
    /// Text keeps its letters. Where the locale is not UTF-8 this is so in any case.
    public var hasAsciiChrome: Bool
    /// Whether the mouse is reported, which takes the terminal's own selection away.
    public var hasMouse: Bool
    /// Whether gaining and losing the keyboard is reported.
    public var hasFocusReports: Bool
    /// Whether another program holds the terminal, and takes it when this one crashes.
    public var isSupervised = false
    /// How the terminal is made to forget what has left its screen; `nil` means not at all.
    public var forgetting: Forgetting?
    /// The path of the terminal's device; `nil` means the one the process runs on.
    public var device: String?
    /// The type of the terminal, as in `xterm-256color`; `nil` means that of the environment.
    public var type: String?

    /// The given choices.
    public init(
      hasColours: Bool = true, hasAsciiChrome: Bool = false, hasMouse: Bool = false,
      hasFocusReports: Bool = false, device: String? = nil, type: String? = nil
    ) {
      self.hasColours = hasColours
      self.hasAsciiChrome = hasAsciiChrome
      self.hasMouse = hasMouse
      self.hasFocusReports = hasFocusReports
      self.device = device
      self.type = type
    }

    /// The choices that an environment asks for: no colours when `NO_COLOR` is set and not empty.
    public init(environment: [String: String]) {
      self.init(hasColours: environment["NO_COLOR", default: ""].isEmpty)
    }

    /// How a terminal forgets what has left its screen.
    public enum Forgetting: String, Sendable {
      /// With the sequence for that, each time something is shown.
      case lines
      /// With its second screen, which is taken anew when the window has another size.
      case screen
    }

    var flags: UInt32 {
      var flags = UInt32(CT_SIGNALS)
      if !isSupervised { flags |= UInt32(CT_GUARD) }
      if hasColours { flags |= UInt32(CT_COLOUR) }
      if hasMouse { flags |= UInt32(CT_MOUSE) }
      if hasFocusReports { flags |= UInt32(CT_FOCUS) }
      return flags
    }
  }
}
