/// How a cell looks: a colour by its role, and attributes that work without colour.
public struct Style: Hashable, Sendable {
  /// What a colour means; the terminal's theme decides how it looks.
  public enum Colour: Hashable, Sendable, CaseIterable {
    /// The terminal's own text colour.
    case normal
    /// What deserves attention: keys, titles, the focused pane.
    case accent
    /// What may be overlooked.
    case muted
    case danger
    case warning
    case success
  }

  /// The role of the text's colour; the background is always the terminal's own.
  public var colour: Colour
  /// Whether the text is bold.
  public var isBold: Bool
  /// Whether text and background change places, as for a selection.
  public var isReverse: Bool
  /// Whether the text is underlined.
  public var isUnderlined: Bool

  /// The terminal's own text colour without attributes.
  public static let plain = Style()

  /// A style with the given colour and attributes.
  public init(
    colour: Colour = .normal, isBold: Bool = false, isReverse: Bool = false,
    isUnderlined: Bool = false
  ) {
    self.colour = colour
    self.isBold = isBold
    self.isReverse = isReverse
    self.isUnderlined = isUnderlined
  }

  /// The same style in bold.
  public func bold() -> Style { with { $0.isBold = true } }

  /// The same style with text and background exchanged.
  public func reverse() -> Style { with { $0.isReverse = true } }

  /// The same style, underlined.
  public func underlined() -> Style { with { $0.isUnderlined = true } }

  /// The same style in another colour.
  public func colour(_ colour: Colour) -> Style { with { $0.colour = colour } }

  private func with(_ change: (inout Style) -> Void) -> Style {
    var copy = self
    change(&copy)
    return copy
  }
}
