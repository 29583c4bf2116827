/// Where keys are pressed, which decides what they mean: a layer, or a step or a part of one.
public struct Place: Hashable, Sendable {
  /// What keys type that mean nothing else there.
  public enum Typing: Sendable {
    /// Nothing.
    case nothing
    /// Characters, as of a PIN; nothing that is pasted.
    case characters
    /// A text.
    case text
  }

  /// What of all that holds in most places holds there, too.
  public enum Reach: Sendable {
    /// Everything.
    case everything
    /// The help and leaving: a question is to be answered there.
    case help
    /// Leaving alone: what can be done is listed there already.
    case leaving
    /// Nothing, so that no key does anything but what the place has.
    case nothing
  }

  /// Its name for ever: "parkingLot".
  public let name: String
  /// What keys type there.
  public let typing: Typing
  /// What holds there as in most places.
  public let reach: Reach

  /// The place of that name.
  public init(_ name: String, typing: Typing = .nothing, reach: Reach = .everything) {
    self.name = name
    self.typing = typing
    self.reach = reach
  }

  /// Whether keys that mean nothing else are typed into a text.
  public var takesText: Bool { typing == .text }

  /// Whether characters are typed there, so that none of them can mean anything else.
  public var typesCharacters: Bool { typing != .nothing }

  /// Whether both have one name.
  public static func == (left: Place, right: Place) -> Bool { left.name == right.name }

  /// Goes by the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
