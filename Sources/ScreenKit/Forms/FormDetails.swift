public import TerminalKit

/// What a form is for, as its program needs it: what it changes, what saving it does.
///
/// What most forms do alike need not be said.
public protocol FormDetails: Equatable, Sendable {
  /// All that the program knows.
  associatedtype Host: LayerHost

  /// Where the keys of the form are pressed.
  var place: Place { get }

  /// What the top of the form says.
  func title(of form: Form<Self>, in host: Host) -> String

  /// Whether a field is asked for, as others are filled in.
  func asks(for field: FormField, in form: Form<Self>) -> Bool

  /// The field that is asked for behind the one with the focus where fields are asked for one by one;
  /// nil where the form is taken then.
  func next(in form: Form<Self>) -> Int?

  /// Takes a key that means something else here than in any field.
  ///
  /// - Returns: Whether it did.
  static func take(_ key: Key, in form: inout Form<Self>) -> Bool

  /// Does what follows from something that was typed or chosen; `before` it the fields said that.
  static func noteChange(from before: [FormField], in form: inout Form<Self>, of host: Host)

  /// Reads anew what the form keeps of the host, which has changed.
  static func renew(_ form: inout Form<Self>, in host: Host)

  /// What there is to know while the field with the focus is typed, in rows below it; where there is
  /// something, nothing can be chosen there.
  ///
  /// - Parameters:
  ///   - size: The room for all fields, without margins.
  ///   - form: The form.
  ///   - host: All that the program knows.
  /// - Returns: The rows, none for nothing.
  func hints(_ size: Size, of form: Form<Self>, in host: Host) -> [FormHint]

  /// Where labels end and texts begin; nil for as wide as the labels are.
  var columns: FormColumns? { get }

  /// How many rows the fields have that are asked for.
  ///
  /// - Parameters:
  ///   - rows: How many there are for them, and for what can be chosen.
  ///   - size: The size of the whole form.
  ///   - form: The form.
  /// - Returns: The rows of each; nil for a row each and those that are left for texts.
  func rows(_ rows: Int, in size: Size, of form: Form<Self>) -> [Int]?
}

/// Something to know while a field is typed, in a row.
public struct FormHint: Sendable {
  /// What it says.
  public let text: String
  /// The command that a click on it stands for; nil for none.
  public let command: String?

  /// What says that.
  public init(_ text: String, command: String? = nil) {
    self.text = text
    self.command = command
  }
}

/// How a form shares its columns.
public struct FormColumns: Sendable {
  /// How many the labels have, with a space behind them.
  public let labels: Int
  /// How many are free behind the texts.
  public let margin: Int

  /// So many for labels and behind texts.
  public init(labels: Int, margin: Int) {
    self.labels = labels
    self.margin = margin
  }
}

extension FormDetails {
  /// Its title, with what is chosen for it.
  public func title(of form: Form<Self>, in host: Host) -> String {
    guard let name = form.titleField, case .choice(let choice) = form[name] else {
      return form.title
    }
    return "\(form.title) · \(choice.title)"
  }

  /// It is.
  public func asks(for field: FormField, in form: Form<Self>) -> Bool { true }

  /// The next that is asked for.
  public func next(in form: Form<Self>) -> Int? { form.shown.first { $0 > form.focus } }

  /// There is none.
  public static func take(_ key: Key, in form: inout Form<Self>) -> Bool { false }

  /// Nothing follows.
  public static func noteChange(
    from before: [FormField], in form: inout Form<Self>, of host: Host
  ) {}

  /// It keeps nothing.
  public static func renew(_ form: inout Form<Self>, in host: Host) {}

  /// Nothing.
  public func hints(_ size: Size, of form: Form<Self>, in host: Host) -> [FormHint] { [] }

  /// As wide as they are.
  public var columns: FormColumns? { nil }

  /// A row each, and those that are left for texts.
  public func rows(_ rows: Int, in size: Size, of form: Form<Self>) -> [Int]? { nil }
}
