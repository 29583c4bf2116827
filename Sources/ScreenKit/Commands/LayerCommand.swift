public import TerminalKit

/// Something that can be done on a layer, with all that is said of it: the one source of dispatch,
/// footer, help, palette, the file of keys and the tables of keys.
public struct LayerCommand<Host, Effect>: Sendable {
  /// What a command is for, as far as help and footer order commands by it.
  public enum Use: Sendable {
    /// What the layer is there for.
    case deed
    /// Going from place to place on it.
    case moving
    /// Taking what was typed or chosen, which ends it.
    case accepting
    /// Leaving the layer.
    case wayBack
  }

  /// Its name for ever, whatever its keys: "board.undo".
  public let id: String
  /// The keys, the one to show first; at least one.
  public private(set) var keys: [Key]
  /// The keys that it has unless somebody chooses others.
  let usualKeys: [Key]
  /// What it is for.
  public let use: Use
  /// Whether the footer shows it where there is room.
  public private(set) var isInFooter: Bool
  private var isLeading: @Sendable (Host) -> Bool = { _ in false }
  private var isShown: @Sendable (Host) -> Bool = { _ in true }
  private var title: @Sendable (Host) -> String
  private let help: @Sendable (Host) -> String
  private var otherNames: @Sendable (Host) -> String = { _ in "" }
  private let obstacle: @Sendable (Host) -> Obstacle?
  private let action: @Sendable (inout Host) -> [Effect]

  /// A command.
  ///
  /// - Parameters:
  ///   - id: Its name for ever.
  ///   - keys: Its keys unless somebody chooses others; at least one.
  ///   - title: What it does in one or two words, asked for when they are shown.
  ///   - help: What it does in a sentence, asked for when it is shown.
  ///   - use: What it is for.
  ///   - isInFooter: Whether the footer shows it.
  ///   - obstacle: Why it cannot be done now; nil when it can.
  ///   - action: Does it.
  public init(
    _ id: String, _ keys: [Key], title: @escaping @Sendable (Host) -> String,
    help: @escaping @Sendable (Host) -> String, use: Use = .deed, isInFooter: Bool = false,
    obstacle: @escaping @Sendable (Host) -> Obstacle? = { _ in nil },
    action: @escaping @Sendable (inout Host) -> [Effect]
  ) {
    self.id = id
    self.keys = keys
    usualKeys = keys
    self.title = title
    self.help = help
    self.use = use
    self.isInFooter = isInFooter
    self.obstacle = obstacle
    self.action = action
  }

  /// A command whose words never change.
  public init(
    _ id: String, _ keys: [Key], title: String, help: String, use: Use = .deed,
    isInFooter: Bool = false, obstacle: @escaping @Sendable (Host) -> Obstacle? = { _ in nil },
    action: @escaping @Sendable (inout Host) -> [Effect]
  ) {
    self.init(
      id, keys, title: { _ in title }, help: { _ in help }, use: use, isInFooter: isInFooter,
      obstacle: obstacle, action: action)
  }

  /// A command whose words never change, and that asks nothing of the world outside.
  public init(
    _ id: String, _ keys: [Key], title: String, help: String, use: Use = .deed,
    isInFooter: Bool = false, obstacle: @escaping @Sendable (Host) -> Obstacle? = { _ in nil },
    action: @escaping @Sendable (inout Host) -> Void
  ) {
    self.init(
      id, keys, title: title, help: help, use: use, isInFooter: isInFooter, obstacle: obstacle
    ) {
      action(&$0)
      return []
    }
  }

  /// The same with other keys.
  public func with(_ keys: [Key]) -> LayerCommand {
    var command = self
    command.keys = keys
    return command
  }

  /// The same, which is found by those words too, as people call it.
  public func called(_ otherNames: @escaping @Sendable (Host) -> String) -> LayerCommand {
    var command = self
    command.otherNames = otherNames
    return command
  }

  /// The same, which the footer shows only as long as that holds.
  public func inFooter(when isShown: @escaping @Sendable (Host) -> Bool) -> LayerCommand {
    var command = self
    command.isShown = isShown
    return command
  }

  /// The same, which comes first in footer, help and palette as long as that holds; a command that the
  /// footer does not show else, it shows then.
  public func leading(when isLeading: @escaping @Sendable (Host) -> Bool) -> LayerCommand {
    var command = isInFooter ? self : inFooter(when: isLeading)
    command.isInFooter = true
    command.isLeading = isLeading
    return command
  }

  /// The same, whose words for the footer depend on what it does.
  public func titled(_ title: @escaping @Sendable (Host) -> String) -> LayerCommand {
    var command = self
    command.title = title
    return command
  }

  /// Whether it comes first now.
  public func leads(in host: Host) -> Bool { isLeading(host) }

  /// Whether it has that name, or one that begins so where `name` ends in a dot.
  public func isCalled(_ name: String) -> Bool {
    name.utf8.last == UInt8(ascii: ".") ? id.hasPrefix(name) : id == name
  }

  /// Whether it can be done now, as the footer shows it; nil where the footer does not.
  func isPromised(by host: Host) -> Bool? {
    guard isInFooter, isShown(host) else { return nil }
    let obstacle = obstacle(host)
    return obstacle?.isHidden ?? false ? nil : obstacle == nil
  }

  /// Whether the footer shows it now where there is room.
  public func isInFooter(of host: Host) -> Bool { isPromised(by: host) != nil }

  /// The keys as people read them: "a", "Ctrl-R", "↑ k".
  public var keyNames: String { keys.map(\.name).joined(separator: " ") }

  /// What it does in one or two words, for the footer.
  public func title(in host: Host) -> String { title(host) }

  /// What it does in a sentence, for the help.
  public func help(in host: Host) -> String { help(host) }

  /// What else people call it, separated by commas; empty for nothing.
  public func otherNames(in host: Host) -> String { otherNames(host) }

  /// Why it cannot be done now; nil when it can.
  public func obstacle(in host: Host) -> Obstacle? { obstacle(host) }

  /// Does it, whether it can be done now or not.
  ///
  /// - Returns: What the world outside is to do.
  public func perform(in host: inout Host) -> [Effect] { action(&host) }
}

/// Why something cannot be done now.
public struct Obstacle: Equatable, Sendable {
  /// Whether the footer leaves it out, not merely greys it.
  public let isHidden: Bool
  /// Whether the key types what it says instead.
  public private(set) var isTyped = false
  private let words: @Sendable () -> String

  /// What tells that, and whether the footer leaves out what it is in the way of.
  ///
  /// The reason is worked out where it is told: each frame asks for the obstacles of its footer.
  public init(reason: @autoclosure @escaping @Sendable () -> String, isHidden: Bool = true) {
    words = reason
    self.isHidden = isHidden
  }

  /// What is in the way of a command as long as its key types a character; the footer leaves it out.
  public static func typing(reason: @autoclosure @escaping @Sendable () -> String) -> Obstacle {
    var obstacle = Obstacle(reason: reason())
    obstacle.isTyped = true
    return obstacle
  }

  /// The sentence that tells whoever asks for it all the same.
  public var reason: String { words() }

  /// Whether both tell the same and the footer treats both alike.
  public static func == (left: Obstacle, right: Obstacle) -> Bool {
    left.isHidden == right.isHidden && left.reason == right.reason
  }
}
